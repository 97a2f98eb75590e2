import { StatisticsProblem } from './problem';
import { sumOf } from './sum';

/** One population margin: the category of every respondent, and the population of every category. */
export interface Margin {
  /** As people know it; stands in messages. */
  name: string;
  /**
   * Per respondent: index into `categories`, or -1 for unknown. Who is unknown keeps, in this margin, the share that
   * the initial weights give; the known take the shares of the population in the rest.
   */
  of: Int32Array | number[];
  categories: readonly string[];
  /** Per category: the population, as numbers or as shares. Margins need not have the same total: shares are taken. */
  targets: ArrayLike<number>;
}

/** Why a margin's targets cannot be used; undefined when they can. */
export function targetProblem({ name, categories, targets }: Margin): string | undefined {
  if (targets.length !== categories.length) {
    const message = `"${name}" has ${categories.length} categories and ${targets.length} targets: give one per category.`;
    throw new StatisticsProblem('LENGTHS_DIFFER', message);
  }
  for (const [k, category] of categories.entries()) {
    if (targets[k]! >= 0 && targets[k]! < Number.POSITIVE_INFINITY) continue;
    return `The population of "${category}" in "${name}" is ${targets[k]}: use a number from 0.`;
  }
  return sumOf(targets) > 0 ? undefined : `"${name}" has no population: all its targets are 0.`;
}

/** Where the cells of a margin are before weighting, and where they must come. */
export interface Course {
  margin: Margin;
  /** Per category, and last for unknown: respondents and share of all by initial weights. */
  respondents: Float64Array;
  shares: Float64Array;
  /** Per category, and last for unknown: what the weights must add up to. */
  target: Float64Array;
}

/**
 * @param respondents per category, and last for unknown: how many they are.
 * @param start likewise: what their initial weights add up to.
 * @param total what all weights must add up to.
 */
export function courseOf(margin: Margin, respondents: Float64Array, start: Float64Array, total: number): Course {
  const size = margin.categories.length;
  const all = sumOf(start);
  const shares = start.map((sum) => sum / all);
  const population = sumOf(margin.targets);
  const unknown = shares[size]!;
  const target = new Float64Array(size + 1);
  for (let k = 0; k < size; k++) target[k] = (margin.targets[k]! / population) * (1 - unknown) * total;
  target[size] = unknown * total;
  return { margin, respondents, shares, target };
}
