import type { Highs } from 'highs';
import { linkAskedHidden } from './asked';
import type { LinkedTables } from './linked-tables';
import { type Figures, type KnownWeights, nameOf, TOTAL, type WeightWorld } from './tables';
import { knownRespondents, MOST_CELLS_TRIED, membersOf } from './weight-cells';
import { supportsOf } from './weight-support';
import { type FilledRow, WeightedTable } from './weighted';
import { isShown, type WeightedFigure } from './weighted-figures';
import { WeightedProgram } from './weighted-program';

/** Directions at random in which worlds are sought before each number is sought by itself. */
const MOST_SWEEPS = 40;
/** What rounding of the solver may take from a range. */
const SLACK = 1e-5;

/** Of so many numbers at most a world is sought among all cells of weights, when there is none among the largest. */
const MOST_NUMBERS = 6_000;

/** Of a group it costs less than of the total. */
const OF_A_GROUP = 0.02;

/** What it costs to withhold a weighted figure: the effective number first, the answers themselves last. */
const COSTS = { bases: 0.2, nets: 1, means: 1, ranks: 1, bands: 2, counts: 2 } as const;

/** Whether it is tried for each cell of weights what its few respondents may have answered. */
const areTried = ({ cells }: Pick<KnownWeights, 'cells'>) => cells.length <= MOST_CELLS_TRIED;

/** Whether groups may have weighted figures. */
export const hasWeightedGroups = (known: KnownWeights): boolean =>
  known.worlds !== undefined && !known.isOfTotalOnly && areTried(known);

/** The least and the most that a cell was found to be. */
type Range = [least: number, most: number];

/** A weighted figure, and the table that it is in. */
interface Placed {
  at: number;
  figure: WeightedFigure;
  cost: number;
}

/** Looks for worlds beside weighted figures, and withholds what stands in their way. */
export class WeightedAudit {
  solved = 0;
  private readonly placed: { at: number; table: WeightedTable }[];
  private readonly figureOf = new Map<number, Placed>();
  private readonly programs = new Set<WeightedProgram>();
  private random = 1;

  constructor(
    private readonly highs: Highs,
    private readonly linked: LinkedTables,
    own: readonly number[],
    private readonly weighted: Figures[],
    private readonly threshold: number,
  ) {
    const { system, tables, placed } = linked;
    this.placed = own.map((at) => ({
      at,
      table: new WeightedTable(system, tables[at]!, placed[at]!, weighted[at]!, []),
    }));
    for (const { at, table } of this.placed) {
      linked.growHidden(at, table);
      const { askedWhen } = tables[at]!;
      const parent = this.placed.find((one) => tables[one.at]!.id === askedWhen?.table);
      if (parent) linkAskedHidden(system, [tables[at]!, table], [tables[parent.at]!, parent.table]);
      for (const figure of table.figures) {
        const isOfTotal = nameOf(tables[at]!.groups[figure.group]!) === TOTAL;
        const cost = COSTS[figure.kind] * (isOfTotal ? 1 : OF_A_GROUP);
        for (const cell of figure.cells) this.figureOf.set(cell, { at, figure, cost });
      }
    }
  }

  run(): void {
    const numbers = this.placed.reduce((sum, { table }) => sum + (table.hidden[0]?.all.length ?? 0), 0);
    const [first, ...others] = supportsOf(this.linked.tables[this.placed[0]!.at]!, numbers);
    const table = this.linked.tables[this.placed[0]!.at]!;
    for (const respondents of [undefined, knownRespondents(table)])
      this.with(this.program(first!, { respondents }), (program) => this.protectPublished(program));
    for (const support of areTried(this.knownWeights) ? [first!, ...others] : [])
      this.with(this.program(support, { respondents: this.cells.map((one) => one.respondents) }), (program) =>
        this.protectHidden(program, support),
      );
    for (const world of this.knownWeights.worlds!) this.allowFor(world, first!, numbers);
  }

