import type { Placed } from './question';
import type { System } from './system';
import { type CountTable, nameOf, type ShownGroup, type ShownTable, TOTAL } from './tables';

/**
 * How many respondents changed at least since an earlier release, by the totals of its tables; 0 when nothing did.
 * Who left and who came both count, also where the base stayed the same.
 */
export function changedSince(tables: readonly CountTable[], earlier: readonly ShownTable[]): number {
  return Math.max(
    0,
    ...earlier.map((shown) =>
      changedIn(
        tables.find(({ id }) => id === shown.id),
        shown,
      ),
    ),
  );
}

function changedIn(table: CountTable | undefined, shown: ShownTable): number {
  const now = table?.groups.find((group) => nameOf(group) === TOTAL);
  const then = shown.groups.find((group) => nameOf(group) === TOTAL);
  if (!table || !now || !then) return 0;
  const changes = now.counts.map((count, category) => Math.abs(count - (then.counts[category] ?? count)));
  const base = Math.abs(now.base - (then.base ?? now.base));
  return Math.max(base, table.exclusive ? changes.reduce((sum, one) => sum + one, 0) : Math.max(0, ...changes));
}

/**
 * Takes into account what readers know from an earlier release. A figure that changed by fewer than the threshold is
 * withheld: the difference is about those few. A reader may suppose that answers only came (or only went), so a figure
 * that was shown bounds the new one, and one that did not change is known. What was withheld then stays so as long as
 * the two releases together could give it: see docs/decisions/disclosure.md.
 */
export function applyEarlier(
  system: System,
  table: CountTable,
  placed: readonly Placed[],
  shown: ShownTable,
  threshold: number,
): void {
  const shownAs = new Map(shown.groups.map((group) => [nameOf(group), group]));
  const kept = keptBack(table, shownAs, threshold);
  for (const [index, group] of table.groups.entries()) {
    const then = shownAs.get(nameOf(group));
    const { row, cells } = placed[index]!;
    if (!then || cells.base === undefined) continue;
    if (kept.has(nameOf(group))) {
      for (const figure of [row.base, ...system.figures[row.base]!.implies]) keep(system, figure);
    }
    bound(system, cells.base, then.base, threshold);
    const hasNewBase = then.base !== null && Math.abs(group.base - then.base) >= threshold;
    for (const [category, cell] of cells.counts.entries()) {
      const before = then.counts[category];
      if (before === undefined) continue;
      bound(system, cell!, before, threshold);
      if (before === null && !hasNewBase) keep(system, row.counts[category]!);
    }
    for (const [band, figure] of row.bands.entries()) {
      const before = then.bands?.[band];
      if (before === undefined) continue;
      bound(system, system.figures[figure]!.cells[0]!, before, threshold);
      if (before === null && !hasNewBase) keep(system, figure);
    }
  }
}

/**
 * Groups that stay withheld because they were: with too few new answers a reader who supposes that a group did not
 * change knows it from one release and subtracts it in the other. What was withheld together comes free together, once
 * each of them has at least twice the threshold.
 */
function keptBack(table: CountTable, shownAs: ReadonlyMap<string, ShownGroup>, threshold: number): Set<string> {
  const withheld = table.groups.filter((group) => shownAs.get(nameOf(group))?.base === null);
  const few = new Set(withheld.filter(({ base }) => base < 2 * threshold).map(({ dimension }) => dimension));
  return new Set(withheld.filter(({ dimension }) => few.has(dimension)).map(nameOf));
}

function keep(system: System, figure: number): void {
  const own = system.figures[figure]!;
  if (own.verdict === 'shown') own.verdict = 'could-be-computed';
}

function bound(system: System, index: number, before: number | null, threshold: number): void {
  if (before === null) return;
  const cell = system.cells[index]!;
  const change = cell.value - before;
  if (change >= 0) cell.lower = Math.max(cell.lower, before);
  if (change <= 0) cell.upper = Math.min(cell.upper, before);
  if (change === 0) cell.need = 0;
  else if (Math.abs(change) < threshold) {
    const figure = system.figures[cell.figure]!;
    if (figure.verdict === 'shown' || figure.verdict === 'could-be-computed') figure.verdict = 'too-little-changed';
    cell.need = threshold;
    // Also the base of a total, which is published else whatever happens: of a question that few more were asked.
    cell.isPinned = false;
  }
}
