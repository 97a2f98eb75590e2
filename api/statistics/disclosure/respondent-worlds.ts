import type { Placed } from './question';
import type { System } from './system';
import { type CountTable, nameOf, pastName, type RespondentWorld } from './tables';

/**
 * Ties the bases of withheld groups to their numbers of respondents. Those are the same people in every question, so a
 * world of one question is only possible when all questions allow for its respondents. Therefore respondents move only
 * between the truth and the worlds in which `protectRespondents` saw them, and each table is made to allow for each of
 * these: then all mixtures of them are possible in all tables together, however the tables are combined.
 */
export class RespondentWorlds {
  /** How much of each world the mixture has; every world must be possible as a whole. */
  readonly shares: readonly number[];
  /** How much the mixture has of the truth. */
  readonly truth: number;

  constructor(
    private readonly system: System,
    private readonly worlds: readonly RespondentWorld[],
    private readonly partOf: (dimension: string) => string,
  ) {
    const parts = worlds.map((world) => [...new Set(Object.keys(world).map((name) => this.#part(name)))]);
    const free = { lower: 0, upper: 1, cost: 0 };
    this.shares = worlds.map((_, k) => system.cell(-1, { ...free, value: 0, need: 1 }, parts[k]!));
    this.truth = system.cell(-1, { ...free, value: 1, need: 0 }, [...new Set(parts.flat())]);
    system.relate([...this.shares.map((share) => [share, 1] as const), [this.truth, 1]]);
  }

  /**
   * Ties the groups of a table.
   * @param release the place of the earlier release it is of; undefined for the present one.
   * @param isCompared whether readers can put releases side by side: who did not answer only grows too.
   */
  link(
    { groups, withheldGroups }: CountTable,
    placed: readonly Placed[],
    { release, isCompared }: { release: number | undefined; isCompared: boolean },
  ): void {
    for (const [index, group] of groups.entries()) {
      const { base, growing } = placed[index]!.cells;
      if (base === undefined || group.respondents === undefined) continue;
      const name = nameOf(group);
      const isMoving = withheldGroups?.names.includes(name) ?? false;
      // Elsewhere the number of respondents is known, and a bound of the base does.
      if (!isMoving && !isCompared) continue;
      const blocks = group.dimension === 'total' ? [] : [this.partOf(group.dimension)];
      const silent = { value: group.respondents - group.base, lower: 0, upper: Number.POSITIVE_INFINITY };
      const cell = this.system.cell(-1, { ...silent, cost: 0, need: 0 }, blocks);
      growing.set('silent', { cell, blocks });
      const key = release === undefined ? name : pastName(release, name);
      this.system.relate([
        ...this.shares.map((share, k) => [share, isMoving ? (this.worlds[k]![key] ?? 0) : 0] as const),
        [base, -1],
        [cell, -1],
      ]);
    }
  }

  #part(name: string): string {
    return this.partOf(name.slice(name.indexOf('/') + 1, name.indexOf(':')));
  }
}
