import { pricesOf } from './prices';
import type { System } from './system';
import { type CountTable, type Group, nameOf, TOTAL, type Verdict } from './tables';

/** The figures of one group, as indexes of the system's figures. */
export interface Row {
  base: number;
  counts: number[];
  mean: number;
  deviation: number;
  bands: number[];
}

/** The cells of one group that relations between groups are about; none for a group of nobody. */
export interface RowCells {
  base: number | undefined;
  counts: (number | undefined)[];
}

/** One group's place in the system. */
export interface Placed {
  row: Row;
  cells: RowCells;
}

/** Nobody is in it: its figures are about nobody, and always 0. */
export const isOfNobody = ({ respondents, base }: Group) => respondents === 0 && base === 0;

/** Adds the figures of one group of a table to the system, with their cells and the relations among them. */
export function place(
  system: System,
  table: CountTable,
  at: number,
  group: Group,
  threshold: number,
  part: string,
): Placed {
  const { categories, exclusive } = table;
  const figure = (verdict: Verdict = 'shown') => system.figure(at, verdict);
  const row: Row = {
    base: figure(),
    counts: categories.map(() => figure()),
    mean: figure(),
    deviation: figure(),
    bands: (table.bands ?? []).map(() => figure()),
  };
  system.figures[row.base]!.implies = [...row.counts, row.mean, row.deviation, ...row.bands];
  // A deviation around a mean that is not shown helps nobody but who computes.
  system.figures[row.mean]!.implies = [row.deviation];
  if (isOfNobody(group)) return { row, cells: { base: undefined, counts: categories.map(() => undefined) } };
  const prices = pricesOf(table, group);
  const isTotal = nameOf(group) === TOTAL;
  const isWithheld = table.withheldGroups?.names.includes(nameOf(group)) ?? false;
  const most = isWithheld ? Number.POSITIVE_INFINITY : (group.respondents ?? Number.POSITIVE_INFINITY);
  const isSmall = (value: number) => value < threshold;
  const blocks = isTotal ? [] : [part];
  /** A number of respondents: too small to be shown, or not. */
  const count = (of: number, value: number, cost: number, more: string[] = []) => {
    if (isSmall(value)) system.figures[of]!.verdict = 'too-few';
    return system.cell(of, { value, lower: 0, upper: most, cost, need: isSmall(value) ? threshold : 1 }, [
      ...blocks,
      ...more,
    ]);
  };
  const base = isTotal
    ? system.cell(
        row.base,
        { value: group.base, lower: 0, upper: most, isPinned: true, cost: prices.base, need: 0 },
        [],
      )
    : count(row.base, group.base, prices.base);
  if (isWithheld)
    for (const of of [row.base, ...system.figures[row.base]!.implies]) withhold(system, of, 'could-be-computed');
  if (isSmall(group.base)) for (const of of system.figures[row.base]!.implies) withhold(system, of, 'too-few');
  const counts = group.counts.map((value, category) => {
    const of = row.counts[category]!;
    if (exclusive) return count(of, value, prices.count);
    const own = isTotal ? [] : [`${part} ${category}`];
    const chosen = count(of, value, prices.count / 2, own);
    const not = count(of, group.base - value, prices.count / 2, own);
    system.relate([
      [chosen, 1],
      [not, 1],
      [base, -1],
    ]);
    return chosen;
  });
  if (exclusive && categories.length > 0) system.relate([...counts.map((cell) => [cell, 1] as const), [base, -1]]);
  const cells = { base, counts };
  placeScale(system, table, group, row, cells, blocks);
  for (const [index, band] of (table.bands ?? []).entries()) {
    const value = band.categories.reduce((sum, category) => sum + group.counts[category]!, 0);
    const sum = count(row.bands[index]!, value, prices.band);
    system.relate([...band.categories.map((category) => [counts[category], 1] as const), [sum, -1]]);
  }
  return { row, cells };
}

/**
 * Mean and deviation of a scale as cells that are 0 in truth: Σ (score − mean) × count, and the same with squares. A
 * world in which they are 0 too has the same mean and deviation, whatever its base.
 */
function placeScale(
  system: System,
  table: CountTable,
  group: Group,
  row: Row,
  { counts }: RowCells,
  blocks: readonly string[],
): void {
  const moments = momentsOf(table, group.counts);
  if (!moments) return;
  const prices = pricesOf(table, group);
  const free = { value: 0, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, need: 1 };
  const mean = system.cell(row.mean, { ...free, cost: prices.mean }, blocks);
  const deviation = system.cell(row.deviation, { ...free, cost: prices.deviation }, blocks);
  system.relate([...counts.map((cell, category) => [cell, moments.first[category]!] as const), [mean, -1]]);
  system.relate([...counts.map((cell, category) => [cell, moments.second[category]!] as const), [deviation, -1]]);
}

/** Per category how much a respondent adds to what is 0 at the true mean, and at the true variance. */
export function momentsOf({ scores }: CountTable, amounts: readonly number[]) {
  if (!scores) return undefined;
  const scored = amounts.map((amount, category) => (scores[category] == null ? 0 : amount));
  const total = scored.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return undefined;
  const mean = scored.reduce((sum, amount, category) => sum + amount * (scores[category] ?? 0), 0) / total;
  const first = amounts.map((_, category) => (scores[category] == null ? 0 : scores[category] - mean));
  const variance = scored.reduce((sum, amount, category) => sum + amount * first[category]! ** 2, 0) / total;
  const second = first.map((distance, category) => (scores[category] == null ? 0 : distance ** 2 - variance));
  return { first, second };
}

/** Withholds a figure that was shown so far. */
export function withhold(system: System, figure: number, verdict: Verdict): void {
  const own = system.figures[figure]!;
  if (own.verdict === 'shown' || verdict === 'too-few') own.verdict = verdict;
}
