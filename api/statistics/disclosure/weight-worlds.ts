import { CellSizes, type Directions } from './cell-sizes';
import { directions } from './directions';
import { solver } from './solver';
import type { Group, KnownWeights, WeightWorld, WithheldGroups } from './tables';
import { levelsOf, MOST_CELLS_TRIED } from './weight-cells';
import { supportsOf } from './weight-support';

/** Every world is one that each table must allow for, which takes a linear program per question: of many cells a long one. */
const MOST_WORLDS = { few: 32, many: 16 };
/** Numbers of a cell that a usual question has: worlds differ in as few cells as its table lets differ. */
const USUAL_NUMBERS = 9;
/** Of more cells no worlds are made: every one takes minutes, and a handful of rounded totals tells of none of them. */
const MOST_CELLS = 500;
/** With somebody in every cell there is somebody in every group of every margin, also of a joint one: else nobody is weighted. */
const SOMEBODY = 1;
/** How far cells of weights may differ that need not: the nearest world there is, as of far ones answers are in the way. */
const REACHES = [2, 5, 10, 20];
/** Worlds in which only parts differ, at most. */
const PART_SWEEPS = 8;
/** Withheld groups need a world, however far. */
const FAR = [50, Number.POSITIVE_INFINITY];

/** What worlds of weights are made of. */
export interface WeightWorldsInput {
  /** All groups, with their respondents as the base. */
  groups: readonly Pick<Group, 'dimension' | 'key' | 'within' | 'base'>[];
  withheldGroups: WithheldGroups;
  weights: Omit<KnownWeights, 'worlds'>;
  /** The weights that cells have when these are their respondents, whole or not; undefined when there are none. */
  weigh: (respondents: readonly number[]) => readonly number[] | undefined;
  threshold: number;
}

/**
 * Worlds in which the cells of weights have other respondents, each with the weights that go with them: those that
 * withheld groups need, and such that cells of few respondents may have others within the threshold, as far as published
 * numbers of respondents leave that open; parts of cells too, as far as near worlds go. Undefined when withheld groups
 * have a world without weights, or one that would have to be sought among too many cells.
 */
export async function weightWorlds(input: WeightWorldsInput): Promise<WeightWorld[] | undefined> {
  const { groups, withheldGroups, weights } = input;
  if (weights.cells.length > MOST_CELLS) return withheldGroups.worlds.length === 0 ? [] : undefined;
  const cells = new CellSizes(await solver(), groups, weights);
  const worlds = withheldGroups.worlds.map((_, world) => worldOf(cells, world, input));
  const found = worlds.filter((one) => one !== undefined);
  return found.length < worlds.length ? undefined : [...found, ...new WorldsOfFew(cells, input).beside(found)];
}

/** Sizes as a world, when there are weights that go with them. */
function worldWith(cells: CellSizes, sizes: readonly number[] | undefined, { weigh }: WeightWorldsInput) {
  const respondents = sizes?.slice(0, cells.wholes);
  const weights = respondents && weigh(respondents);
  return weights && { respondents, parts: cells.partsIn(sizes!), weights };
}

/** The nearest world of the cells that goes with one of withheld groups; undefined when there is none that has weights. */
function worldOf(cells: CellSizes, groups: number, input: WeightWorldsInput): WeightWorld | undefined {
  for (const reach of [...REACHES, ...FAR]) {
    for (const least of [SOMEBODY, 0]) {
      const bounds = cells.sizes.map((size, at) => {
        const fewest = at < cells.wholes ? least : 0;
        return [at, [Math.max(fewest, size - reach), size + reach]] as const;
      });
      const sizes = cells.seek(new Map(bounds), { changes: input.withheldGroups.worlds[groups]! });
      const world = worldWith(cells, sizes, input);
      if (world) return { ...world, groups };
    }
  }
  return undefined;
}

/** Worlds in which cells of few respondents have others, and their parts with them. */
class WorldsOfFew {
  private readonly worlds: WeightWorld[] = [];
  private readonly ranges: [number, number][];
  /** Small ones that are not wide enough yet. */
  private readonly open: Set<number>;
  private readonly supports: readonly ReadonlySet<number>[];
  private readonly most: number;
  private readonly direction = directions();

