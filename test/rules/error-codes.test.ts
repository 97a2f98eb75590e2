import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';

const root = path.resolve(__dirname, '../..');
const sources = readdirSync(path.join(root, 'api'), { recursive: true, encoding: 'utf8' })
  // Imports and the start on a developer's machine speak to a terminal, not through the API; statistics speak to us.
  .filter((name) => name.endsWith('.ts') && !/^(imports|local|shared.read|statistics)\b/.test(name))
  .map((name) => readFileSync(path.join(root, 'api', name), 'utf8'));

/** Every way a code is written in the code base. */
const WRITTEN = [
  /\bbadInput\(\s*'([A-Z_]+)'/g,
  /\bnew Refusal\(\s*\d+,\s*'([A-Z_]+)'/g,
  /\btooMany\(\s*'([A-Z_]+)'/g,
  /\bcode: '([A-Z_]+)'/g,
  /\b(?:refusals|this)\.refuse\([^;]*?'([A-Z]+_?[A-Z_]*)'/g,
  /\brefused\(\s*'([A-Z_]+)'/g,
  /\b(?:new JobFailure|fail|tell)\(\s*'([A-Z_]+)'/g,
  // What is wrong with a file as a whole is told in words of its own.
  /^ {2}([A-Z]+): ?\s+?'Het bestand/gm,
  /^ {2}\| '([A-Z]+_?[A-Z_]*)'/gm,
];
/** Codes of Apollo that cannot come: stored texts are off, so none is looked for. */
const NEVER = new Set(['PERSISTED_QUERY_NOT_FOUND']);

const ofGraphql = Object.values(ApolloServerErrorCode).filter((code) => !NEVER.has(code));
const used = new Set<string>([
  ...ofGraphql,
  ...sources.flatMap((text) => WRITTEN.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code ?? ''))),
]);
const documented = [...readFileSync(path.join(root, 'docs/errors.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(
  ([, code]) => code ?? '',
);

test('every code of the API is in docs/errors.md', () => {
  expect([...used].filter((code) => !documented.includes(code))).toEqual([]);
  expect(used.size).toBeGreaterThan(30);
});

test('docs/errors.md names no code that the API does not have, and none twice', () => {
  expect(documented.filter((code) => !used.has(code))).toEqual([]);
  expect(new Set(documented).size).toBe(documented.length);
});
