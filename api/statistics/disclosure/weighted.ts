import type { Placed } from './question';
import { isPartial, unplaced } from './ranking';
import type { System } from './system';
import { type CountTable, type Figures, type Group, nameOf, TOTAL, type WeightCellCounts } from './tables';
import { DisclosureError } from './threshold';
import { inSteps, WEIGHTED_STEPS } from './weighted-rounding';

/** A number of one cell of weights: who answered, who gave an answer, or gave it a place. */
type CellNumber = { is: 'base' } | { is: 'count'; answer: number } | { is: 'place'; answer: number; place: number };

/** The cells in the system of one cell of weights. */
export interface HiddenCells {
  base: number;
  counts: number[];
  places: number[][];
  /** All of them, of which nobody publishes one. */
  all: number[];
  /** Those that are protected: who answered, and who gave an answer or did not. */
  own: number[];
}

/** Σ over cells of weights of factor(weight) × number, which is a cell: at least 0, or for `sum` what it is. */
interface WeightedRow {
  cell: number;
  terms: readonly { of: CellNumber; by: (weight: number) => number }[];
}

/** The same with weights filled in: Σ coefficient × cell = right. */
export interface FilledRow {
  cells: number[];
  coefficients: number[];
  right: number;
}

/** A weighted figure of the total. */
export interface WeightedFigure {
  kind: 'bases' | 'counts' | 'bands' | 'means' | 'nets' | 'ranks';
  /** Of the answer or band. */
  index: number;
  /** Cells that are at least 0 when it is shown, or for the base what they are. */
  cells: number[];
}

/**
 * The weighted figures of the total of one table in the system. Cells of weights are groups that nobody publishes; they
 * add up to every published group that they lie in. Of a rounded figure readers know that it is within half a step:
 * Σ weight × (what counts − (figure − half) × base) is at least 0, and so on.
 */
export class WeightedTotal {
  readonly hidden: HiddenCells[];
  readonly figures: WeightedFigure[] = [];
  private readonly rows: WeightedRow[] = [];
  private readonly counts: readonly WeightCellCounts[];
  private readonly weights: readonly number[];

  /** @param support which cells of weights may differ from what they are; all when left out. */
  constructor(
    private readonly system: System,
    private readonly table: CountTable,
    placed: readonly Placed[],
    private readonly blocks: readonly string[],
    support?: ReadonlySet<number>,
  ) {
    const { knownWeights, weightCells } = table;
    if (!knownWeights || weightCells?.length !== knownWeights.cells.length)
      throw new DisclosureError('INVALID_COUNT_TABLE', `${table.id} needs counts for every cell of its weights`);
    this.counts = hasWeightedRanks(table) ? weightCells : weightCells.map(({ places: _, ...own }) => own);
    this.weights = knownWeights.cells.map(({ weight }) => weight);
    this.hidden = weightCells.map((own, at) =>
      !support || support.has(at) ? this.placeHidden(own) : { base: -1, counts: [], places: [], all: [], own: [] },
    );
    for (const [at, group] of table.groups.entries()) this.addUp(group, placed[at]!);
    this.placeFigures();
  }

  /** The rows of all figures, with other weights when they are given. */
  filled(weights: readonly number[] = this.weights): FilledRow[] {
    return this.rows.map(({ cell, terms }) => {
      const row: FilledRow = { cells: [cell], coefficients: [-1], right: 0 };
      for (const [at, hidden] of this.hidden.entries()) {
        for (const { of, by } of terms) {
          const factor = by(weights[at]!);
          const index = cellOf(hidden, of);
          if (index < 0) row.right -= factor * numberOf(this.counts[at]!, of);
          else {
            row.cells.push(index);
            row.coefficients.push(factor);
          }
        }
      }
      return row;
    });
  }

  private free(value: number, upper = Number.POSITIVE_INFINITY, lower = 0) {
    return this.system.cell(-1, { value, lower, upper, cost: 0, need: 0 }, this.blocks);
  }

