import type { Margin } from './margins';
import { StatisticsProblem } from './problem';
import { type RakingOptions, rake, type Weighting } from './raking';

/**
 * Weights with which respondents add up to the population of every cell of one cross-classification: raking to a single
 * margin, so caps, unknowns and empty cells are treated alike.
 * @throws {StatisticsProblem} as `rake`.
 */
export function postStratify(cells: Margin, options: RakingOptions = {}): Weighting {
  return rake([cells], options);
}

/**
 * Two classifications as one, for post-stratification: category i of the first and j of the second is category
 * i × (categories of the second) + j. Who is unknown in one is unknown in both.
 * @param targets per category of both: the population, in that order.
 * @throws {StatisticsProblem} LENGTHS_DIFFER when the two are not about the same respondents.
 */
export function crossed(
  first: Omit<Margin, 'targets'>,
  second: Omit<Margin, 'targets'>,
  targets: ArrayLike<number>,
): Margin {
  if (first.of.length !== second.of.length) {
    const message = `"${first.name}" is about ${first.of.length} respondents, "${second.name}" about ${second.of.length}.`;
    throw new StatisticsProblem('LENGTHS_DIFFER', message);
  }
  const of = Int32Array.from(first.of, (i, respondent) => {
    const j = second.of[respondent]!;
    return i < 0 || j < 0 ? -1 : i * second.categories.length + j;
  });
  const categories = first.categories.flatMap((one) => second.categories.map((other) => `${one}, ${other}`));
  return { name: `${first.name} × ${second.name}`, of, categories, targets };
}
