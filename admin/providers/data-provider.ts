import type { DataProvider, GetListParams } from 'ra-core';
import buildGraphQLProvider from 'ra-data-graphql';
import { buildQuery, type ListStretch } from './build-query';
import { rowsByCursor } from './cursor-walk';
import { problemOf } from './problem';
import type { ResourceQueries } from './resource-queries';

/**
 * react-admin's questions answered by the graph at `uri`. Pages become cursors, errors become sentences in the
 * language of the panel. Nothing is cached below react-admin, so that what staff see is what is stored.
 */
export function graphDataProvider(uri: string, resources: Record<string, ResourceQueries>): DataProvider {
  const graph = buildGraphQLProvider({
    clientOptions: { uri },
    introspection: false,
    buildQuery: buildQuery(resources),
    query: () => ({ fetchPolicy: 'no-cache' }),
    mutation: () => ({ fetchPolicy: 'no-cache' }),
  });
  const ask = <Answer>(question: Promise<unknown>): Promise<Answer> =>
    question.catch((error) => {
      throw problemOf(error);
    }) as Promise<Answer>;

  const getList = async (resource: string, params: Partial<GetListParams>): Promise<ListStretch> => {
    const { filter = {}, sort = { field: 'name', order: 'ASC' }, meta = {} } = params;
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 100 };
    const key = JSON.stringify([resource, filter, sort, meta]);
    return rowsByCursor(key, (page - 1) * perPage, perPage, (first, after) =>
      ask(graph.getList(resource, { question: { filter, sort, meta, first, after } } as unknown as GetListParams)),
    );
  };
  const getOne: DataProvider['getOne'] = (resource, { id, meta = {} }) =>
    ask(graph.getOne(resource, { question: { id, meta } } as never));
  const refuse = (): Promise<never> => Promise.reject(new Error('The panel does not create or delete reference data'));

  return {
    getList: getList as DataProvider['getList'],
    getOne,
    getMany: async (resource, { ids }) => {
      if (!resources[resource]?.one) {
        const all = await getList(resource, {});
        return { data: all.data.filter(({ id }) => ids.includes(id)) as never };
      }
      const records = await Promise.all(ids.map((id) => getOne(resource, { id, meta: { brief: true } })));
      return { data: records.map(({ data }) => data) };
    },
    getManyReference: ((resource, { target, id, ...params }) =>
      getList(resource, { ...params, filter: { ...params.filter, [target]: id } })) as DataProvider['getManyReference'],
    update: (resource, params) => ask(graph.update(resource, params)),
    create: refuse,
    delete: refuse,
    deleteMany: refuse,
    updateMany: refuse,
  };
}
