import { type Caps, capsProblem, isWithin, limitsOf } from './caps';
import { type Cells, type Classification, collapse, totalsOf } from './cells';
import { type Aim, type Fit, fitCells } from './fitting';
import { byWeight, checkInitial, sumPerCell } from './initial-weights';
import {
  type CategoryReport,
  furthest,
  hindrance,
  type MarginReports,
  reportsOf,
  type UnknownReport,
} from './margin-report';
import { courseOf, type Margin, targetProblem } from './margins';
import { StatisticsProblem } from './problem';
import { sumOf } from './sum';
import { type DesignEffect, designEffect } from './weights';

/** How far any category may be from its target, as a part of it. */
export const TOLERANCE = 1e-10;

/** How to rake. */
export interface RakingOptions {
  /** Weights to start from, such as those of the sampling design; over 0. Equal when left out. */
  initial?: ArrayLike<number>;
  /** Applied within every round, so that margins are met with them. */
  caps?: Caps;
  /**
   * What the weights add up to; when left out, the sum of the first margin's targets, so that a weight says how many
   * people a respondent stands for. The number of respondents gives weights with a mean of 1.
   */
  total?: number;
  /** How far any category may be from its target, as a part of the target; 1e-10 when left out. */
  tolerance?: number;
  /** Rounds over all margins at most; 10,000 when left out. It gives up before when nothing gets nearer. */
  maxIterations?: number;
}

/** Why there are no weights. */
export type NoWeighting =
  /** A target is no number, or all of a margin are 0. */
  | 'invalid-target'
  /** There is population in a category, and no respondent to stand for it. */
  | 'no-respondents'
  /** There are respondents in a category without population. */
  | 'no-population'
  /** The margins contradict each other for the respondents there are, or come together too slowly. */
  | 'no-convergence'
  /** The margins can be met, but not within the caps. */
  | 'caps-conflict';

/** What weighting led to: weights that meet every margin, or none and the reason. */
export type Weighting = { report: CategoryReport[]; unknowns: UnknownReport[]; iterations: number } & (
  | { converged: true; weights: Float64Array; largestDeviation: number; effect: DesignEffect }
  /** The message is in plain words and names margins and categories; the deviation is null when nothing was tried. */
  | { converged: false; reason: NoWeighting; message: string; largestDeviation: number | null }
);

/**
 * Weights with which respondents add up to every population margin (raking). They are the initial weights times a
 * factor per category of each margin; where caps hold some back, the others make up for it.
 *
 * Population without respondents has nobody to stand for it. To merge its category with another is the adviser's
 * decision, so there are no weights until it is taken; nor are there when margins or caps contradict each other.
 * @throws {StatisticsProblem} LENGTHS_DIFFER, NOTHING_GIVEN, INVALID_WEIGHT, INVALID_CATEGORY or OUT_OF_RANGE.
 */
export function rake(margins: readonly Margin[], options: RakingOptions = {}): Weighting {
  const first = margins[0];
  if (!first) throw new StatisticsProblem('NOTHING_GIVEN', 'There are no margins: give at least one.');
  const n = first.of.length;
  if (n === 0) throw new StatisticsProblem('NOTHING_GIVEN', 'There are no respondents to weight.');
  const { initial, caps, total = sumOf(first.targets), tolerance = TOLERANCE, maxIterations = 10_000 } = options;
  if (initial) checkInitial(initial, n);
  const invalid = margins.map(targetProblem).find((problem) => problem !== undefined);
  if (invalid) return refusal('invalid-target', invalid);
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
    throw new StatisticsProblem('OUT_OF_RANGE', `The weights cannot add up to ${total}: use a number over 0.`);
  }

  const of = margins.map(({ name, of, categories }): Classification => ({ name, of, size: categories.length }));
  const cells = collapse(n, initial && caps ? [...of, byWeight(initial)] : of);
  const start = initial ? sumPerCell(cells, initial) : cells.respondents;
  const respondents = totalsOf(cells, cells.respondents);
  const started = initial ? totalsOf(cells, start) : respondents;
  const courses = margins.map((margin, m) => courseOf(margin, respondents[m]!, started[m]!, total));
  const before = reportsOf(courses);
  const problem = hindrance(before.report);
  if (problem) return refusal(problem.reason, problem.message, before);
  const badCaps = caps && capsProblem(caps);
  if (badCaps) return refusal('caps-conflict', badCaps, before);

  const aim: Aim = { targets: courses.map(({ target }) => target), tolerance, maxIterations };
  const free = fitCells(cells, start, aim);
  if (!free.converged) return failure('no-convergence', free, reportsOf(courses, free));
  const limits = caps && limitsOf(cells, total / n, caps);
  const fitted = limits && !isWithin(free.sums, limits) ? fitCells(cells, start, { ...aim, limits }) : free;
  const after = reportsOf(courses, fitted);
  if (!fitted.converged) return failure('caps-conflict', fitted, after);

  const weights = weightsOf(cells, start, fitted.sums);
  if (initial) for (let i = 0; i < n; i++) weights[i]! *= initial[i]!;
  const { iterations, largestDeviation } = fitted;
  return { converged: true, weights, iterations, largestDeviation, effect: designEffect(weights), ...after };
}

