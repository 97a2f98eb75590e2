import type { WeightingMargin } from '../../api/consultations/consultation';
import type { Question } from '../../api/consultations/question';
import type { Response } from '../../api/consultations/responses/response';
import type { Tabulation } from '../../api/consultations/results/tabulation';
import type { Margin } from '../../api/statistics/margins';
import { rake } from '../../api/statistics/raking';
import { randomOf } from '../support/made-up-tables';
import { asked, choice, groupIn, NOBODY_KNOWN, responses, tabulated } from '../support/tabulating';

/**
 * Attacks on what `tabulate` gives, by a reader who weighs as the method says. They try every whole-number table of
 * who is in which cell of the margins' crossing, weigh it, and keep those that give all that is published.
 */

const THRESHOLD = 10;
const AGES = ['25-44', '65+'];
const DISTRICTS = ['WK051201', 'WK051202', 'WK051203'];
const question = choice('q', 'Ja', 'Nee');

/** Respondents per district and age, with how many of them answered the first option. */
type Joint = readonly (readonly (readonly [respondents: number, yes: number])[])[];

const population = (districts: readonly number[], ages: readonly number[]) => ({
  ...NOBODY_KNOWN,
  total: districts.reduce((sum, one) => sum + one, 0),
  of: {
    ...NOBODY_KNOWN.of,
    district: new Map(districts.map((people, d) => [DISTRICTS[d]!, people])),
    age: new Map(ages.map((people, a) => [AGES[a]!, people])),
  },
});

const answered = (joint: Joint): Response[] =>
  joint.flatMap((row, d) =>
    row.flatMap(([n, yes], a) => {
      const who = { district: DISTRICTS[d]!, ageBand: AGES[a]! };
      return [
        ...responses(yes, { ...who, answers: { q: 'a' } }),
        ...responses(n - yes, { ...who, answers: { q: 'b' } }),
      ];
    }),
  );

const weightedTo = (people: ReturnType<typeof population>, crossings: [] | [['district', 'age']] = []) =>
  [
    {
      crossings: crossings as [['district', 'age']],
      weighting: {
        margins: (['district', 'age'] as const).map((dimension) => ({ dimension, origin: 'indicators' as const })),
      },
    },
    { population: people },
  ] as const;

interface World {
  respondents: number[][];
  /** How many answered the first option. */
  yes: number[][];
}

/** Weights per district and age with a mean of 1; undefined when there are none. */
type Weigh = (respondents: readonly (readonly number[])[]) => number[][] | undefined;

/** Every way to have whole numbers in a table with these sums; null sums and cells are not known. */
function* tables(
  rows: readonly number[],
  columns: readonly number[],
  known: (d: number, a: number) => number | null,
): Generator<number[][]> {
  // With two ages the first one tells the other.
  const fill = function* (d: number, left: number, done: number[][]): Generator<number[][]> {
    if (d === rows.length) {
      if (left === 0) yield done;
      return;
    }
    for (
      let first = Math.max(0, left - rows.slice(d + 1).reduce((s, n) => s + n, 0));
      first <= Math.min(rows[d]!, left);
      first++
    ) {
      const own = [first, rows[d]! - first];
      if (own.some((value, a) => known(d, a) !== null && known(d, a) !== value)) continue;
      yield* fill(d + 1, left - first, [...done, own]);
    }
  };
  yield* fill(0, columns[0]!, []);
}

