import fc from 'fast-check';
import { crossTabulate, rowOf } from '../../api/statistics/cross-tabulation';
import { mean, meanRank, promoterScore, shares, standardDeviation } from '../../api/statistics/estimates';
import { effectiveN } from '../../api/statistics/weights';

test('shares of categories, by weight and by count', () => {
  expect(shares([1, 3, 0])).toEqual(Float64Array.of(0.25, 0.75, 0));
  expect(shares([0, 0])).toBeUndefined();
});

test('a weighted mean and its spread', () => {
  expect(mean([2, 4, 9], [1, 1, 0])).toBe(3);
  expect(mean([2, 4], [3, 1])).toBe(2.5);
  expect(mean([2, 4], [0, 0])).toBeUndefined();
  expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9], new Array(8).fill(1), 8)).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(standardDeviation([2, 4], [0.5, 0.5], 2)).toBeCloseTo(Math.SQRT2, 12);
  expect(standardDeviation([2], [1], 1)).toBeUndefined();
  expect(standardDeviation([2, 3], [0, 0], 2)).toBeUndefined();
});

test('a mean rank counts from first', () => {
  expect(meanRank([10, 0, 10])).toBe(2);
  expect(meanRank([0, 0])).toBeUndefined();
});

test('a Net Promoter Score takes 9 and 10 less 0 to 6', () => {
  const result = promoterScore([1, 0, 0, 0, 0, 0, 1, 2, 2, 3, 1]);
  expect(result).toEqual({
    score: expect.closeTo(20, 12),
    promoters: expect.closeTo(0.4, 12),
    passives: expect.closeTo(0.4, 12),
    detractors: expect.closeTo(0.2, 12),
  });
  expect(promoterScore(new Float64Array(11))).toBeUndefined();
});

const respondents = fc.array(
  fc.record({
    group: fc.integer({ min: -1, max: 3 }),
    category: fc.integer({ min: -1, max: 4 }),
    weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
  }),
  { maxLength: 80 },
);

test('one pass counts every group and category as counting each by itself does', () => {
  fc.assert(
    fc.property(respondents, (all) => {
      const group = Int32Array.from(all.map((one) => one.group));
      const category = Int32Array.from(all.map((one) => one.category));
      const table = crossTabulate(group, 4, category, 5, Float64Array.from(all.map(({ weight }) => weight)));
      for (let g = 0; g < 4; g++) {
        const answered = all.filter((one) => one.group === g && one.category >= 0);
        const { counts, weighted } = rowOf(table, g);
        for (let k = 0; k < 5; k++) {
          const chosen = answered.filter((one) => one.category === k);
          expect(counts[k]).toBe(chosen.length);
          expect(weighted[k]).toBeCloseTo(
            chosen.reduce((sum, { weight }) => sum + weight, 0),
            9,
          );
        }
        if (answered.length === 0) continue;
        const weights = answered.map(({ weight }) => weight);
        const sum = weights.reduce((one, other) => one + other);
        const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
        expect(effectiveN(sum, table.squares[g]!)).toBeCloseTo(sum ** 2 / squares, 6);
        const values = answered.map((one) => one.category);
        expect(mean([0, 1, 2, 3, 4], weighted)).toBeCloseTo(mean(values, weights)!, 9);
        const spread = standardDeviation(values, weights, values.length);
        const ofRow = standardDeviation([0, 1, 2, 3, 4], weighted, values.length);
        expect(ofRow === undefined).toBe(spread === undefined);
        if (spread !== undefined) expect(ofRow).toBeCloseTo(spread, 6);
      }
    }),
  );
});

test('without weights everybody counts as one', () => {
  const table = crossTabulate(Int32Array.of(0, 0, 1, -1), 2, Int32Array.of(1, 1, 0, 0), 2);
  expect([...table.counts]).toEqual([0, 2, 1, 0]);
  expect(table.weighted).toEqual(table.counts);
  expect([...table.squares]).toEqual([2, 1]);
});

test.each([
  ['an answer too few', () => crossTabulate(Int32Array.of(0, 0), 1, Int32Array.of(0), 1), 'LENGTHS_DIFFER'],
  [
    'a weight too few',
    () => crossTabulate(Int32Array.of(0), 1, Int32Array.of(0), 1, new Float64Array(0)),
    'LENGTHS_DIFFER',
  ],
  ['a group there is not', () => crossTabulate(Int32Array.of(1), 1, Int32Array.of(0), 1), 'INVALID_CATEGORY'],
  ['a category there is not', () => crossTabulate(Int32Array.of(0), 1, Int32Array.of(1), 1), 'INVALID_CATEGORY'],
  ['a value without a weight', () => mean([1, 2], [1]), 'LENGTHS_DIFFER'],
  ['a scale of ten grades', () => promoterScore(new Float64Array(10)), 'LENGTHS_DIFFER'],
])('input that does not fit is an error: %s', (_, act, code) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});
