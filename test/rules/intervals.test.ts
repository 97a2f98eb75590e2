import fc from 'fast-check';
import { marginOfError, meanInterval, scoreError, shareInterval } from '../../api/statistics/intervals';
import type { Interval, Sampling } from '../../api/statistics/sampling';

const DRAWN: Sampling = { kind: 'probability-sample' };

function interval(result: object): Interval {
  if (!('interval' in result)) throw new Error(`No interval: ${JSON.stringify(result)}`);
  return result.interval as Interval;
}

test('n 766 at 50 % has a margin of error of 3.541 points', () => {
  expect(marginOfError(0.5, { n: 766 }, DRAWN)).toEqual({ margin: expect.closeTo(0.03541, 5) });
});

test.each([
  ['5 of 10', 0.5, { n: 10 }, DRAWN, 0.2366, 0.7634],
  ['0 of 10', 0, { n: 10 }, DRAWN, 0, 0.2775],
  ['10 of 10', 1, { n: 10 }, DRAWN, 0.7225, 1],
  ['81 of 263', 81 / 263, { n: 263 }, DRAWN, 0.2553, 0.3662],
  ['half of 20 that count as 10', 0.5, { n: 20, effectiveN: 10 }, DRAWN, 0.2366, 0.7634],
  [
    '5 of 10 out of 10: everybody was asked',
    0.5,
    { n: 10 },
    { kind: 'probability-sample' as const, population: 10 },
    0.5,
    0.5,
  ],
  ['one of one', 1, { n: 1 }, { kind: 'probability-sample' as const, population: 1 }, 1, 1],
])('Wilson: %s', (_, share, base, sampling, low, high) => {
  expect(interval(shareInterval(share, base, sampling))).toEqual({
    low: expect.closeTo(low, 4),
    high: expect.closeTo(high, 4),
  });
});

test('a finite population narrows every interval, by the same part of the variance', () => {
  // (201 - 101) / (201 - 1) = 0.5
  const base = { n: 101 };
  const all: Sampling = { kind: 'probability-sample', population: 201 };
  const widths = [DRAWN, all].map((sampling) => [
    (marginOfError(0.3, base, sampling) as { margin: number }).margin,
    interval(meanInterval(0, 2, base, sampling)).high,
    (scoreError(0.4, 0.2, base, sampling) as { standardError: number }).standardError,
  ]);
  for (const [i, width] of widths[1]!.entries()) expect(width / widths[0]![i]!).toBeCloseTo(Math.SQRT1_2, 12);
  const [free, narrow] = [DRAWN, all].map((sampling) => interval(shareInterval(0.3, base, sampling)));
  expect(narrow!.low).toBeGreaterThan(free!.low);
  expect(narrow!.high).toBeLessThan(free!.high);
});

test.each([
  [5, 2.776],
  [10, 2.262],
  [31, 2.042],
  [1_001, 1.962],
])("the interval of a mean of %d answers is Student's", (n, t) => {
  const { low, high } = interval(meanInterval(7, 2, { n }, DRAWN));
  expect((high - 7) / (2 / Math.sqrt(n))).toBeCloseTo(t, 2);
  expect(7 - low).toBeCloseTo(high - 7, 12);
});

test('the error of a Net Promoter Score is that of a trinomial', () => {
  // Answers 1, 0 and -1 of 50, 30 and 20 in a hundred: mean 0.3, variance 0.7 - 0.09.
  const result = scoreError(0.5, 0.2, { n: 100 }, DRAWN);
  expect(result).toEqual({
    standardError: expect.closeTo(100 * Math.sqrt(0.61 / 100), 10),
    interval: { low: expect.closeTo(14.69, 2), high: expect.closeTo(45.31, 2) },
  });
  expect(interval(scoreError(1, 0, { n: 3 }, DRAWN))).toEqual({ low: 100, high: 100 });
});

test.each(['open-link', 'panel', 'field', 'paper', 'postcard', 'mixed-sources'] as const)(
  'a sample by %s has no interval of anything, and the reason is told',
  (kind) => {
    const absent = { absent: true, reason: kind };
    const base = { n: 1_000 };
    expect(shareInterval(0.5, base, { kind })).toEqual(absent);
    expect(marginOfError(0.5, base, { kind })).toEqual(absent);
    expect(meanInterval(5, 1, base, { kind })).toEqual(absent);
    expect(scoreError(0.5, 0.2, base, { kind })).toEqual(absent);
  },
);

test('too few answers have no interval', () => {
  const absent = { absent: true, reason: 'too-few-answers' };
  expect(shareInterval(0, { n: 0 }, DRAWN)).toEqual(absent);
  expect(meanInterval(5, 1, { n: 4 }, DRAWN)).toEqual(absent);
  expect(meanInterval(5, 1, { n: 9, effectiveN: 4.9 }, DRAWN)).toEqual(absent);
});

test.each([
  ['a share over 1', () => shareInterval(1.1, { n: 10 }, DRAWN), 'share of 1.1'],
  ['a share that is no number', () => marginOfError(Number.NaN, { n: 10 }, DRAWN), 'share of NaN'],
  [
    'more answers than people',
    () => shareInterval(0.5, { n: 10 }, { kind: 'probability-sample', population: 9 }),
    'of 9',
  ],
  ['fewer than no answers', () => shareInterval(0.5, { n: -1 }, DRAWN), '-1 answers'],
  ['a larger effective n than n', () => shareInterval(0.5, { n: 10, effectiveN: 11 }, DRAWN), 'effective n of 11'],
  ['a negative deviation', () => meanInterval(0, -1, { n: 10 }, DRAWN), 'deviation of -1'],
  ['detractors under zero', () => scoreError(0.5, -0.1, { n: 10 }, DRAWN), 'share of -0.1'],
])('what cannot be is an error: %s', (_, act, message) => {
  expect(act).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE', message: expect.stringContaining(message) }));
});

test("Wilson's interval holds the share, lies within 0 and 1, and narrows with more answers", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (yes, n) => {
      const share = Math.min(yes, n) / n;
      const { low, high } = interval(shareInterval(share, { n }, DRAWN));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      const more = interval(shareInterval(share, { n: 4 * n }, DRAWN));
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