/** All worlds that give what is published. Numbers of respondents of districts and ages, and their answers, are shown. */
function worldsOf(results: Tabulation, weigh: Weigh, districts: number): World[] {
  const names = DISTRICTS.slice(0, districts);
  const group = (dimension: string, key: string) => groupIn(results, 'q', dimension, key);
  const bases = (dimension: string, keys: readonly string[]) => keys.map((key) => group(dimension, key).base!);
  const counts = (dimension: string, keys: readonly string[]) =>
    keys.map((key) => group(dimension, key).choices[0]!.count!);
  const crossed = (d: number, a: number) =>
    results.questions[0]!.groups.find(({ key }) => key === `${names[d]}×${AGES[a]}`);
  const { weighting } = results.method;
  /** Weighted figures that are published, each with the cells that it is about. */
  const figures = [
    { of: group('total', 'all'), isIn: () => true },
    ...names.map((key, at) => ({ of: group('district', key), isIn: (d: number) => d === at })),
    ...AGES.map((key, at) => ({ of: group('age', key), isIn: (_: number, a: number) => a === at })),
  ].map(({ of, isIn }) => ({
    isIn,
    step: of.base !== null && of.base < 250 ? 0.02 : 0.01,
    share: of.choices[0]!.weightedShare,
    effective: of.effectiveBase,
  }));
  const worlds: World[] = [];
  for (const respondents of tables(
    bases('district', names),
    bases('age', AGES),
    (d, a) => crossed(d, a)?.base ?? null,
  )) {
    const weights = weigh(respondents);
    if (!weights) continue;
    const sum = (of: (d: number, a: number) => number, isIn: (d: number, a: number) => boolean = () => true) =>
      respondents.reduce((all, row, d) => all + row.reduce((s, _, a) => s + (isIn(d, a) ? of(d, a) : 0), 0), 0);
    const n = sum((d, a) => respondents[d]![a]!);
    const squares = sum((d, a) => respondents[d]![a]! * weights[d]![a]! ** 2);
    const met = weights.flatMap((row, d) => row.filter((_, a) => respondents[d]![a]! > 0));
    const near = (value: number, told: number | null, step: number) =>
      told === null || Math.abs(value - told) <= step / 2 + 1e-9;
    if (
      !near(squares / n, weighting.designEffect, 0.1) ||
      !near(n ** 2 / squares, weighting.effectiveN, 10) ||
      !near(Math.min(...met), weighting.lowestWeight, 0.1) ||
      !near(Math.max(...met), weighting.highestWeight, 0.1) ||
      figures.some(({ isIn, effective }) => {
        const [all, squared] = [1, 2].map((power) =>
          sum((d, a) => respondents[d]![a]! * weights[d]![a]! ** power, isIn),
        );
        return !near(all! ** 2 / squared!, effective, 10);
      })
    )
      continue;
    for (const yes of tables(
      counts('district', names),
      counts('age', AGES),
      (d, a) => crossed(d, a)?.choices[0]?.count ?? null,
    )) {
      if (yes.some((row, d) => row.some((one, a) => one > respondents[d]![a]!))) continue;
      const isPossible = figures.every(({ isIn, share, step }) => {
        const all = sum((d, a) => respondents[d]![a]! * weights[d]![a]!, isIn);
        return near(sum((d, a) => yes[d]![a]! * weights[d]![a]!, isIn) / all, share, step);
      });
      if (!isPossible) continue;
      worlds.push({ respondents, yes });
    }
  }
  return worlds;
}

/** As weights to districts and ages are made. */
const raked =
  (people: ReturnType<typeof population>): Weigh =>
  (respondents) => {
    const of = respondents.flatMap((row, d) => row.flatMap((n, a) => Array.from({ length: n }, () => [d, a] as const)));
    const margin = (name: 'district' | 'age', at: 0 | 1): Margin => ({
      name,
      of: of.map((one) => one[at]),
      categories: [...people.of[name].keys()],
      targets: [...people.of[name].values()],
    });
    const result = rake([margin('district', 0), margin('age', 1)], { total: of.length });
    if (!result.converged) return undefined;
    return respondents.map((row, d) =>
      row.map((_, a) => result.weights[of.findIndex((one) => one[0] === d && one[1] === a)] ?? 1),
    );
  };

/** As weights to districts and ages together are made, by the book: share of the population over share of respondents. */
const postStratified =
  (targets: readonly (readonly number[])[]): Weigh =>
  (respondents) => {
    const [all, n] = [targets, respondents].map((table) => table.flat().reduce((sum, one) => sum + one, 0));
    if (respondents.flat().includes(0)) return undefined;
    return respondents.map((row, d) => row.map((own, a) => targets[d]![a]! / all! / (own / n!)));
  };

/** The same results for a reader to whom nothing weighted is shown. */
function unweighted(results: Tabulation): Tabulation {
  const nothing = { designEffect: null, effectiveN: null, lowestWeight: null, highestWeight: null };
  return {
    ...results,
    method: { ...results.method, weighting: { ...results.method.weighting, ...nothing } },
    questions: results.questions.map((one) => ({
      ...one,
      groups: one.groups.map((group) => ({
        ...group,
        effectiveBase: null,
        choices: group.choices.map((own) => ({ ...own, weightedShare: null })),
      })),
    })),
  };
}

function spread(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}

/** Small numbers of the crossing's cells of which weighted figures leave less open than they must. */
function narrowed(joint: Joint, results: Tabulation, weigh: Weigh): string[] {
  const [all, free] = [worldsOf(results, weigh, joint.length), worldsOf(unweighted(results), weigh, joint.length)];
  expect(all.length).toBeGreaterThan(0);
  return joint.flatMap((row, d) =>
    row.flatMap(([n, yes], a) =>
      (
        [
          ['respondents', n, (world: World) => world.respondents[d]![a]!],
          ['yes', yes, (world: World) => world.yes[d]![a]!],
          ['no', n - yes, (world: World) => world.respondents[d]![a]! - world.yes[d]![a]!],
        ] as const
      ).flatMap(([what, value, of]) => {
        if (value >= THRESHOLD || value === 0) return [];
        const left = spread(all.map(of));
        // Whole numbers between what a linear program allows are one less at each end.
        return left >= Math.min(THRESHOLD, n, spread(free.map(of))) - 2
          ? []
          : [`${what} of ${d},${a}: ${left} of ${spread(free.map(of))}`];
      }),
    ),
  );
}

