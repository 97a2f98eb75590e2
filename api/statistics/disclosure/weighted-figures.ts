import type { System } from './system';
import type { Figures, WeightCell, WeightCellCounts } from './tables';
import { type CellNumber, numberOf } from './weight-cells';
import { inSteps } from './weighted-rounding';

/** A weighted figure of a group. */
export interface WeightedFigure {
  kind: 'bases' | 'counts' | 'bands' | 'means' | 'nets' | 'ranks';
  /** Index of the group in the table. */
  group: number;
  /** Of the answer or band. */
  index: number;
  /** Cells that are at least 0 when it is shown, or for the base what they are. */
  cells: number[];
}

/** Σ over the cells of weights of a group of factor(weight) × number, which is a cell: at least 0, or what it is. */
export interface WeightedRow {
  cell: number;
  /** The cells of weights that the group is made of. */
  members: readonly number[];
  terms: readonly { of: CellNumber; by: (weight: number) => number }[];
  /** What comes on top. */
  constant: number;
}

/** How far the sum of weights may be from what it is in other worlds. */
const NEAR = 0.02;

/** Places the weighted figures of one group in the system. */
export class WeightedGroup {
  constructor(
    private readonly system: System,
    private readonly rows: WeightedRow[],
    private readonly figures: WeightedFigure[],
    private readonly members: readonly number[],
    private readonly counts: readonly WeightCellCounts[],
    private readonly cells: readonly WeightCell[],
    private readonly blocks: readonly string[],
  ) {}

  sum(of: CellNumber, by: (weight: number) => number = (weight) => weight): number {
    return this.members.reduce((sum, at) => sum + by(this.cells[at]!.weight) * numberOf(this.counts[at]!, of), 0);
  }

  /**
   * (Σ weight)² / Σ weight² within what rounding leaves, while Σ weight stays near what it is: there a chord is above its
   * square, and a tangent below. How much all weigh who are in the group readers know, it is what they are weighted to.
   */
  base(figure: Omit<WeightedFigure, 'cells'>, step: number): void {
    const base: CellNumber = { is: 'base' };
    const sum = this.sum(base);
    const effective = inSteps(sum ** 2 / this.sum(base, (weight) => weight ** 2), step);
    const half = step / 2;
    const [least, most] = this.near(sum);
    const row = (constant: number, by: (weight: number) => number) => ({ terms: [{ of: base, by }], constant });
    this.place(figure, [
      { ...row(0, (weight) => weight), bounds: [least, most] },
      row(least * most, (weight) => (effective + half) * weight ** 2 - (least + most) * weight),
      row(-(sum ** 2), (weight) => 2 * sum * weight - (effective - half) * weight ** 2),
    ]);
  }

  /** What those may weigh who answered, as readers know how many did not: near what it is. */
  private near(sum: number): [least: number, most: number] {
    const cells = this.members.map((at) => this.cells[at]!);
    const [all, people] = [0, 1].map((one) =>
      cells.reduce((total, { respondents, weight }) => total + respondents * (one ? 1 : weight), 0),
    );
    const silent = people! - this.members.reduce((total, at) => total + this.counts[at]!.base, 0);
    const weights = cells.map(({ weight }) => weight);
    return [
      Math.max(sum * (1 - NEAR), all! - silent * Math.max(...weights)),
      Math.min(sum * (1 + NEAR), all! - silent * Math.min(...weights)),
    ];
  }

  /** A mean of values as often as something counts, over all that is counted or what is given. */
  mean(
    figure: Omit<WeightedFigure, 'cells'>,
    step: number,
    values: readonly (readonly [CellNumber, number])[],
    over?: CellNumber,
  ): void {
    const all = (over ? [over] : values.map(([of]) => of)).reduce((sum, of) => sum + this.sum(of), 0);
    if (!(all > 0)) return;
    const shown = inSteps(values.reduce((sum, [of, value]) => sum + value * this.sum(of), 0) / all, step);
    const rows = [1, -1].map((sign) => {
      const edge = shown - (sign * step) / 2;
      const times = (of: CellNumber, factor: number) => ({ of, by: (weight: number) => sign * factor * weight });
      return {
        terms: over
          ? [...values.map(([of, value]) => times(of, value)), times(over, -edge)]
          : values.map(([of, value]) => times(of, value - edge)),
      };
    });
    this.place(figure, rows);
  }

  private place(
    figure: Omit<WeightedFigure, 'cells'>,
    rows: readonly (Pick<WeightedRow, 'terms'> & { constant?: number; bounds?: readonly [number, number] })[],
  ): void {
    const cells: number[] = [];
    for (const { terms, constant = 0, bounds } of rows) {
      const value = terms.reduce((sum, { of, by }) => sum + this.sum(of, by), constant);
      const [lower, upper] = bounds ?? [0, Number.POSITIVE_INFINITY];
      // Rounding of numbers may take what lies on the edge a hair beyond it.
      const within = Math.min(upper, Math.max(lower, value));
      const cell = this.system.cell(-1, { value: within, lower, upper, cost: 0, need: 0 }, this.blocks);
      cells.push(cell);
      this.rows.push({ cell, members: this.members, terms, constant });
    }
    this.figures.push({ ...figure, cells });
  }
}

/** Whether a weighted figure was decided to be shown. */
export const isShown = (
  { kind, index, group }: Pick<WeightedFigure, 'kind' | 'index' | 'group'>,
  figures: Figures,
): boolean => {
  const own = figures[kind][group];
  return (Array.isArray(own) ? own[index] : own) === 'shown';
};
