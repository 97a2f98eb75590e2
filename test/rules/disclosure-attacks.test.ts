import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type {
  CountTable,
  Figures,
  ProtectedTable,
  ShownTable,
  WeightBreakdown,
  WithheldGroups,
} from '../../api/statistics/disclosure/tables';
import { weightWorlds } from '../../api/statistics/disclosure/weight-worlds';
import { attack, programs } from '../support/attacker';
import type { PublishedTable, Withheld } from '../support/attacker-knowledge';
import { type Consultation, madeUpConsultation } from '../support/made-up-consultation';
import { weightedAs } from '../support/made-up-weights';
import { narrow, ROUNDING, required, truth } from '../support/protection-interval';
import { asEarlier, ofOneWeight, onlySmallCellsBlanked, published } from '../support/published';

/** A cell is about too few under this many respondents, and must stay uncertain by as many. */
const THRESHOLD = 10;
/** Consultations; each has one to three tables. */
const CONSULTATIONS = 262;
/** Consultations of which the weighted ones are attacked by what is weighted. */
const WEIGHTED = 90;

/** From where to where of the respondents each release counts, as shares of them. */
type Windows = readonly (readonly [from: number, until: number])[];

const CAME_IN: Windows = [
  [0, 0.8],
  [0, 1],
];

async function decided(consultation: Consultation) {
  const people = await protectRespondents(consultation.respondents, { threshold: THRESHOLD });
  if ('refused' in people) throw new Error('nothing came before');
  const withheld = await inFrame(consultation, people.withheldGroups);
  const result = await protectTables(withheld, { threshold: THRESHOLD });
  if ('refused' in result) throw new Error('nothing came before');
  return { tables: withheld, protectedTables: result.tables, solved: result.solved };
}

/** The tables with what is known of all of them. */
async function inFrame(
  { tables, respondents, weigh }: Consultation,
  withheldGroups: WithheldGroups,
): Promise<CountTable[]> {
  const weights = tables[0]?.knownWeights;
  const worlds =
    weights &&
    weigh &&
    (await weightWorlds({ groups: respondents, withheldGroups, weights, weigh, threshold: THRESHOLD }));
  return tables.map((table) => ({
    ...table,
    withheldGroups,
    ...(weights ? { knownWeights: { ...weights, worlds } } : {}),
  }));
}

const seen = (tables: readonly CountTable[], verdicts: readonly ProtectedTable[]): PublishedTable[] =>
  tables.map((table, t) => published(table, verdicts[t]!));

