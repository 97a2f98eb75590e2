import { wholesOf } from './adding-up';
import { pricesOf } from './prices';
import { emptyRow, figuresIn, type Placed, type Row } from './question';
import { rankDistances } from './ranking';
import { momentsOf, netOf } from './scale';
import type { System } from './system';
import { type CountTable, type Group, nameOf } from './tables';
import { DisclosureError } from './threshold';

/**
 * The weighted figures of every group. Where weights depend on one dimension a reader knows them, and a weighted figure
 * is a further relation over that dimension's groups: of two groups that are withheld, their sum and their weighted sum
 * give both. Where weights depend on several margins at once they differ per cell of a crossing that is not published,
 * so that a reader has neither the weights nor the counts they belong to, and no linear relation: the weighted figures
 * then go with the unweighted ones.
 */
export function placeWeighted(
  system: System,
  table: CountTable,
  at: number,
  placed: Placed[],
  part: string,
  threshold: number,
): Row[] {
  const { knownWeights, groups } = table;
  if (!knownWeights) return placed.map(({ row }) => row);
  const weights = groups.map((group) => weightWithin(knownWeights, group));
  const wholes = wholesOf(table);
  return groups.map((group, index) => {
    // Everyone in the group has the same weight: weighted and unweighted are the same.
    if (weights[index] !== undefined) return placed[index]!.row;
    const parts = wholes.find(
      (one) => one.whole === index && one.parts.every((at) => weights[at] !== undefined),
    )?.parts;
    const isHidden = !parts || parts.every((at) => !groups[at]!.base || !weights[at]);
    // Without the crossing with the weights' dimension, weighted minus unweighted tells about that crossing.
    const row = emptyRow(system, table, at, isHidden ? 'could-be-computed' : 'shown');
    imply(system, placed[index]!.row, row);
    if (!isHidden)
      relate(
        system,
        table,
        group,
        row,
        parts.map((at) => ({ ...placed[at]!, group: groups[at]!, weight: weights[at]! })),
        part,
        threshold,
      );
    return row;
  });
}

/** The weight of everyone in a group; undefined when it differs within the group. */
function weightWithin(
  { dimension, weightOf }: NonNullable<CountTable['knownWeights']>,
  group: Group,
): number | undefined {
  const names = [nameOf(group), ...(group.within ?? [])];
  const key = names.find((name) => name.startsWith(`${dimension}:`))?.slice(dimension.length + 1);
  if (key === undefined) return undefined;
  const weight = weightOf[key];
  if (weight !== undefined && weight >= 0) return weight;
  throw new DisclosureError('INVALID_COUNT_TABLE', `no weight is given for ${dimension}:${key}`);
}

/** What is withheld unweighted is withheld weighted. */
function imply(system: System, from: Row, to: Row): void {
  const others = figuresIn(to);
  for (const [index, figure] of figuresIn(from).entries()) system.figures[figure]!.implies.push(others[index]!);
}

interface Part extends Placed {
  group: Group;
  weight: number;
}

function relate(
  system: System,
  table: CountTable,
  whole: Group,
  row: Row,
  parts: Part[],
  part: string,
  threshold: number,
): void {
  const sum = (of: (group: Group) => number) =>
    parts.reduce((total, { group, weight }) => total + weight * of(group), 0);
  const weightedBase = sum(({ base }) => base);
  const prices = pricesOf(table, whole);
  const least = Math.min(...parts.filter(({ weight }) => weight > 0).map(({ weight }) => weight));
  const free = { value: 0, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
  const known = (
    figure: number,
    cost: number,
    terms: (part: Part) => readonly (readonly [number | undefined, number])[],
  ) => {
    const cell = system.cell(figure, { ...free, cost, need: least }, [part]);
    system.relate([...parts.flatMap(terms), [cell, -1]]);
    return cell;
  };
  known(row.base, prices.weighted, ({ cells, weight }) => [[cells.base, weight]]);
  known(row.base, prices.weighted, ({ cells, weight }) => [[cells.base, weight ** 2]]);
  const share = (figure: number, categories: readonly number[]) => {
    const shown =
      sum(({ counts }) => categories.reduce((total, category) => total + counts[category]!, 0)) / weightedBase;
    const cell = known(figure, prices.weighted, ({ cells, weight }) => [
      ...categories.map((category) => [cells.counts[category], weight] as const),
      [cells.base, -weight * shown],
    ]);
    const count = categories.reduce((total, category) => total + whole.counts[category]!, 0);
    if (count < threshold) system.cells[cell]!.need = threshold * least;
  };
  for (const category of table.categories.keys()) share(row.counts[category]!, [category]);
  for (const [index, band] of (table.bands ?? []).entries()) share(row.bands[index]!, band.categories);
  const amounts = table.categories.map((_, category) => sum(({ counts }) => counts[category]!));
  const moment = (
    figure: number,
    factors: readonly number[] | undefined,
    cost: number,
    cellsOf: (part: Part) => readonly (number | undefined)[] = ({ cells }) => cells.counts,
  ) => {
    if (!factors) return;
    known(figure, cost, (one) => cellsOf(one).map((cell, index) => [cell, one.weight * factors[index]!] as const));
  };
  const moments = momentsOf(table, amounts);
  moment(row.mean, moments?.first, prices.mean);
  moment(row.deviation, moments?.second, prices.mean);
  moment(row.net, netOf(table, amounts), prices.net);
  for (const [answer, places] of (whole.places ?? []).entries()) {
    const given = places.map((_, place) => sum((group) => group.places?.[answer]?.[place] ?? 0));
    moment(row.ranks, rankDistances(given), prices.rank, ({ cells }) => cells.places[answer] ?? []);
  }
}