  constructor(
    private readonly cells: CellSizes,
    private readonly input: WeightWorldsInput,
  ) {
    const { sizes, alone, wholes } = cells;
    const { groups, weights, threshold } = input;
    this.ranges = sizes.map((value) => [value, value]);
    this.open = new Set([...sizes.keys()].filter((at) => sizes[at]! < threshold && !alone.has(at)));
    this.supports = supportsOf(
      levelsOf(weights)[0]!,
      groups.map((group) => ({ ...group, counts: [] })),
      USUAL_NUMBERS,
    );
    this.most = wholes > MOST_CELLS_TRIED ? MOST_WORLDS.many : MOST_WORLDS.few;
  }

  beside(before: readonly WeightWorld[]): WeightWorld[] {
    for (const { respondents, parts } of before) this.look([...respondents, ...parts.flat()]);
    for (const reach of REACHES) {
      for (const support of this.supports) {
        const within = () => [...this.open].filter((at) => support.has(at));
        for (let sweep = 0; sweep < 4 && this.worlds.length < this.most && within().length > 0; sweep++) {
          // Half of the cells up and the others down, other ones each time.
          const isUp = (at: number) => ((at >> (sweep >> 1)) + sweep) % 2 === 0;
          this.attempt(support, reach, SOMEBODY, new Map(within().map((at) => this.driven(at, isUp(at) ? 1 : -1))));
        }
      }
    }
    for (const reach of REACHES)
      for (const at of this.open)
        for (const support of this.supports.filter((one) => one.has(at)))
          for (const direction of [1, -1] as const)
            if (this.open.has(at) && this.worlds.length < this.most)
              this.attempt(support, reach, 0, new Map([this.driven(at, direction)]));
    // Parts differ in all of these; what is left of them differs with the cells as they are.
    const isPart = (at: number) => at >= this.cells.wholes;
    for (let sweep = 0; sweep < PART_SWEEPS && [...this.open].some(isPart); sweep++)
      this.attempt(new Set(), REACHES[Math.floor(sweep / 4)]!, 0, new Map());
    return this.worlds;
  }

  /** Whether any range of a small one became wider. */
  private look(sizes: readonly number[]): boolean {
    let wider = false;
    for (const at of this.open) {
      const range = this.ranges[at]!;
      const value = sizes[at]!;
      wider ||= value < range[0] - 0.5 || value > range[1] + 0.5;
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
      if (range[1] - range[0] >= this.input.threshold - 1e-6) this.open.delete(at);
    }
    return wider;
  }

  /** Up as far as it takes together with as far down as half of the threshold, where there are so many. */
  private driven(at: number, direction: 1 | -1) {
    const { threshold } = this.input;
    const down = Math.min(this.cells.sizes[at]! - SOMEBODY, threshold / 2);
    return [at, { direction, amount: direction < 0 ? down : threshold - down }] as const;
  }

  /** @param support cells of weights that may differ. @param directions of those that are driven; parts are at random. */
  private attempt(support: ReadonlySet<number>, reach: number, least: number, directions: Directions): void {
    const { sizes, wholes } = this.cells;
    const bounds = new Map<number, readonly [number, number]>();
    for (const at of support) {
      const [size, own] = [sizes[at]!, directions.has(at) ? Number.POSITIVE_INFINITY : reach];
      bounds.set(at, [Math.max(Math.min(least, size), size - own), size + own]);
    }
    const all = new Map(directions);
    for (let at = wholes; at < sizes.length; at++) {
      bounds.set(at, [Math.max(0, sizes[at]! - reach), sizes[at]! + reach]);
      if (this.open.has(at)) all.set(at, { direction: this.direction(), amount: reach });
    }
    const found = this.cells.seek(bounds, { directions: all });
    const world = worldWith(this.cells, found, this.input);
    if (world && this.look(found!)) this.worlds.push(world);
  }
}
