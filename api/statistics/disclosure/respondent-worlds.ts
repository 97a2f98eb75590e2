import type { Placed } from './question';
import type { System } from './system';
import { type CountTable, nameOf } from './tables';

/**
 * Ties the bases of withheld groups to their numbers of respondents. Those are the same people in every question, so a
 * world of one question is only possible when all questions allow for its respondents. Therefore respondents move only
 * between the truth and the worlds in which `protectRespondents` saw them, and each table is made to allow for each of
 * these: then all mixtures of them are possible in all tables together, however the tables are combined.
 */
export function linkRespondents(
  system: System,
  tables: readonly CountTable[],
  placed: readonly (readonly Placed[])[],
  partOf: (dimension: string) => string,
): void {
  const worlds = tables.find(({ withheldGroups }) => withheldGroups)?.withheldGroups?.worlds ?? [];
  const part = (name: string) => partOf(name.slice(0, name.indexOf(':')));
  const free = { lower: 0, cost: 0 };
  const parts = worlds.map((world) => [...new Set(Object.keys(world).map(part))]);
  // How much of each world the mixture has; every world must be possible as a whole.
  const shares = worlds.map((_, k) => system.cell(-1, { ...free, value: 0, upper: 1, need: 1 }, parts[k]!));
  const truth = system.cell(-1, { ...free, value: 1, upper: 1, need: 0 }, [...new Set(parts.flat())]);
  system.relate([...shares.map((share) => [share, 1] as const), [truth, 1]]);
  for (const [at, { groups, withheldGroups }] of tables.entries()) {
    for (const [index, group] of groups.entries()) {
      const name = nameOf(group);
      const base = placed[at]![index]!.cells.base;
      if (base === undefined || group.respondents === undefined || !withheldGroups?.names.includes(name)) continue;
      const silent = { ...free, value: group.respondents - group.base, upper: Number.POSITIVE_INFINITY, need: 0 };
      system.relate([
        ...shares.map((share, k) => [share, worlds[k]![name] ?? 0] as const),
        [base, -1],
        [system.cell(-1, silent, [part(name)]), -1],
      ]);
    }
  }
}
