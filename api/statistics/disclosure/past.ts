import { figuresIn, type Placed, type Row } from './question';
import type { System } from './system';
import { type CountedTable, type CountTable, type Figures, nameOf, type ShownTable } from './tables';

/** A table as an earlier release counted it. */
export interface PastTable extends CountedTable {
  /** The place of its release among the earlier ones. */
  release: number;
  /** Index of the table in the present release. */
  at: number;
}

/** The tables of earlier releases of which all numbers are still kept, per release. */
export function pastTables(tables: readonly CountTable[], releases: readonly (readonly ShownTable[])[]): PastTable[][] {
  return releases.map((shown, release) =>
    shown.flatMap(({ id, counted }) => {
      const at = tables.findIndex((table) => table.id === id);
      return counted && at >= 0 ? [{ ...counted, release, at }] : [];
    }),
  );
}

/** Marks the figures of a row as what was decided then: known for good, or withheld for good. */
export function settle(system: System, row: Row, verdicts: Figures, group: number): void {
  const decided = [
    verdicts.bases[group],
    ...verdicts.counts[group]!,
    verdicts.means[group],
    verdicts.deviations[group],
    ...verdicts.bands[group]!,
    verdicts.nets[group],
    verdicts.ranks[group],
  ];
  for (const [at, index] of figuresIn(row).entries()) {
    const figure = system.figures[index]!;
    figure.verdict = decided[at] ?? 'not-published';
    figure.implies = [];
    for (const cell of figure.cells) system.cells[cell]!.isPinned = figure.verdict === 'shown';
  }
}

/**
 * Links a table to the same one of the release after it, as readers may who suppose that answers only came in, or only
 * went: every number of people, shown or not, is at least (at most) what it was. Only what is true is supposed: who
 * supposes otherwise concludes what is not so. What did not change in a group that did not grow is taken to be the same.
 */
export function linkGrowth(
  system: System,
  [olderTable, older]: readonly [CountTable, readonly Placed[]],
  [newerTable, newer]: readonly [CountTable, readonly Placed[]],
): void {
  const newerOf = new Map(newerTable.groups.map((group, index) => [nameOf(group), index]));
  for (const [index, group] of olderTable.groups.entries()) {
    const at = newerOf.get(nameOf(group));
    if (at === undefined) continue;
    const grew = newerTable.groups[at]!.base > group.base;
    for (const [name, { cell, blocks }] of older[index]!.cells.growing) {
      const later = newer[at]!.cells.growing.get(name)?.cell;
      if (later !== undefined) linkCells(system, [cell, later], grew, blocks);
    }
  }
}

/** Links a number to what it is in the release after it. @param grew whether its group did. */
export function linkCells(
  system: System,
  [older, newer]: readonly [number, number],
  grew: boolean,
  blocks: readonly string[],
): void {
  const [then, now] = [system.cells[older]!, system.cells[newer]!];
  const change = now.value - then.value;
  const isSame = change === 0 && !grew;
  if (then.isPinned) {
    if (change >= 0) now.lower = Math.max(now.lower, then.value);
    if (change < 0 || isSame) now.upper = Math.min(now.upper, then.value);
    // It was shown, and readers may know that it is the same.
    if (isSame) now.need = 0;
    return;
  }
  const sign = change < 0 ? -1 : 1;
  const free = { value: Math.abs(change), lower: 0, upper: Number.POSITIVE_INFINITY, cost: 0, need: 0 };
  system.relate([
    [newer, sign],
    [older, -sign],
    [isSame ? undefined : system.cell(-1, free, blocks), -1],
  ]);
}
