import type { Verdict } from './tables';

/**
 * Everything that is published about linked tables as one linear system: cells (numbers that readers do or do not
 * know), relations between them (that every reader knows), and figures: what is shown or withheld as one.
 */
export interface Cell {
  value: number;
  /** What a reader knows that the value is at least and at most, whatever is withheld. */
  lower: number;
  upper: number;
  /** Published whatever happens, unless its table is withheld as a whole; or known from an earlier release. */
  isPinned?: boolean;
  /** What moving it by one costs: the price of withholding its figure. Zero once that is withheld. */
  cost: number;
  /** How wide the range of possible values must be at least when the figure is withheld: its protection interval. */
  need: number;
  /** Index of its figure; -1 for a cell that is never published. */
  figure: number;
}

/** Σ coefficient × cell = 0. */
export interface Relation {
  cells: number[];
  coefficients: number[];
}

/** A published figure: of a count its share too, so also the cell of who did not choose it. */
export interface Figure {
  cells: number[];
  verdict: Verdict;
  /** Figures that are withheld with it: a row with its base, a weighted share with its count. */
  implies: number[];
  /** Index of its table in the system's tables. */
  table: number;
  /** Of all respondents together: what readers look for first. */
  isOfTotal?: boolean;
  /** Of an earlier release: what was shown then stays known, and what was withheld must stay uncertain. */
  isPast?: boolean;
}

/** Cells that can move with all others unmoved, so that witnesses are sought among them first. */
export type Block = number[];

export class System {
  readonly cells: Cell[] = [];
  readonly relations: Relation[] = [];
  readonly figures: Figure[] = [];
  readonly blocks = new Map<string, Block>();

  /** Adds a figure without cells. */
  figure(table: number, verdict: Verdict = 'shown', isOfTotal = false): number {
    return this.figures.push({ cells: [], verdict, implies: [], table, isOfTotal }) - 1;
  }

  /** Adds a cell to a figure (-1: to none) and to blocks, and gives its index. */
  cell(figure: number, cell: Omit<Cell, 'figure'>, blocks: readonly string[]): number {
    const index = this.cells.push({ ...cell, figure }) - 1;
    if (figure >= 0) this.figures[figure]!.cells.push(index);
    for (const name of blocks) {
      const block = this.blocks.get(name);
      if (block) block.push(index);
      else this.blocks.set(name, [index]);
    }
    return index;
  }

  /** Adds Σ coefficient × cell = 0; cells with coefficient 0 and groups of nobody (undefined) fall away. */
  relate(terms: Terms): void {
    const relation = relationOf(terms);
    if (relation) this.relations.push(relation);
  }
}

/** Cells with their coefficients. */
export type Terms = Iterable<readonly [cell: number | undefined, coefficient: number]>;

/** Σ coefficient × cell = 0; undefined when nothing is left of it. */
export function relationOf(terms: Terms): Relation | undefined {
  const relation: Relation = { cells: [], coefficients: [] };
  for (const [cell, coefficient] of terms) {
    if (cell === undefined || coefficient === 0) continue;
    relation.cells.push(cell);
    relation.coefficients.push(coefficient);
  }
  return relation.cells.length > 0 ? relation : undefined;
}
