import type { Highs } from 'highs';
import { System } from './system';
import { type Group, type KnownWeights, nameOf, TOTAL } from './tables';
import { levelOf, levelsOf, membersOf } from './weight-cells';
import { WeightedProgram } from './weighted-program';

/** Where cells of weights and their parts may go: by index, from the least to the most respondents. */
export type SizeBounds = ReadonlyMap<number, readonly [least: number, most: number]>;

/** Which are driven up (1) or down (-1), and how far at most. */
export type Directions = ReadonlyMap<number, { direction: 1 | -1; amount: number }>;

/**
 * How many respondents cells of weights and their parts may have, as far as what is published of groups leaves that open.
 * Indexes are of the cells of weights first, and after them of the parts of each breakdown.
 */
export class CellSizes {
  /** What they are. */
  readonly sizes: readonly number[];
  /** How many of them are cells of weights. */
  readonly wholes: number;
  /** Those that are groups themselves, which are decided about as groups are. */
  readonly alone = new Set<number>();
  private readonly system = new System();
  private readonly cells: number[];
  private readonly changeOf = new Map<string, number>();
  /** Index of the first cell of each level, and after the last one. */
  private readonly starts = [0];

  constructor(
    private readonly highs: Highs,
    groups: readonly Pick<Group, 'dimension' | 'key' | 'within'>[],
    weights: Pick<KnownWeights, 'dimensions' | 'cells' | 'breakdowns'>,
  ) {
    const { system, starts } = this;
    const add = (value: number, upper: number) => system.cell(-1, { value, lower: 0, upper, cost: 0, need: 0 }, []);
    const levels = levelsOf(weights);
    this.wholes = weights.cells.length;
    this.sizes = levels.flatMap(({ cells }) => cells.map(({ respondents }) => respondents));
    this.cells = this.sizes.map((size) => add(size, Number.POSITIVE_INFINITY));
    for (const { cells, of } of levels) {
      const start = starts.at(-1)!;
      starts.push(start + cells.length);
      if (of)
        for (const whole of weights.cells.keys()) {
          const parts = of.flatMap((one, part) => (one === whole ? [this.cells[start + part]!] : []));
          system.relate([...parts.map((part) => [part, 1] as const), [this.cells[whole]!, -1]]);
        }
    }
    for (const group of groups) {
      const level = levelOf(levels, group);
      if (level < 0 || nameOf(group) === TOTAL) continue;
      const members = membersOf(levels[level]!, group)!.map((at) => starts[level]! + at);
      if (members.length === 1) this.alone.add(members[0]!);
      const change = add(0, 0);
      this.changeOf.set(nameOf(group), change);
      system.relate([...members.map((at) => [this.cells[at]!, 1] as const), [change, -1]]);
    }
  }

  /** Sizes of the parts of each breakdown, out of those of all. */
  partsIn(sizes: readonly number[]): number[][] {
    return this.starts.slice(1, -1).map((start, at) => sizes.slice(start, this.starts[at + 2]));
  }

  /**
   * Sizes of all, whole or not, in which some are driven as far as goes.
   * @param bounds of those that may differ. @param changes by how much groups differ, by their names; not when left out.
   * @returns undefined when there are none.
   */
  seek(
    bounds: SizeBounds,
    { directions = new Map(), changes = {} }: { directions?: Directions; changes?: Readonly<Record<string, number>> },
  ): number[] | undefined {
    const still = new Set(this.cells.filter((_, at) => !bounds.has(at)));
    const cellOf = <T>([at, value]: readonly [number, T]) => [this.cells[at]!, value] as const;
    const program = new WeightedProgram(this.highs, {
      cells: this.system.cells,
      relations: this.system.relations,
      from: [...this.cells.filter((_, at) => bounds.has(at)), ...this.changeOf.values()],
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
    const sizes = world && this.cells.map((cell, at) => Math.max(0, world.valueOf(cell) ?? this.sizes[at]!));
    program.dispose();
    return sizes;
  }
}
