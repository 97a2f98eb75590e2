import { readFileSync } from 'node:fs';
import { responsesEn } from '../../admin/messages/responses.en';
import { responsesNl } from '../../admin/messages/responses.nl';

const read = (name: string) => readFileSync(`api/consultations/responses/${name}.ts`, 'utf8');
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, code = '']) => code);

/** Codes of what rows have wrong: all that the reading of rows names, and what an import tells of one. */
const codes = new Set([
  ...found(read('row.rules'), /'([A-Z]+(?:_[A-Z]+)+)'/g),
  ...found(read('import-task'), /(?:tell\(\s*|code: )'([A-Z_]+)'/g),
]);

test.each([
  ['Dutch', responsesNl],
  ['English', responsesEn],
] as [string, Record<string, string>][])('every code of a row has a word in %s', (_, words) => {
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes]).toEqual(expect.arrayContaining(['MISSING_ID', 'DOUBLE_ID', 'UNKNOWN_OPTION', 'WRONG_COLUMNS']));
  expect([...codes].filter((code) => !words[`code_${code}`])).toEqual([]);
});
