import { StatisticsProblem } from './problem';

/** What weighting costs in precision. */
export interface DesignEffect {
  /** How many times larger the variance is than with equal weights; 1 when they are equal. */
  designEffect: number;
  /** The number of equally weighted respondents that would be as precise. */
  effectiveN: number;
}

/**
 * Kish's design effect of weighting, n·Σw² / (Σw)², and the effective n that follows from it (Kish, "Survey Sampling",
 * 1965). A weight of zero counts as a respondent, as Kish has it.
 * @throws {StatisticsProblem} NOTHING_GIVEN, INVALID_WEIGHT for what is negative or no number, NO_WEIGHT when all are 0.
 */
export function designEffect(weights: ArrayLike<number>): DesignEffect {
  const n = weights.length;
  if (n === 0) throw new StatisticsProblem('NOTHING_GIVEN', 'There are no weights: give one per respondent.');
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new StatisticsProblem('INVALID_WEIGHT', `Weight ${weight} of respondent ${i}: use numbers from 0.`);
    }
    sum += weight;
    squares += weight * weight;
  }
  const effective = effectiveN(sum, squares);
  return { designEffect: n / effective, effectiveN: effective };
}

/**
 * The effective n of respondents whose weights and squared weights add up to these: (Σw)² / Σw².
 * @throws {StatisticsProblem} NO_WEIGHT when they are all zero.
 */
export function effectiveN(weightSum: number, squaredSum: number): number {
  if (!(squaredSum > 0)) {
    throw new StatisticsProblem('NO_WEIGHT', 'All weights are 0: nobody counts, so there is no effective n.');
  }
  return (weightSum * weightSum) / squaredSum;
}