test('an attacker recovers no withheld number of random tables, neither exactly nor within its protection interval', async () => {
  const tally = { tables: 0, numbers: 0, tooFew: 0, complementary: 0, solved: 0, attacked: 0 };
  for (let seed = 1; seed <= CONSULTATIONS; seed++) {
    const { tables, protectedTables, solved } = await decided(madeUpConsultation(seed));
    const ranges = await attack(seen(tables, protectedTables), required(tables, THRESHOLD));
    const recovered = narrow(ranges, tables, THRESHOLD);
    if (recovered.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(recovered.slice(0, 5))}`);
    tally.tables += tables.length;
    tally.solved += solved;
    tally.attacked += ranges.length;
    for (const verdict of protectedTables.flatMap(({ counts }) => counts.flat(2))) {
      tally.numbers++;
      if (verdict === 'too-few') tally.tooFew++;
      else if (verdict !== 'shown') tally.complementary++;
    }
  }
  const percent = (part: number) => `${((100 * part) / tally.numbers).toFixed(1)} %`;
  console.log(
    `${tally.tables} tables, ${tally.numbers} counts: ${percent(tally.tooFew)} too few, ${percent(tally.complementary)} complementary; ` +
      `${tally.solved} programs to protect, ${programs} to attack ${tally.attacked} withheld numbers`,
  );
  expect(tally.tables).toBeGreaterThanOrEqual(500);
  expect(tally.tooFew).toBeGreaterThan(1000);
  expect(tally.numbers - tally.tooFew - tally.complementary).toBeGreaterThan(1000);
}, 900_000);

test('the same attacker does recover numbers when only small cells are blanked', async () => {
  let exactly = 0;
  let within = 0;
  let withheld = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { tables } = madeUpConsultation(seed);
    const blanked = seen(
      tables,
      tables.map((table) => onlySmallCellsBlanked(table, THRESHOLD)),
    );
    const ranges = await attack(blanked, required(tables, THRESHOLD));
    withheld += ranges.length;
    for (const { least, most } of narrow(ranges, tables, THRESHOLD))
      if (most - least < ROUNDING) exactly++;
      else within++;
  }
  console.log(
    `blanking alone: of ${withheld} withheld numbers ${exactly} recovered exactly, ${within} within their interval`,
  );
  expect(exactly).toBeGreaterThan(400);
  expect(within).toBeGreaterThan(500);
}, 300_000);

test('the same attacker recovers numbers when weighted figures are shown as unweighted ones are, and of those who have one weight what they answered', async () => {
  const some = () => ({ all: 0, shown: 0 });
  const tally = { tables: 0, brokenDown: 0, total: some(), margin: some(), breakdown: some() };
  const [allShown, breakdownsShown] = [nothingFollows(), nothingFollows()];
  for (let seed = 1; seed <= WEIGHTED; seed++) {
    const consultation = madeUpConsultation(seed);
    if (!consultation.weigh) continue;
    const { tables, protectedTables } = await decided(consultation);
    tally.tables += tables.length;
    if (tables[0]!.knownWeights!.breakdowns) tally.brokenDown += tables.length;
    for (const [t, { weighted, counts }] of protectedTables.entries())
      for (const [g, group] of tables[t]!.groups.entries())
        for (const [c, verdict] of weighted.counts[g]!.entries()) {
          const of = weightedAs(tables[t]!.knownWeights!, group);
          if (counts[g]![c] !== 'shown' || !of || of === 'one weight') continue;
          tally[of].all++;
          if (verdict === 'shown') tally[of].shown++;
        }
    await follow(allShown, tables, (t) => protectedTables[t]!, protectedTables);
    if (tables[0]!.knownWeights!.breakdowns) {
      const asUnweighted = (t: number) => {
        const [table, { weighted, ...own }] = [tables[t]!, protectedTables[t]!];
        const or = <T>(figures: readonly T[], unweighted: readonly T[]) =>
          figures.map((one, g) =>
            weightedAs(table.knownWeights!, table.groups[g]!) === 'breakdown' ? unweighted[g]! : one,
          );
        return {
          bases: or(weighted.bases, own.bases),
          counts: or(weighted.counts, own.counts),
          means: or(weighted.means, own.means),
          deviations: weighted.deviations,
          bands: or(weighted.bands, own.bands),
          nets: or(weighted.nets, own.nets),
          ranks: or(weighted.ranks, own.ranks),
        };
      };
      await follow(breakdownsShown, tables, asUnweighted, protectedTables);
    }
    const now = await narrowedByWeights(tables, protectedTables);
    if (now.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(now.slice(0, 5))}`);
  }
  const of = ({ all, shown }: ReturnType<typeof some>) => `${shown} of ${all}`;
  console.log(
    `${tally.tables} weighted tables, ${tally.brokenDown} of them with breakdowns: of shares that are shown ${of(tally.total)} of totals, ` +
      `${of(tally.margin)} of groups weighted to and ${of(tally.breakdown)} of groups of breakdowns have a weighted one; ` +
      `were all shown, these numbers would follow: ${JSON.stringify(allShown)}; ` +
      `were those of breakdowns: ${JSON.stringify(breakdownsShown)}`,
  );
  expect(tally.total.shown).toBeGreaterThan(20);
  expect(tally.margin.shown).toBeGreaterThan(20);
  expect(tally.breakdown.shown).toBeGreaterThan(20);
  expect(allShown.published).toBeGreaterThan(20);
  expect(allShown.ofCells).toBeGreaterThan(20);
  expect(breakdownsShown.published).toBeGreaterThan(20);
  expect(breakdownsShown.ofParts).toBeGreaterThan(20);
}, 900_000);

