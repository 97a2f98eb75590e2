import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, buildSchema as schemaOf, validate } from 'graphql';
import { buildSchema } from '../../api/schema';
import { announced, breakingChanges } from '../../schema/breaking';
import { schemaText, undescribed } from '../../schema/schema-text';
import { typesText } from '../../schema/types-text';

const file = (name: string) => readFileSync(path.resolve(__dirname, '../..', name), 'utf8');

test('the committed schema and its types are what the code says (npm run schema writes them)', () => {
  expect(file('schema/schema.graphql')).toBe(schemaText(buildSchema()));
  expect(file('schema/types.ts')).toBe(typesText(buildSchema()));
});

test('every type, field, argument and value of the graph says what it means', () => {
  expect(undescribed(buildSchema())).toEqual([]);
});

test('a part without a description is named', () => {
  const schema = schemaOf(
    '"A wijk." type District { "Its code." code(form: String): ID! name: String } enum Level { PC6 } type Query { "One." district: District }',
  );
  expect(undescribed(schema)).toEqual(['District.code(form)', 'District.name', 'Level', 'Level.PC6', 'Query']);
});

test("the explorer's first query is the README's, and valid", () => {
  const query = file('api/local/explorer/first-query.graphql');
  expect(file('README.md')).toContain(query.trim());
  expect(validate(buildSchema(), parse(query))).toEqual([]);
});

describe('breaking changes', () => {
  const before = 'type Query { area(code: String): String  name: String }';

  test('what is added breaks nothing', () => {
    expect(
      breakingChanges(before, 'type Query { area(code: String, edition: Int): String  name: String  more: Int }'),
    ).toEqual([]);
  });

  test('what is removed, or asks more, breaks programs', () => {
    expect(breakingChanges(before, 'type Query { area(code: String!): String }')).toEqual([
      'Query.area arg code has changed type from String to String!.',
      'Query.name was removed.',
    ]);
  });

  test('an announced one has a date and a reason', () => {
    const text = [
      '- 2026-11-21: `Query.name was removed.` Ask area instead.',
      '- `Query.area was removed.` No date.',
      '- 2026-11-21: `Query.more was removed.`',
    ].join('\n');
    expect([...announced(text)]).toEqual(['Query.name was removed.']);
  });
});

describe('the types for programs', () => {
  test('null, lists, enums, interfaces and inputs become what TypeScript calls them', () => {
    const schema = schemaOf(`
      enum Level { PC6 PC4 }
      interface Area { code: ID! }
      type District implements Area { code: ID!  "Its level." level: Level  scores: [Float]!  names: [String!] }
      input Lookup { key: ID!  code: String }
      type Query { area: Area }
    `);
    const text = typesText(schema);
    expect(text).toContain("export type Level = 'PC4' | 'PC6';");
    expect(text).toContain('export type Area = District;');
    expect(text).toContain('  /** Its level. */\n  level: Level | null;');
    expect(text).toContain('  scores: (number | null)[];');
    expect(text).toContain('  names: string[] | null;');
    expect(text).toContain('  code?: string | null;\n  key: string;');
  });
});
