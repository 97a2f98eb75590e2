import type { Highs, Model } from 'highs';
import type { Block, System } from './system';

/** A move of at most this is rounding of the solver. */
export const NEGLIGIBLE = 1e-6;

/**
 * Another world with the same relations, as how far each cell of it is from the truth; the cells that moved are the
 * ones of which the figures must be withheld, so that readers cannot tell the two worlds apart.
 */
export type Witness = [cell: number, move: number][];

/**
 * Seeks the cheapest witness among the cells of a block, all others unmoved: the linear program of Kelly, Golden and
 * Assad, "Cell Suppression: Disclosure Protection for Sensitive Tabular Data" (Networks 22, 1992). Every cell has two
 * columns, how far it goes up and down. The model stays in the solver, so that a next search starts from the last.
 */
export class WitnessSearch {
  readonly #model: Model;
  readonly #columnOf: Map<number, number>;
  readonly #costs: Float64Array;
  readonly #optimal: number;
  private readonly block: Block;
  solved = 0;

  constructor(
    highs: Highs,
    private readonly system: System,
    block: Block,
  ) {
    // What readers know for good does not move.
    this.block = block.filter((cell) => !system.cells[cell]!.isPinned);
    block = this.block;
    const size = block.length;
    const { cells } = system;
    this.#columnOf = new Map(block.map((cell, column) => [cell, column]));
    this.#costs = Float64Array.from([...block, ...block], (cell) => cells[cell]!.cost);
    this.#optimal = highs.constants.modelStatus.optimal;
    const rows = this.#rows();
    this.#model = highs.createModel();
    // Costs and bounds change by little between programs, and the primal simplex goes on from the last solution.
    this.#model.options.set({ output_flag: false, simplex_strategy: 4 });
    this.#model.passModel({
      numCols: 2 * size,
      numRows: rows.starts.length - 1,
      colCost: this.#costs,
      colLower: new Float64Array(2 * size),
      colUpper: Float64Array.from([...block, ...block], (_, column) => this.#room(column)),
      rowLower: new Float64Array(rows.starts.length - 1),
      rowUpper: new Float64Array(rows.starts.length - 1),
      matrix: {
        format: 'csr',
        numRows: rows.starts.length - 1,
        numCols: 2 * size,
        starts: Int32Array.from(rows.starts),
        indices: Int32Array.from(rows.indices),
        values: Float64Array.from(rows.values),
      },
    });
  }

  /** The cheapest witness in which a cell goes up (or down) by the amount at least; undefined when there is none. */
  cheapest(cell: number, direction: 1 | -1, amount: number): Witness | undefined {
    const column = this.#column(cell, direction);
    if (amount > this.#room(column) + NEGLIGIBLE) return undefined;
    this.#syncCosts();
    return this.#moving(cell, direction, [Math.min(amount, this.#room(column)), this.#room(column)], () =>
      this.#run() ? this.#witness() : undefined,
    );
  }

  /** How far a cell can go up (or down), whatever it costs, but not further than the amount. */
  furthest(cell: number, direction: 1 | -1, amount: number): number {
    const column = this.#column(cell, direction);
    const room = Math.min(amount, this.#room(column));
    if (room <= NEGLIGIBLE) return 0;
    this.#setCosts(new Float64Array(2 * this.block.length).fill(0).with(column, -1));
    return this.#moving(cell, direction, [0, room], () => (this.#run() ? -this.#model.getObjectiveValue() : 0));
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** The relations that touch the block, over its columns. */
  #rows() {
    const rows = { starts: [0], indices: [] as number[], values: [] as number[] };
    for (const { cells, coefficients } of this.system.relations) {
      const before = rows.indices.length;
      for (const [i, cell] of cells.entries()) {
        const column = this.#columnOf.get(cell);
        if (column === undefined) continue;
        rows.indices.push(column, column + this.block.length);
        rows.values.push(coefficients[i]!, -coefficients[i]!);
      }
      if (rows.indices.length > before) rows.starts.push(rows.indices.length);
    }
    return rows;
  }

  #column(cell: number, direction: 1 | -1): number {
    const column = this.#columnOf.get(cell);
    if (column === undefined) throw new Error(`cell ${cell} is not in this block`);
    return direction === 1 ? column : column + this.block.length;
  }

  /** How far the cell of a column can move in the column's direction. */
  #room(column: number): number {
    const { value, lower, upper, isPinned } = this.system.cells[this.block[column % this.block.length]!]!;
    if (isPinned) return 0;
    return column < this.block.length ? upper - value : value - lower;
  }

  /** Does something while a cell moves between two amounts in one direction only. */
  #moving<T>(cell: number, direction: 1 | -1, [least, most]: [number, number], act: () => T): T {
    const own = this.#column(cell, direction);
    const opposite = this.#column(cell, direction === 1 ? -1 : 1);
    this.#model.changeColBounds(own, least, most);
    this.#model.changeColBounds(opposite, 0, 0);
    const result = act();
    this.#model.changeColBounds(own, 0, this.#room(own));
    this.#model.changeColBounds(opposite, 0, this.#room(opposite));
    return result;
  }

  #syncCosts(): void {
    this.#setCosts(Float64Array.from([...this.block, ...this.block], (cell) => this.system.cells[cell]!.cost));
  }

  #setCosts(costs: Float64Array): void {
    const indices: number[] = [];
    for (let column = 0; column < costs.length; column++) {
      if (costs[column] !== this.#costs[column]) indices.push(column);
    }
    if (indices.length === 0) return;
    this.#model.changeColsCost(
      { kind: 'set', indices: Int32Array.from(indices) },
      Float64Array.from(indices, (column) => costs[column]!),
    );
    this.#costs.set(costs);
  }

  #run(): boolean {
    this.solved++;
    this.#model.run();
    return this.#model.getModelStatus() === this.#optimal;
  }

  #witness(): Witness {
    const { colValue } = this.#model.getSolution();
    const size = this.block.length;
    return this.block.flatMap((cell, column): Witness => {
      const move = colValue![column]! - colValue![column + size]!;
      return Math.abs(move) > NEGLIGIBLE ? [[cell, move]] : [];
    });
  }
}
