import type { Margin } from '../../api/statistics/margins';
import { rake } from '../../api/statistics/raking';
import { dice } from '../support/random-query';
import { rakedOneByOne, weighted } from '../support/weighting';

/** Categories of the five margins: districts, ages, genders, profiles and sources of a municipality. */
const SIZES = [21, 6, 3, 8, 4];

/** Milliseconds that raking takes, in cells as the product does and one by one as the book does. */
export interface WeightingCost {
  respondents: number;
  cellsMs: number;
  oneByOneMs: number;
}

/**
 * Measures raking a made-up survey to five margins in both ways; medians of the rounds count.
 * @throws when the two do not come to the same weights: then they cannot be compared.
 */
export function measureWeighting(respondents: number, warmUp: number, rounds: number): WeightingCost {
  const margins = survey(respondents);
  const cells = timed(() => weighted(rake(margins)).weights, warmUp, rounds);
  const oneByOne = timed(() => rakedOneByOne(margins), warmUp, rounds);
  if (cells.result.some((weight, i) => Math.abs(weight - oneByOne.result[i]!) > 1e-6)) {
    throw new Error('The two weigh differently.');
  }
  return { respondents, cellsMs: cells.ms, oneByOneMs: oneByOne.ms };
}

function timed<T>(act: () => T, warmUp: number, rounds: number): { result: T; ms: number } {
  let result = act();
  for (let round = 1; round < warmUp; round++) result = act();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    result = act();
    return performance.now() - start;
  });
  return { result, ms: times.sort((a, b) => a - b)[rounds >> 1]! };
}

function survey(respondents: number): Margin[] {
  const random = dice(1);
  return SIZES.map((size, m) => ({
    name: `margin ${m}`,
    // Low categories are over-represented, by a half or so.
    of: Int32Array.from({ length: respondents }, () => Math.floor(random() ** 1.3 * size)),
    categories: Array.from({ length: size }, (_, k) => `category ${k}`),
    targets: Array.from({ length: size }, (_, k) => 10 + ((k * 7) % 13)),
  }));
}

/** The measurement as people read it. */
export function weightingReport({ respondents, cellsMs, oneByOneMs }: WeightingCost): string {
  return (
    `Raking ${respondents.toLocaleString('en')} respondents to ${SIZES.length} margins: ${cellsMs.toFixed(1)} ms in cells, ` +
    `${oneByOneMs.toFixed(1)} ms one by one (${(oneByOneMs / cellsMs).toFixed(1)}×)`
  );
}
