import { takingTurns } from '../../shared/turns';
import { directions } from './directions';
import type { Cell } from './system';
import type { FurthestWorld, WeightedProgram } from './weighted-program';
import type { WeightedShown } from './weighted-shown';

/** Directions at random in which worlds are sought before each number is sought by itself. */
const MOST_SWEEPS = 40;
/** Sweeps in vain after which each number is sought by itself. */
const MOST_IDLE = 4;
/** After so many numbers in a row that stay open the rest is left for another program. */
const MOST_VAIN = 8;
/** What rounding of the solver may take from a range. */
export const SLACK = 1e-5;

/** The least and the most that a cell was found to be. */
type Range = [least: number, most: number];

/** How the ranges of numbers are made as wide as they must be. */
export interface Seeking {
  /** Which weighted figures may be withheld that are in the way: none, only those of groups of breakdowns, or any. */
  withholding: 'none' | 'of-breakdowns' | 'any';
  /**
   * Whether a range that is narrower without weighted figures too stays open, as it may be wider among other cells; else
   * it is enough that weighted figures do not make it narrower.
   */
  mustMeet?: boolean;
}

/** Numbers that must stay open, with how open they are in the worlds that were found so far. */
export class WeightedRanges {
  /** Those that are not open enough yet. */
  readonly open: Set<number>;
  private readonly ranges: Map<number, Range>;
  private readonly direction = directions();
  private readonly turn = takingTurns();

  /** @param needs how wide the range of each cell must be. */
  constructor(
    private readonly shown: WeightedShown,
    cells: readonly Cell[],
    private readonly needs: ReadonlyMap<number, number>,
  ) {
    this.open = new Set(needs.keys());
    this.ranges = new Map([...needs.keys()].map((cell) => [cell, [cells[cell]!.value, cells[cell]!.value]]));
  }

  /**
   * Looks for worlds among those of a program. What stays open is for another program, in which more may differ.
   */
  async seek(program: WeightedProgram, seeking: Seeking): Promise<void> {
    const own = [...this.open].filter((cell) => program.has(cell));
    const isOpen = (cell: number) => this.open.has(cell);
    for (let sweep = 0, idle = 0; sweep < MOST_SWEEPS && idle < MOST_IDLE; sweep++) {
      const some = own.filter(isOpen);
      if (some.length === 0) return;
      const most = Math.max(...some.map((cell) => this.needs.get(cell)!));
      await this.turn();
      const world = program.push(new Map(some.map((cell) => [cell, this.direction()])), most);
      idle = this.look(world) > 0 ? 0 : idle + 1;
    }
    if (seeking.withholding === 'none') return;
    let vain = 0;
    for (const cell of own) {
      if (!this.shown.any() || vain === MOST_VAIN) return;
      await this.turn();
      if (!isOpen(cell)) continue;
      this.secure(program, cell, seeking);
      vain = isOpen(cell) ? vain + 1 : 0;
    }
  }

  /** For readers who know less, who have the worlds so far and more: what is still narrower than it must be is open again. */
  reopen(): void {
    for (const [cell, [least, most]] of this.ranges)
      if (most - least < this.needs.get(cell)! - SLACK) this.open.add(cell);
  }

  /** How many ranges are wide enough with another world. */
  private look(world: FurthestWorld | undefined): number {
    let met = 0;
    if (!world) return met;
    for (const cell of this.open) {
      const [range, value] = [this.ranges.get(cell)!, world.valueOf(cell)];
      if (value === undefined) continue;
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
      if (range[1] - range[0] < this.needs.get(cell)! - SLACK) continue;
      this.open.delete(cell);
      met++;
    }
    return met;
  }

  /** Withholds what stands in the way of a range that is as wide as it must be, or as unweighted figures leave it. */
  private secure(program: WeightedProgram, cell: number, { withholding, mustMeet }: Seeking): void {
    const need = this.needs.get(cell)!;
    const own = (direction: 1 | -1) => new Map([[cell, direction]]);
    const [up, down] = ([1, -1] as const).map((direction) => {
      if (!this.open.has(cell)) return undefined;
      const world = program.push(own(direction), need);
      this.look(world);
      return world?.isFree ? world : program.pushUnweighted(own(direction), need);
    });
    if (!this.open.has(cell)) return;
    if (!up || !down) {
      this.shown.withhold(undefined);
      return;
    }
    const [high, low] = [up.valueOf(cell)!, down.valueOf(cell)!];
    if (mustMeet && high - low < need - SLACK) return;
    const wanted = Math.min(need, high - low);
    const [least, most] = this.ranges.get(cell)!;
    if (most - least < wanted - SLACK) {
      const goal = Math.min(high, least + wanted);
      for (const one of [
        { cell, direction: 1 as const, at: goal - SLACK / 4 },
        { cell, direction: -1 as const, at: Math.max(low, goal - wanted) + SLACK / 4 },
      ]) {
        const figures = program.inTheWay(this.shown.costOf, one)?.figures;
        if (withholding !== 'any' && !figures?.every(this.shown.isOfBreakdown)) return;
        this.shown.withhold(figures);
      }
    }
    this.open.delete(cell);
  }
}
