import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { mean } from '../../api/statistics/estimates';
import { rakedError } from '../../api/statistics/raked-error';
import { rake, rakeCells } from '../../api/statistics/raking';
import { designEffect } from '../../api/statistics/weights';
import { realData } from '../support/importing';
import { margin, respondentsOf, sharesIn, unweighted, weighted } from '../support/weighting';

/** The weights that Kalton's table gives per row a and column b. */
const KALTON = [
  [1.810805, 1.452822, 2.016776],
  [1.083564, 0.869352, 1.206815],
  [2.196089, 1.761938, 2.445884],
  [1.833226, 1.47081, 2.041746],
];
const kalton = respondentsOf([
  [20, 40, 40],
  [50, 140, 310],
  [100, 50, 50],
  [30, 100, 70],
]);
const a = margin('a', kalton.rows, [175, 550, 430, 345]);
const b = margin('b', kalton.columns, [365, 415, 720]);

describe('published cases', () => {
  test("Kalton's 4 × 3 table", () => {
    const { weights, effect } = weighted(rake([a, b]));
    for (const [i, weight] of weights.entries()) {
      expect(Math.abs(weight - KALTON[kalton.rows[i]!]![kalton.columns[i]!]!)).toBeLessThan(1e-6);
    }
    expect(effect.designEffect).toBeCloseTo(1.099681, 6);
    expect(effect.effectiveN).toBeCloseTo(1_000 / 1.0996807, 3);
  });

  test('Kish: weights 0, 1, 2, 3', () => {
    expect(designEffect([0, 1, 2, 3]).designEffect).toBeCloseTo(1.5555556, 7);
    expect(designEffect([0, 1, 2, 3]).effectiveN).toBeCloseTo(2.571429, 6);
  });

  test.each([
    [[0, 0, 0], 'NO_WEIGHT', 'All weights are 0'],
    [[], 'NOTHING_GIVEN', 'no weights'],
    [[1, -1], 'INVALID_WEIGHT', 'Weight -1 of respondent 1'],
    [[Number.NaN], 'INVALID_WEIGHT', 'Weight NaN of respondent 0'],
  ])('there is no design effect of the weights %j', (weights, code, message) => {
    expect(() => designEffect(weights)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});

describe("R's survey package, on a sample of 200 Californian schools by type and whether a target was met", () => {
  const [stype, wide] = [
    [4_421, 755, 1_018],
    [1_072, 5_122],
  ];

  test('gives these weights per cell', () => {
    // Elementary, high and middle schools by no and yes, in the sample and as R weights them.
    const { rows, columns } = respondentsOf([
      [15, 127],
      [13, 12],
      [9, 24],
    ]);
    const byR = [
      [28.9107682980693, 31.396365949251],
      [29.0031026800532, 31.4966387616708],
      [29.033126743141, 31.5292441377116],
    ];
    const initial = new Float64Array(200).fill(30.97);
    const { weights } = weighted(rake([margin('stype', rows, stype!), margin('wide', columns, wide!)], { initial }));
    for (const [i, weight] of weights.entries()) {
      expect(Math.abs(weight - byR[rows[i]!]![columns[i]!]!)).toBeLessThan(1e-6);
    }
  });

  const folder = realData();
  (folder ? test : test.skip)('gives these weights, mean and standard error on its own files', () => {
    const read = (name: string): Record<string, string>[] =>
      parse(readFileSync(path.join(folder!, 'survey', name)), { columns: true });
    const [sample, population, golden] = ['apisrs.csv', 'apipop.csv', 'golden_apisrs_rake.csv'].map(read);
    const marginOf = (column: string) => {
      const categories = [...new Set(population!.map((school) => school[column]!))];
      const targets = categories.map((one) => population!.filter((school) => school[column] === one).length);
      const of = sample!.map((school) => categories.indexOf(school[column]!));
      return { name: column, of, categories, targets };
    };
    const margins = [marginOf('stype'), marginOf('sch.wide')];
    const initial = sample!.map(({ pw }) => Number(pw));
    const { weights } = weighted(rake(margins, { initial }));
    expect(golden).toHaveLength(200);
    for (const [i, { snum, raked }] of golden!.entries()) {
      expect(sample![i]!.snum).toBe(snum);
      expect(Math.abs(weights[i]! - Number(raked))).toBeLessThan(1e-6);
    }
    const values = sample!.map(({ api00 }) => Number(api00));
    expect(mean(values, weights)).toBeCloseTo(657.7915, 4);
    expect(rakedError({ values, weights, initial, margins }, 6_194)).toBeCloseTo(8.8257, 4);
  });
});

describe('no weights', () => {
  const four = (targets: number[]) => margin('age', [0, 0, 1, 1], targets);

  test.each([
    ['a population without respondents', [four([5, 4, 3])], 'no-respondents', /"age3" in "age".*25\.0 %.*merge it/],
    ['respondents without population', [four([5, 0])], 'no-population', /"age2" in "age" has respondents \(2\)/],
    ['a population that is no number', [four([5, Number.NaN])], 'invalid-target', /"age2" in "age" is NaN/],
    ['a negative population', [four([5, -1])], 'invalid-target', /"age2" in "age" is -1/],
    ['no population at all', [four([0, 0])], 'invalid-target', /"age" has no population/],
    [
      'margins that contradict each other',
      [four([3, 1]), margin('sex', [0, 0, 1, 1], [1, 3])],
      'no-convergence',
      /cannot be met together: after 100[0-9] rounds, furthest off is "age1" in "age": 25\.0 % instead of 75\.0 %/,
    ],
  ])('%s', (_, margins, reason, message) => {
    const result = unweighted(rake(margins));
    expect(result.reason).toBe(reason);
    expect(result.message).toMatch(message);
  });

  test('of every category is told what is in the way', () => {
    const { report, largestDeviation } = unweighted(rake([four([5, 0, 5, 0])]));
    expect(report.map(({ issue }) => issue)).toEqual([null, 'no-population', 'no-respondents', null]);
    expect(report.map(({ respondents }) => respondents)).toEqual([2, 2, 0, 0]);
    expect(report.map(({ weightedShare }) => weightedShare)).toEqual([null, null, null, null]);
    expect(largestDeviation).toBeNull();
  });

  test('too few rounds are no convergence, and the deviation is told', () => {
    const result = unweighted(rake([a, b], { maxIterations: 2 }));
    expect(result.reason).toBe('no-convergence');
    expect(result.iterations).toBe(2);
    expect(result.largestDeviation).toBeGreaterThan(1e-6);
  });
});

describe('caps', () => {
  test('hold while every margin is met', () => {
    const mean = 1.5;
    const free = weighted(rake([a, b])).weights;
    expect(Math.max(...free) / mean).toBeGreaterThan(1.6);
    const { weights, report } = weighted(rake([a, b], { caps: { lowest: 0.62, highest: 1.5 } }));
    expect(Math.max(...weights) / mean).toBeLessThanOrEqual(1.5 + 1e-12);
    expect(Math.min(...weights) / mean).toBeGreaterThanOrEqual(0.62 - 1e-12);
    for (const { weightedShare, targetShare } of report) expect(weightedShare).toBeCloseTo(targetShare, 9);
    expect(sharesIn(a, weights)[0]).toBeCloseTo(175 / 1_500, 9);
    expect(sharesIn(b, weights)[2]).toBeCloseTo(720 / 1_500, 9);
  });

  test('give the weights nearest to the initial ones, so the order of the margins does not matter', () => {
    const caps = { lowest: 0.62, highest: 1.5 };
    const [before, after] = [weighted(rake([a, b], { caps })), weighted(rake([b, a], { caps }))];
    for (const [i, weight] of before.weights.entries()) expect(after.weights[i]).toBeCloseTo(weight, 8);
    // What is not held back is still a factor of its row times one of its column.
    const at = (row: number, column: number) =>
      before.weights[kalton.rows.findIndex((one, i) => one === row && kalton.columns[i] === column)]!;
    expect((at(0, 0) * at(3, 1)) / (at(0, 1) * at(3, 0))).toBeCloseTo(1, 8);
  });

  test('are of the mean weight, and hold for each respondent whatever it started from', () => {
    const initial = kalton.rows.map((_, i) => 1 + (i % 3));
    const caps = { lowest: 0.25, highest: 1.8 };
    const { weights } = weighted(rake([a, b], { initial, caps, total: 1_000 }));
    expect(Math.max(...weights)).toBeLessThanOrEqual(1.8 + 1e-12);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.25 - 1e-12);
    expect(weights.reduce((sum, one) => sum + one)).toBeCloseTo(1_000, 6);
    expect(sharesIn(b, weights)[1]).toBeCloseTo(415 / 1_500, 9);
  });

  test('that the margins cannot be met within give no weights', () => {
    const result = unweighted(rake([a, b], { caps: { highest: 1.3 } }));
    expect(result.reason).toBe('caps-conflict');
    expect(result.message).toMatch(/within the caps.*"a3" in "a".*Widen the caps/);
    expect(result.largestDeviation).toBeGreaterThan(1e-3);
  });

  test.each([
    [{ lowest: 1.1 }, /lowest cap is 1\.1/],
    [{ highest: 0.9 }, /highest cap is 0\.9/],
    [{ lowest: Number.NaN }, /lowest cap is NaN/],
  ])('%j are none', (caps, message) => {
    expect(unweighted(rake([a, b], { caps }))).toMatchObject({
      reason: 'caps-conflict',
      message: expect.stringMatching(message),
    });
  });
});

test('who is unknown in a margin keeps the share of the initial weights there', () => {
  const age = margin('age', [0, 0, 0, 1, -1, -1], [50, 50]);
  const sex = margin('sex', [0, 1, 0, 1, 0, 1], [40, 60]);
  const { weights, unknowns, report } = weighted(rake([age, sex], { total: 6 }));
  expect(weights[4]! + weights[5]!).toBeCloseTo(2, 9);
  expect(sharesIn(age, weights)[0]).toBeCloseTo(0.5, 9);
  expect(sharesIn(sex, weights)[0]).toBeCloseTo(0.4, 9);
  expect(unknowns).toEqual([{ margin: 'age', respondents: 2, share: expect.closeTo(1 / 3, 12) }]);
  expect(report[0]).toMatchObject({ category: 'age1', respondents: 3, sampleShare: 0.75, targetShare: 0.5 });
});

test('margins with other totals, or in shares, give the same weights', () => {
  const { weights } = weighted(rake([a, b]));
  const inShares = { ...b, targets: [365, 415, 720].map((one) => one / 1_500) };
  for (const [i, weight] of weighted(rake([a, inShares])).weights.entries()) expect(weight).toBeCloseTo(weights[i]!, 8);
});

test('post-stratification gives each cell its population', () => {
  const { weights, iterations } = weighted(rake([margin('cell', [0, 0, 1, 2, 3, -1], [10, 20, 30, 40])]));
  expect([...weights].map((weight) => weight / weights[0]!)).toEqual(
    [1, 1, 4, 6, 8, 4].map((one) => expect.closeTo(one, 9)),
  );
  expect(iterations).toBeLessThanOrEqual(2);
});

test('weights of cells are the same without caps and with none, also where a cell has nobody', () => {
  const [row, column] = [margin('row', [0, 0, 1, 1], [40, 60]), margin('column', [0, 1, 0, 1], [50, 50])];
  const free = rakeCells([row, column], [20, 0, 30, 50]);
  expect(free?.weights.every(Number.isFinite)).toBe(true);
  expect(rakeCells([row, column], [20, 0, 30, 50], {})).toEqual(free);
  expect(rakeCells([row, column], [20, 0, 30, 50], { lowest: 0.1 })).toEqual(free);
});

test.each([
  ['no margins', () => rake([]), 'NOTHING_GIVEN', 'no margins'],
  ['no respondents', () => rake([margin('a', [], [1])]), 'NOTHING_GIVEN', 'no respondents'],
  ['respondents in one margin only', () => rake([a, margin('c', [0], [1])]), 'LENGTHS_DIFFER', '"c"'],
  ['a category too many', () => rake([{ ...a, targets: [1] }]), 'LENGTHS_DIFFER', '4 categories and 1 targets'],
  ['a category there is not', () => rake([margin('c', [0, 2], [1, 1])]), 'INVALID_CATEGORY', 'Category 2'],
  ['half a category', () => rake([margin('c', [0, 0.5], [1, 1])]), 'INVALID_CATEGORY', 'Category 0.5'],
  ['a category under -1', () => rake([{ ...a, of: Int32Array.of(-2) }]), 'INVALID_CATEGORY', 'Category -2'],
  ['a start of zero', () => rake([margin('c', [0, 0], [1])], { initial: [1, 0] }), 'INVALID_WEIGHT', 'respondent 1'],
  ['a start for one', () => rake([margin('c', [0, 0], [1])], { initial: [1] }), 'LENGTHS_DIFFER', '1 initial weights'],
  ['a total of zero', () => rake([a, b], { total: 0 }), 'OUT_OF_RANGE', 'add up to 0'],
])('input without any sense is an error that says so: %s', (_, act, code, message) => {
  expect(act).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
});
