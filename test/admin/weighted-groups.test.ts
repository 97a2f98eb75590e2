import { areMostLost, haveWeighted, lostByWeighting, whyUnweighted } from '../../admin/consultations/weighted-groups';

type Method = Parameters<typeof whyUnweighted>[0];
type Dimensions = Method['weighting']['dimensions'];

const weightedTo = (dimensions: Dimensions, groupDimensions = dimensions) =>
  ({ weighting: { status: 'WEIGHTED', dimensions, groupDimensions } }) as Method;
const unweighted = { weighting: { status: 'REFUSED', dimensions: ['AGE'], groupDimensions: [] } } as unknown as Method;
const THREE: Dimensions = ['DISTRICT', 'AGE', 'GENDER'];

test.each([
  ['a total', weightedTo(['AGE']), 'TOTAL', undefined, null],
  ['a total that is not weighted', unweighted, 'TOTAL', undefined, 'no_weights'],
  ['groups where nobody is weighted', unweighted, 'AGE', undefined, 'no_weights'],
  ['groups that are weighted to', weightedTo(THREE), 'AGE', undefined, null],
  ['a crossing of what is weighted to', weightedTo(THREE), 'AGE', 'DISTRICT', null],
  ['groups that are not weighted to', weightedTo(THREE), 'SOURCE', undefined, 'other_dimension'],
  ['a crossing of which one is weighted to', weightedTo(THREE), 'SOURCE', 'AGE', 'other_dimension'],
  [
    'groups of a dimension that few are told apart by',
    weightedTo(['AGE'], ['AGE', 'SOURCE']),
    'SOURCE',
    undefined,
    null,
  ],
  ['a crossing with such a dimension', weightedTo(['AGE', 'GENDER'], THREE), 'DISTRICT', 'AGE', null],
  [
    'a crossing of two such dimensions',
    weightedTo(['AGE'], ['AGE', 'DISTRICT', 'SOURCE']),
    'DISTRICT',
    'SOURCE',
    'other_dimension',
  ],
  ['groups of one weight', weightedTo(['DISTRICT']), 'DISTRICT', undefined, 'one_weight'],
  ['groups within those of one weight', weightedTo(['DISTRICT']), 'DISTRICT', 'SOURCE', 'one_weight'],
  ['a crossing of all that is weighted to', weightedTo(['DISTRICT', 'AGE']), 'AGE', 'DISTRICT', 'one_weight'],
  ['groups of too many cells', weightedTo(THREE, []), 'DISTRICT', undefined, 'too_many_cells'],
] as const)('%s', (_what, method, dimension, crossedWith, why) => {
  expect(whyUnweighted(method, { dimension, crossedWith })).toBe(why);
});

test('one figure that is weighted is enough to look at a question weighted', () => {
  const share = (weightedShare: number | null) =>
    ({ weightedShare }) as Parameters<typeof haveWeighted>[0][0]['choices'][0];
  const group = (...shares: (number | null)[]) => ({ choices: shares.map(share), mean: null, nps: null });
  expect(haveWeighted([group(null, null), group(null, 0.2)])).toBe(true);
  expect(haveWeighted([group(null, null), group(null)])).toBe(false);
  expect(haveWeighted([{ ...group(null), nps: { weightedScore: 0 } as never }])).toBe(true);
});

const shares = (...pairs: [share: number | null, weightedShare: number | null][]) =>
  pairs.map(([share, weightedShare]) => ({ share, weightedShare }));

test.each([
  ['none when all are there', shares([0.4, 0.4], [0.6, 0.6]), { lost: 0, of: 2 }, false],
  ['half of them', shares([0.4, 0.4], [0.6, null]), { lost: 1, of: 2 }, false],
  ['the most of them', shares([0.2, null], [0.2, null], [0.6, 0.6]), { lost: 2, of: 3 }, true],
  ['not what is withheld unweighted too', shares([null, null], [null, null], [0.6, 0.6]), { lost: 0, of: 1 }, false],
  ['none where nothing is shown', shares([null, null]), { lost: 0, of: 0 }, false],
])('figures that are there unweighted only: %s', (_what, given, lost, areMost) => {
  expect(lostByWeighting(given)).toEqual(lost);
  expect(areMostLost(given)).toBe(areMost);
});
