import { StatisticsProblem } from './problem';

/** Ways to recruit in which nobody knows what chance anyone had to take part, so chance cannot be reckoned with. */
export type SelfSelection = 'open-link' | 'panel' | 'field' | 'paper' | 'postcard' | 'mixed-sources';

/** How respondents came in. */
export type Sampling =
  /** Drawn by chance; from so many people, where that is known: the more of them took part, the smaller the interval. */
  { kind: 'probability-sample'; population?: number } | { kind: SelfSelection };

/** How many answers a figure rests on. */
export interface Base {
  /** Respondents who answered. */
  n: number;
  /** Kish's effective n of their weights, when the figure is weighted; intervals are as wide as for so many. */
  effectiveN?: number;
}

/** Why a figure has no interval. */
export type NoInterval = SelfSelection | 'too-few-answers';

/** An interval of 95 %, in the unit of the figure. */
export interface Interval {
  low: number;
  high: number;
}

/** The figure's interval, or that there is none and why: a code, to be said in words by who shows it. */
export type Uncertainty = { interval: Interval } | { absent: true; reason: NoInterval };

/** 97.5 % of the normal distribution lies under it. */
export const Z95 = 1.959963984540054;

/** What the variance of a figure hangs on. */
export interface Precision {
  /** Effective n when weighted, otherwise n. */
  n: number;
  /** The part of the variance that remains because not everybody is left to chance: (N - n) / (N - 1). */
  remaining: number;
}

/**
 * The precision that answers have; or why none can be given: no probability sample, or fewer than `least` answers.
 * @throws {StatisticsProblem} OUT_OF_RANGE when there are more answers than people, or a size is no number from 0.
 */
export function precisionOf(
  { n, effectiveN = n }: Base,
  sampling: Sampling,
  least = 1,
): Precision | { absent: true; reason: NoInterval } {
  if (!(n >= 0 && effectiveN >= 0 && effectiveN < n + 1e-6)) {
    const message = `${n} answers with an effective n of ${effectiveN}: use numbers from 0, the second at most the first.`;
    throw new StatisticsProblem('OUT_OF_RANGE', message);
  }
  if (sampling.kind !== 'probability-sample') return { absent: true, reason: sampling.kind };
  const { population = Number.POSITIVE_INFINITY } = sampling;
  if (!(population >= n)) {
    const message = `${n} answers from a population of ${population}: correct the population, or leave it out.`;
    throw new StatisticsProblem('OUT_OF_RANGE', message);
  }
  if (effectiveN < least) return { absent: true, reason: 'too-few-answers' };
  return { n: effectiveN, remaining: remainingOf(n, population) };
}

function remainingOf(n: number, population: number): number {
  if (population === Number.POSITIVE_INFINITY) return 1;
  return population > 1 ? (population - n) / (population - 1) : 0;
}
