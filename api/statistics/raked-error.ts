import { mean } from './estimates';
import type { Margin } from './margins';
import { StatisticsProblem } from './problem';

/** What a raked mean rests on. */
export interface RakedMean {
  values: ArrayLike<number>;
  /** Weights after raking. */
  weights: Float64Array;
  /** Weights before raking: those of the design. */
  initial: ArrayLike<number>;
  margins: readonly Pick<Margin, 'of' | 'categories'>[];
}

/** Rounds of taking category means away; each leaves less, and what is left now is far under what can be printed. */
const ROUNDS = 100;

/**
 * The standard error of a raked mean in a simple random sample. Only what the margins do not explain is left to chance,
 * so it is that of the residuals, of a regression on the margins' categories (Deville and Särndal, 1992), as R's survey
 * package has it. Everybody's category must be known.
 * @param population how many people the sample was drawn from.
 * @throws {StatisticsProblem} NOTHING_GIVEN under two respondents, OUT_OF_RANGE, INVALID_CATEGORY for an unknown one.
 */
export function rakedError({ values, weights, initial, margins }: RakedMean, population: number): number {
  const n = values.length;
  const middle = mean(values, weights);
  if (n < 2 || middle === undefined) {
    throw new StatisticsProblem(
      'NOTHING_GIVEN',
      `There are ${n} respondents with weights: a standard error needs two.`,
    );
  }
  if (!(population >= n)) {
    throw new StatisticsProblem('OUT_OF_RANGE', `${n} answers from a population of ${population}: correct it.`);
  }
  const rest = Float64Array.from(values, (value) => value - middle);
  for (let round = 0; round < ROUNDS; round++) for (const margin of margins) takeMeansAway(rest, initial, margin);
  let squares = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    squares += (weights[i]! * rest[i]!) ** 2;
    sum += weights[i]!;
  }
  return Math.sqrt((1 - n / population) * (n / (n - 1)) * squares) / sum;
}

function takeMeansAway(
  rest: Float64Array,
  weights: ArrayLike<number>,
  { of, categories }: Pick<Margin, 'of' | 'categories'>,
): void {
  const weight = new Float64Array(categories.length);
  const weighted = new Float64Array(categories.length);
  for (let i = 0; i < rest.length; i++) {
    const category = of[i]!;
    if (!(category in weight)) {
      const message = `The category of respondent ${i} is ${category}: a raked error needs all of them known.`;
      throw new StatisticsProblem('INVALID_CATEGORY', message);
    }
    weight[category]! += weights[i]!;
    weighted[category]! += weights[i]! * rest[i]!;
  }
  for (let i = 0; i < rest.length; i++) rest[i]! -= weighted[of[i]!]! / weight[of[i]!]!;
}
