/** Under so many respondents chance alone makes more of a share than the coarser steps do. */
const FEW = 250;
/** From here on the effective number is told in hundreds. */
const MANY = 1_000;

/**
 * How the weighted figures of a group are rounded, which is all that is stored of them: shares and net scores to whole
 * percents and points, means and mean places to tenths, in twos of these under 250 respondents; the effective number of
 * respondents to tens, or from 1,000 respondents to hundreds. What rounding leaves open protects respondents, and it is
 * less than chance: the margin of error of 250 respondents is 6 points.
 * @param base respondents who answered, which is published.
 */
export function weightedSteps(base: number) {
  const times = base < FEW ? 2 : 1;
  return {
    share: 0.01 * times,
    net: 0.01 * times,
    mean: 0.1 * times,
    rank: 0.1 * times,
    base: effectiveStep(base),
  };
}

/** The steps of the effective number of so many respondents. */
export const effectiveStep = (base: number) => (base < MANY ? 10 : 100);

/** A value in whole steps. */
export function inSteps(value: number, step: number): number {
  // A step divides one: dividing by a whole number gives the decimal that is nearest.
  return step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step;
}
