import type { Highs, Model } from 'highs';
import type { Cell, Relation } from './system';
import type { FilledRow } from './weighted';
import { NEGLIGIBLE } from './witness-search';

type Solution = ReturnType<Model['getSolution']>;

/** What holds in the worlds of a program. */
export interface ProgramOptions {
  cells: readonly Cell[];
  relations: readonly Relation[];
  /** Cells that the search starts from: what nothing ties to them stays as it is. */
  from: readonly number[];
  /** Whether a cell stays as it is in truth. */
  isFixed: (cell: number) => boolean;
  /** Rows of weighted figures. */
  rows: readonly FilledRow[];
  /** Bounds of cells that are other ones than in truth. */
  bounds?: ReadonlyMap<number, readonly [least: number, most: number]>;
  /** What fixed cells are, when it is something else than in truth. */
  values?: ReadonlyMap<number, number>;
}

/** A world in which cells are as far as they go. */
export interface FurthestWorld {
  /** What a cell is in it; undefined of one that is no part of the program. */
  valueOf: (cell: number) => number | undefined;
  /** Whether weighted figures had no part in how far that is. */
  isFree: boolean;
}

/** A world at the least cost. */
export interface CheapestWorld {
  /** Cells of the weighted figures that are in its way. */
  figures: number[];
  /** What a cell is in it; undefined of one that is no part of the program. */
  valueOf: (cell: number) => number | undefined;
}

/**
 * The worlds that look the same to readers as a linear program: every cell a column, every relation a row. Cells of
 * weighted figures may be driven out of their bounds at a price, to find which figures stand in the way.
 */
export class WeightedProgram {
  readonly columns: readonly number[];
  private readonly columnOf: Map<number, number>;
  private readonly weighted: readonly { cell: number; column: number }[];
  private readonly weightedRows: number[] = [];
  private readonly bounds: [Float64Array, Float64Array];
  private readonly model: Model;
  private readonly costs: Float64Array;
  private readonly optimal: number;
  solved = 0;

  constructor(
    highs: Highs,
    private readonly options: ProgramOptions,
  ) {
    const { cells, rows } = options;
    this.columns = this.tied();
    this.columnOf = new Map(this.columns.map((cell, column) => [cell, column]));
    const size = this.columns.length;
    // For each cell of a weighted figure two more: how far it is under its bounds, and over them.
    this.weighted = rows
      .filter(({ cells: [cell] }) => this.columnOf.has(cell!))
      .map(({ cells: [cell] }, at) => ({ cell: cell!, column: size + 2 * at }));
    const width = size + 2 * this.weighted.length;
    this.bounds = [new Float64Array(width), new Float64Array(width)];
    for (const [column, cell] of this.columns.entries()) {
      const [least, most] = options.bounds?.get(cell) ?? [cells[cell]!.lower, cells[cell]!.upper];
      this.bounds[0][column] = least;
      this.bounds[1][column] = most;
    }
    this.costs = new Float64Array(width);
    this.optimal = highs.constants.modelStatus.optimal;
    const filled = this.filled();
    this.model = highs.createModel();
    this.model.options.set({ output_flag: false, simplex_strategy: 4 });
    this.model.passModel({
      numCols: width,
      numRows: filled.right.length,
      colCost: this.costs,
      colLower: this.bounds[0],
      colUpper: this.bounds[1],
      rowLower: Float64Array.from(filled.right),
      rowUpper: Float64Array.from(filled.right),
      matrix: {
        format: 'csr',
        numRows: filled.right.length,
        numCols: width,
        starts: Int32Array.from(filled.starts),
        indices: Int32Array.from(filled.indices),
        values: Float64Array.from(filled.values),
      },
    });
  }

  /**
   * Drives cells up (1) or down (-1), each no further than the amount, or its own one, from where it is in truth.
   * @returns undefined when there is no such world.
   */
  push(
    directions: ReadonlyMap<number, number>,
    amount: number | ReadonlyMap<number, number>,
  ): FurthestWorld | undefined {
    const costs = new Float64Array(this.costs.length);
    for (const [cell, direction] of directions) {
      const column = this.columnOf.get(cell)!;
      costs[column] = -direction;
      this.limit(column, typeof amount === 'number' ? amount : amount.get(cell)!);
    }
    const world = this.run(costs);
    for (const cell of directions.keys()) this.unlimit(this.columnOf.get(cell)!);
    // Where no row of a weighted figure has a price the optimum is the same one without these rows.
    return (
      world && {
        valueOf: this.valuesIn(world.colValue!),
        isFree: this.weightedRows.every((row) => Math.abs(world.rowDual![row]!) < NEGLIGIBLE),
      }
    );
  }

  /** The same when nothing weighted is shown. */
  pushUnweighted(directions: ReadonlyMap<number, number>, amount: number) {
    return this.relaxed(() => this.push(directions, amount));
  }