const SMALL: Joint = [
  [
    [97, 60],
    [3, 2],
  ],
  [
    [75, 30],
    [100, 55],
  ],
];

test('without the crossing the few respondents of one of its cells stay unknown', async () => {
  const people = population([4_000, 6_000], [5_000, 5_000]);
  const results = await tabulated(answered(SMALL), [asked(1, question)], ...weightedTo(people));
  const weigh = raked(people);
  const worlds = worldsOf(results, weigh, 2);
  expect(new Set(worlds.map(({ respondents }) => respondents[0]![1])).size).toBeGreaterThanOrEqual(THRESHOLD);
  expect(narrowed(SMALL, results, weigh)).toEqual([]);

  // What used to be told of weights, and of the district by itself, gave it away.
  const weights = weigh([
    [97, 3],
    [75, 100],
  ])!;
  const cell = [97, 3, 75, 100].map((n, at) => ({ n, weight: weights[at >> 1]![at % 2]! }));
  const [sum, squares] = [1, 2].map((power) => cell.reduce((all, { n, weight }) => all + n * weight ** power, 0));
  const told = {
    designEffect: Math.round((1_000 * 275 * squares!) / sum! ** 2) / 1_000,
    lowestWeight: Math.min(...cell.map(({ weight }) => weight)),
    highestWeight: Math.max(...cell.map(({ weight }) => weight)),
  };
  const before = { ...results, method: { ...results.method, weighting: { ...results.method.weighting, ...told } } };
  const exact = worldsOf(before, weigh, 2).filter(({ respondents }) => {
    const own = weigh(respondents)!;
    return Math.abs(Math.max(...own.flat()) - told.highestWeight) < 5e-4;
  });
  expect(new Set(exact.map(({ respondents }) => respondents[0]![1]))).toEqual(new Set([3]));
});

test('beside the crossing the answers that it withholds stay unknown', async () => {
  const joint: Joint = [
    [
      [60, 56],
      [70, 40],
    ],
    [
      [84, 54],
      [72, 42],
    ],
    [
      [62, 32],
      [83, 70],
    ],
  ];
  const people = population([3_000, 5_000, 2_000], [7_000, 3_000]);
  const results = await tabulated(answered(joint), [asked(1, question)], ...weightedTo(people, [['district', 'age']]));
  const withheld = joint.flatMap((row, d) =>
    row.flatMap((_, a) =>
      groupIn(results, 'q', 'district×age', `${DISTRICTS[d]}×${AGES[a]}`).choices[0]!.count === null
        ? [[d, a] as const]
        : [],
    ),
  );
  expect(withheld.length).toBeGreaterThanOrEqual(4);
  const weigh = raked(people);
  const worlds = worldsOf(results, weigh, 3);
  for (const [d, a] of withheld) expect(spread(worlds.map(({ yes }) => yes[d]![a]!))).toBeGreaterThanOrEqual(1);
  expect(spread(worlds.map(({ yes }) => yes[0]![0]!))).toBeGreaterThanOrEqual(THRESHOLD - 2);

  // The weighted share of each district, which was shown as well, left one world.
  const weights = weigh(joint.map((row) => row.map(([n]) => n)))!;
  const share = (row: readonly number[], d: number) =>
    row.reduce((sum, one, a) => sum + one * weights[d]![a]!, 0) /
    joint[d]!.reduce((sum, [n], a) => sum + n * weights[d]![a]!, 0);
  const told = joint.map((row, d) =>
    share(
      row.map(([, yes]) => yes),
      d,
    ),
  );
  const left = worlds.filter(({ yes }) => yes.every((row, d) => Math.abs(share(row, d) - told[d]!) < 5e-5));
  expect(left).toHaveLength(1);
});

/** Weighted to districts and ages together. */
const jointlyTo = (targets: readonly (readonly number[])[]) => ({
  weighting: {
    margins: [
      {
        dimension: 'district' as const,
        crossedWith: 'age' as const,
        origin: 'entered' as const,
        targets: targets.flatMap((row, d) => row.map((value, a) => ({ key: `${DISTRICTS[d]}×${AGES[a]}`, value }))),
      },
    ],
  },
});

type Draw = (least: number, most: number) => number;

