import { wholesOf } from './adding-up';
import { applyEarlier } from './earlier';
import { isOfNobody, type Placed, place, type Row } from './question';
import { linkRespondents } from './respondent-worlds';
import { System } from './system';
import { type CountTable, nameOf, type ShownTable, TOTAL } from './tables';
import { DisclosureError } from './threshold';
import { placeWeighted } from './weighted';

/** Tables that must be decided about together, as one system. */
export interface LinkedTables {
  system: System;
  tables: readonly CountTable[];
  /** Figures per table and group. */
  rows: Row[][];
  weighted: Row[][];
}

/** The tables in sets that nothing links: a question goes with those that are asked only after certain answers to it. */
export function setsOf(tables: readonly CountTable[]): CountTable[][] {
  const setOf = new Map(tables.map((table) => [table.id, [table]]));
  if (setOf.size < tables.length) throw new DisclosureError('INVALID_COUNT_TABLE', 'two tables have the same id');
  for (const { id, askedWhen } of tables) {
    if (!askedWhen) continue;
    const [own, other] = [setOf.get(id)!, setOf.get(askedWhen.table)];
    if (!other)
      throw new DisclosureError('INVALID_COUNT_TABLE', `${id} is asked after ${askedWhen.table}, which is not there`);
    if (own === other) continue;
    other.push(...own);
    for (const table of own) setOf.set(table.id, other);
  }
  return [...new Set(setOf.values())];
}

/** The system of all that is published about linked tables. */
export function linked(tables: readonly CountTable[], earlier: readonly ShownTable[], threshold: number): LinkedTables {
  const system = new System();
  const partOf = partsOf(tables);
  const placed = tables.map((table, at) => placeTable(system, table, at, partOf, threshold));
  for (const at of tables.keys()) linkAsked(system, tables, placed, at, partOf);
  linkRespondents(system, tables, placed, partOf);
  for (const [at, table] of tables.entries()) {
    for (const shown of earlier) if (shown.id === table.id) applyEarlier(system, table, placed[at]!, shown, threshold);
  }
  const weighted = tables.map((table, at) =>
    placeWeighted(system, table, at, placed[at]!, partOf(table.knownWeights?.dimension ?? 'total'), threshold),
  );
  return { system, tables, rows: placed.map((one) => one.map(({ row }) => row)), weighted };
}

type PartOf = (dimension: string) => string;

/** Dimensions that crossings tie together: groups of others do not move with them as long as the total stays. */
function partsOf(tables: readonly CountTable[]): PartOf {
  const part = new Map<string, string>();
  const partOf = (dimension: string): string => {
    const next = part.get(dimension);
    return next === undefined ? dimension : partOf(next);
  };
  for (const { groups } of tables) {
    for (const { dimension, within = [] } of groups) {
      for (const name of within) {
        const [own, other] = [partOf(dimension), partOf(name.slice(0, name.indexOf(':')))];
        if (own !== other && name !== TOTAL) part.set(own, other);
      }
    }
  }
  return partOf;
}

function placeTable(system: System, table: CountTable, at: number, partOf: PartOf, threshold: number): Placed[] {
  const wholes = wholesOf(table);
  const placed = table.groups.map((group) => place(system, table, at, group, threshold, partOf(group.dimension)));
  for (const { whole, parts } of wholes) {
    const add = (of: (one: Placed) => number | undefined) =>
      system.relate([...parts.map((part) => [of(placed[part]!), 1] as const), [of(placed[whole]!), -1]]);
    for (const category of table.categories.keys()) add(({ cells }) => cells.counts[category]);
    // Of one choice the counts give the bases.
    if (!table.exclusive || table.categories.length === 0) add(({ cells }) => cells.base);
  }
  return placed;
}

/** Who was asked a question gave certain answers to another one: a number that is shown as the base of those asked. */
function linkAsked(
  system: System,
  tables: readonly CountTable[],
  placed: readonly Placed[][],
  at: number,
  partOf: PartOf,
): void {
  const table = tables[at]!;
  if (!table.askedWhen) return;
  const { categories } = table.askedWhen;
  const parentAt = tables.findIndex(({ id }) => id === table.askedWhen!.table);
  const parent = tables[parentAt]!;
  for (const [index, group] of table.groups.entries()) {
    const parentIndex = parent.groups.findIndex((one) => nameOf(one) === nameOf(group));
    const own = placed[at]![index]!;
    if (parentIndex < 0 || isOfNobody(group)) continue;
    const from = parent.groups[parentIndex]!;
    const counts = placed[parentAt]![parentIndex]!.cells.counts;
    const value = categories.reduce((sum, category) => sum + from.counts[category]!, 0);
    if (value < group.base) {
      throw new DisclosureError(
        'INVALID_COUNT_TABLE',
        `${table.id}: ${group.base} of ${nameOf(group)} answered, but only ${value} were asked`,
      );
    }
    const blocks = group.dimension === 'total' ? [] : [partOf(group.dimension)];
    const free = { lower: 0, upper: Number.POSITIVE_INFINITY, cost: 0, need: 0 };
    const terms = categories.map((category) => [counts[category], 1] as const);
    const skipped = system.cell(-1, { ...free, value: value - group.base }, blocks);
    // Who chose one of several answers is no sum of counts: then the base is only known to be at most that.
    if (parent.exclusive || categories.length === 1) {
      const cost = own.cells.base === undefined ? 0 : system.cells[own.cells.base]!.cost;
      const asked = system.cell(own.row.base, { ...free, value, cost, need: 1 }, blocks);
      system.relate([...terms, [asked, -1]]);
      system.relate([
        [asked, 1],
        [own.cells.base, -1],
        [skipped, -1],
      ]);
    } else system.relate([...terms, [own.cells.base, -1], [skipped, -1]]);
  }
}
