import { isOfNobody, type Placed } from './question';
import type { System } from './system';
import { type CountTable, nameOf } from './tables';
import { DisclosureError } from './threshold';
import type { WeightedTable } from './weighted';

/** Who was asked a question gave certain answers to another one: a number that is shown as the base of those asked. */
export function linkAsked(
  system: System,
  tables: readonly CountTable[],
  placed: readonly Placed[][],
  at: number,
  partOf: (dimension: string) => string,
): void {
  const table = tables[at]!;
  const parentAt = tables.findIndex(({ id }) => id === table.askedWhen?.table);
  const parent = tables[parentAt];
  if (!table.askedWhen || !parent) return;
  const { categories } = table.askedWhen;
  const isAskedOfAll = categories === undefined;
  for (const [index, group] of table.groups.entries()) {
    const parentIndex = parent.groups.findIndex((one) => nameOf(one) === nameOf(group));
    const own = placed[at]![index]!;
    if (parentIndex < 0 || isOfNobody(group)) continue;
    const from = parent.groups[parentIndex]!;
    const { base, counts, places } = placed[parentAt]![parentIndex]!.cells;
    // Who gave an answer any place in a ranking was asked.
    const given = (category: number) => from.places?.[category] ?? [from.counts[category]!];
    const value = isAskedOfAll ? from.base : categories.flatMap(given).reduce((sum, one) => sum + one, 0);
    if (value < group.base) {
      throw new DisclosureError(
        'INVALID_COUNT_TABLE',
        `${table.id}: ${group.base} of ${nameOf(group)} answered, but only ${value} were asked`,
      );
    }
    const blocks = group.dimension === 'total' ? [] : [partOf(group.dimension)];
    const free = { lower: 0, upper: Number.POSITIVE_INFINITY, cost: 0, need: 0 };
    const asking = isAskedOfAll ? [base] : categories.flatMap((category) => places[category] ?? [counts[category]]);
    const terms = asking.map((cell) => [cell, 1] as const);
    const skipped = system.cell(-1, { ...free, value: value - group.base }, blocks);
    // Who chose one of several answers is no sum of counts: then the base is only known to be at most that.
    if (!isAskedOfAll && (categories.length === 1 || (parent.exclusive && !from.places))) {
      const cost = own.cells.base === undefined ? 0 : system.cells[own.cells.base]!.cost;
      const asked = system.cell(own.row.base, { ...free, value, cost, need: 1 }, blocks);
      own.cells.growing.set('skipped', { cell: skipped, blocks });
      system.relate([...terms, [asked, -1]]);
      system.relate([
        [asked, 1],
        [own.cells.base, -1],
        [skipped, -1],
      ]);
    } else system.relate([...terms, [own.cells.base, -1], [skipped, -1]]);
  }
}

/** The same of the cells of weights, which are the same ones in both: those who answered were asked. */
export function linkAskedHidden(
  system: System,
  [table, weighted]: readonly [CountTable, WeightedTable],
  [parent, parentWeighted]: readonly [CountTable, WeightedTable],
): void {
  const { categories } = table.askedWhen!;
  for (const [at, { base }] of weighted.hidden.entries()) {
    const from = parentWeighted.hidden[at]!;
    const given = (category: number) => from.places[category] ?? [from.counts[category]!];
    const asking = categories ? categories.flatMap(given) : [from.base];
    const value = asking.reduce((sum, cell) => sum + system.cells[cell]!.value, -system.cells[base]!.value);
    // Places are known of few cells of weights only: then who gave a later one is not among these.
    if (parent.groups[0]?.places && from.places.length === 0) return;
    const free = { value, lower: 0, upper: Number.POSITIVE_INFINITY, cost: 0, need: 0 };
    system.relate([...asking.map((cell) => [cell, 1] as const), [base, -1], [system.cell(-1, free, []), -1]]);
  }
}
