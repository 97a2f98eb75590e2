import { pricesOf } from './prices';
import type { Row, RowCells } from './question';
import type { System } from './system';
import type { CountTable, Group } from './tables';

const FREE = { value: 0, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, need: 1 };

/**
 * Mean, deviation and net score of a scale as cells that are 0 in truth: Σ (score − mean) × count, and the same with
 * squares. A world in which they are 0 too has the same mean and deviation, whatever its base.
 */
export function placeScale(
  system: System,
  table: CountTable,
  group: Group,
  row: Row,
  { counts }: RowCells,
  blocks: readonly string[],
): void {
  const prices = pricesOf(table, group);
  const add = (figure: number, factors: readonly number[], cost: number) => {
    const cell = system.cell(figure, { ...FREE, cost }, blocks);
    system.relate([...counts.map((count, category) => [count, factors[category]!] as const), [cell, -1]]);
  };
  const moments = momentsOf(table, group.counts);
  if (moments) {
    add(row.mean, moments.first, prices.mean);
    add(row.deviation, moments.second, prices.deviation);
  }
  const net = netOf(table, group.counts);
  if (net) add(row.net, net, prices.net);
}

/** Per category how much a respondent adds to what is 0 at the true mean, and at the true variance. */
export function momentsOf({ scores }: CountTable, amounts: readonly number[]) {
  if (!scores) return undefined;
  const first = distancesTo(scores, amounts);
  if (!first) return undefined;
  const scored = amounts.map((amount, category) => (scores[category] == null ? 0 : amount));
  const total = scored.reduce((sum, amount) => sum + amount, 0);
  const variance = scored.reduce((sum, amount, category) => sum + amount * first[category]! ** 2, 0) / total;
  const second = first.map((distance, category) => (scores[category] == null ? 0 : distance ** 2 - variance));
  return { first, second };
}

/** Per category how much a respondent adds to what is 0 at the true net score; undefined when there is none. */
export const netOf = ({ net }: CountTable, amounts: readonly number[]) => net && distancesTo(net, amounts);

/** How far each score is from the mean, 0 for what has none; undefined when nobody has a score. */
export function distancesTo(scores: readonly (number | null)[], amounts: readonly number[]): number[] | undefined {
  let [sum, total] = [0, 0];
  for (const [category, score] of scores.entries()) {
    if (score === null) continue;
    sum += score * amounts[category]!;
    total += amounts[category]!;
  }
  return total === 0 ? undefined : scores.map((score) => (score === null ? 0 : score - sum / total));
}
