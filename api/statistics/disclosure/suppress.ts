import type { Highs } from 'highs';
import type { Block, System } from './system';
import { NEGLIGIBLE, type Witness, WitnessSearch } from './witness-search';

/**
 * Complementary suppression: withholds figures until every withheld cell has witnesses in which it differs by its
 * protection interval together (Fischetti and Salazar-González, "Solving the Cell Suppression Problem on Tabular Data
 * with Linear Constraints", Management Science 47, 2001). Of a table in which a cell cannot be protected all
 * groups are withheld, and where that is not enough the total too.
 * @param withheld by table: whether it is withheld as a whole from the start.
 * @returns the witnesses, and how many linear programs it took to find them.
 */
export function suppress(
  highs: Highs,
  system: System,
  withheld: readonly boolean[],
): { witnesses: Witness[]; solved: number } {
  const suppression = new Suppression(highs, system);
  try {
    suppression.run(withheld);
  } finally {
    suppression.dispose();
  }
  return suppression;
}

class Suppression {
  /** How far each cell is known to go up and down in worlds that look the same. */
  readonly #up: Float64Array;
  readonly #down: Float64Array;
  readonly #blocksOf: Block[][];
  readonly #searches = new Map<Block, WitnessSearch>();
  readonly #queue: number[] = [];
  /** Tables of which all groups are withheld, and of those the ones of which the total is too. */
  readonly #hasNoGroups = new Set<number>();
  readonly #isWhole = new Set<number>();
  readonly witnesses: Witness[] = [];
  /** Linear programs solved by the models that were disposed of. */
  solved = 0;

  constructor(
    private readonly highs: Highs,
    private readonly system: System,
  ) {
    this.#up = new Float64Array(system.cells.length);
    this.#down = new Float64Array(system.cells.length);
    const blocks: Block[] = [...system.blocks.values()].sort((a, b) => a.length - b.length || a[0]! - b[0]!);
    blocks.push([...system.cells.keys()]);
    this.#blocksOf = system.cells.map(() => []);
    for (const block of blocks) for (const cell of block) this.#blocksOf[cell]!.push(block);
  }

  run(withheld: readonly boolean[]): void {
    const { figures } = this.system;
    for (const [table, isWhole] of withheld.entries()) if (isWhole) this.#withholdTable(table, 'too-few');
    for (const [figure, { verdict }] of figures.entries()) if (verdict !== 'shown') this.#spread(figure);
    for (const [cell, { figure, need }] of this.system.cells.entries())
      if (figure < 0 && need > 0) this.#queue.push(cell);
    // A queue that grows while it is gone through.
    for (const cell of this.#queue) this.#protect(cell);
  }

  dispose(): void {
    for (const search of this.#searches.values()) {
      this.solved += search.solved;
      search.dispose();
    }
    this.#searches.clear();
  }

  /** Withholds a figure that was shown, and what goes with it. */
  #withhold(figure: number): void {
    const own = this.system.figures[figure]!;
    if (own.verdict !== 'shown' || own.isPast) return;
    own.verdict = 'could-be-computed';
    this.#spread(figure);
  }

  /** What follows from a figure being withheld: moving it is free, it needs protection, others go with it. */
  #spread(figure: number): void {
    const { cells, implies } = this.system.figures[figure]!;
    for (const cell of cells) {
      this.system.cells[cell]!.cost = 0;
      this.#queue.push(cell);
    }
    for (const other of implies) this.#withhold(other);
  }

  #missing(cell: number): number {
    return this.system.cells[cell]!.need - this.#up[cell]! - this.#down[cell]!;
  }

  #protect(cell: number): void {
    if (this.#missing(cell) <= NEGLIGIBLE) return;
    if (this.#blocksOf[cell]!.some((block) => this.#protectWithin(block, cell))) return;
    const table = this.system.figures[this.system.cells[cell]!.figure]?.table;
    if (table !== undefined && !this.#isWhole.has(table)) this.#withholdTable(table);
    else {
      // Not of one table, or its range is narrow because of what is shown of tables that are linked to it.
      const tables = new Set(this.system.figures.map((figure) => figure.table));
      if ([...tables].every((one) => this.#isWhole.has(one))) this.system.cells[cell]!.need = 0;
      for (const one of tables) this.#withholdTable(one);
    }
    this.#queue.push(cell);
  }

  /** Seeks a witness that is as far up as is missing, else as far down, else as far as it goes both ways. */
  #protectWithin(block: Block, cell: number): boolean {
    const search = this.#searchIn(block);
    for (const direction of [1, -1] as const) {
      const witness = search.cheapest(cell, direction, this.#missing(cell) + this.#reach(cell, direction));
      if (witness) return this.#apply(witness);
    }
    const need = this.system.cells[cell]!.need;
    const up = Math.max(this.#up[cell]!, search.furthest(cell, 1, need));
    const down = Math.max(this.#down[cell]!, search.furthest(cell, -1, need));
    if (up + down < need - NEGLIGIBLE) return false;
    for (const [direction, amount] of [
      [1, Math.min(up, need)],
      [-1, need - Math.min(up, need)],
    ] as const) {
      const witness = amount > this.#reach(cell, direction) && search.cheapest(cell, direction, amount);
      if (witness) this.#apply(witness);
    }
    return this.#missing(cell) <= 1e-4;
  }

  #reach(cell: number, direction: 1 | -1): number {
    return direction === 1 ? this.#up[cell]! : this.#down[cell]!;
  }

  #apply(witness: Witness): true {
    this.witnesses.push(witness);
    for (const [cell, move] of witness) {
      if (move > this.#up[cell]!) this.#up[cell] = move;
      if (-move > this.#down[cell]!) this.#down[cell] = -move;
    }
    for (const [cell] of witness) {
      const { figure } = this.system.cells[cell]!;
      if (figure >= 0) this.#withhold(figure);
    }
    return true;
  }

  #searchIn(block: Block): WitnessSearch {
    const known = this.#searches.get(block);
    if (known) return known;
    const search = new WitnessSearch(this.highs, this.system, block);
    this.#searches.set(block, search);
    return search;
  }

  /** Withholds all groups of a table; when they are already, or when it is too few, its total too. */
  #withholdTable(table: number, verdict: 'too-few' | 'could-be-computed' = 'could-be-computed'): void {
    if (this.#isWhole.has(table)) return;
    const isWhole = verdict === 'too-few' || this.#hasNoGroups.has(table);
    (isWhole ? this.#isWhole : this.#hasNoGroups).add(table);
    for (const [index, figure] of this.system.figures.entries()) {
      if (figure.table !== table || figure.isPast || (figure.isOfTotal && !isWhole)) continue;
      const isOpen = figure.verdict === 'shown' || (verdict === 'too-few' && figure.verdict !== 'not-published');
      if (isOpen) figure.verdict = verdict;
      this.#spread(index);
      for (const cell of figure.cells) this.system.cells[cell]!.isPinned = false;
    }
    // Bounds changed: the models are made anew.
    this.dispose();
  }
}