test.each<[what: string, windows: Windows, isEachKnown: boolean]>([
  ['of a consultation', [[0, 1]], false],
  ['who know how many respondents have each weight', [[0, 1]], true],
  ['of releases together', CAME_IN, false],
])(
  'readers find nothing possible without the truth, were all weighted figures shown: those %s',
  async (_, windows, isEachKnown) => {
    const tally = { numbers: 0, ofOneWeight: 0 };
    for (const seed of [3, 9, 15, 21]) {
      const releases: Release[] = [];
      for (const [from, until] of windows)
        releases.push((await released(madeUpConsultation(seed, until, from), [], 'all shown'))!);
      const { tables, published } = together(releases, true);
      const known = isEachKnown ? published.map((table, t) => knowingEach(table, tables[t]!)) : published;
      for (const { least, most, ...withheld } of await attack(known, () => Number.POSITIVE_INFINITY)) {
        const value = truth(tables, withheld);
        if (value === undefined) continue;
        tally.numbers++;
        if (withheld.figure === 'of one weight') tally.ofOneWeight++;
        if (value < least - ROUNDING || value > most + ROUNDING)
          throw new Error(`seed ${seed}: ${value} is not in ${JSON.stringify({ ...withheld, least, most })}`);
      }
    }
    console.log(`${tally.numbers} numbers, ${tally.ofOneWeight} of them of those of one weight`);
    expect(tally.ofOneWeight).toBeGreaterThan(200);
  },
  300_000,
);

/** The same for who knows how many respondents have each weight, and are in each part of these. */
const knowingEach = (shown: PublishedTable, counted: CountTable): PublishedTable => {
  const people = ofOneWeight(counted);
  return { ...shown, weights: shown.weights!.map((one, j) => ({ ...one, respondents: people[j]!.respondents })) };
};

/** Numbers that readers get to know too well: withheld ones, and small ones of cells of weights and of their parts. */
const nothingFollows = () => ({ published: 0, ofCells: 0, ofParts: 0 });

/** Counts what follows from weighted figures by other verdicts. */
async function follow(
  tally: ReturnType<typeof nothingFollows>,
  tables: readonly CountTable[],
  weighted: (table: number) => Figures,
  verdicts: readonly ProtectedTable[],
) {
  const then = verdicts.map((one, t) => ({ ...one, weighted: weighted(t) }));
  const ranges = await attack(seen(tables, then), required(tables, THRESHOLD));
  tally.published += narrow(ranges, tables, THRESHOLD).length;
  for (const { table: id, index } of await narrowedByWeights(tables, then)) {
    const { categories, weightCells } = tables.find((one) => one.id === id)!;
    if (index < weightCells!.length * categories.length) tally.ofCells++;
    else tally.ofParts++;
  }
}

/** Small numbers of those of one weight that readers know better by weighted figures, who know how many these are. */
async function narrowedByWeights(tables: readonly CountTable[], verdicts: readonly ProtectedTable[]) {
  const known = seen(tables, verdicts).map((table, t) => knowingEach(table, tables[t]!));
  const enough = (one: Withheld) =>
    one.figure === 'of one weight' && truth(tables, one)! < THRESHOLD ? THRESHOLD : undefined;
  const without = known.map((table) => ({ ...table, groups: table.groups.map(({ weighted: _, ...group }) => group) }));
  const [ranges, free] = [await attack(known, enough), await attack(without, enough)];
  return ranges.filter(
    ({ least, most }, at) => most - least < Math.min(THRESHOLD, free[at]!.most - free[at]!.least) - 10 * ROUNDING,
  );
}

/** A release as it was counted, and as readers and a later release see it. */
interface Release {
  tables: CountTable[];
  published: PublishedTable[];
  earlier: ShownTable[];
}

