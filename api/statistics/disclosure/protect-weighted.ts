import type { Highs } from 'highs';
import type { LinkedTables } from './linked-tables';
import { type CountTable, type Figures, nameOf, TOTAL, type Verdict } from './tables';
import { hasWeightedRanks, isOfOneWeight, levelOf, levelsOf } from './weight-cells';
import { hasWeightedGroups, WeightedAudit } from './weighted-audit';

/**
 * Which weighted figures may be shown beside the unweighted ones that were decided about: as many as leave each
 * withheld number its protection interval for readers who know all weights. Unweighted figures are never withheld for
 * them. Weighted figures are of the total and of groups that cells of weights or their parts make up; where everybody in
 * a group has one weight they are the unweighted ones.
 */
export async function protectWeighted(
  highs: Highs,
  linked: LinkedTables,
  unweighted: readonly Figures[],
  threshold: number,
): Promise<{ weighted: Figures[]; solved: number }> {
  const { tables } = linked;
  const weighted = tables.map((table, at) => startingFrom(table, unweighted[at]!));
  const own = tables.flatMap((table, at) => (table.knownWeights?.worlds && totalOf(weighted[at]!, table) ? [at] : []));
  if (own.length === 0) return { weighted, solved: 0 };
  return { weighted, solved: await new WeightedAudit(highs, linked, own, weighted, threshold).run() };
}

/** Where weights are known in no world, or differ in a group that they are no part of, nothing weighted is shown. */
function startingFrom(table: CountTable, own: Figures): Figures {
  const { knownWeights, groups } = table;
  if (!knownWeights) return own;
  const isKnown = knownWeights.worlds !== undefined;
  const levels = levelsOf(knownWeights);
  const areGroupsOpen = hasWeightedGroups(knownWeights);
  const isOpen = groups.map(
    (group) =>
      isOfOneWeight(knownWeights, group) ||
      (nameOf(group) === TOTAL ? isKnown : areGroupsOpen && levelOf(levels, group) >= 0),
  );
  const areRanksOpen = hasWeightedRanks(table);
  // Of the places of parts nothing is known.
  const hasRanks = groups.map(
    (group) => isOfOneWeight(knownWeights, group) || (areRanksOpen && levelOf(levels, group) === 0),
  );
  const or = (verdict: Verdict, group: number): Verdict =>
    verdict === 'shown' && !isOpen[group] ? 'could-be-computed' : verdict;
  return {
    bases: own.bases.map(or),
    counts: own.counts.map((row, group) => row.map((one) => or(one, group))),
    bands: own.bands.map((row, group) => row.map((one) => or(one, group))),
    means: own.means.map(or),
    // Nobody publishes them.
    deviations: own.deviations.map((verdict, group) =>
      verdict === 'shown' && !isOfOneWeight(knownWeights, groups[group]!) ? 'could-be-computed' : verdict,
    ),
    nets: own.nets.map(or),
    ranks: own.ranks.map((verdict, group) =>
      verdict === 'shown' && !hasRanks[group] ? 'could-be-computed' : or(verdict, group),
    ),
  };
}

const totalOf = (figures: Figures, { groups }: CountTable) =>
  figures.bases[groups.findIndex((group) => nameOf(group) === TOTAL)] === 'shown';
