/**
 * Divides counts over parts in proportion to their weights, in whole numbers that add up exactly. Every count is
 * divided by largest remainder; what rounding gave a part too much or too little with one count is made up with the
 * next, so that many small counts do not all go to the largest part.
 * @param counts whole numbers, for example households per profile.
 * @param weights of the parts, for example addresses; not all zero.
 * @returns per part its share of every count.
 */
export function apportion(counts: readonly number[], weights: readonly number[]): number[][] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((): number[] => []);
  const owed = weights.map(() => 0);
  for (const count of counts) {
    const fair = weights.map((weight, i) => (count * weight) / total + owed[i]!);
    const whole = fair.map((share) => Math.max(0, Math.floor(share)));
    const order = [...weights.keys()].sort((a, b) => fair[b]! - whole[b]! - (fair[a]! - whole[a]!) || a - b);
    let left = count - whole.reduce((sum, share) => sum + share, 0);
    for (const i of order) if (left > 0 && left--) whole[i]!++;
    for (const i of order.toReversed()) if (left < 0 && whole[i]! > 0 && left++) whole[i]!--;
    for (const [i, share] of whole.entries()) {
      parts[i]!.push(share);
      owed[i] = fair[i]! - share;
    }
  }
  return parts;
}
