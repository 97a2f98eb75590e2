import { CellSizes, type Directions } from './cell-sizes';
import { solver } from './solver';
import type { Group, KnownWeights, WeightWorld, WithheldGroups } from './tables';
import { MOST_CELLS_TRIED } from './weight-cells';
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
 * numbers of respondents leave that open. Undefined when withheld groups have a world without weights, or one that would
 * have to be sought among too many cells.
 */
export async function weightWorlds(input: WeightWorldsInput): Promise<WeightWorld[] | undefined> {
  const { groups, withheldGroups, weights } = input;
  if (weights.cells.length > MOST_CELLS) return withheldGroups.worlds.length === 0 ? [] : undefined;
  const cells = new CellSizes(await solver(), groups, { ...weights, worlds: [] });
  const worlds = withheldGroups.worlds.map((_, world) => worldOf(cells, world, input));
  const found = worlds.filter((one) => one !== undefined);
  return found.length < worlds.length ? undefined : [...found, ...worldsOfFew(cells, found, input)];
}

/** The nearest world of the cells that goes with one of withheld groups; undefined when there is none that has weights. */
function worldOf(cells: CellSizes, groups: number, { withheldGroups, weigh }: WeightWorldsInput) {
  const all = new Set(cells.sizes.keys());
  for (const reach of [...REACHES, ...FAR]) {
    for (const least of [SOMEBODY, 0]) {
      const bounds = cells.sizes.map((size, at) => [at, [Math.max(least, size - reach), size + reach]] as const);
      const respondents = cells.seek(all, new Map(bounds), { changes: withheldGroups.worlds[groups]! });
      const weights = respondents && weigh(respondents);
      if (weights) return { respondents, weights, groups };
    }
  }
  return undefined;
}

/** Worlds in which cells of few respondents have others, beside those that there are. */
function worldsOfFew(cells: CellSizes, before: readonly WeightWorld[], input: WeightWorldsInput): WeightWorld[] {
  const { groups, weights, weigh, threshold } = input;
  const { sizes, alone } = cells;
  const worlds: WeightWorld[] = [];
  const most = sizes.length > MOST_CELLS_TRIED ? MOST_WORLDS.many : MOST_WORLDS.few;
  const ranges = sizes.map((value) => [value, value] as [number, number]);
  const open = new Set([...sizes.keys()].filter((at) => sizes[at]! < threshold && !alone.has(at)));
  const look = (respondents: readonly number[]) => {
    let wider = false;
    for (const at of open) {
      const range = ranges[at]!;
      const value = respondents[at]!;
      wider ||= value < range[0] - 0.5 || value > range[1] + 0.5;
      range[0] = Math.min(range[0], value);
      range[1] = Math.max(range[1], value);
      if (range[1] - range[0] >= threshold - 1e-6) open.delete(at);
    }
    return wider;
  };
  for (const { respondents } of before) look(respondents);
  /** Up as far as it takes together with as far down as half of the threshold, where there are so many. */
  const driven = (at: number, direction: 1 | -1) => {
    const down = Math.min(sizes[at]! - SOMEBODY, threshold / 2);
    return [at, { direction, amount: direction < 0 ? down : threshold - down }] as const;
  };
  const attempt = (support: ReadonlySet<number>, reach: number, least: number, directions: Directions) => {
    const bounds = [...support].map((at) => {
      const [size, own] = [sizes[at]!, directions.has(at) ? Number.POSITIVE_INFINITY : reach];
      return [at, [Math.max(Math.min(least, size), size - own), size + own]] as const;
    });
    const respondents = cells.seek(support, new Map(bounds), { directions });
    const found = respondents && weigh(respondents);
    if (found && look(respondents)) worlds.push({ respondents, weights: found });
  };
  const supports = supportsOf(
    { knownWeights: { ...weights, worlds: [] }, groups: groups.map((group) => ({ ...group, counts: [] })) },
    USUAL_NUMBERS,
  );
  for (const reach of REACHES) {
    for (const support of supports) {
      const within = () => [...open].filter((at) => support.has(at));
      for (let sweep = 0; sweep < 4 && worlds.length < most && within().length > 0; sweep++) {
        // Half of the cells up and the others down, other ones each time.
        const isUp = (at: number) => ((at >> (sweep >> 1)) + sweep) % 2 === 0;
        attempt(support, reach, SOMEBODY, new Map(within().map((at) => driven(at, isUp(at) ? 1 : -1))));
      }
    }
  }
  for (const reach of REACHES)
    for (const at of open)
      for (const support of supports.filter((one) => one.has(at)))
        for (const direction of [1, -1] as const)
          if (open.has(at) && worlds.length < most) attempt(support, reach, 0, new Map([driven(at, direction)]));
  return worlds;
}
