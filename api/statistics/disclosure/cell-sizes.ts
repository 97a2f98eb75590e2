import type { Highs } from 'highs';
import { System } from './system';
import { type Group, type KnownWeights, nameOf, TOTAL } from './tables';
import { membersOf } from './weight-cells';
import { WeightedProgram } from './weighted-program';

/** Where cells of weights may go: by the index of a cell, from the least to the most respondents. */
export type SizeBounds = ReadonlyMap<number, readonly [least: number, most: number]>;

/** Which cells are driven up (1) or down (-1), and how far at most. */
export type Directions = ReadonlyMap<number, { direction: 1 | -1; amount: number }>;

/** How many respondents cells of weights may have, as far as what is published of groups leaves that open. */
export class CellSizes {
  /** What they are. */
  readonly sizes: readonly number[];
  /** Cells that are groups themselves, which are decided about as groups are. */
  readonly alone = new Set<number>();
  private readonly system = new System();
  private readonly cells: number[];
  private readonly changeOf = new Map<string, number>();

  constructor(
    private readonly highs: Highs,
    groups: readonly Pick<Group, 'dimension' | 'key' | 'within'>[],
    knownWeights: KnownWeights,
  ) {
    const add = (value: number, upper: number) =>
      this.system.cell(-1, { value, lower: 0, upper, cost: 0, need: 0 }, []);
    this.sizes = knownWeights.cells.map(({ respondents }) => respondents);
    this.cells = this.sizes.map((size) => add(size, Number.POSITIVE_INFINITY));
    for (const group of groups) {
      const members = membersOf({ knownWeights }, group);
      if (!members || nameOf(group) === TOTAL) continue;
      if (members.length === 1) this.alone.add(members[0]!);
      const change = add(0, 0);
      this.changeOf.set(nameOf(group), change);
      this.system.relate([...members.map((at) => [this.cells[at]!, 1] as const), [change, -1]]);
    }
  }

  /**
   * Sizes of all cells, whole or not, in which some are driven as far as goes.
   * @param support cells that may differ. @param changes by how much groups differ, by their names; not when left out.
   * @returns undefined when there are none.
   */
  seek(
    support: ReadonlySet<number>,
    bounds: SizeBounds,
    { directions = new Map(), changes = {} }: { directions?: Directions; changes?: Readonly<Record<string, number>> },
  ): number[] | undefined {
    const still = new Set(this.cells.filter((_, at) => !support.has(at)));
    const cellOf = <T>([at, value]: readonly [number, T]) => [this.cells[at]!, value] as const;
    const program = new WeightedProgram(this.highs, {
      system: this.system,
      from: [...this.cells.filter((_, at) => support.has(at)), ...this.changeOf.values()],
      isFixed: (cell) => still.has(cell),
      rows: [],
      bounds: new Map([
        ...[...this.changeOf].map(([name, cell]) => [cell, [changes[name] ?? 0, changes[name] ?? 0]] as const),
        ...[...bounds].map(cellOf),
      ]),
    });
    const world = program.push(
      new Map([...directions].map(([at, { direction }]) => cellOf([at, direction]))),
      new Map([...directions].map(([at, { amount }]) => cellOf([at, amount]))),
    );
    const sizes =
      world && this.cells.map((cell, at) => (program.has(cell) ? Math.max(0, world(cell)) : this.sizes[at]!));
    program.dispose();
    return sizes;
  }
}
