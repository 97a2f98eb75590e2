import type { Cells } from './cells';
import type { Aim } from './fitting';

/** The least and the most a weight may be, relative to the mean weight: 0.3 and 3 keep weights from 0.3 to 3 times it. */
export interface Caps {
  lowest?: number;
  highest?: number;
}

/** Why no weights at all can keep to these caps; undefined when some can. */
export function capsProblem({ lowest = 0, highest = Number.POSITIVE_INFINITY }: Caps): string | undefined {
  if (!(lowest >= 0 && lowest <= 1)) return `The lowest cap is ${lowest}: use 0 to 1, times the mean weight.`;
  if (!(highest >= 1)) return `The highest cap is ${highest}: use a number from 1, times the mean weight.`;
  return undefined;
}

/** What the weights of every cell may add up to. @param mean the mean weight. */
export function limitsOf({ respondents }: Cells, mean: number, caps: Caps): NonNullable<Aim['limits']> {
  const { lowest = 0, highest = Number.POSITIVE_INFINITY } = caps;
  return {
    lowest: respondents.map((n) => n * lowest * mean),
    // Of nobody nothing, also where there is no highest: 0 × ∞ is no number.
    highest: respondents.map((n) => (n > 0 ? n * highest * mean : 0)),
  };
}

/** Whether no cell is over or under its limits. */
export function isWithin(sums: Float64Array, { lowest, highest }: NonNullable<Aim['limits']>): boolean {
  return sums.every((sum, cell) => sum >= lowest[cell]! && sum <= highest[cell]!);
}
