import type { System } from './system';
import { type CountTable, type Figures, nameOf, TOTAL } from './tables';
import type { WeightedTable } from './weighted';
import { isShown, type WeightedFigure } from './weighted-figures';
import type { WeightedProgram } from './weighted-program';

/** What it costs to withhold a weighted figure: the effective number first, the answers themselves last. */
const COSTS = { bases: 0.2, nets: 1, means: 1, ranks: 1, bands: 2, counts: 2 } as const;
/** Of a group that is weighted to it costs less than of the total, and of another group less again. */
const OF_A_GROUP = 0.02;
const OF_ANOTHER = 0.01;

/** A table whose weighted figures are decided about, with those of each level. */
export interface WeightedLevels {
  /** Index of the table. */
  at: number;
  levels: readonly WeightedTable[];
}

/** A weighted figure, and the table that it is in. */
interface Placed {
  at: number;
  figure: WeightedFigure;
  level: number;
  cost: number;
}

/** The weighted figures that are still shown, and what withholding them costs. */
export class WeightedShown {
  private readonly figureOf = new Map<number, Placed>();
  private readonly programs = new Set<WeightedProgram>();

  constructor(
    private readonly system: System,
    private readonly weighted: Figures[],
    tables: readonly CountTable[],
    private readonly placed: readonly WeightedLevels[],
  ) {
    for (const { at, levels } of placed)
      for (const [level, { figures }] of levels.entries())
        for (const figure of figures) {
          const isOfTotal = nameOf(tables[at]!.groups[figure.group]!) === TOTAL;
          const cost = COSTS[figure.kind] * (isOfTotal ? 1 : level === 0 ? OF_A_GROUP : OF_ANOTHER);
          for (const cell of figure.cells) this.figureOf.set(cell, { at, figure, level, cost });
        }
  }

  /** Does something with a program that knows which figures are withheld meanwhile, as long as any is shown. */
  async with(program: WeightedProgram, act: (program: WeightedProgram) => void | Promise<void>): Promise<void> {
    this.programs.add(program);
    try {
      if (this.any()) await act(program);
    } finally {
      this.programs.delete(program);
      program.dispose();
    }
  }

  any(): boolean {
    for (const cell of this.figureOf.keys()) if (this.costOf(cell) > 0) return true;
    return false;
  }

  /** What it costs to withhold the figure of a cell; 0 when it is. */
  costOf = (cell: number): number => {
    const own = this.figureOf.get(cell);
    return own && isShown(own.figure, this.weighted[own.at]!) ? own.cost : 0;
  };

  isOfBreakdown = (cell: number): boolean => this.figureOf.get(cell)!.level > 0;

  /** Withholds the figures of cells; all when it is not known which. */
  withhold(cells: readonly number[] | undefined): void {
    for (const cell of cells ?? this.figureOf.keys()) {
      const { at, figure } = this.figureOf.get(cell)!;
      const own = this.weighted[at]!;
      if (!isShown(figure, own)) continue;
      const { kind, index, group } = figure;
      if (kind === 'counts' || kind === 'bands') own[kind][group]![index] = 'could-be-computed';
      else own[kind][group] = 'could-be-computed';
      // Mean places are shown of all answers or of none.
      const isReleased = (one: WeightedFigure) =>
        one === figure || (kind === 'ranks' && one.kind === 'ranks' && one.group === group);
      for (const { figures } of this.placed.find((placed) => placed.at === at)!.levels)
        for (const one of figures) if (isReleased(one)) this.release(one);
    }
  }

  private release({ cells }: WeightedFigure): void {
    for (const cell of cells) {
      this.system.cells[cell]!.lower = Number.NEGATIVE_INFINITY;
      this.system.cells[cell]!.upper = Number.POSITIVE_INFINITY;
      for (const program of this.programs) program.release(cell);
    }
  }
}
