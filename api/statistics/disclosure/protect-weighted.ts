import type { Highs } from 'highs';
import type { LinkedTables } from './linked-tables';
import { type CountTable, type Figures, nameOf, TOTAL, type Verdict } from './tables';
import { supportsOf } from './weight-support';
import { type FilledRow, hasWeightedRanks, isOfOneWeight, membersOf, WeightedTotal } from './weighted';
import { WeightedProgram } from './weighted-program';

/** Directions at random in which worlds are sought before each number is sought by itself. */
const MOST_SWEEPS = 40;
/** What rounding of the solver may take from a range. */
const SLACK = 1e-5;

/**
 * Of so many cells of weights at most it is tried for each what its few respondents may have answered. Of more, a handful
 * of rounded totals says too little: whatever one cell answered, the others make up for it within the rounding.
 */
const MOST_CELLS_TRIED = 120;

/** What it costs to withhold a weighted figure: the effective number first, the answers themselves last. */
const COSTS = { bases: 0.2, nets: 1, means: 1, ranks: 1, bands: 2, counts: 2 } as const;

/**
 * Which weighted figures may be shown beside the unweighted ones that were decided about: as many as leave each
 * withheld number its protection interval for readers who know all weights. Unweighted figures are never withheld for
 * them. Weighted figures are of the total only, unless everybody in a group has one weight: then they are the unweighted
 * ones.
 */
export function protectWeighted(
  highs: Highs,
  linked: LinkedTables,
  unweighted: readonly Figures[],
  threshold: number,
): { weighted: Figures[]; solved: number } {
  const { tables } = linked;
  const weighted = tables.map((table, at) => startingFrom(table, unweighted[at]!));
  const own = tables.flatMap((table, at) => (table.knownWeights?.worlds && totalOf(weighted[at]!, table) ? [at] : []));
  if (own.length === 0) return { weighted, solved: 0 };
  const audit = new Audit(highs, linked, own, weighted, threshold);
  audit.run();
  return { weighted, solved: audit.solved };
}

/** Where weights are known in no world, or differ in a group that is not the total, nothing weighted is shown. */
function startingFrom(table: CountTable, own: Figures): Figures {
  const { knownWeights, groups } = table;
  if (!knownWeights) return own;
  const isOpen = groups.map(
    (group) => isOfOneWeight(table, group) || (nameOf(group) === TOTAL && knownWeights.worlds !== undefined),
  );
  const or = (verdict: Verdict, group: number): Verdict =>
    verdict === 'shown' && !isOpen[group] ? 'could-be-computed' : verdict;
  return {
    bases: own.bases.map(or),
    counts: own.counts.map((row, group) => row.map((one) => or(one, group))),
    bands: own.bands.map((row, group) => row.map((one) => or(one, group))),
    means: own.means.map(or),
    // Nobody publishes them.
    deviations: own.deviations.map((verdict, group) =>
      verdict === 'shown' && !isOfOneWeight(table, groups[group]!) ? 'could-be-computed' : verdict,
    ),
    nets: own.nets.map(or),
    ranks: own.ranks.map((verdict, group) =>
      verdict === 'shown' && !hasWeightedRanks(table) && !isOfOneWeight(table, groups[group]!)
        ? 'could-be-computed'
        : or(verdict, group),
    ),
  };
}

const totalIn = ({ groups }: CountTable) => groups.findIndex((group) => nameOf(group) === TOTAL);
const totalOf = (figures: Figures, table: CountTable) => figures.bases[totalIn(table)] === 'shown';

/** The least and the most that a cell was found to be. */
type Range = [least: number, most: number];

