import { wholesOf } from './adding-up';
import { linkAsked, linkAskedHidden } from './asked';
import { applyEarlier } from './earlier';
import { linkCells, linkGrowth, pastTables, settle } from './past';
import { type Placed, place, type Row } from './question';
import { RespondentWorlds } from './respondent-worlds';
import { System } from './system';
import { type CountTable, type Figures, type ShownTable, TOTAL } from './tables';
import { DisclosureError } from './threshold';
import { levelsOf, type WeightLevel } from './weight-cells';
import { supportsOf } from './weight-support';
import { WeightedTable } from './weighted';

/** Tables that must be decided about together, as one system. */
export interface LinkedTables {
  system: System;
  tables: readonly CountTable[];
  /** Figures per table and group. */
  rows: Row[][];
  placed: Placed[][];
  /** Cells of the worlds of withheld groups, and of the truth. */
  shares: readonly number[];
  truth: number;
  /** Links cells of the weights of a table to those of the release before. */
  growHidden: (at: number, weighted: WeightedTable) => void;
  /** The same tables of earlier releases, oldest first. */
  past: { release: number; table: CountTable; rows: Row[] }[];
  /** What readers know of their weighted figures, per table and level. */
  pastWeighed: readonly WeightedTable[];
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

/**
 * The system of all that is published about linked tables, now and in earlier releases.
 * @param releases what each earlier release showed, the oldest first.
 */
export function linked(
  tables: readonly CountTable[],
  releases: readonly (readonly ShownTable[])[],
  threshold: number,
): LinkedTables {
  const system = new System();
  const pasts = pastTables(tables, releases);
  const isCompared = pasts.some((release) => release.length > 0);
  const partOf = partsOf(
    [...tables, ...pasts.flat().map(({ table }) => table)],
    pasts.flat().flatMap(({ table }) => table.knownWeights?.dimensions ?? []),
  );
  const worlds = tables.find(({ withheldGroups }) => withheldGroups)?.withheldGroups?.worlds ?? [];
  const respondents = new RespondentWorlds(system, worlds, partOf);
  /** Places the tables of one release. */
  const placeAll = (own: readonly CountTable[], ats: readonly number[], release?: number) => {
    const placed = own.map((table, index) => placeTable(system, table, ats[index]!, partOf, threshold));
    for (const index of own.keys()) linkAsked(system, own, placed, index, partOf);
    for (const [index, table] of own.entries()) respondents.link(table, placed[index]!, { release, isCompared });
    return placed;
  };
  const before = new Map<number, readonly [CountTable, Placed[]]>();
  const weighedBefore = new Map<number, readonly WeightedTable[]>();
  const past: LinkedTables['past'] = [];
  const pastWeighed: WeightedTable[] = [];
  for (const release of pasts) {
    const placed = placeAll(
      release.map(({ table }) => table),
      release.map(({ at }) => at),
      release[0]?.release,
    );
    const weighedNow = new Map<string, readonly [CountTable, readonly WeightedTable[]]>();
    for (const [index, { table, at, verdicts, release: number }] of release.entries()) {
      const own = placed[index]!;
      for (const [group, { row }] of own.entries()) settle(system, row, verdicts, group);
      const weighed = placePast(system, table, own, verdicts.weighted, partOf);
      if (weighed.length > 0) {
        for (const one of weighed) linkHidden(system, weighedBefore.get(at), one);
        weighedBefore.set(at, weighed);
        pastWeighed.push(...weighed);
        weighedNow.set(table.id, [table, weighed]);
      }
      const older = before.get(at);
      if (older) linkGrowth(system, older, [table, own]);
      before.set(at, [table, own]);
      past.push({ release: number, table, rows: own.map(({ row }) => row) });
    }
    for (const [table, own] of weighedNow.values()) {
      const [parent, asking] = weighedNow.get(table.askedWhen?.table ?? '') ?? [];
      for (const [level, one] of own.entries())
        if (asking?.[level]) linkAskedHidden(system, [table, one], [parent!, asking[level]]);
    }
  }
  for (const figure of system.figures) figure.isPast = true;

  const placed = placeAll(tables, [...tables.keys()]);
  for (const [at, table] of tables.entries()) {
    for (const shown of releases.flat())
      if (shown.id === table.id) applyEarlier(system, table, placed[at]!, shown, threshold);
    const older = before.get(at);
    if (older) linkGrowth(system, older, [table, placed[at]!]);
  }
  return {
    system,
    tables,
    rows: placed.map((one) => one.map(({ row }) => row)),
    placed,
    shares: respondents.shares,
    truth: respondents.truth,
    growHidden: (at, weighted) => linkHidden(system, weighedBefore.get(at), weighted),
    past,
    pastWeighed,
  };
}

type PartOf = (dimension: string) => string;

/** What readers know of the weighted figures that an earlier release showed, per level; none when there were none. */
function placePast(
  system: System,
  table: CountTable,
  placed: readonly Placed[],
  verdicts: Figures,
  partOf: PartOf,
): WeightedTable[] {
  const all = [verdicts.bases, verdicts.counts, verdicts.bands, verdicts.means, verdicts.nets, verdicts.ranks];
  if (!table.knownWeights || !all.flat(2).includes('shown')) return [];
  const numbers = 1 + table.categories.length * (table.exclusive ? 1 : 2);
  const weighed: WeightedTable[] = [];
  for (const [level, own] of levelsOf(table.knownWeights).entries()) {
    const [support] = supportsOf(own, table.groups, numbers);
    const whole = weighed[0]?.hidden;
    // Parts differ with the cells of weights, or among themselves.
    const blocks = [...new Set([own.dimensions[0]!, ...own.dimensions.slice(-1)].map(partOf))];
    const one = new WeightedTable(system, table, placed, verdicts, {
      level,
      blocks,
      ...(support && { support }),
      ...(whole && { whole }),
    });
    system.relations.push(...one.relations);
    for (const { cells, coefficients } of one.filled())
      system.relate(cells.map((cell, index) => [cell, coefficients[index]!] as const));
    weighed.push(one);
  }
  return weighed;
}

/** Numbers of cells of weights only grow, or only shrink, as those of groups do. */
function linkHidden(system: System, older: readonly WeightedTable[] | undefined, newer: WeightedTable): void {
  const nameOf = ({ dimensions }: WeightLevel) => [...dimensions].sort().join(' ');
  const then = older?.find(({ level }) => nameOf(level) === nameOf(newer.level));
  if (!then) return;
  const nameIn = ({ cells }: WeightLevel, at: number) => [...cells[at]!.within].sort().join(' ');
  const newerAt = new Map(newer.hidden.map((_, at) => [nameIn(newer.level, at), at]));
  for (const [at, { all }] of then.hidden.entries()) {
    const now = newer.hidden[newerAt.get(nameIn(then.level, at)) ?? -1]?.all ?? [];
    for (const [index, cell] of all.entries())
      if (now[index] !== undefined) linkCells(system, [cell, now[index]!], true, []);
  }
}

/** Dimensions that crossings tie together: groups of others do not move with them as long as the total stays. */
function partsOf(tables: readonly CountTable[], weighted: readonly string[]): PartOf {
  const part = new Map<string, string>();
  const partOf = (dimension: string): string => {
    const next = part.get(dimension);
    return next === undefined ? dimension : partOf(next);
  };
  // Cells of weights that an earlier release is about tie the dimensions that are weighted to.
  for (const name of weighted) {
    const [own, other] = [partOf(name), partOf(weighted[0]!)];
    if (own !== other) part.set(own, other);
  }
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
    // First places are the counts.
    for (const [answer, places] of (table.groups[0]?.places ?? []).entries())
      for (const place of places.keys()) if (place > 0) add(({ cells }) => cells.places[answer]?.[place]);
    // Of one choice the counts give the bases.
    if (!table.exclusive || table.categories.length === 0) add(({ cells }) => cells.base);
  }
  return placed;
}
