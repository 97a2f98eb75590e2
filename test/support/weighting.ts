import type { Margin } from '../../api/statistics/margins';
import type { RakingOptions, Weighting } from '../../api/statistics/raking';

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
  expect('weights' in result).toBe(false);
  return result;
}

/** The share of all weight that each category of a margin has among the known. */
export function sharesIn({ of, targets }: Margin, weights: Float64Array): number[] {
  const sums = Array.from(targets, (_, k) => weights.reduce((sum, weight, i) => (of[i] === k ? sum + weight : sum), 0));
  const all = sums.reduce((a, b) => a + b);
  return sums.map((sum) => sum / all);
}

/** What raking must come to, by the book: every respondent on its own, for comparison. */
export function rakedOneByOne(margins: readonly Margin[], { tolerance = 1e-10 }: RakingOptions = {}): Float64Array {
  const weights = new Float64Array(margins[0]!.of.length).fill(1);
  const total = Array.from(margins[0]!.targets).reduce((a, b) => a + b);
  for (let round = 0; round < 1_000; round++) {
    let largest = 0;
    for (const { of, targets } of margins) {
      const population = Array.from(targets).reduce((a, b) => a + b);
      const sums = new Map<number, number>();
      for (const [i, weight] of weights.entries()) sums.set(of[i]!, (sums.get(of[i]!) ?? 0) + weight);
      for (const [i, weight] of weights.entries()) {
        const factor = ((targets[of[i]!]! / population) * total) / sums.get(of[i]!)!;
        largest = Math.max(largest, Math.abs(factor - 1));
        weights[i] = weight * factor;
      }
    }
    if (largest <= tolerance) break;
  }
  return weights;
}