  private placeHidden({ base, counts, places = [] }: WeightCellCounts): HiddenCells {
    const { system, table } = this;
    const own: HiddenCells = { base: this.free(base), counts: [], places: [], all: [], own: [] };
    own.counts = counts.map((count) => this.free(count));
    own.all.push(own.base, ...own.counts);
    if (table.exclusive) {
      if (counts.length > 0) system.relate([...own.counts.map((cell) => [cell, 1] as const), [own.base, -1]]);
    } else {
      for (const [answer, count] of counts.entries()) {
        const not = this.free(base - count);
        own.all.push(not);
        system.relate([
          [own.counts[answer], 1],
          [not, 1],
          [own.base, -1],
        ]);
      }
    }
    own.own.push(...own.all);
    if (places.length === 0) return own;
    own.places = places.map(([, ...later], answer) => [
      own.counts[answer]!,
      ...later.map((count) => {
        const cell = this.free(count);
        own.all.push(cell);
        return cell;
      }),
    ]);
    const isSome = isPartial(table);
    for (const [answer, cells] of own.places.entries()) {
      const none = isSome ? this.free(unplaced({ base, places }, answer)) : undefined;
      system.relate([...cells.map((cell) => [cell, 1] as const), [none, 1], [own.base, -1]]);
    }
    for (let place = 1; place < places.length; place++) {
      const sumAt = (index: number, sign: number) => own.places.map((cells) => [cells[index], sign] as const);
      const given = (index: number) => places.reduce((sum, counts) => sum + counts[index]!, 0);
      if (!isSome) system.relate([...sumAt(place, 1), [own.base, -1]]);
      else {
        const stopped = this.free(given(place - 1) - given(place));
        system.relate([...sumAt(place - 1, 1), ...sumAt(place, -1), [stopped, -1]]);
      }
    }
    return own;
  }

  /** Cells of weights add up to the published groups that are made of them. */
  private addUp(group: Group, { cells }: Placed): void {
    const members = membersOf(this.table, group);
    if (!members || cells.base === undefined || nameOf(group) === TOTAL) return;
    const add = (whole: number | undefined, of: CellNumber) =>
      this.system.relate([
        ...members.flatMap((at) => {
          const cell = cellOf(this.hidden[at]!, of);
          return cell < 0 ? [] : [[cell, 1] as const];
        }),
        [whole, -1],
      ]);
    for (const [answer, count] of cells.counts.entries()) add(count, { is: 'count', answer });
    if (this.counts[0]?.places)
      for (const [answer, places] of cells.places.entries())
        for (const [place, cell] of places.entries()) if (place > 0) add(cell, { is: 'place', answer, place });
    if (!this.table.exclusive || this.table.categories.length === 0) add(cells.base, { is: 'base' });
  }

  private sum(of: CellNumber, by: (weight: number) => number = (weight) => weight): number {
    return this.counts.reduce((sum, own, at) => sum + by(this.weights[at]!) * numberOf(own, of), 0);
  }

  private placeFigures(): void {
    const { table } = this;
    const base: CellNumber = { is: 'base' };
    const weightedBase = this.sum(base);
    if (!(weightedBase > 0)) return;
    const answers = table.categories.map((_, answer): CellNumber => ({ is: 'count', answer }));
    this.placeBase(weightedBase);
    const share = (kind: 'counts' | 'bands', index: number, of: readonly CellNumber[]) =>
      this.mean(kind, index, WEIGHTED_STEPS.share, [...of.map((one) => [one, 1] as const)], base);
    for (const [index, answer] of answers.entries()) share('counts', index, [answer]);
    for (const [index, { categories }] of (table.bands ?? []).entries())
      share(
        'bands',
        index,
        categories.map((category) => answers[category]!),
      );
    const scored = answers.flatMap((one, at) => (table.scores?.[at] == null ? [] : [[one, table.scores[at]] as const]));
    if (table.scores) this.mean('means', 0, WEIGHTED_STEPS.mean, scored);
    const { net } = table;
    if (net)
      this.mean(
        'nets',
        0,
        WEIGHTED_STEPS.net,
        answers.map((one, at) => [one, net[at]!] as const),
      );
    for (const answer of (this.counts[0]?.places ?? []).keys()) {
      const places = table.categories.map((_, place) => [{ is: 'place', answer, place } as const, place + 1] as const);
      this.mean('ranks', answer, WEIGHTED_STEPS.rank, places);
    }
  }

