import { npsText } from '../../admin/consultations/nps-text';

type Group = Parameters<typeof npsText>[0];

const group = (nps: Group['nps'], changes: Partial<Group> = {}): Group => ({
  base: 500,
  effectiveBase: 410,
  choices: [],
  mean: null,
  nps,
  ...changes,
});
const nps = (changes: Partial<NonNullable<Group['nps']>>, ofGroup: Partial<Group> = {}) =>
  group({ status: 'SHOWN', score: 30.2, weightedScore: null, error: 3.469, ...changes }, ofGroup);
const writing = (tag: string) => ({
  decimal: (value: number, digits = 1) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value),
});
const dutch = writing('nl-NL');

test.each([
  ['a score with its 95 % margin', nps({}), false, '30 (± 6,8)'],
  ['a weighted score with its own', nps({ weightedScore: 25.7 }), true, '26 (± 6,8)'],
  ['an unweighted score without the margin of the weighted one', nps({ weightedScore: 25.7 }), false, '30'],
  [
    'an unweighted score with the margin of the weighted one where nobody weighs more than another',
    nps({ weightedScore: 30 }, { effectiveBase: 500 }),
    false,
    '30 (± 6,8)',
  ],
  ['a score of who was not drawn by lot', nps({ error: null }), false, '30'],
  ['a withheld score', nps({ score: null, error: null }), false, null],
  ['no score', group(null), false, null],
])('%s', (_what, given, isWeighted, text) => {
  expect(npsText(given, isWeighted, dutch)).toBe(text);
});

test('in English figures are written in English', () => {
  expect(npsText(nps({}), false, writing('en-GB'))).toBe('30 (± 6.8)');
});