  private get knownWeights() {
    return this.linked.tables[this.placed[0]!.at]!.knownWeights!;
  }

  private get cells() {
    return this.knownWeights.cells;
  }

  private with(program: WeightedProgram, act: (program: WeightedProgram) => void): void {
    this.programs.add(program);
    try {
      if (this.anyShown()) act(program);
    } finally {
      this.solved += program.solved;
      this.programs.delete(program);
      program.dispose();
    }
  }

  private anyShown(): boolean {
    return this.placed.some(({ at, table }) => table.figures.some((figure) => isShown(figure, this.weighted[at]!)));
  }

  /**
   * @param respondents of each cell of weights, when readers know; with other weights and a world of withheld groups
   * when it is another world than the true one.
   */
  private program(
    support: ReadonlySet<number>,
    {
      respondents,
      weights,
      world = -1,
    }: { respondents?: readonly number[] | undefined; weights?: readonly number[]; world?: number },
  ): WeightedProgram {
    const { system, shares, truth } = this.linked;
    const bounds = new Map<number, readonly [number, number]>();
    const still = new Set<number>();
    const from: number[] = [];
    for (const { table } of this.placed) {
      for (const [at, { base, all }] of table.hidden.entries()) {
        if (support.has(at)) {
          from.push(...all);
          if (respondents) bounds.set(base, [system.cells[base]!.lower, respondents[at]!]);
        } else for (const cell of all) still.add(cell);
      }
    }
    if (respondents) {
      for (const [k, share] of shares.entries()) bounds.set(share, k === world ? [1, 1] : [0, 0]);
      bounds.set(truth, world < 0 ? [1, 1] : [0, 0]);
    }
    const isFixed = (cell: number) => {
      const { isPinned, figure } = system.cells[cell]!;
      return (isPinned ?? false) || still.has(cell) || (figure >= 0 && system.figures[figure]!.verdict === 'shown');
    };
    const rows: FilledRow[] = this.placed.flatMap(({ table }) => table.filled(weights));
    return new WeightedProgram(this.highs, { system, from, isFixed, rows, bounds });
  }

  /** Withheld numbers of groups keep their protection intervals, for readers who know the weights. */
  private protectPublished(program: WeightedProgram): void {
    const { cells, figures } = this.linked.system;
    const hidden = new Set(this.placed.flatMap(({ table }) => table.hidden.flatMap(({ all }) => all)));
    const needs = new Map<number, number>();
    for (const cell of program.columns) {
      const { figure, need } = cells[cell]!;
      const isWithheld = figure < 0 ? !hidden.has(cell) : figures[figure]!.verdict !== 'shown';
      if (isWithheld && need > 0) needs.set(cell, need);
    }
    this.protect(program, needs);
  }

  /** Small numbers of cells of weights too, for readers who also know how many respondents these have. */
  private protectHidden(program: WeightedProgram, support: ReadonlySet<number>): void {
    const { cells } = this.linked.system;
    const needs = new Map<number, number>();
    for (const { at, table } of this.placed) {
      const published = new Set(
        this.linked.tables[at]!.groups.flatMap((group) => {
          const members = membersOf(this.linked.tables[at]!, group) ?? [];
          return members.length === 1 ? members : [];
        }),
      );
      for (const index of support) {
        if (published.has(index)) continue;
        // No number of a cell may be more than its respondents, whom this reader knows.
        const need = Math.min(this.threshold, this.cells[index]!.respondents);
        for (const cell of table.hidden[index]!.own)
          if (cells[cell]!.value < this.threshold && program.has(cell)) needs.set(cell, need);
      }
    }
    this.protect(program, needs);
  }

