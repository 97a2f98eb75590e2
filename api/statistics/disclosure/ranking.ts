import { pricesOf } from './prices';
import type { AddCount, Row, RowCells } from './question';
import { distancesTo } from './scale';
import type { System } from './system';
import type { CountTable, Group } from './tables';

/** A group with the places that were given. */
type RankingGroup = Group & { places: readonly (readonly number[])[] };

/**
 * The places of a ranking as cells that nobody publishes: per answer they add up to the base with who gave it none, and
 * of every place there are no more than of the place before. Mean places are cells that are 0 in truth, as those of a
 * scale. Of first places and mean places together readers know what follows from these relations.
 */
export function placeRanking(
  system: System,
  table: CountTable,
  at: number,
  group: RankingGroup,
  row: Row,
  cells: RowCells,
  count: AddCount,
  blocks: readonly string[],
): void {
  const hidden = system.figure(at, 'not-published');
  const isSome = isPartial(table);
  const add = (name: string, value: number) => {
    const cell = count(hidden, value, 0);
    cells.growing.set(name, { cell, blocks });
    return cell;
  };
  cells.places = group.places.map(([, ...later], answer) => {
    const own = [cells.counts[answer], ...later.map((value, index) => add(`${answer} at ${index + 2}`, value))];
    const none = isSome ? add(`${answer} at none`, unplaced(group, answer)) : undefined;
    system.relate([...[...own, none].map((cell) => [cell, 1] as const), [cells.base, -1]]);
    return own;
  });
  for (let place = 1; place < group.places.length; place++) {
    const sumAt = (index: number, sign: number) => cells.places.map((own) => [own[index], sign] as const);
    if (isSome) {
      const given = (index: number) => group.places.reduce((sum, own) => sum + own[index]!, 0);
      const stopped = { value: given(place - 1) - given(place), lower: 0, upper: Number.POSITIVE_INFINITY };
      const cell = system.cell(-1, { ...stopped, cost: 0, need: 0 }, blocks);
      cells.growing.set(`up to ${place}`, { cell, blocks });
      system.relate([...sumAt(place - 1, 1), ...sumAt(place, -1), [cell, -1]]);
    } else system.relate([...sumAt(place, 1), [cells.base, -1]]);
  }
  const free = { value: 0, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, need: 0 };
  for (const [answer, places] of group.places.entries()) {
    const factors = rankDistances(places);
    if (!factors) continue;
    const mean = system.cell(row.ranks, { ...free, cost: pricesOf(table, group).rank }, blocks);
    system.relate([...cells.places[answer]!.map((cell, place) => [cell, factors[place]!] as const), [mean, -1]]);
  }
}

/** Per place how far it is from the mean place; undefined when nobody gave one. @param amounts per place. */
export const rankDistances = (amounts: readonly number[]) =>
  distancesTo(
    amounts.map((_, place) => place + 1),
    amounts,
  );

/**
 * Whether anybody left an answer without a place. When nobody did, readers are taken to know that everybody gave all of
 * them one: there is no number of others to protect then. It is the same for all answers and groups.
 */
export function isPartial({ groups }: Pick<CountTable, 'groups'>): boolean {
  return groups.some((group) => group.places?.some((_, answer) => unplaced(group as RankingGroup, answer) > 0));
}

export const unplaced = ({ base, places }: Pick<RankingGroup, 'base' | 'places'>, answer: number): number =>
  base - places[answer]!.reduce((sum, one) => sum + one, 0);
