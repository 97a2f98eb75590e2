import type { WeightWorld } from './tables';
import type { CheapestWorld } from './weighted-program';
import { SLACK } from './weighted-ranges';
import type { Support, WeightedSystem } from './weighted-system';

/** Cells are first sought to answer so much otherwise at most: further ones leave parts less room. */
const NEAR = [3, 10];

/** Cells among which a world is sought, and how much otherwise these may answer at most. */
interface Attempt {
  support: Support;
  near?: number;
}

/**
 * All tables allow for a world, in which cells that have other respondents answered otherwise as well: first the cells of
 * weights, then the parts of each breakdown as these then are. What stands in the way is withheld.
 * @param largest cells of weights that may differ anyhow.
 */
export async function allowFor(
  system: WeightedSystem,
  { respondents: ofCells, parts, weights, groups }: WeightWorld,
  largest: ReadonlySet<number>,
): Promise<void> {
  const { shown, placed, linked } = system;
  const respondents = [ofCells, ...parts];
  const values = new Map<number, number>();
  const attempt = async (level: number, { support, near }: Attempt): Promise<boolean> => {
    let cheapest: CheapestWorld | undefined;
    const world = { respondents, weights, groups, values, upTo: level + 1, ...(near !== undefined && { near }) };
    await system.among(support, world, (program) => {
      cheapest = program.inTheWay(shown.costOf);
    });
    if (!cheapest || (near !== undefined && cheapest.figures.length > 0)) return false;
    shown.withhold(cheapest.figures);
    for (const cell of cellsIn(placed, support))
      values.set(cell, cheapest.valueOf(cell) ?? linked.system.cells[cell]!.value);
    return true;
  };
  for (const level of system.levels.keys()) {
    const attempts = level === 0 ? cellAttempts(system, ofCells, largest) : partAttempts(system, level);
    let isFound = false;
    for (const one of attempts) isFound ||= await attempt(level, one);
    if (!shown.any()) return;
    if (!isFound) shown.withhold(undefined);
  }
}

/** The cells in the system of those that may differ. */
const cellsIn = (placed: WeightedSystem['placed'], support: Support): number[] =>
  placed.flatMap(({ levels }) =>
    levels.flatMap(({ hidden }, level) => hidden.flatMap(({ all }, at) => (support[level]?.has(at) ? all : []))),
  );

/** The largest cells of weights and those that have other respondents; or all of them. */
function cellAttempts(system: WeightedSystem, respondents: readonly number[], largest: ReadonlySet<number>): Attempt[] {
  const { cells } = system.levels[0]!;
  const others = cells.flatMap((one, at) => (Math.abs(one.respondents - respondents[at]!) > SLACK ? [at] : []));
  const support = [new Set([...largest, ...others])];
  const near = system.levels.length > 1 ? NEAR.map((one) => ({ support, near: one })) : [];
  const all = system.all(1);
  return [...near, { support }, ...(system.fits(all) ? [{ support: all }] : [])];
}

/** The parts of a breakdown, with cells of weights as they then are; or together with these and all parts so far. */
function partAttempts(system: WeightedSystem, level: number): Attempt[] {
  const all = system.all(level + 1);
  const alone = { support: system.ofLevel(level, all[level]!) };
  return system.fits(all) ? [alone, { support: all }] : [alone];
}
