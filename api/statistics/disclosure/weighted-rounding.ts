/**
 * How weighted figures are rounded, which is all that is stored of them: whole percents and points, means and mean
 * places to a tenth, the effective number of respondents to tens. What rounding leaves open protects respondents, and
 * whole percents are what people read.
 */
export const WEIGHTED_STEPS = { share: 0.01, mean: 0.1, net: 0.01, rank: 0.1, base: 10 } as const;

/** A value in whole steps. */
export function inSteps(value: number, step: number): number {
  // Steps are powers of ten: dividing by a whole number gives the decimal that is nearest.
  return step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step;
}
