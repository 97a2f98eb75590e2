import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, print, validate } from 'graphql';
import type { ListQuestion, OneQuestion } from '../../admin/providers/resource-queries';
import { resources } from '../../admin/providers/resources';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const list: ListQuestion = {
  filter: {},
  sort: { field: 'name', order: 'ASC' },
  first: 25,
  after: undefined,
  meta: {},
};
const one: OneQuestion = { id: 'GM0512', meta: { language: 'NL' } };

/** Every document the panel can send, under the name a failure should show. */
const documents = Object.entries(resources).flatMap(([name, queries]) => [
  ...(queries.list ? [[`list of ${name}`, queries.list(list).query] as const] : []),
  ...(queries.one ? [[`one of ${name}`, queries.one(one).query] as const] : []),
  ...(queries.one ? [[`name of ${name}`, queries.one({ ...one, meta: { brief: true } }).query] as const] : []),
  ...(queries.many ? [[`names of ${name}`, queries.many(['GM0512', 'GM1961']).query] as const] : []),
  ...(queries.update ? [[`update of ${name}`, queries.update({}, {}).query] as const] : []),
]);

test('the panel has documents for every noun', () => {
  expect(documents.length).toBeGreaterThanOrEqual(14);
});

test.each(documents)('%s fits the committed schema', (_, document) => {
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
});

/** Every deed: what a module of queries exports as a function and that answers a question, whatever is wished. */
const deeds = globSync('admin/**/*.queries.ts').flatMap((file) =>
  Object.entries<unknown>(require(path.resolve(file))).flatMap(([name, exported]) => {
    const question = typeof exported === 'function' ? exported({}) : undefined;
    return question?.query ? [[name, question.query] as const] : [];
  }),
);

test('every mutation of the schema can be done in the panel', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const asked = [...deeds, ...documents].flatMap(([, document]) => [...print(document).matchAll(/answer: (\w+)\(/g)]);
  expect(asked.map(([, name]) => name)).toEqual(expect.arrayContaining(mutations));
});

test.each(deeds)('%s fits the committed schema', (_, document) => {
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
});
