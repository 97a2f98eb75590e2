import type { Cells, Classification } from './cells';
import { StatisticsProblem } from './problem';

/** @throws {StatisticsProblem} LENGTHS_DIFFER or INVALID_WEIGHT: raking cannot start from these. */
export function checkInitial(initial: ArrayLike<number>, n: number): void {
  if (initial.length !== n) {
    const message = `There are ${initial.length} initial weights for ${n} respondents: give one each.`;
    throw new StatisticsProblem('LENGTHS_DIFFER', message);
  }
  for (let i = 0; i < n; i++) {
    if (initial[i]! > 0 && initial[i]! < Number.POSITIVE_INFINITY) continue;
    const message = `Initial weight ${initial[i]} of respondent ${i}: use a number over 0, or leave the respondent out.`;
    throw new StatisticsProblem('INVALID_WEIGHT', message);
  }
}

/** Per cell: what the weights of its respondents add up to. */
export function sumPerCell({ count, of }: Cells, weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < of.length; i++) sums[of[i]!]! += weights[i]!;
  return sums;
}

/** Respondents by initial weight: a cap holds for each of a cell alike when they started alike. */
export function byWeight(initial: ArrayLike<number>): Classification {
  const codes = new Map<number, number>();
  const of = Int32Array.from(initial, (weight) => {
    const code = codes.get(weight) ?? codes.size;
    codes.set(weight, code);
    return code;
  });
  return { name: 'initial weight', of, size: codes.size };
}