async function released(
  consultation: Consultation,
  earlier: ShownTable[][],
  weighted: 'as decided' | 'all shown' = 'as decided',
): Promise<Release | undefined> {
  const people = await protectRespondents(consultation.respondents, { threshold: THRESHOLD, earlier });
  if ('refused' in people) return undefined;
  const counted = await inFrame(consultation, people.withheldGroups);
  const result = await protectTables(counted, { threshold: THRESHOLD, earlier });
  if ('refused' in result) return undefined;
  const decided = weighted === 'as decided' ? result.tables : result.tables.map((one) => ({ ...one, weighted: one }));
  const shown = seen(counted, decided);
  const own = people.counted;
  return {
    tables: counted,
    published: shown,
    earlier: [
      asEarlier(published(own.table, own.verdicts, []), own),
      ...shown.map((table, t) => asEarlier(table, { table: counted[t]!, verdicts: result.tables[t]! })),
    ],
  };
}

const named = (id: string, release: number) => `${id} of release ${release + 1}`;

/**
 * What readers of all releases have, who suppose of every number that it only grew, or where it did not that it only
 * shrank. Where answers only came in they suppose so of who was silent or did not choose an answer too.
 */
function together(
  releases: readonly Release[],
  onlyCameIn: boolean,
): { tables: CountTable[]; published: PublishedTable[] } {
  return {
    tables: releases.flatMap(({ tables }, r) => tables.map((table) => ({ ...table, id: named(table.id, r) }))),
    published: releases.flatMap((release, r) =>
      release.published.map(({ askedWhen, ...table }, t) => {
        const [now, later] = [release.tables[t]!, releases[r + 1]?.tables[t]];
        const change = (group: string, number: 'base' | number) => {
          const [then, after] = [now, later!].map(({ groups }) => groups.find((one) => nameOf(one) === group));
          const of = (one = then) => (number === 'base' ? one!.base : one!.counts[number]!);
          // What stayed the same in a group that shrank may have shrunk: that it grew nobody supposes.
          const change = of(after) - of() || after!.base - then!.base;
          return change >= 0 ? '>=' : '<=';
        };
        return {
          ...table,
          id: named(table.id, r),
          release: String(r),
          ...(askedWhen ? { askedWhen: { ...askedWhen, table: named(askedWhen.table, r) } } : {}),
          ...(later ? { grewInto: named(table.id, r + 1) } : {}),
          ...(onlyCameIn ? {} : { supposing: change }),
        };
      }),
    ),
  };
}

const nameOf = ({ dimension, key }: { dimension: string; key: string }) => `${dimension}:${key}`;

/** Whether a withheld number is the same as one that an earlier release showed: that is no secret. */
const wasShown =
  (releases: readonly Release[]) =>
  ({ table: id, group: name, figure, index }: Withheld): boolean => {
    const r = releases.findIndex(({ tables }, at) => tables.some((table) => named(table.id, at) === id));
    const find = (at: number) => {
      const t = releases[at]!.tables.findIndex((table) => named(table.id, r) === id);
      const [counted, shown] = [releases[at]!.tables[t]!, releases[at]!.published[t]!];
      return {
        counted: counted.groups.find((group) => nameOf(group) === name)!,
        shown: shown.groups.find((group) => group.name === name)!,
      };
    };
    const now = find(r).counted;
    return releases.slice(0, r).some((_, at) => {
      const { counted, shown } = find(at);
      if (figure === 'base') return shown.base === now.base;
      if (figure === 'count') return shown.counts[index] === now.counts[index];
      return figure === 'respondents' && shown.respondents !== null && counted.respondents === now.respondents;
    });
  };

interface Outcome {
  refused: number;
  /** Processor time to protect the releases. */
  seconds: number;
  /** Numbers that readers of all releases went for, and those that they narrowed too far; none of a lone release. */
  attacked: number;
  recovered: ReturnType<typeof narrow>;
}

