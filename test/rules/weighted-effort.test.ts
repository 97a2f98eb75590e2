import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type { CountTable } from '../../api/statistics/disclosure/tables';
import { isOfOneWeight, membersOf } from '../../api/statistics/disclosure/weight-cells';
import { weightWorlds } from '../../api/statistics/disclosure/weight-worlds';
import { picked, type Question, type Respondent, randomOf, tabulated } from '../support/made-up-tables';
import { weightedBy } from '../support/made-up-weights';

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
  { people: 2_000, margins: ['age', 'gender'], least: 0.8 },
  { people: 1_000, margins: ['district', 'profile'], least: 0.4 },
  { people: 700, margins: ['district', 'age'], least: 0.3 },
])(
  'of $people respondents, weighted to $margins, shares of groups have a weighted one as far as that is safe',
  async ({ people, margins, least }) => {
    const { tables, cells } = await weightedTables(people, margins);
    const report: string[] = [];
    for (const table of tables) {
      const start = process.cpuUsage();
      const result = await protectTables([table], { threshold: 10 });
      if ('refused' in result) throw new Error('nothing came before');
      const { user, system } = process.cpuUsage(start);
      const { counts, weighted } = result.tables[0]!;
      const tally = { total: { all: 0, shown: 0 }, groups: { all: 0, shown: 0 } };
      for (const [g, group] of table.groups.entries()) {
        if (!membersOf(table, group) || isOfOneWeight(table, group)) continue;
        const of = group.dimension === 'total' ? tally.total : tally.groups;
        of.all += counts[g]!.filter((verdict) => verdict === 'shown').length;
        of.shown += weighted.counts[g]!.filter((verdict) => verdict === 'shown').length;
      }
      const { total, groups } = tally;
      report.push(
        `${table.id}: ${total.shown} of ${total.all} of the total, ${groups.shown} of ${groups.all} of groups; ` +
          `${result.solved} programs, ${((user + system) / 1e6).toFixed(1)} s`,
      );
      expect(total.shown).toBe(total.all);
      expect(groups.shown).toBeGreaterThan(least * groups.all);
    }
    console.log([`${people} respondents, ${margins.join(' and ')}, ${cells} cells of weights`, ...report].join('\n  '));
  },
  120_000,
);

async function weightedTables(size: number, margins: string[]): Promise<{ tables: CountTable[]; cells: number }> {
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
  const weights = weightedBy(respondents, margins, DIMENSIONS, random)!;
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
      weightCells: weights.cellsOf(QUESTIONS[at]!),
    })),
    cells: known.cells.length,
  };
}
