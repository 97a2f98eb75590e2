import { StatisticsProblem } from './problem';

/** How many respondents of every group answered in every category, row by row: group × categories + category. */
export interface CrossTabulation {
  groups: number;
  categories: number;
  counts: Float64Array;
  /** What their weights add up to; the counts when there are no weights. */
  weighted: Float64Array;
  /** Per group, of those who answered: what their squared weights add up to, for the effective n. */
  squares: Float64Array;
}

/**
 * Counts one question by one dimension in a single pass over the respondents. Who is in no group, or did not answer
 * (-1), does not count.
 * @param groupOf per respondent: 0 to `groups` - 1, or -1.
 * @param categoryOf per respondent: 0 to `categories` - 1, or -1.
 * @throws {StatisticsProblem} LENGTHS_DIFFER, INVALID_CATEGORY.
 */
export function crossTabulate(
  groupOf: Int32Array,
  groups: number,
  categoryOf: Int32Array,
  categories: number,
  weights?: Float64Array,
): CrossTabulation {
  const n = groupOf.length;
  if (categoryOf.length !== n || (weights && weights.length !== n)) {
    const message = `${n} groups, ${categoryOf.length} answers and ${weights?.length ?? n} weights: give one of each per respondent.`;
    throw new StatisticsProblem('LENGTHS_DIFFER', message);
  }
  const counts = new Float64Array(groups * categories);
  const weighted = weights ? new Float64Array(groups * categories) : counts;
  const squares = new Float64Array(groups);
  for (let i = 0; i < n; i++) {
    const group = groupOf[i]!;
    const category = categoryOf[i]!;
    if (group < 0 || category < 0) continue;
    if (group >= groups || category >= categories) {
      const message = `Group ${group} and category ${category} of respondent ${i}: there are ${groups} and ${categories}.`;
      throw new StatisticsProblem('INVALID_CATEGORY', message);
    }
    const cell = group * categories + category;
    const weight = weights ? weights[i]! : 1;
    counts[cell]!++;
    if (weights) weighted[cell]! += weight;
    squares[group]! += weight * weight;
  }
  return { groups, categories, counts, weighted, squares };
}

/** The row of a group: its counts, and what their weights add up to. */
export function rowOf({ categories, counts, weighted }: CrossTabulation, group: number) {
  const [from, to] = [group * categories, (group + 1) * categories];
  return { counts: counts.subarray(from, to), weighted: weighted.subarray(from, to) };
}
