import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type { CountTable } from '../../api/statistics/disclosure/tables';
import { weightWorlds } from '../../api/statistics/disclosure/weight-worlds';
import { picked, type Question, type Respondent, randomOf, tabulated } from '../support/made-up-tables';
import { weightedAs, weightedBy } from '../support/made-up-weights';

/** How much of what is shown unweighted is shown weighted too, and what it costs to find that out. */

const keys = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
const DIMENSIONS = {
  district: keys(6),
  age: keys(5),
  gender: ['1', '2', 'unknown'],
  profile: keys(8),
  source: keys(3),
};
const QUESTIONS: Question[] = [
  { id: 'five answers', categories: 5, exclusive: true },
  { id: 'eight, several may be chosen', categories: 8, exclusive: false },
];

test.each([
  { people: 2_000, margins: ['age', 'gender'], others: [], least: 0.8 },
  { people: 1_000, margins: ['district', 'profile'], others: [], least: 0.4 },
  { people: 700, margins: ['district', 'age'], others: [], least: 0.3 },
  { people: 2_000, margins: ['age', 'gender'], others: ['district', 'profile', 'source'], least: 0.8 },
  { people: 900, margins: ['age'], others: ['district'], least: 0 },
])(
  'of $people respondents, weighted to $margins and broken down by $others, shares have a weighted one as far as that is safe',
  async ({ people, margins, others, least }) => {
    const { tables, cells } = await weightedTables(people, margins, others);
    const report: string[] = [];
    const outcomes: { total: Tally; groups: Tally; others: Tally[] }[] = [];
    for (const table of tables) {
      const start = process.cpuUsage();
      const result = await protectTables([table], { threshold: 10 });
      if ('refused' in result) throw new Error('nothing came before');
      const { user, system } = process.cpuUsage(start);
      const { counts, weighted } = result.tables[0]!;
      const tally = { total: some(), groups: some() };
      const byOthers = new Map(others.map((name) => [name, some()]));
      for (const [g, group] of table.groups.entries()) {
        const how = weightedAs(table.knownWeights!, group);
        if (!how || how === 'one weight') continue;
        const of = how === 'total' ? tally.total : how === 'margin' ? tally.groups : byOthers.get(group.dimension)!;
        of.all += counts[g]!.filter((verdict) => verdict === 'shown').length;
        of.shown += weighted.counts[g]!.filter((verdict) => verdict === 'shown').length;
      }
      const told = [...Object.entries(tally), ...byOthers].map(
        ([name, { all, shown }]) => `${shown} of ${all} of ${name}`,
      );
      report.push(
        `${table.id}: ${told.join(', ')}; ${result.solved} programs, ${((user + system) / 1e6).toFixed(1)} s`,
      );
      outcomes.push({ ...tally, others: [...byOthers.values()] });
    }
    const parts = others.length > 0 ? ` by ${others.join(', ')}` : '';
    console.log(
      [`${people} respondents, ${margins.join(' and ')}, ${cells} cells of weights${parts}`, ...report].join('\n  '),
    );
    for (const { total, groups, others } of outcomes) {
      expect(total.shown).toBe(total.all);
      expect(groups.shown).toBeGreaterThanOrEqual(least * groups.all);
      // Of some groups at least, of each dimension.
      for (const { shown } of others) expect(shown).toBeGreaterThan(0);
    }
  },
  240_000,
);

/** Weighted shares of those that are shown unweighted. */
const some = (): Tally => ({ all: 0, shown: 0 });

interface Tally {
  all: number;
  shown: number;
}

async function weightedTables(
  size: number,
  margins: string[],
  others: string[],
): Promise<{ tables: CountTable[]; cells: number }> {
  const random = randomOf(1);
  const respondents = Array.from(
    { length: size },
    (): Respondent => ({
      classes: Object.fromEntries(
        Object.entries(DIMENSIONS).map(([name, own]) => {
          const isKnown = name !== 'gender' || random() > 0.02;
          return [name, isKnown ? own[picked(random, name === 'gender' ? 2 : own.length, 1.3)]! : 'unknown'];
        }),
      ),
      answers: Object.fromEntries(
        QUESTIONS.map(({ id, categories, exclusive }) => [
          id,
          random() < 0.05
            ? []
            : exclusive
              ? [picked(random, categories, 1.6)]
              : keys(categories).flatMap((_, c) => (random() < 0.15 + 0.08 * c ? [c] : [])),
        ]),
      ),
    }),
  );
  const weights = weightedBy(respondents, margins, DIMENSIONS, random, others)!;
  const tables = QUESTIONS.map((question) => tabulated(question, respondents, { dimensions: DIMENSIONS }));
  const groups = tables[0]!.groups.map(({ respondents: base, ...group }) => ({ ...group, base: base! }));
  const shown = await protectRespondents(groups, { threshold: 10 });
  if ('refused' in shown) throw new Error('nothing came before');
  const { withheldGroups } = shown;
  const { known, weigh } = weights;
  const worlds = await weightWorlds({ groups, withheldGroups, weights: known, weigh, threshold: 10 });
  return {
    tables: tables.map((table, at) => ({
      ...table,
      withheldGroups,
      knownWeights: { ...known, worlds },
      ...weights.countsOf(QUESTIONS[at]!),
    })),
    cells: known.cells.length,
  };
}