class Audit {
  solved = 0;
  private readonly totals: { at: number; total: WeightedTotal }[];
  private readonly figureOf = new Map<number, { at: number; total: WeightedTotal; figure: number; cost: number }>();
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
    this.totals = own.map((at) => ({ at, total: new WeightedTotal(system, tables[at]!, placed[at]!, []) }));
    for (const { at, total } of this.totals) linked.growHidden(at, total);
    for (const { at, total } of this.totals) {
      for (const [figure, { kind, cells }] of total.figures.entries())
        for (const cell of cells) this.figureOf.set(cell, { at, total, figure, cost: COSTS[kind] });
      for (const [figure] of total.figures.entries()) if (!this.isShown(at, total, figure)) this.release(total, figure);
    }
  }

  run(): void {
    const numbers = this.totals.reduce((sum, { total }) => sum + (total.hidden[0]?.all.length ?? 0), 0);
    const [first, ...others] = supportsOf(this.linked.tables[this.totals[0]!.at]!, numbers);
    this.with(this.program(first!, {}), (program) => this.protectPublished(program));
    for (const support of this.cells.length > MOST_CELLS_TRIED ? [] : [first!, ...others])
      this.with(this.program(support, { respondents: this.cells.map((one) => one.respondents) }), (program) =>
        this.protectHidden(program, support),
      );
    for (const { respondents, weights, groups } of this.knownWeights.worlds!)
      this.with(this.program(first!, { respondents, weights, world: groups ?? -1 }), (program) =>
        this.allowFor(program),
      );
  }

  private get knownWeights() {
    return this.linked.tables[this.totals[0]!.at]!.knownWeights!;
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
    return this.totals.some(({ at, total }) => total.figures.some((_, figure) => this.isShown(at, total, figure)));
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
    }: { respondents?: readonly number[]; weights?: readonly number[]; world?: number },
  ): WeightedProgram {
    const { system, shares, truth } = this.linked;
    const bounds = new Map<number, readonly [number, number]>();
    const still = new Set<number>();
    const from: number[] = [];
    for (const { total } of this.totals) {
      for (const [at, { base, all }] of total.hidden.entries()) {
        if (support.has(at)) {
          from.push(...all);
          if (respondents) bounds.set(base, [0, respondents[at]!]);
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
    const rows: FilledRow[] = this.totals.flatMap(({ total }) => total.filled(weights));
    return new WeightedProgram(this.highs, { system, from, isFixed, rows, bounds });
  }

  /** Withheld numbers of groups keep their protection intervals, for readers who know the weights. */
  private protectPublished(program: WeightedProgram): void {
    const { cells, figures } = this.linked.system;
    const hidden = new Set(this.totals.flatMap(({ total }) => total.hidden.flatMap(({ all }) => all)));
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
    for (const { at, total } of this.totals) {
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
        for (const cell of total.hidden[index]!.own)
          if (cells[cell]!.value < this.threshold && program.has(cell)) needs.set(cell, need);
      }
    }
    this.protect(program, needs);
  }

  /** All tables allow for a world. */
  private allowFor(program: WeightedProgram): void {
    this.withhold(program.inTheWay((cell) => this.costOf(cell)));
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
    return own && this.isShown(own.at, own.total, own.figure) ? own.cost : 0;
  }

  private isShown(at: number, total: WeightedTotal, figure: number): boolean {
    const { kind, index } = total.figures[figure]!;
    const own = this.weighted[at]![kind][totalIn(this.linked.tables[at]!)];
    return kind === 'ranks' || !Array.isArray(own) ? own === 'shown' : own[index] === 'shown';
  }

  /** Withholds the figures of cells; all when it is not known which. */
  private withhold(cells: readonly number[] | undefined): void {
    for (const cell of cells ?? this.figureOf.keys()) {
      const { at, total, figure } = this.figureOf.get(cell)!;
      if (!this.isShown(at, total, figure)) continue;
      const { kind, index } = total.figures[figure]!;
      const group = totalIn(this.linked.tables[at]!);
      const own = this.weighted[at]!;
      if (kind === 'counts' || kind === 'bands') own[kind][group]![index] = 'could-be-computed';
      else own[kind][group] = 'could-be-computed';
      // Mean places are shown of all answers or of none.
      for (const [other, one] of total.figures.entries())
        if (other === figure || (kind === 'ranks' && one.kind === 'ranks')) this.release(total, other);
    }
  }

  private release(total: WeightedTotal, figure: number): void {
    for (const cell of total.figures[figure]!.cells) {
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
