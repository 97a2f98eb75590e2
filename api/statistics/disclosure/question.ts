import { pricesOf } from './prices';
import { placeRanking } from './ranking';
import { placeScale } from './scale';
import type { System } from './system';
import { type CountTable, type Group, nameOf, TOTAL, type Verdict } from './tables';

/** The figures of one group, as indexes of the system's figures. */
export interface Row {
  base: number;
  counts: number[];
  mean: number;
  deviation: number;
  bands: number[];
  net: number;
  ranks: number;
}

/** A cell whose value only grows while answers come in, with the blocks it is in. */
export interface GrowingCell {
  cell: number;
  blocks: readonly string[];
}

/** The cells of one group that relations between groups are about; none for a group of nobody. */
export interface RowCells {
  base: number | undefined;
  counts: (number | undefined)[];
  /** Of a ranking, per answer: those of its places, from the first on. */
  places: (number | undefined)[][];
  /** By a name that the same cell has in another release. */
  growing: Map<string, GrowingCell>;
}

/** One group's place in the system. */
export interface Placed {
  row: Row;
  cells: RowCells;
}

/** Adds a number of respondents as a cell of a figure. */
export type AddCount = (figure: number, value: number, cost: number, blocks?: readonly string[]) => number;

/** Nobody is in it: its figures are about nobody, and always 0. */
export const isOfNobody = ({ respondents, base }: Group) => respondents === 0 && base === 0;

/** All figures of a row. */
export const figuresIn = ({ base, counts, mean, deviation, bands, net, ranks }: Row) => [
  base,
  ...counts,
  mean,
  deviation,
  ...bands,
  net,
  ranks,
];

/** Adds the figures of a group to the system, without cells. */
function emptyRow(system: System, table: CountTable, at: number, isOfTotal: boolean): Row {
  const figure = () => system.figure(at, 'shown', isOfTotal);
  const row: Row = {
    base: figure(),
    counts: table.categories.map(figure),
    mean: figure(),
    deviation: figure(),
    bands: (table.bands ?? []).map(figure),
    net: figure(),
    ranks: figure(),
  };
  system.figures[row.base]!.implies = figuresIn(row).slice(1);
  // A deviation around a mean that is not shown helps nobody but who computes.
  system.figures[row.mean]!.implies = [row.deviation];
  return row;
}

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
  const row = emptyRow(system, table, at, nameOf(group) === TOTAL);
  const cells: RowCells = { base: undefined, counts: categories.map(() => undefined), places: [], growing: new Map() };
  if (isOfNobody(group)) return { row, cells };
  const prices = pricesOf(table, group);
  const isTotal = nameOf(group) === TOTAL;
  const isWithheld = table.withheldGroups?.names.includes(nameOf(group)) ?? false;
  const most = isWithheld ? Number.POSITIVE_INFINITY : (group.respondents ?? Number.POSITIVE_INFINITY);
  const isSmall = (value: number) => value < threshold;
  const blocks = isTotal ? [] : [part];
  if (table.inBands && !isTotal) for (const of of row.counts) system.figures[of]!.verdict = 'not-published';
  /** A number of respondents: too small to be shown, or not. */
  const count: AddCount = (of, value, cost, own = blocks) => {
    if (isSmall(value) && system.figures[of]!.verdict === 'shown') system.figures[of]!.verdict = 'too-few';
    // What is not published and not small may be computed by who likes to.
    const least = system.figures[of]!.verdict === 'not-published' ? 0 : 1;
    return system.cell(of, { value, lower: 0, upper: most, cost, need: isSmall(value) ? threshold : least }, own);
  };
  const pinned = { value: group.base, lower: 0, upper: most, isPinned: true, cost: prices.base, need: 0 };
  const base = isTotal ? system.cell(row.base, pinned, []) : count(row.base, group.base, prices.base);
  if (isWithheld)
    for (const of of [row.base, ...system.figures[row.base]!.implies]) withhold(system, of, 'could-be-computed');
  if (isSmall(group.base)) for (const of of system.figures[row.base]!.implies) withhold(system, of, 'too-few');
  cells.base = base;
  cells.growing.set('base', { cell: base, blocks });
  cells.counts = group.counts.map((value, category) => {
    const of = row.counts[category]!;
    const own = exclusive || isTotal ? blocks : [part, `${part} ${category}`];
    const chosen = count(of, value, exclusive ? prices.count : prices.count / 2, own);
    cells.growing.set(`${category}`, { cell: chosen, blocks: own });
    if (exclusive) return chosen;
    const not = count(of, group.base - value, prices.count / 2, own);
    cells.growing.set(`not ${category}`, { cell: not, blocks: own });
    system.relate([
      [chosen, 1],
      [not, 1],
      [base, -1],
    ]);
    return chosen;
  });
  if (exclusive && categories.length > 0)
    system.relate([...cells.counts.map((cell) => [cell, 1] as const), [base, -1]]);
  placeScale(system, table, group, row, cells, blocks);
  for (const [index, band] of (table.bands ?? []).entries()) {
    const value = band.categories.reduce((sum, category) => sum + group.counts[category]!, 0);
    const sum = count(row.bands[index]!, value, prices.band);
    system.relate([...band.categories.map((category) => [cells.counts[category], 1] as const), [sum, -1]]);
  }
  if (group.places) placeRanking(system, table, at, { ...group, places: group.places }, row, cells, count, blocks);
  return { row, cells };
}

/** Withholds a figure that was shown so far. */
export function withhold(system: System, figure: number, verdict: Verdict): void {
  const own = system.figures[figure]!;
  if (own.verdict === 'shown' || (verdict === 'too-few' && own.verdict !== 'not-published')) own.verdict = verdict;
}