/** A population to weight to, at random: what a tabulation takes, and how its readers weigh. */
const POPULATIONS = {
  'each by itself': (upTo: Draw, districts: number) => {
    const people = population(
      Array.from({ length: districts }, () => upTo(2, 8) * 1_000),
      AGES.map(() => upTo(3, 7) * 1_000),
    );
    return { how: weightedTo(people), weigh: raked(people) };
  },
  'both together': (upTo: Draw, districts: number) => {
    const targets = Array.from({ length: districts }, () => AGES.map(() => upTo(1, 8) * 1_000));
    return { how: [jointlyTo(targets)] as const, weigh: postStratified(targets) };
  },
};

test.each([
  { to: 'each by itself', districts: 2, most: 60, crossings: 12 },
  { to: 'each by itself', districts: 3, most: 22, crossings: 4 },
  { to: 'both together', districts: 2, most: 60, crossings: 12 },
  { to: 'both together', districts: 3, most: 22, crossings: 4 },
] as const)(
  'weighted to districts and ages, $to: of $districts districts at random no few respondents follow, nor what they answered',
  async ({ to, districts, most, crossings }) => {
    const random = randomOf(11);
    const upTo = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
    const tally = { all: 0, withShares: 0, ofGroups: 0, withReport: 0 };
    while (tally.all < crossings) {
      const joint: Joint = Array.from({ length: districts }, () =>
        AGES.map(() => {
          const n = random() < 0.4 ? upTo(1, 12) : upTo(Math.round(0.4 * most), most);
          return [n, upTo(Math.ceil(n / 5), Math.floor((4 * n) / 5))] as const;
        }),
      );
      const { how, weigh } = POPULATIONS[to](upTo, districts);
      const [design, more] = how;
      const results = await tabulated(answered(joint), [asked(1, question)], design, more);
      expect(results.method.weighting.state).toBe('weighted');
      const isShown = ({ base, choices }: { base: number | null; choices: { count: number | null }[] }) =>
        base !== null && choices.every(({ count }) => count !== null);
      // The reader of this test needs the margins; others are attacked elsewhere.
      if (
        !results.questions[0]!.groups.filter(({ dimension }) => ['district', 'age'].includes(dimension)).every(isShown)
      )
        continue;
      expect(narrowed(joint, results, weigh)).toEqual([]);
      tally.all++;
      tally.withShares += groupIn(results, 'q').choices[0]!.weightedShare === null ? 0 : 1;
      for (const { dimension, choices } of results.questions[0]!.groups)
        tally.ofGroups += ['district', 'age'].includes(dimension) && choices[0]!.weightedShare !== null ? 1 : 0;
      tally.withReport += results.method.weighting.effectiveN === null ? 0 : 1;
    }
    console.log(
      `${to}: of ${tally.all} small crossings ${tally.withShares} have weighted shares, ${tally.withReport} an effective number; ` +
        `of their ${(2 + districts) * tally.all} groups ${tally.ofGroups} have weighted shares`,
    );
  },
  300_000,
);

const BANDS = ['15-24', '25-44', '45-64', '65+'];
const GENDERS = ['female', 'male'] as const;

test.each([
  [
    'each by itself',
    [
      { dimension: 'age', origin: 'entered', targets: BANDS.map((key, a) => ({ key, value: 4 + a })) },
      { dimension: 'gender', origin: 'entered', targets: GENDERS.map((key) => ({ key, value: 1 })) },
    ],
  ],
  [
    'both together',
    [
      {
        dimension: 'age',
        crossedWith: 'gender',
        origin: 'entered',
        targets: BANDS.flatMap((age, a) => GENDERS.map((gender, g) => ({ key: `${age}×${gender}`, value: 4 + a + g }))),
      },
    ],
  ],
] satisfies [string, WeightingMargin[]][])(
  'weighted to ages and genders, %s: weighted figures of 2,000 stay where few did not tell',
  async (_, margins) => {
    const random = randomOf(2);
    const one = <T>(list: readonly T[]) => list[Math.floor(random() ** 1.3 * list.length)]!;
    const grade: Question = { key: 'grade', kind: 'scale', text: 'Cijfer?', options: [], scale: 'grade' };
    const all = responses(2_000).map(
      (response): Response => ({
        ...response,
        ageBand: random() < 0.03 ? null : one(BANDS),
        gender: random() < 0.03 ? null : random() < 0.03 ? 'other' : one(GENDERS),
        answers: { q: one(['a', 'b']), grade: String(1 + Math.floor(10 * random() ** 0.7)) },
      }),
    );
    const results = await tabulated(all, [asked(1, question, grade)], { weighting: { margins } });
    expect(results.method.weighting.state).toBe('weighted');
    for (const key of ['q', 'grade'])
      for (const { weightedShare } of groupIn(results, key).choices) expect(weightedShare).not.toBeNull();
    expect(groupIn(results, 'grade').mean?.weightedMean).not.toBeNull();
  },
);
