import { type Cells, totalsOf } from './cells';

/** What the weights of cells must come to. */
export interface Aim {
  /** Per classification and category: what the weights add up to. */
  targets: readonly Float64Array[];
  /** Per cell: the least and the most its weights may add up to. */
  limits?: { lowest: Float64Array; highest: Float64Array };
  /** How far any category may be from its target, as a part of the target. */
  tolerance: number;
  maxIterations: number;
}

/** How far it came. */
export interface Fit {
  converged: boolean;
  iterations: number;
  /** The largest distance of a category from its target, as a part of the target. */
  largestDeviation: number;
  /** Per cell: what its weights add up to. */
  sums: Float64Array;
  /** Per classification and category: what the weights add up to. */
  reached: Float64Array[];
}

/** What is under this has been scaled away by margins that contradict each other, and cannot be scaled back. */
const VANISHED = 1e-300;

/** Rounds without progress after which it is given up: limits may hold it up for long, contradictions do for ever. */
const PATIENCE = 1_000;
/** What a deviation must come under, as a part of the best one before, to be progress. */
const PROGRESS = 0.99;

/**
 * Scales cells to one classification after the other until all targets are met, or nothing changes any more (iterative proportional fitting: Deming
 * and Stephan, 1940). Limits are applied after every round, by Dykstra's projections: what a limit took off is given
 * back before the next round, so the outcome is the one within the limits that is nearest to the start (in Kullback and
 * Leibler's sense), whatever the order of the classifications.
 */
export function fitCells(cells: Cells, start: Float64Array, aim: Aim): Fit {
  const { count, categories } = cells;
  const { targets, limits, tolerance, maxIterations } = aim;
  const sums = start.slice();
  const held = limits && new Float64Array(count).fill(1);
  let best = { deviation: Number.POSITIVE_INFINITY, at: 0 };
  for (let iterations = 1; ; iterations++) {
    let before = 0;
    for (let m = 0; m < targets.length; m++) before = Math.max(before, scale(sums, categories[m]!, targets[m]!));
    if (limits && held) hold(sums, held, limits);
    if (before < PROGRESS * best.deviation) best = { deviation: before, at: iterations };
    const isLast = iterations >= maxIterations || iterations - best.at >= PATIENCE;
    // Measuring all anew costs as much as the round did, so only when the round found little to do.
    if (before > tolerance && !isLast) continue;
    const reached = totalsOf(cells, sums);
    const largestDeviation = Math.max(...targets.map((target, m) => deviation(reached[m]!, target)));
    const converged = largestDeviation <= tolerance;
    if (converged || isLast) return { converged, iterations, largestDeviation, sums, reached };
  }
}

/** Makes the cells of each category add up to its target. @returns the largest deviation that it found. */
function scale(sums: Float64Array, category: Int32Array, target: Float64Array): number {
  const factor = totals(sums, category, target.length);
  const found = deviation(factor, target);
  for (let k = 0; k < factor.length; k++) factor[k] = factor[k]! > VANISHED ? target[k]! / factor[k]! : 1;
  for (let cell = 0; cell < sums.length; cell++) sums[cell]! *= factor[category[cell]!]!;
  return found;
}

/** The largest distance of a category from its target, as a part of the target. */
function deviation(total: Float64Array, target: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < target.length; k++) {
    if (target[k]! > 0) largest = Math.max(largest, Math.abs(total[k]! / target[k]! - 1));
  }
  return largest;
}

/** Brings cells within their limits, and remembers in `held` what that took off. */
function hold(sums: Float64Array, held: Float64Array, { lowest, highest }: NonNullable<Aim['limits']>): void {
  for (let cell = 0; cell < sums.length; cell++) {
    const free = sums[cell]! * held[cell]!;
    sums[cell] = Math.min(Math.max(free, lowest[cell]!), highest[cell]!);
    if (sums[cell]! > VANISHED) held[cell] = free / sums[cell]!;
  }
}

/** What the cells of each category add up to. */
function totals(sums: Float64Array, category: Int32Array, size: number): Float64Array {
  const total = new Float64Array(size);
  for (let cell = 0; cell < sums.length; cell++) total[category[cell]!]! += sums[cell]!;
  return total;
}
