import { canKeep, hasMoreRows, likelyVersion } from '../../admin/consultations/import-choices';
import type { JobRecord } from '../../admin/consultations/responses.records';

const USED = '2026-03-01T09:00:00.000Z';

test.each([
  ['no version', [], undefined],
  ['one that nobody used', [{ version: 1, usedAt: null }], 1],
  ['several that nobody used', [1, 2].map((version) => ({ version, usedAt: null })), 2],
  [
    'a newer one that nobody used',
    [
      { version: 3, usedAt: null },
      { version: 2, usedAt: USED },
      { version: 1, usedAt: USED },
    ],
    2,
  ],
])('a file was most likely filled in with the newest version that residents saw: %s', (_, versions, likely) => {
  expect(likelyVersion(versions)).toBe(likely);
});

const outcome = {
  isDryRun: true,
  isStored: false,
  rowsRead: 3,
  rowsAccepted: 2,
  rowsRefused: 1,
  columns: [],
  problems: [],
  rows: [],
};
const job = (changes: Partial<JobRecord>): JobRecord => ({
  id: 'j1',
  kind: 'IMPORT',
  state: 'DONE',
  progress: { done: 3, of: 3 },
  problem: null,
  import: outcome,
  ...changes,
});
const kept = { ...outcome, isDryRun: false };
const refused = { code: 'ROWS_REFUSED', message: 'Er is niets bewaard.' };

test.each([
  ['after a trial', job({}), true],
  ['while a trial runs', job({ state: 'RUNNING' }), false],
  ['after a trial with no row that is good', job({ import: { ...outcome, rowsAccepted: 0 } }), false],
  ['after a file that could not be read', job({ state: 'FAILED', problem: { code: 'NO_SOURCE', message: '' } }), false],
  ['after nothing was kept because of some rows', job({ state: 'FAILED', problem: refused, import: kept }), true],
  ['after they were kept', job({ import: { ...kept, isStored: true } }), false],
  ['after another failure', job({ state: 'FAILED', problem: { code: 'FAILED', message: '' }, import: kept }), false],
])('rows can be kept %s: %s', (_, one, can) => {
  expect(canKeep(one)).toBe(can);
});

const row = (line: number, column: string) => ({
  line,
  column,
  value: null,
  code: 'UNKNOWN_OPTION',
  message: '',
  isRefused: true,
});
const counted = (rows: number) => [{ code: 'UNKNOWN_OPTION', rows, isRefused: true }];

test.each([
  ['all are', counted(2), [row(2, 'q1'), row(3, 'q1')], false],
  ['a row is listed twice', counted(1), [row(2, 'q1'), row(2, 'q2')], false],
  ['one is not', counted(3), [row(2, 'q1'), row(3, 'q1')], true],
  ['one is not and another is listed twice', counted(2), [row(2, 'q1'), row(2, 'q2')], true],
])('rows that are counted but not listed are told of: %s', (_, problems, rows, more) => {
  expect(hasMoreRows({ problems, rows })).toBe(more);
});
