import { StatisticsProblem } from './problem';
import { type Base, precisionOf, type Sampling, type Uncertainty, Z95 } from './sampling';

/*
 * Intervals of 95 %. They tell what chance in drawing a sample does, and nothing else, so only a probability sample has
 * them. When a figure is weighted its base holds the effective n, which is what counts here; how much of the population
 * took part is still a matter of n itself.
 */

/**
 * Wilson's interval for a share from 0 to 1, which stays within 0 and 1 (Wilson, 1927), with the correction for a
 * finite population when that is known.
 * @throws {StatisticsProblem} OUT_OF_RANGE.
 */
export function shareInterval(share: number, base: Base, sampling: Sampling): Uncertainty {
  checkShare(share);
  const precision = precisionOf(base, sampling);
  if ('absent' in precision) return precision;
  const { n, remaining } = precision;
  const z2 = Z95 ** 2 * remaining;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * ((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { interval: { low: Math.max(0, middle - half), high: Math.min(1, middle + half) } };
}

/**
 * The margin of error of a share, plus or minus, as a part of 1: the normal approximation, for saying beforehand or in
 * a method statement how precise a sample of this size is. Beside a result the interval is better.
 * @throws {StatisticsProblem} OUT_OF_RANGE.
 */
export function marginOfError(share: number, base: Base, sampling: Sampling) {
  checkShare(share);
  const precision = precisionOf(base, sampling);
  if ('absent' in precision) return precision;
  return { margin: Z95 * Math.sqrt((share * (1 - share) * precision.remaining) / precision.n) };
}

/** Under so many answers the spread itself is too uncertain for an interval of the mean. */
const LEAST_FOR_MEAN = 5;

/**
 * The interval of a mean, by Student's t with one degree of freedom less than the (effective) n.
 * @param deviation the standard deviation of the answers.
 * @throws {StatisticsProblem} OUT_OF_RANGE.
 */
export function meanInterval(mean: number, deviation: number, base: Base, sampling: Sampling): Uncertainty {
  if (!(deviation >= 0)) {
    throw new StatisticsProblem('OUT_OF_RANGE', `A standard deviation of ${deviation}: use a number from 0.`);
  }
  const precision = precisionOf(base, sampling, LEAST_FOR_MEAN);
  if ('absent' in precision) return precision;
  const half = student95(precision.n - 1) * deviation * Math.sqrt(precision.remaining / precision.n);
  return { interval: { low: mean - half, high: mean + half } };
}

/** The error of a Net Promoter Score, in points: one standard error, and the interval within -100 and 100. */
export type ScoreUncertainty =
  | { standardError: number; interval: { low: number; high: number } }
  | Extract<Uncertainty, { absent: true }>;

/**
 * The error of a Net Promoter Score, from the variance of a trinomial: promoters count 1, detractors -1, others 0.
 * @param promoters share from 0 to 1. @param detractors share from 0 to 1.
 * @throws {StatisticsProblem} OUT_OF_RANGE.
 */
export function scoreError(promoters: number, detractors: number, base: Base, sampling: Sampling): ScoreUncertainty {
  checkShare(promoters);
  checkShare(detractors);
  const precision = precisionOf(base, sampling);
  if ('absent' in precision) return precision;
  const score = promoters - detractors;
  const variance = Math.max(0, promoters + detractors - score ** 2);
  const standardError = 100 * Math.sqrt((variance * precision.remaining) / precision.n);
  const half = Z95 * standardError;
  return {
    standardError,
    interval: { low: Math.max(-100, 100 * score - half), high: Math.min(100, 100 * score + half) },
  };
}

function checkShare(share: number): void {
  if (share >= 0 && share <= 1) return;
  throw new StatisticsProblem('OUT_OF_RANGE', `A share of ${share}: use a number from 0 to 1.`);
}

/**
 * 97.5 % of Student's t lies under it: the expansion around the normal distribution (Abramowitz and Stegun, 26.7.5),
 * right to three decimals from four degrees of freedom on.
 */
function student95(degrees: number): number {
  const z = Z95;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92_160 * degrees ** 4)
  );
}
