import { StatisticsProblem } from './problem';
import { sumOf } from './sum';

/*
 * Figures from answers. Each takes weights that may be those of respondents or what weights add up to per category: a
 * row of a cross-tabulation gives the same as the respondents in it. Counts for weights give the unweighted figure. A
 * figure of nobody is undefined.
 */

/** Each category's share, from 0 to 1, of all that answered. */
export function shares(weights: ArrayLike<number>): Float64Array | undefined {
  const sum = sumOf(weights);
  return sum > 0 ? Float64Array.from(weights, (weight) => weight / sum) : undefined;
}

/**
 * The mean of values, each as often as its weight.
 * @throws {StatisticsProblem} LENGTHS_DIFFER.
 */
export function mean(values: ArrayLike<number>, weights: ArrayLike<number>): number | undefined {
  checkLengths(values, weights);
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]!;
    weighted += weights[i]! * values[i]!;
  }
  return sum > 0 ? weighted / sum : undefined;
}

/**
 * The standard deviation of values, each as often as its weight, with n - 1 in place of n as is usual for a sample.
 * @param n how many respondents answered; undefined under two of them, as one does not spread.
 * @throws {StatisticsProblem} LENGTHS_DIFFER.
 */
export function standardDeviation(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  n: number,
): number | undefined {
  const middle = mean(values, weights);
  if (middle === undefined || n < 2) return undefined;
  const squares = Float64Array.from(values, (value) => (value - middle) ** 2);
  return Math.sqrt((mean(squares, weights)! * n) / (n - 1));
}

/** A Net Promoter Score: the share of promoters (9, 10) less that of detractors (0 to 6), in points from -100 to 100. */
export interface PromoterScore {
  score: number;
  /** Shares from 0 to 1. */
  promoters: number;
  passives: number;
  detractors: number;
}

/**
 * The Net Promoter Score.
 * @param weights per grade from 0 to 10.
 * @throws {StatisticsProblem} LENGTHS_DIFFER when there are not eleven.
 */
export function promoterScore(weights: ArrayLike<number>): PromoterScore | undefined {
  if (weights.length !== 11) {
    const message = `A Net Promoter Score is of the grades 0 to 10, and there are ${weights.length}: give eleven.`;
    throw new StatisticsProblem('LENGTHS_DIFFER', message);
  }
  const all = shares(weights);
  if (!all) return undefined;
  const detractors = sumOf(all.subarray(0, 7));
  const promoters = sumOf(all.subarray(9));
  return { score: 100 * (promoters - detractors), promoters, passives: all[7]! + all[8]!, detractors };
}

function checkLengths(values: ArrayLike<number>, weights: ArrayLike<number>): void {
  if (values.length === weights.length) return;
  const message = `${values.length} values and ${weights.length} weights: give one weight per value.`;
  throw new StatisticsProblem('LENGTHS_DIFFER', message);
}
