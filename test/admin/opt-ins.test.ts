import { hasOptIns, optInOf } from '../../admin/consultations/opt-ins';
import type { ResponseRow } from '../../admin/consultations/results.records';

const row = (changes: Partial<ResponseRow>): ResponseRow => ({
  id: 'source:brief',
  key: 'brief',
  name: 'Brief',
  status: 'SHOWN',
  respondents: 320,
  invited: null,
  rate: null,
  population: null,
  representation: null,
  wantsResults: 128,
  wantsPanel: null,
  ...changes,
});

test.each([
  ['a count', {}, 'wantsResults', 128],
  ['a count that may not be shown', {}, 'wantsPanel', 'withheld'],
  ['nobody of a group that is shown', { wantsPanel: 0 }, 'wantsPanel', 0],
  ['a group that is withheld itself', { status: 'WITHHELD', respondents: null }, 'wantsPanel', 'withheld'],
  ['a group that nobody responded from', { respondents: 0 }, 'wantsPanel', null],
  ['a group that was not delivered', { status: 'NOT_DELIVERED', respondents: null }, 'wantsPanel', null],
] as const)('opt-ins: %s', (_, changes, which, shown) => {
  expect(optInOf(row(changes), which)).toBe(shown);
});

test('opt-ins are told of everybody and per source, not of other groups', () => {
  const told = [
    hasOptIns({ dimension: 'TOTAL' }),
    hasOptIns({ dimension: 'SOURCE' }),
    hasOptIns({ dimension: 'DISTRICT' }),
    hasOptIns({ dimension: 'SOURCE', crossedWith: 'AGE' }),
  ];
  expect(told).toEqual([true, true, false, false]);
});
