import fc from 'fast-check';
import { collapse } from '../../api/statistics/cells';
import type { Margin } from '../../api/statistics/margins';
import { type RakingOptions, rake } from '../../api/statistics/raking';
import { margin, rakedOneByOne, sharesIn, weighted } from '../support/weighting';

/** Any population over these respondents that can be met: what some weights of theirs add up to. */
const survey = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    respondents: fc.array(
      fc.record({
        dice: fc.tuple(fc.nat(59), fc.nat(59), fc.nat(59), fc.nat(59)),
        represents: fc.integer({ min: 1, max: 9 }),
        initial: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  })
  .map(({ sizes, respondents }) => {
    const margins = sizes.map((size, m) => {
      const drawn = respondents.map(({ dice }) => dice[m]! % size);
      const categories = [...new Set(drawn)].sort((a, b) => a - b);
      const of = drawn.map((one) => categories.indexOf(one));
      const targets = categories.map(() => 0);
      for (const [i, { represents }] of respondents.entries()) targets[of[i]!]! += represents;
      return margin(`m${m}`, of, targets);
    });
    return {
      margins,
      represents: respondents.map((one) => one.represents),
      initial: respondents.map((r) => r.initial),
    };
  });

/** Same weights, up to what the tolerance leaves open. */
function expectSame(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(Math.abs(actual[i]! / expected[i]! - 1)).toBeLessThan(1e-6);
}

const reordered = ({ of, ...rest }: Margin, order: number[]): Margin => ({ ...rest, of: order.map((i) => of[i]!) });

const weightsOf = (margins: readonly Margin[], options: RakingOptions = {}) => weighted(rake(margins, options)).weights;

test('margins that some weights meet are met, by weights over zero that add up to the population', () => {
  fc.assert(
    fc.property(survey, ({ margins, initial }) => {
      const { weights, largestDeviation, report } = weighted(rake(margins, { initial }));
      expect(largestDeviation).toBeLessThanOrEqual(1e-10);
      expect(Math.min(...weights)).toBeGreaterThan(0);
      const population = (margins[0]!.targets as number[]).reduce((a, b) => a + b);
      expect(weights.reduce((a, b) => a + b) / population).toBeCloseTo(1, 9);
      expect(report.map(({ weightedShare }) => weightedShare)).toEqual(
        margins.flatMap((one) => sharesIn(one, weights).map((share) => expect.closeTo(share, 9))),
      );
      for (const { weightedShare, targetShare } of report) expect(weightedShare! / targetShare).toBeCloseTo(1, 9);
    }),
  );
});

test('cells give what every respondent on its own gives', () => {
  fc.assert(
    fc.property(survey, ({ margins }) => {
      expectSame(weightsOf(margins), rakedOneByOne(margins));
    }),
  );
});

test('weights are initial weights times a factor per category of every margin', () => {
  fc.assert(
    fc.property(survey, ({ margins, initial }) => {
      const weights = weightsOf(margins, { initial });
      const ratio = weights.map((weight, i) => weight / initial[i]!);
      // In a table of factors the cross-ratio of any four cells of two rows and two columns is one.
      const [first, second] = margins;
      if (!second || margins.length > 2) return;
      const at = new Map(Array.from(ratio, (one, i): [string, number] => [`${first!.of[i]} ${second.of[i]}`, one]));
      for (const [key, one] of at) {
        const [i, j] = key.split(' ');
        const [other, right, below] = [at.get('0 0'), at.get(`${i} 0`), at.get(`0 ${j}`)];
        if (other && right && below) expect((one * other) / (right * below)).toBeCloseTo(1, 6);
      }
    }),
  );
});

test('neither the order of respondents nor that of margins matters, with caps or without', () => {
  const shuffled = survey.chain((one) =>
    fc.record({
      one: fc.constant(one),
      order: fc.shuffledSubarray([...one.initial.keys()], { minLength: one.initial.length }),
      capped: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ one: { margins, initial, represents }, order, capped }) => {
      const options = { initial, ...(capped && { caps: looseCaps(represents) }) };
      const before = weightsOf(margins, options);
      const after = weightsOf(margins.map((each) => reordered(each, order)).reverse(), {
        ...options,
        initial: order.map((i) => initial[i]!),
      });
      expectSame(
        after,
        order.map((i) => before[i]!),
      );
    }),
  );
});

/** Caps that the weights behind the population keep to, with room: on the very edge rounds without end are needed. */
function looseCaps(represents: readonly number[]) {
  const mean = represents.reduce((a, b) => a + b) / represents.length;
  return { lowest: (0.5 * Math.min(...represents)) / mean, highest: (2 * Math.max(...represents)) / mean };
}

test('caps that some weights meet are met together with the margins', () => {
  fc.assert(
    fc.property(survey, ({ margins, initial, represents }) => {
      const caps = looseCaps(represents);
      const { weights, largestDeviation } = weighted(rake(margins, { initial, caps, total: initial.length }));
      expect(largestDeviation).toBeLessThanOrEqual(1e-10);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(caps.lowest * (1 - 1e-12));
      expect(Math.max(...weights)).toBeLessThanOrEqual(caps.highest * (1 + 1e-12));
    }),
  );
});

test('respondents twice over each stand for half as many', () => {
  fc.assert(
    fc.property(survey, ({ margins, initial }) => {
      const twice = margins.map((one) => ({ ...one, of: [...one.of, ...one.of] }));
      const weights = weightsOf(margins, { initial });
      const halves = weightsOf(twice, { initial: [...initial, ...initial] });
      const half = weights.map((weight) => weight / 2);
      expectSame(halves, [...half, ...half]);
    }),
  );
});

test('scale does not matter: of the population it scales the weights, of initial weights it does nothing', () => {
  fc.assert(
    fc.property(survey, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ margins, initial }, scale) => {
      const weights = weightsOf(margins, { initial });
      const larger = margins.map((one) => ({ ...one, targets: Array.from(one.targets, (target) => target * scale) }));
      expectSame(
        weightsOf(larger, { initial }),
        weights.map((weight) => weight * scale),
      );
      expectSame(weightsOf(margins, { initial: initial.map((weight) => weight * scale) }), weights);
    }),
  );
});

test.each([400, 1_100])('more combinations than a table holds are still weighted alike (%i categories)', (n) => {
  const margins = [7, 9, 13].map((step, m) => {
    const targets = new Array<number>(n).fill(1);
    return margin(
      `m${m}`,
      Array.from({ length: n }, (_, i) => (i * step) % n),
      targets,
    );
  });
  const half = margin(
    'half',
    Array.from({ length: n }, (_, i) => i % 2),
    [n / 2, n / 2],
  );
  const weights = weightsOf([...margins, half]);
  expectSame(weights, new Float64Array(n).fill(1));
});

test('two respondents are in one cell when all their categories are the same, also of more than 2³¹ combinations', () => {
  const n = 100_000;
  const size = n / 2;
  const [one, other] = [7, 9].map((step) => Int32Array.from({ length: n }, (_, i) => ((i % size) * step) % size));
  const classifications = [one!, other!].map((of, m) => ({ name: `m${m}`, of, size }));
  const { count, of, categories, respondents } = collapse(n, classifications);
  expect(count).toBe(size);
  expect(respondents.every((number) => number === 2)).toBe(true);
  expect(one!.every((category, i) => categories[0]![of[i]!] === category)).toBe(true);
  expect(other!.every((category, i) => categories[1]![of[i]!] === category)).toBe(true);
});