/** Per respondent: what the initial weight is to be multiplied by for its cell to come from the start to these sums. */
function weightsOf({ count, of }: Cells, start: Float64Array, sums: Float64Array): Float64Array {
  const factors = new Float64Array(count);
  for (let cell = 0; cell < count; cell++) factors[cell] = sums[cell]! / start[cell]!;
  const weights = new Float64Array(of.length);
  for (let i = 0; i < of.length; i++) weights[i] = factors[of[i]!]!;
  return weights;
}

/**
 * The weights of cells of respondents who are in the same category of every margin, with a mean of 1, when so many are in
 * each; undefined when there are none. A cell without respondents has a weight of 1.
 * @param margins with the category of every cell. @param respondents per cell, which need not be whole.
 */
export function rakeCells(
  margins: readonly Margin[],
  respondents: ArrayLike<number>,
  caps?: Caps,
): { weights: Float64Array; iterations: number } | undefined {
  const start = Float64Array.from(respondents);
  const total = sumOf(start);
  const cells = {
    count: start.length,
    of: Int32Array.from(start.keys()),
    categories: margins.map(({ of, categories }) => Int32Array.from(of, (one) => (one < 0 ? categories.length : one))),
    sizes: margins.map(({ categories }) => categories.length + 1),
    respondents: start,
  };
  const started = totalsOf(cells, start);
  const targets = margins.map((margin, m) => courseOf(margin, started[m]!, started[m]!, total).target);
  const aim: Aim = { targets, tolerance: TOLERANCE, maxIterations: 10_000 };
  const free = fitCells(cells, start, aim);
  const limits = caps && limitsOf(cells, 1, caps);
  const fitted =
    free.converged && limits && !isWithin(free.sums, limits) ? fitCells(cells, start, { ...aim, limits }) : free;
  if (!fitted.converged) return undefined;
  return {
    weights: fitted.sums.map((sum, cell) => (start[cell]! > 0 ? sum / start[cell]! : 1)),
    iterations: fitted.iterations,
  };
}

/** Without having tried. */
function refusal(reason: NoWeighting, message: string, reports?: MarginReports): Weighting {
  const { report = [], unknowns = [] } = reports ?? {};
  return { converged: false, reason, message, iterations: 0, largestDeviation: null, report, unknowns };
}

/** After having tried. */
function failure(
  reason: 'no-convergence' | 'caps-conflict',
  { iterations, largestDeviation }: Fit,
  reports: MarginReports,
): Weighting {
  const [what, instead] =
    reason === 'no-convergence'
      ? ['The margins cannot be met together', 'Merge categories with few respondents, or use fewer margins.']
      : ['The margins cannot be met within the caps', 'Widen the caps, or merge categories with few respondents.'];
  const message = `${what}: after ${iterations} rounds, ${furthest(reports.report)}. ${instead}`;
  return { converged: false, reason, message, iterations, largestDeviation, ...reports };
}
