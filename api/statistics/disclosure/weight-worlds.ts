import { solver } from './solver';
import { System } from './system';
import { type Group, type KnownWeights, nameOf, TOTAL, type WeightWorld, type WithheldGroups } from './tables';
import { membersOf } from './weight-cells';
import { supportsOf } from './weight-support';
import { WeightedProgram } from './weighted-program';

/** Every world is one that each table must allow for, which takes a linear program per question. */
const MOST_WORLDS = 16;
/** Numbers of a cell that a usual question has: worlds differ in as few cells as its table lets differ. */
const USUAL_NUMBERS = 9;
/** Of more cells no worlds are made: every one takes minutes, and a handful of rounded totals tells of none of them. */
const MOST_CELLS = 500;
/** With somebody in every cell there is somebody in every group of every margin, also of a joint one: else nobody is weighted. */
const SOMEBODY = 1;
/** How far cells of weights may differ that need not: the nearest world there is, as of far ones answers are in the way. */
const REACHES = [2, 5, 10, 25, 50, Number.POSITIVE_INFINITY];

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
  const { groups, withheldGroups, weights, weigh, threshold } = input;
  const cells = weights.cells.map(({ respondents }) => respondents);
  if (cells.length > MOST_CELLS) return withheldGroups.worlds.length === 0 ? [] : undefined;
  const knownWeights: KnownWeights = { ...weights, worlds: [] };
  const system = new System();
  const free = { lower: 0, upper: Number.POSITIVE_INFINITY, cost: 0, need: 0 };
  const hidden = cells.map((value) => system.cell(-1, { ...free, value }, []));
  const changeOf = new Map<string, number>();
  const alone = new Set<number>();
  for (const group of groups) {
    const members = membersOf({ knownWeights }, group);
    if (!members || nameOf(group) === TOTAL) continue;
    if (members.length === 1) alone.add(members[0]!);
    const change = system.cell(-1, { value: 0, lower: 0, upper: 0, cost: 0, need: 0 }, []);
    changeOf.set(nameOf(group), change);
    system.relate([...members.map((at) => [hidden[at]!, 1] as const), [change, -1]]);
  }
  const highs = await solver();
  const programOf = (
    support: ReadonlySet<number>,
    bounds: ReadonlyMap<number, readonly [number, number]> = new Map(),
  ) => {
    const still = new Set(hidden.filter((_, at) => !support.has(at)));
    const from = [...hidden.filter((_, at) => support.has(at)), ...changeOf.values()];
    return new WeightedProgram(highs, { system, from, isFixed: (cell) => still.has(cell), rows: [], bounds });
  };
  const respondentsIn = (program: WeightedProgram, at: (cell: number) => number) =>
    hidden.map((cell, index) => (program.has(cell) ? Math.max(0, at(cell)) : cells[index]!));

  const worlds: WeightWorld[] = [];
  const all = new Set(cells.keys());
  for (const [k, world] of withheldGroups.worlds.entries()) {
    const changes = [...changeOf].map(([name, cell]) => [cell, world[name] ?? 0] as const);
    let found: WeightWorld | undefined;
    for (const { reach, least } of REACHES.flatMap((reach) => [SOMEBODY, 0].map((least) => ({ reach, least })))) {
      const bounds = new Map<number, readonly [number, number]>([
        ...changes.map(([cell, change]) => [cell, [change, change]] as const),
        ...hidden.map((cell, at) => [cell, [Math.max(least, cells[at]! - reach), cells[at]! + reach]] as const),
      ]);
      const program = programOf(all, bounds);
      const at = program.push(new Map(), 0);
      const respondents = at && respondentsIn(program, at);
      program.dispose();
      const own = respondents && weigh(respondents);
      if (own) {
        found = { respondents, weights: own, groups: k };
        break;
      }
    }
    if (!found) return undefined;
    worlds.push(found);
  }

  const ranges = cells.map((value) => [value, value] as [number, number]);
  const open = new Set([...cells.keys()].filter((at) => cells[at]! < threshold && !alone.has(at)));
  let own = 0;
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
  /** Up as far as it takes together with as far down as half of the threshold, where there are so many. */
  const amountOf = (at: number, direction: number) => {
    const down = Math.min(cells[at]! - SOMEBODY, threshold / 2);
    return direction < 0 ? down : threshold - down;
  };
  const attempt = (
    support: ReadonlySet<number>,
    { reach, least }: { reach: number; least: number },
    directions: ReadonlyMap<number, number>,
  ) => {
    const bounds = [...support].map((at): [number, [number, number]] =>
      directions.has(at)
        ? [hidden[at]!, [Math.min(least, cells[at]!), Number.POSITIVE_INFINITY]]
        : [hidden[at]!, [Math.max(Math.min(least, cells[at]!), cells[at]! - reach), cells[at]! + reach]],
    );
    const program = programOf(support, new Map(bounds));
    const at = program.push(
      new Map([...directions].map(([one, direction]) => [hidden[one]!, direction])),
      new Map([...directions].map(([one, direction]) => [hidden[one]!, amountOf(one, direction)])),
    );
    const respondents = at && respondentsIn(program, at);
    program.dispose();
    const found = respondents && weigh(respondents);
    if (!found || !look(respondents)) return;
    worlds.push({ respondents, weights: found });
    own++;
  };
  for (const { respondents } of worlds) look(respondents);
  const supports = supportsOf(
    { knownWeights, groups: groups.map((group) => ({ ...group, counts: [] })) },
    USUAL_NUMBERS,
  );
  for (const reach of REACHES) {
    for (const support of supports) {
      const within = () => [...open].filter((at) => support.has(at));
      for (let sweep = 0; sweep < 4 && own < MOST_WORLDS && within().length > 0; sweep++)
        // Half of the cells up and the others down, other ones each time.
        attempt(
          support,
          { reach, least: SOMEBODY },
          new Map(within().map((at) => [at, ((at >> (sweep >> 1)) + sweep) % 2 === 0 ? 1 : -1])),
        );
    }
  }
  for (const at of open)
    for (const support of supports.filter((one) => one.has(at)))
      for (const direction of [1, -1])
        if (open.has(at) && own < MOST_WORLDS)
          attempt(support, { reach: Number.POSITIVE_INFINITY, least: 0 }, new Map([[at, direction]]));
  return worlds;
}
