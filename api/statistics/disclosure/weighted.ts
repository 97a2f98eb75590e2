import type { Placed } from './question';
import { isPartial, unplaced } from './ranking';
import { type Relation, relationOf, type System, type Terms } from './system';
import { type CountTable, type Figures, type Group, nameOf, TOTAL, type WeightCellCounts } from './tables';
import { DisclosureError } from './threshold';
import {
  type CellNumber,
  cellOf,
  countsAt,
  type HiddenCells,
  hasWeightedRanks,
  isOfOneWeight,
  knownRespondents,
  levelOf,
  levelsOf,
  membersOf,
  type WeightLevel,
} from './weight-cells';
import { type WeightedFigure, WeightedGroup, type WeightedRow } from './weighted-figures';
import { weightedSteps } from './weighted-rounding';

/** The same with weights filled in: Σ coefficient × cell = right. */
export interface FilledRow {
  cells: number[];
  coefficients: number[];
  right: number;
}

/** What the weighted figures of a table are placed with. */
export interface WeightedTableOptions {
  /** Which cells: 0 for those of weights, from 1 on the parts of a breakdown. */
  level: number;
  /** The cells of weights in the system, when these are parts of them. */
  whole?: readonly HiddenCells[];
  blocks?: readonly string[];
  /** Of an earlier release: which cells may differ from what they are, of whom no more answered then than there were. */
  support?: ReadonlySet<number>;
}

/**
 * The weighted figures of one table in the system: of the groups that the cells of one level add up to. These cells are
 * groups that nobody publishes; those of weights add up to every published group that they lie in, and parts of them to
 * the cells and to the groups of the dimension that breaks them down. Of a rounded figure readers know that it is within
 * half a step: Σ weight × (what counts − (figure − half) × base) is at least 0, and so on.
 */
export class WeightedTable {
  readonly level: WeightLevel;
  readonly hidden: HiddenCells[];
  readonly figures: WeightedFigure[] = [];
  /** What holds between cells, whatever is shown. */
  readonly relations: Relation[] = [];
  private readonly rows: WeightedRow[] = [];
  private readonly counts: readonly WeightCellCounts[];
  private readonly blocks: readonly string[];

  /** @param shown which weighted figures readers have. */
  constructor(
    private readonly system: System,
    private readonly table: CountTable,
    placed: readonly Placed[],
    private readonly shown: Figures,
    { level, whole, blocks = [], support }: WeightedTableOptions,
  ) {
    const levels = levelsOf(table.knownWeights ?? { dimensions: [], cells: [] });
    const counts = countsAt(table, level);
    this.level = levels[level]!;
    this.blocks = blocks;
    if (counts.length === 0 || counts.length !== this.level?.cells.length)
      throw new DisclosureError('INVALID_COUNT_TABLE', `${table.id} needs counts for every cell of its weights`);
    this.counts = level === 0 && hasWeightedRanks(table) ? counts : counts.map(({ places: _, ...own }) => own);
    const most = support && knownRespondents(this.level, table.withheldGroups);
    this.hidden = this.counts.map((own, at) => this.placeHidden(own, most?.[at], support && !support.has(at)));
    if (whole) this.addUpTo(whole);
    for (const [at, group] of table.groups.entries()) {
      if (levelOf(levels, group) !== level) continue;
      this.addUp(group, placed[at]!);
      this.placeFigures(at);
    }
  }

  /** The rows of all figures. @param ofCells other weights of the cells of weights. */
  filled(ofCells?: readonly number[]): FilledRow[] {
    const { cells, of: wholes } = this.level;
    const weights = cells.map(({ weight }, at) => ofCells?.[wholes?.[at] ?? at] ?? weight);
    return this.rows.map(({ cell, members, terms, constant }) => {
      const row: FilledRow = { cells: [cell], coefficients: [-1], right: -constant };
      for (const at of members) {
        const hidden = this.hidden[at]!;
        for (const { of, by } of terms) {
          row.cells.push(cellOf(hidden, of));
          row.coefficients.push(by(weights[at]!));
        }
      }
      return row;
    });
  }

