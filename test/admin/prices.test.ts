import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { GraphQuestion, ListQuestion } from '../../admin/providers/resource-queries';
import { resources } from '../../admin/providers/resources';
import { computedCost } from '../../api/access/cost';
import { buildSchema } from '../../api/schema';

const schema = buildSchema();
/** What staff may ask in one request; see `api/access/limits.ts`. */
const MOST = 8_000;
/** A page of a list, as lists begin with. */
const list: ListQuestion = { filter: {}, sort: { field: 'name', order: 'ASC' }, first: 25, after: undefined, meta: {} };
const side = { consultation: 'c', question: 'q1' };
/** What `meta` may ask of one record; the dearest of them counts. */
const METAS = [{}, { dimension: 'DISTRICT', question: 'q1', a: side, b: side, language: 'NL' }];

/** As many names as a list asks at once. */
const ids = Array.from({ length: 40 }, (_, i) => String(i));

const questions = Object.entries(resources).flatMap(([name, { list: ofList, one, many }]) => [
  ...(ofList ? [[`a page of ${name}`, ofList(list)] as const] : []),
  ...(one ? METAS.map((meta) => [`one of ${name}, ${Object.keys(meta).join()}`, one({ id: '1', meta })] as const) : []),
  ...(many ? [[`names of ${name}`, many(ids)] as const] : []),
]);

test.each(questions)('%s may be asked', (_name, question) => {
  expect(priceOf(question)).toBeLessThanOrEqual(MOST);
});

/** As the panel's client sends it: with the name of the type of every object. */
const asSent = (query: DocumentNode): DocumentNode =>
  visit(query, {
    SelectionSet: (set, _key, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...set, selections: [...set.selections, TYPE_NAME] },
  });
const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function priceOf({ query: written, variables }: GraphQuestion): number {
  const query = asSent(written);
  const [operation] = ofKind<OperationDefinitionNode>(query, Kind.OPERATION_DEFINITION);
  const fragments = ofKind<FragmentDefinitionNode>(query, Kind.FRAGMENT_DEFINITION);
  if (!operation) throw new Error('A document of the panel has no operation');
  const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
  return computedCost({ schema, operation, fragments: byName, variables });
}

const ofKind = <T>(document: DocumentNode, kind: Kind): T[] =>
  document.definitions.filter((definition) => definition.kind === kind) as T[];