/** All but those of what is crossed: of these readers know who is in which group of what is weighted to. */
const withoutBreakdowns = (consultation: Consultation): Consultation => ({
  ...consultation,
  tables: consultation.tables.map(({ weightParts = [], ...table }) => {
    const isKept = ({ dimension }: WeightBreakdown) =>
      table.groups.some(({ within }) => within?.some((name) => name.startsWith(`${dimension}:`)));
    const breakdowns = table.knownWeights?.breakdowns ?? [];
    return table.knownWeights
      ? {
          ...table,
          knownWeights: { ...table.knownWeights, breakdowns: breakdowns.filter(isKept) },
          weightParts: weightParts.filter((_, at) => isKept(breakdowns[at]!)),
        }
      : table;
  }),
});

/** @param isKnown whether a release is decided about with the earlier ones at hand, as it should. */
async function attackedHistory(seed: number, windows: Windows, isKnown = true): Promise<Outcome> {
  const releases: Release[] = [];
  const start = process.cpuUsage();
  for (const [from, until] of windows) {
    const before = isKnown ? releases.map(({ earlier }) => earlier) : [];
    const consultation = madeUpConsultation(seed, until, from);
    // In later releases groups of breakdowns need not have weighted figures: those that they had stay known. Of the odd
    // ones, which may have breakdowns, every other one.
    const isWithout = releases.length > 0 && seed % 4 === 1;
    const release = await released(isWithout ? withoutBreakdowns(consultation) : consultation, before);
    if (release) releases.push(release);
  }
  const { user, system } = process.cpuUsage(start);
  const outcome = { refused: windows.length - releases.length, seconds: (user + system) / 1e6 };
  if (releases.length < 2) return { ...outcome, attacked: 0, recovered: [] };
  const onlyCameIn = windows.every(([from]) => from === 0);
  const { tables, published } = together(releases, onlyCameIn);
  const [needed, isPublic] = [required(tables, THRESHOLD), wasShown(releases)];
  const ranges = await attack(published, (one) => (isPublic(one) ? undefined : needed(one)));
  return { ...outcome, attacked: ranges.length, recovered: narrow(ranges, tables, THRESHOLD) };
}

test.each<[what: string, windows: Windows, histories: number]>([
  ['answers came in', CAME_IN, 20],
  [
    'answers came in twice',
    [
      [0, 0.6],
      [0, 0.8],
      [0, 1],
    ],
    6,
  ],
  [
    'residents withdrew',
    [
      [0, 1],
      [0.3, 1],
    ],
    14,
  ],
  [
    'some came and some withdrew',
    [
      [0, 0.7],
      [0.15, 1],
    ],
    10,
  ],
])(
  'releases together give no number of any of them, when %s',
  async (what, windows, histories) => {
    const tally = { histories: 0, refused: 0, attacked: 0, seconds: 0 };
    for (let seed = 1; seed <= histories; seed++) {
      const { refused, seconds, attacked, recovered } = await attackedHistory(seed, windows);
      if (recovered.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(recovered.slice(0, 5))}`);
      tally.seconds += seconds;
      tally.refused += refused;
      tally.histories += attacked > 0 ? 1 : 0;
      tally.attacked += attacked;
    }
    console.log(
      `${what}: ${tally.histories} histories (${tally.refused} releases refused): 0 of ${tally.attacked} withheld numbers ` +
        `recovered; ${tally.seconds.toFixed(1)} s to protect`,
    );
    expect(tally.histories).toBeGreaterThan(histories / 2);
  },
  300_000,
);

test('the same readers do recover numbers when each release is decided about by itself', async () => {
  let [attacked, recovered] = [0, 0];
  for (let seed = 1; seed <= 4; seed++) {
    const outcome = await attackedHistory(seed, CAME_IN, false);
    attacked += outcome.attacked;
    recovered += outcome.recovered.length;
  }
  console.log(`decided apart: ${recovered} of ${attacked} withheld numbers recovered`);
  expect(recovered).toBeGreaterThan(5);
}, 300_000);
