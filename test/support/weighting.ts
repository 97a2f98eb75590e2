import type { Margin } from '../../api/statistics/margins';
import type { Weighting } from '../../api/statistics/raking';
import { sumOf } from '../../api/statistics/sum';

/** A margin whose categories are called by their number. */
export const margin = (name: string, of: number[], targets: number[]): Margin => ({
  name,
  of,
  targets,
  categories: targets.map((_, k) => `${name}${k + 1}`),
});

/** Respondents from a table of counts, row after row. @returns the row and the column of each. */
export function respondentsOf(table: readonly (readonly number[])[]): { rows: number[]; columns: number[] } {
  const cells = table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])));
  return { rows: cells.map(([row]) => row!), columns: cells.map(([, column]) => column!) };
}

/** Weighting that must have led to weights. */
export function weighted(result: Weighting) {
  if (!result.converged) throw new Error(`There are no weights: ${result.message}`);
  return result;
}

/** Weighting that must not have led to weights. */
export function unweighted(result: Weighting) {
  if (result.converged) throw new Error('There are weights.');
  if ('weights' in result) throw new Error('There are weights after all.');
  return result;
}

/** The share of all weight that each category of a margin has among the known. */
export function sharesIn({ of, targets }: Margin, weights: Float64Array): number[] {
  const sums = Array.from(targets, (_, k) => weights.reduce((sum, weight, i) => (of[i] === k ? sum + weight : sum), 0));
  const all = sums.reduce((a, b) => a + b);
  return sums.map((sum) => sum / all);
}

/** What raking must come to, by the book: every respondent on its own, none of them unknown. For comparison. */
export function rakedOneByOne(margins: readonly Margin[]): Float64Array {
  const n = margins[0]!.of.length;
  const weights = new Float64Array(n).fill(1);
  const total = sumOf(margins[0]!.targets);
  for (let round = 0; round < 10_000; round++) {
    let largest = 0;
    for (const { of, targets } of margins) {
      const population = sumOf(targets);
      const factors = new Float64Array(targets.length);
      for (let i = 0; i < n; i++) factors[of[i]!]! += weights[i]!;
      for (let k = 0; k < factors.length; k++) {
        factors[k] = ((targets[k]! / population) * total) / factors[k]!;
        largest = Math.max(largest, Math.abs(factors[k]! - 1));
      }
      for (let i = 0; i < n; i++) weights[i]! *= factors[of[i]!]!;
    }
    if (largest <= 1e-10) break;
  }
  return weights;
}