  /** All tables allow for a world, in which cells that have other respondents answered otherwise as well. */
  private allowFor({ respondents, weights, groups = -1 }: WeightWorld, largest: ReadonlySet<number>, numbers: number) {
    const others = this.cells.flatMap((one, at) => (Math.abs(one.respondents - respondents[at]!) > SLACK ? [at] : []));
    const some = new Set([...largest, ...others]);
    const all = new Set(this.cells.keys());
    for (const support of all.size * numbers > MOST_NUMBERS ? [some] : [some, all]) {
      let inTheWay: number[] | undefined;
      this.with(this.program(support, { respondents, weights, world: groups }), (program) => {
        inTheWay = program.inTheWay((cell) => this.costOf(cell));
        if (inTheWay) this.withhold(inTheWay);
      });
      if (inTheWay) return;
    }
    this.withhold(undefined);
  }

  private protect(program: WeightedProgram, needs: ReadonlyMap<number, number>): void {
    const { cells } = this.linked.system;
    const ranges = new Map<number, Range>(
      [...needs.keys()].map((cell) => [cell, [cells[cell]!.value, cells[cell]!.value]]),
    );
    const open = new Set(needs.keys());
    const look = (at: ((cell: number) => number) | undefined) => {
      let met = 0;
      if (at)
        for (const cell of open) {
          const range = ranges.get(cell)!;
          const value = at(cell);
          range[0] = Math.min(range[0], value);
          range[1] = Math.max(range[1], value);
          if (range[1] - range[0] < needs.get(cell)! - SLACK) continue;
          open.delete(cell);
          met++;
        }
      return met;
    };
    const most = Math.max(0, ...needs.values());
    for (let sweep = 0, idle = 0; sweep < MOST_SWEEPS && open.size > 0 && idle < 4; sweep++) {
      const directions = new Map([...open].map((cell) => [cell, this.direction()]));
      idle = look(program.push(directions, most)) > 0 ? 0 : idle + 1;
    }
    for (const cell of open) {
      if (!this.anyShown()) return;
      this.secure(program, cell, needs.get(cell)!, look, ranges.get(cell)!);
    }
  }

  /** Withholds what stands in the way of a range that is as wide as it must be, or as unweighted figures leave it. */
  private secure(
    program: WeightedProgram,
    cell: number,
    need: number,
    look: (at: ((cell: number) => number) | undefined) => number,
    range: Range,
  ): void {
    const reached = (wanted: number) => range[1] - range[0] >= wanted - SLACK;
    for (const direction of [1, -1] as const) {
      if (reached(need)) return;
      look(program.push(new Map([[cell, direction]]), need));
    }
    if (reached(need)) return;
    const [up, down] = ([1, -1] as const).map((direction) =>
      program.pushUnweighted(new Map([[cell, direction]]), need)?.(cell),
    );
    if (up === undefined || down === undefined) {
      this.withhold(undefined);
      return;
    }
    const wanted = Math.min(need, up - down);
    if (reached(wanted)) return;
    const high = Math.min(up, range[0] + wanted);
    for (const goal of [
      { cell, direction: 1 as const, at: high - SLACK / 4 },
      { cell, direction: -1 as const, at: Math.max(down, high - wanted) + SLACK / 4 },
    ])
      this.withhold(program.inTheWay((one) => this.costOf(one), goal));
  }

  private costOf(cell: number): number {
    const own = this.figureOf.get(cell);
    return own && isShown(own.figure, this.weighted[own.at]!) ? own.cost : 0;
  }

  /** Withholds the figures of cells; all when it is not known which. */
  private withhold(cells: readonly number[] | undefined): void {
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
      for (const one of this.placed.find((placed) => placed.at === at)!.table.figures)
        if (isReleased(one)) this.release(one);
    }
  }

  private release({ cells }: WeightedFigure): void {
    for (const cell of cells) {
      this.linked.system.cells[cell]!.lower = Number.NEGATIVE_INFINITY;
      this.linked.system.cells[cell]!.upper = Number.POSITIVE_INFINITY;
      for (const program of this.programs) program.release(cell);
    }
  }

  /** Up or down, by a repeatable stream (Park and Miller, 1988). */
  private direction(): 1 | -1 {
    this.random = (this.random * 48_271) % 2_147_483_647;
    return this.random % 2 === 0 ? 1 : -1;
  }
}
