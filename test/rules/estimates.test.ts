import { mean, promoterScore, shares, standardDeviation } from '../../api/statistics/estimates';

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

test.each([
  ['a value without a weight', () => mean([1, 2], [1]), 'LENGTHS_DIFFER'],
  ['a scale of ten grades', () => promoterScore(new Float64Array(10)), 'LENGTHS_DIFFER'],
])('input that does not fit is an error: %s', (_, act, code) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});
