import { CREATE, GET_LIST, GET_MANY, GET_ONE, type Identifier, type RaRecord, UPDATE } from 'ra-core';
import type { BuildQuery } from 'ra-data-graphql';
import { problem, problemOfUserErrors, type UserError } from './problem';
import type { GraphQuestion, ListQuestion, OneQuestion, ResourceQueries } from './resource-queries';

type GraphNode = Record<string, unknown>;

/** A connection of the graph; lists that cannot grow are plain arrays. Of some the total is not counted. */
interface Connection {
  totalCount?: number;
  nodes: GraphNode[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What a mutation answers besides what it changed. */
interface DeedAnswer extends GraphNode {
  userErrors: UserError[];
}

interface UpdateAnswer {
  record: GraphNode | null;
  userErrors: UserError[];
}

/** One stretch of a list as the graph answers it. */
export interface ListStretch {
  data: RaRecord[];
  total: number | undefined;
  hasNextPage: boolean;
  endCursor: string | null;
}

/** What react-admin hands over; which parts are there depends on the question. */
interface Params {
  question: ListQuestion & OneQuestion;
  ids: Identifier[];
  previousData: GraphNode;
  data: GraphNode;
  deed?: GraphQuestion;
}

/** Translates react-admin's questions into our own documents; the introspection of the graph is not used. */
export function buildQuery(resources: Record<string, ResourceQueries>): () => BuildQuery {
  return () => (type, resource, params: Params) => {
    if (type === CREATE && params.deed) {
      return asked(params.deed, (answer: DeedAnswer) => {
        if (answer.userErrors.length > 0) throw problemOfUserErrors(answer.userErrors);
        return { data: { id: 'done', ...answer } };
      });
    }
    const queries = resources[resource];
    if (!queries) throw new Error(`The panel has no queries for "${resource}"`);
    const record = (node: GraphNode): RaRecord => ({ ...node, id: String(node[queries.id]) });
    if (type === GET_LIST && queries.list) {
      return asked(queries.list(params.question), (answer: Connection | GraphNode[] | GraphNode | null) =>
        stretchOf(answer, record),
      );
    }
    if (type === GET_ONE && queries.one) {
      return asked(queries.one(params.question), (answer: GraphNode | null) => {
        if (!answer) throw problem(resource === 'postcodes' ? 'POSTCODE_NOT_FOUND' : 'NOT_FOUND', 'Not found', 404);
        return { data: record(answer) };
      });
    }
    if (type === GET_MANY && queries.many) {
      return {
        ...queries.many(params.ids),
        // What is not there (any more) is left out.
        parseResponse: ({ data }) => ({
          data: Object.values<GraphNode | null>(data).flatMap((node) => (node ? [record(node)] : [])),
        }),
      };
    }
    if (type === UPDATE && queries.update) {
      return asked(queries.update(params.previousData, params.data), (answer: UpdateAnswer) => {
        if (!answer.record || answer.userErrors.length > 0) throw problemOfUserErrors(answer.userErrors);
        return { data: record(answer.record) };
      });
    }
    throw new Error(`The panel cannot ${type} "${resource}"`);
  };
}

function asked<Answer>(question: GraphQuestion, read: (answer: Answer) => unknown): ReturnType<BuildQuery> {
  return { ...question, parseResponse: (response) => read(response.data.answer) };
}

/** A page of a connection, a whole list, or the one thing that may or may not be there. */
function stretchOf(
  answer: Connection | GraphNode[] | GraphNode | null,
  record: (node: GraphNode) => RaRecord,
): ListStretch {
  if (isConnection(answer)) return { data: answer.nodes.map(record), total: answer.totalCount, ...answer.pageInfo };
  const all = Array.isArray(answer) ? answer : answer === null ? [] : [answer];
  return { data: all.map(record), total: all.length, hasNextPage: false, endCursor: null };
}

const isConnection = (answer: Connection | GraphNode[] | GraphNode | null): answer is Connection =>
  answer !== null && 'nodes' in answer && 'pageInfo' in answer;
