import type { DataProvider, GetListParams, GetManyResult } from 'ra-core';
import buildGraphQLProvider from 'ra-data-graphql';
import { buildQuery } from './build-query';
import { rowsByCursor } from './cursor-walk';
import { problem, problemOf } from './problem';
import type { GraphQuestion, ResourceQueries } from './resource-queries';

/** Names that are asked at once: the graph allows fifty fields to be given another name in one document. */
const MOST_NAMES = 40;

/** What pages ask beyond react-admin's own questions. */
export interface PanelDataProvider extends DataProvider {
  /** Does something to the graph; answers what the mutation answers. @throws a problem when a rule refused it */
  perform<Answer>(deed: GraphQuestion): Promise<Answer>;
}

/**
 * react-admin's questions answered by the graph at `uri`. Pages become cursors, errors become sentences in the
 * language of the panel. Nothing is cached below react-admin, so that what staff see is what is stored.
 * @param token says who asks, with a token that is valid at that moment; the public asks where it is absent.
 */
export function graphDataProvider(
  uri: string,
  resources: Record<string, ResourceQueries>,
  token?: () => Promise<string | undefined>,
): PanelDataProvider {
  let headers: Record<string, string> = {};
  const options = () => ({ fetchPolicy: 'no-cache' as const, context: { headers } });
  const graph = buildGraphQLProvider({
    clientOptions: { uri },
    introspection: false,
    buildQuery: buildQuery(resources),
    query: options,
    mutation: options,
  });
  const ask = async <Answer>(question: () => Promise<unknown>): Promise<Answer> => {
    try {
      if (token) headers = await credentials(token);
      return (await question()) as Answer;
    } catch (error) {
      throw problemOf(error);
    }
  };

  const getList = async (resource: string, params: Partial<GetListParams>) => {
    const { filter = {}, sort = { field: 'name', order: 'ASC' }, meta = {} } = params;
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 100 };
    const key = JSON.stringify([resource, filter, sort, meta]);
    const rows = await rowsByCursor(key, (page - 1) * perPage, perPage, (first, after) =>
      ask(() =>
        graph.getList(resource, { question: { filter, sort, meta, first, after } } as unknown as GetListParams),
      ),
    );
    // Without a total, react-admin must know whether there are pages on either side.
    return { ...rows, pageInfo: { hasNextPage: rows.hasNextPage, hasPreviousPage: page > 1 } };
  };
  const getOne: DataProvider['getOne'] = (resource, { id, meta = {} }) =>
    ask(() => graph.getOne(resource, { question: { id, meta } } as never));
  const refuse = (): Promise<never> => Promise.reject(new Error('The panel does not create or delete reference data'));

  return {
    getList: getList as DataProvider['getList'],
    getOne,
    getMany: async (resource, { ids }) => {
      if (resources[resource]?.many) {
        const parts = Array.from({ length: Math.ceil(ids.length / MOST_NAMES) }, (_, at) =>
          ids.slice(at * MOST_NAMES, (at + 1) * MOST_NAMES),
        );
        const named = await Promise.all(
          parts.map((part) => ask<GetManyResult>(() => graph.getMany(resource, { ids: part }))),
        );
        return { data: named.flatMap(({ data }) => data) as never };
      }
      if (!resources[resource]?.one) {
        const all = await getList(resource, {});
        return { data: all.data.filter(({ id }) => ids.includes(id)) as never };
      }
      const records = await Promise.all(ids.map((id) => getOne(resource, { id, meta: { brief: true } })));
      return { data: records.map(({ data }) => data) };
    },
    getManyReference: ((resource, { target, id, ...params }) =>
      getList(resource, { ...params, filter: { ...params.filter, [target]: id } })) as DataProvider['getManyReference'],
    update: (resource, params) => ask(() => graph.update(resource, params)),
    perform: async <Answer>(deed: GraphQuestion) => {
      const { data } = await ask<{ data: Answer }>(() => graph.create('', { deed } as never));
      return data;
    },
    create: refuse,
    delete: refuse,
    deleteMany: refuse,
    updateMany: refuse,
  };
}

/** Without a token nothing is asked: the API would take us for the public, and pages would be silently empty. */
async function credentials(token: () => Promise<string | undefined>): Promise<Record<string, string>> {
  const bearer = await token();
  if (!bearer) throw problem('UNAUTHENTICATED', 'Nobody is signed in', 401);
  return { authorization: `Bearer ${bearer}` };
}