  private placeHidden(
    { base, counts, places = [] }: WeightCellCounts,
    most = Number.POSITIVE_INFINITY,
    isPinned = false,
  ): HiddenCells {
    const { system, table } = this;
    const add = (value: number, upper = Number.POSITIVE_INFINITY) =>
      system.cell(-1, { value, lower: 0, upper, cost: 0, need: 0, isPinned }, this.blocks);
    const own: HiddenCells = { base: add(base, most), counts: [], places: [], all: [], own: [] };
    own.counts = counts.map((count) => add(count));
    own.all.push(own.base, ...own.counts);
    if (table.exclusive) {
      if (counts.length > 0) this.relate([...own.counts.map((cell) => [cell, 1] as const), [own.base, -1]]);
    } else {
      for (const [answer, count] of counts.entries()) {
        const not = add(base - count);
        own.all.push(not);
        this.relate([
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
        const cell = add(count);
        own.all.push(cell);
        return cell;
      }),
    ]);
    const isSome = isPartial(table);
    for (const [answer, cells] of own.places.entries()) {
      const none = isSome ? add(unplaced({ base, places }, answer)) : undefined;
      this.relate([...cells.map((cell) => [cell, 1] as const), [none, 1], [own.base, -1]]);
    }
    for (let place = 1; place < places.length; place++) {
      const sumAt = (index: number, sign: number) => own.places.map((cells) => [cells[index], sign] as const);
      const given = (index: number) => places.reduce((sum, counts) => sum + counts[index]!, 0);
      if (!isSome) this.relate([...sumAt(place, 1), [own.base, -1]]);
      else {
        const stopped = add(given(place - 1) - given(place));
        this.relate([...sumAt(place - 1, 1), ...sumAt(place, -1), [stopped, -1]]);
      }
    }
    return own;
  }

  private relate(terms: Terms): void {
    const own = relationOf(terms);
    if (own) this.relations.push(own);
  }

  /** Parts add up to the cell of weights that they are parts of. */
  private addUpTo(whole: readonly HiddenCells[]): void {
    const { of } = this.level;
    for (const [cell, { base, counts }] of whole.entries()) {
      const parts = this.hidden.filter((_, part) => of![part] === cell);
      const add = (one: number, own: (part: HiddenCells) => number) =>
        this.relate([...parts.map((part) => [own(part), 1] as const), [one, -1]]);
      for (const [answer, count] of counts.entries()) add(count, (part) => part.counts[answer]!);
      if (!this.table.exclusive || counts.length === 0) add(base, (part) => part.base);
    }
  }

  /** Cells add up to the published groups that are made of them. */
  private addUp(group: Group, { cells }: Placed): void {
    const members = membersOf(this.level, group);
    if (!members || cells.base === undefined || nameOf(group) === TOTAL) return;
    const add = (whole: number | undefined, of: CellNumber) =>
      this.relate([...members.map((at) => [cellOf(this.hidden[at]!, of), 1] as const), [whole, -1]]);
    for (const [answer, count] of cells.counts.entries()) add(count, { is: 'count', answer });
    if (this.counts[0]?.places)
      for (const [answer, places] of cells.places.entries())
        for (const [place, cell] of places.entries()) if (place > 0) add(cell, { is: 'place', answer, place });
    if (!this.table.exclusive || this.table.categories.length === 0) add(cells.base, { is: 'base' });
  }

  private placeFigures(at: number): void {
    const { table, shown } = this;
    const group = table.groups[at]!;
    const members = membersOf(this.level, group);
    if (!members || isOfOneWeight(table.knownWeights!, group)) return;
    const of = (kind: WeightedFigure['kind'], index = 0) => ({ kind, index, group: at });
    const place = new WeightedGroup(
      this.system,
      this.rows,
      this.figures,
      members,
      this.counts,
      this.level.cells,
      this.blocks,
    );
    const base: CellNumber = { is: 'base' };
    if (!(place.sum(base) > 0)) return;
    const answers = table.categories.map((_, answer): CellNumber => ({ is: 'count', answer }));
    const { base: step, share, mean, net: point, rank } = weightedSteps(group.base);
    if (shown.bases[at] === 'shown') place.base(of('bases'), step);
    const once = (one: CellNumber) => [one, 1] as const;
    for (const [index, answer] of answers.entries())
      if (shown.counts[at]![index] === 'shown') place.mean(of('counts', index), share, [once(answer)], base);
    for (const [index, { categories }] of (table.bands ?? []).entries())
      if (shown.bands[at]![index] === 'shown')
        place.mean(
          of('bands', index),
          share,
          categories.map((category) => once(answers[category]!)),
          base,
        );
    const { scores, net } = table;
    const scored = answers.flatMap((one, index) => (scores?.[index] == null ? [] : [[one, scores[index]] as const]));
    if (scores && shown.means[at] === 'shown') place.mean(of('means'), mean, scored);
    if (net && shown.nets[at] === 'shown')
      place.mean(
        of('nets'),
        point,
        answers.map((one, index) => [one, net[index]!] as const),
      );
    if (shown.ranks[at] !== 'shown') return;
    for (const answer of (this.counts[0]?.places ?? []).keys()) {
      const places = table.categories.map((_, k) => [{ is: 'place', answer, place: k } as const, k + 1] as const);
      place.mean(of('ranks', answer), rank, places);
    }
  }
}
