import { globSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { auditEn } from '../../admin/messages/audit.en';
import { auditNl } from '../../admin/messages/audit.nl';
import { SCOPES } from '../../api/access/actor';
import { AUDITED_EXPORT_FIELDS } from '../../api/access/audit.rules';

/** Every source file of the API. */
const sources = globSync('api/**/*.ts').map((file) => ({ file, source: readFileSync(file, 'utf8') }));

/** The lists of audited fields, by name, wherever the API declares one. */
const lists = sources.flatMap(({ source }) =>
  [...source.matchAll(/const (AUDITED\w*)[^=]*= \[([^\]]*)\]/g)].map(([, name = '', written = '']) => ({
    name,
    fields: [...written.matchAll(/'(\w+)'/g)].map(([, field = '']) => field),
  })),
);

const languages = [
  ['Dutch', auditNl],
  ['English', auditEn],
] as const;

/** Names without a word. */
const wordless = (names: readonly string[], words: Record<string, string>) => names.filter((name) => !words[name]);

test.each(languages)('every mutation of the schema has a word in %s', (_, words) => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(4);
  expect(wordless(mutations, words.action)).toEqual([]);
});

test.each(languages)('every audited field has a word in %s', (_, words) => {
  expect(lists.find(({ name }) => name === 'AUDITED_EXPORT_FIELDS')?.fields).toEqual(AUDITED_EXPORT_FIELDS);
  expect(lists.length).toBeGreaterThan(2);
  for (const { name, fields } of lists) expect([name, wordless(fields, words.field)]).toEqual([name, []]);
});

test.each(languages)('a field that is recorded where it changes has a word in %s', (_, words) => {
  const recorded = sources.flatMap(({ source }) => [
    ...[...source.matchAll(/changedFields\([^()]*?\[([^\]]*)\]\)/g)].flatMap(([, written = '']) =>
      [...written.matchAll(/'(\w+)'/g)].map(([, field = '']) => field),
    ),
    ...[...source.matchAll(/\bbefore: \{\}, after: \{ (\w+)/g)].map(([, field = '']) => field),
  ]);
  expect(recorded).toEqual(expect.arrayContaining(['kind', 'uploadBytes']));
  expect(wordless(recorded, words.field)).toEqual([]);
});

test('whatever is recorded of a change stands in such a list', () => {
  const recorded = sources.flatMap(({ source }) => [...source.matchAll(/changedFields\([^()]*?(\w+)\)/g)]);
  expect(recorded.length).toBeGreaterThan(2);
  expect(recorded.map(([, list]) => list).filter((one) => !lists.some(({ name }) => name === one))).toEqual([]);
});

test.each(languages)('every type of record that is changed has a word in %s', (_, words) => {
  const types = sources.flatMap(({ source }) =>
    [...source.matchAll(/record: \{\s*type: '(\w+)'/g)].map(([, type = '']) => type),
  );
  expect(types).toContain('ApiKey');
  expect(wordless(types, words.type)).toEqual([]);
});

test.each(languages)('scopes have a word in %s', (_, words) => {
  expect(wordless(SCOPES, words.value)).toEqual([]);
});