  /**
   * The world at the least cost of weighted figures that are in its way; of those in which a cell is at least (1) or at
   * most (-1) something, when that is given.
   * @param costOf of driving a cell of a weighted figure out of its bounds. @returns undefined when there is no world.
   */
  inTheWay(
    costOf: (cell: number) => number,
    goal?: { cell: number; direction: 1 | -1; at: number },
  ): CheapestWorld | undefined {
    const column = goal && this.columnOf.get(goal.cell)!;
    const act = () => {
      const costs = new Float64Array(this.costs.length);
      for (const { cell, column: own } of this.weighted) costs.fill(costOf(cell), own, own + 2);
      return this.run(costs);
    };
    if (column !== undefined) {
      const [least, most] = [this.bounds[0][column]!, this.bounds[1][column]!];
      const { direction, at } = goal!;
      this.model.changeColBounds(
        column,
        direction === 1 ? Math.min(at, most) : least,
        direction === 1 ? most : Math.max(at, least),
      );
    }
    const world = this.relaxed(act);
    if (column !== undefined) this.unlimit(column);
    if (!world) return undefined;
    const figures = this.weighted.flatMap(({ cell, column: own }) =>
      costOf(cell) > 0 && world.colValue![own]! + world.colValue![own + 1]! > NEGLIGIBLE ? [cell] : [],
    );
    return { figures, valueOf: this.valuesIn(world.colValue!) };
  }

  /** A weighted figure is shown no more: its cell may be anything. */
  release(cell: number): void {
    const column = this.columnOf.get(cell);
    if (column === undefined) return;
    this.bounds[0][column] = Number.NEGATIVE_INFINITY;
    this.bounds[1][column] = Number.POSITIVE_INFINITY;
    this.model.changeColBounds(column, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  has(cell: number): boolean {
    return this.columnOf.has(cell);
  }

  dispose(): void {
    this.model.dispose();
  }

  private valuesIn(world: Float64Array): CheapestWorld['valueOf'] {
    return (cell) => {
      const column = this.columnOf.get(cell);
      return column === undefined ? undefined : world[column]!;
    };
  }

  private limit(column: number, amount: number): void {
    const truth = this.options.cells[this.columns[column]!]!.value;
    const [least, most] = [this.bounds[0][column]!, this.bounds[1][column]!];
    this.model.changeColBounds(
      column,
      Math.max(least, Math.min(most, truth - amount)),
      Math.min(most, Math.max(least, truth + amount)),
    );
  }

  private unlimit(column: number): void {
    this.model.changeColBounds(column, this.bounds[0][column]!, this.bounds[1][column]!);
  }

  private relaxed<T>(act: () => T): T {
    for (const { column } of this.weighted)
      for (const own of [column, column + 1]) this.model.changeColBounds(own, 0, Number.POSITIVE_INFINITY);
    const result = act();
    for (const { column } of this.weighted)
      for (const own of [column, column + 1]) this.model.changeColBounds(own, 0, 0);
    return result;
  }

  private run(costs: Float64Array): Solution | undefined {
    this.solved++;
    const indices: number[] = [];
    for (let column = 0; column < costs.length; column++)
      if (costs[column] !== this.costs[column]) indices.push(column);
    if (indices.length > 0)
      this.model.changeColsCost(
        { kind: 'set', indices: Int32Array.from(indices) },
        Float64Array.from(indices, (column) => costs[column]!),
      );
    this.costs.set(costs);
    this.model.run();
    return this.model.getModelStatus() === this.optimal ? this.model.getSolution() : undefined;
  }

  /** The cells that relations tie to where the search starts, by way of cells that may differ. */
  private tied(): number[] {
    const { relations, from, isFixed, rows } = this.options;
    const relationsOf: number[][] = [];
    const all = [...relations, ...rows];
    for (const [at, { cells }] of all.entries()) {
      for (const cell of cells) {
        const own = relationsOf[cell];
        if (own) own.push(at);
        else relationsOf[cell] = [at];
      }
    }
    const found = new Set(from.filter((cell) => !isFixed(cell)));
    const done = new Set<number>();
    // A set that grows while it is gone through.
    for (const cell of found) {
      for (const at of relationsOf[cell] ?? []) {
        if (done.has(at)) continue;
        done.add(at);
        for (const other of all[at]!.cells) if (!isFixed(other)) found.add(other);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  private filled() {
    const { cells: own, relations, rows, values } = this.options;
    const filled = { starts: [0], indices: [] as number[], values: [] as number[], right: [] as number[] };
    /** What stays as it is goes to the other side. */
    const add = (
      cells: readonly number[],
      coefficients: readonly number[],
      right: number,
      more: readonly (readonly [number, number])[] = [],
    ) => {
      const before = filled.indices.length;
      for (const [i, cell] of cells.entries()) {
        const column = this.columnOf.get(cell);
        if (column === undefined) right -= coefficients[i]! * (values?.get(cell) ?? own[cell]!.value);
        else {
          filled.indices.push(column);
          filled.values.push(coefficients[i]!);
        }
      }
      if (filled.indices.length === before) return;
      for (const [column, value] of more) {
        filled.indices.push(column);
        filled.values.push(value);
      }
      filled.right.push(right);
      filled.starts.push(filled.indices.length);
    };
    // Of relations what cells differ adds up to nothing, from whatever they add up to in truth.
    const inTruth = ({ cells, coefficients }: Relation) =>
      cells.reduce((sum, cell, i) => sum + coefficients[i]! * own[cell]!.value, 0);
    for (const relation of relations) add(relation.cells, relation.coefficients, inTruth(relation));
    const columnOf = new Map(this.weighted.map(({ cell, column }) => [cell, column]));
    for (const { cells, coefficients, right } of rows) {
      const column = columnOf.get(cells[0]!);
      if (column === undefined) continue;
      this.weightedRows.push(filled.right.length);
      add(cells, coefficients, right, [
        [column, 1],
        [column + 1, -1],
      ]);
    }
    return filled;
  }
}
