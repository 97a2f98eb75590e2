import type { Highs } from 'highs';
import { linkAskedHidden } from './asked';
import type { LinkedTables } from './linked-tables';
import type { CountTable, Figures } from './tables';
import { levelsOf, type WeightLevel } from './weight-cells';
import { WeightedTable } from './weighted';
import { WeightedProgram } from './weighted-program';
import { type WeightedLevels, WeightedShown } from './weighted-shown';

/** Per level, which cells may differ from what they are; none where it is left out. */
export type Support = readonly (ReadonlySet<number> | undefined)[];

/** What else is other than in truth. */
export interface ProgramWorld {
  /** Respondents of the cells of each level, when readers know. */
  respondents?: readonly (readonly number[])[];
  /** Of the cells of weights. */
  weights?: readonly number[];
  /** Index of a world of withheld groups. */
  groups?: number | undefined;
  /** What holds of the first so many levels alone. */
  upTo?: number;
  /** What cells are that stay as they are. */
  values?: ReadonlyMap<number, number>;
  /** How much otherwise cells may answer at most. */
  near?: number;
}

/** Of so many numbers at most a world is sought among all cells. */
const MOST_NUMBERS = 6_000;

/** The weighted figures of linked tables, with the worlds beside them as linear programs. */
export class WeightedSystem {
  /** Linear programs solved, for reports. */
  solved = 0;
  readonly placed: readonly WeightedLevels[];
  readonly shown: WeightedShown;
  /** Those of all tables. */
  readonly levels: readonly WeightLevel[];
  /** Numbers that a cell of weights has in all tables. */
  readonly numbers: number;
  /** The first table: what all have in common is known from it. */
  readonly table: CountTable;

  /** @param own indexes of the tables that have weighted figures. @param weighted what is decided about these. */
  constructor(
    private readonly highs: Highs,
    readonly linked: LinkedTables,
    own: readonly number[],
    weighted: Figures[],
  ) {
    const { system, tables, placed } = linked;
    this.table = tables[own[0]!]!;
    this.levels = levelsOf(this.table.knownWeights!);
    this.placed = own.map((at) => {
      const levels: WeightedTable[] = [];
      for (const level of this.levels.keys()) {
        const whole = levels[0]?.hidden;
        const options = { level, ...(whole && { whole }) };
        levels.push(new WeightedTable(system, tables[at]!, placed[at]!, weighted[at]!, options));
      }
      return { at, levels };
    });
    for (const { at, levels } of this.placed) {
      const { askedWhen } = tables[at]!;
      const parent = this.placed.find((one) => tables[one.at]!.id === askedWhen?.table);
      for (const [level, table] of levels.entries()) {
        linked.growHidden(at, table);
        if (parent) linkAskedHidden(system, [tables[at]!, table], [tables[parent.at]!, parent.levels[level]!]);
      }
    }
    this.shown = new WeightedShown(system, weighted, tables, this.placed);
    this.numbers = this.placed.reduce((sum, { levels }) => sum + (levels[0]!.hidden[0]?.all.length ?? 0), 0);
  }

  /** All cells of the first so many levels. */
  all(levels = this.levels.length): ReadonlySet<number>[] {
    return this.levels.slice(0, levels).map(({ cells }) => new Set(cells.keys()));
  }

  /** One level alone, all others as they are. */
  ofLevel(level: number, cells: ReadonlySet<number>): Support {
    return this.levels.map((_, at) => (at === level ? cells : undefined));
  }

  /** Whether all of these may differ at once. */
  fits(support: Support): boolean {
    return support.reduce((sum, own) => sum + (own?.size ?? 0), 0) * this.numbers <= MOST_NUMBERS;
  }

  /** Does something with the worlds in which some cells differ, as long as anything weighted is shown. */
  async among(
    support: Support,
    world: ProgramWorld,
    act: (program: WeightedProgram) => void | Promise<void>,
  ): Promise<void> {
    const program = this.program(support, world);
    await this.shown.with(program, act);
    this.solved += program.solved;
  }

  private program(support: Support, world: ProgramWorld): WeightedProgram {
    const { system, shares, truth } = this.linked;
    const { respondents, weights, groups = -1, upTo = this.levels.length, values, near } = world;
    const bounds = new Map<number, readonly [number, number]>();
    const still = new Set<number>();
    const from: number[] = [];
    const levels = this.placed.flatMap((one) => [...one.levels.entries()]);
    for (const [level, { hidden }] of levels) {
      for (const [at, { base, all }] of hidden.entries()) {
        if (!support[level]?.has(at)) {
          for (const cell of all) still.add(cell);
          continue;
        }
        from.push(...all);
        if (near !== undefined)
          for (const cell of all) {
            const { value, lower, upper } = system.cells[cell]!;
            bounds.set(cell, [Math.max(lower, value - near), Math.min(upper, value + near)]);
          }
        if (respondents)
          bounds.set(base, [bounds.get(base)?.[0] ?? system.cells[base]!.lower, respondents[level]![at]!]);
      }
    }
    if (respondents) {
      for (const [k, share] of shares.entries()) bounds.set(share, k === groups ? [1, 1] : [0, 0]);
      bounds.set(truth, groups < 0 ? [1, 1] : [0, 0]);
    }
    if (weights) for (const [base, bound] of this.pastBounds(respondents![0]!)) bounds.set(base, bound);
    const isFixed = (cell: number) => {
      const { isPinned, figure } = system.cells[cell]!;
      return (isPinned ?? false) || still.has(cell) || (figure >= 0 && system.figures[figure]!.verdict === 'shown');
    };
    const own = levels.filter(([level]) => level < upTo);
    return new WeightedProgram(this.highs, {
      cells: system.cells,
      relations: [...system.relations, ...own.flatMap(([, { relations }]) => relations)],
      rows: own.flatMap(([, table]) => table.filled(weights)),
      from,
      isFixed,
      bounds,
      ...(values && { values }),
    });
  }

  /**
   * Bounds of earlier releases in a world. Where cells of weights have more respondents as many more may have answered
   * then. Who answered then had other weights too: effective numbers, which are of the weights alone, bind nothing.
   */
  private *pastBounds(respondents: readonly number[]): Generator<readonly [cell: number, readonly [number, number]]> {
    const { system, pastWeighed } = this.linked;
    const nameOf = (within: readonly string[]) => [...within].sort().join(' ');
    const { cells, dimensions } = this.levels[0]!;
    const moreOf = new Map(
      cells.map(({ within, respondents: own }, at) => [nameOf(within), respondents[at]! - own] as const),
    );
    for (const { level, hidden, figures } of pastWeighed) {
      for (const [at, { base }] of hidden.entries()) {
        const more = moreOf.get(nameOf(level.cells[at]!.within.slice(0, dimensions.length))) ?? 0;
        const { lower, upper, isPinned } = system.cells[base]!;
        if (more > 0 && !isPinned) yield [base, [lower, upper + more]];
      }
      for (const { kind, cells } of figures)
        if (kind === 'bases')
          for (const cell of cells) yield [cell, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
    }
  }
}