  /** Σ weight stays as it is, and (Σ weight)² / Σ weight² within what rounding leaves. */
  private placeBase(weightedBase: number): void {
    const base: CellNumber = { is: 'base' };
    const effective = inSteps(weightedBase ** 2 / this.sum(base, (weight) => weight ** 2), WEIGHTED_STEPS.base);
    const half = WEIGHTED_STEPS.base / 2;
    const row = (by: (weight: number) => number, fixed?: number) => ({ terms: [{ of: base, by }], fixed });
    this.place({ kind: 'bases', index: 0, cells: [] }, [
      row((weight) => weight, weightedBase),
      row((weight) => (effective + half) * weight ** 2 - weightedBase * weight),
      row((weight) => weightedBase * weight - (effective - half) * weight ** 2),
    ]);
  }

  /** A mean of values as often as something counts, over all that is counted or what is given. */
  private mean(
    kind: WeightedFigure['kind'],
    index: number,
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
    this.place({ kind, index, cells: [] }, rows);
  }

  private place(
    figure: WeightedFigure,
    rows: readonly (Pick<WeightedRow, 'terms'> & { fixed?: number | undefined })[],
  ): void {
    for (const { terms, fixed } of rows) {
      const value = terms.reduce((sum, { of, by }) => sum + this.sum(of, by), 0);
      // Rounding of numbers may take what lies on the edge a hair beyond it.
      const cell = fixed === undefined ? this.free(Math.max(0, value)) : this.free(fixed, fixed, fixed);
      figure.cells.push(cell);
      this.rows.push({ cell, terms });
    }
    this.figures.push(figure);
  }
}

const cellOf = ({ base, counts, places }: HiddenCells, of: CellNumber): number =>
  of.is === 'base' ? base : ((of.is === 'count' ? counts[of.answer] : places[of.answer]?.[of.place]) ?? -1);

const numberOf = ({ base, counts, places }: WeightCellCounts, of: CellNumber): number =>
  of.is === 'base' ? base : of.is === 'count' ? counts[of.answer]! : places![of.answer]![of.place]!;

/** The cells of weights that a group is made of; undefined when it is of other dimensions. */
export function membersOf(
  { knownWeights }: Pick<CountTable, 'knownWeights'>,
  group: Pick<Group, 'dimension' | 'key' | 'within'>,
) {
  const names = (group.within ?? [nameOf(group)]).filter((name) => name !== TOTAL);
  const { dimensions, cells } = knownWeights!;
  if (names.some((name) => !dimensions.includes(name.slice(0, name.indexOf(':'))))) return undefined;
  return cells.flatMap(({ within }, at) => (names.every((name) => within.includes(name)) ? [at] : []));
}

/** Most places of all cells of weights together of which weighted mean places are decided about. */
const MOST_PLACES = 2_000;

/** Whether weighted mean places may be told: with many cells of weights deciding about them takes minutes. */
export function hasWeightedRanks({ weightCells = [] }: Pick<CountTable, 'weightCells'>): boolean {
  return weightCells.reduce((sum, { places = [] }) => sum + places.length ** 2, 0) <= MOST_PLACES;
}

/** Whether everybody in a group has the same weight, so that weighted figures are the unweighted ones. */
export function isOfOneWeight({ knownWeights }: Pick<CountTable, 'knownWeights'>, group: Group): boolean {
  const names = [nameOf(group), ...(group.within ?? [])];
  return knownWeights!.dimensions.every((dimension) => names.some((name) => name.startsWith(`${dimension}:`)));
}

/** Whether a weighted figure was decided to be shown. */
export const isShown = ({ kind, index }: Pick<WeightedFigure, 'kind' | 'index'>, figures: Figures, total: number) => {
  const own = figures[kind][total];
  return (Array.isArray(own) ? own[index] : own) === 'shown';
};
