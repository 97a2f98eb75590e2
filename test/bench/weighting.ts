import type { Margin } from '../../api/statistics/margins';
import { rake } from '../../api/statistics/raking';
import { dice } from '../support/random-query';
import { rakedOneByOne, weighted } from '../support/weighting';

/** Reading is short: so many together take about as long as raking, and are disturbed as often. */
const READINGS = 10;

/** Categories of the five margins: districts, ages, genders, profiles and sources of a municipality. */
const SIZES = [21, 6, 3, 8, 4];

/** Milliseconds of three ways to go through the same respondents. */
export interface WeightingCost {
  respondents: number;
  /** Raking in cells, as the product does. */
  cellsMs: number;
  /** The round of it that others on the machine disturbed least. */
  cellsFastestMs: number;
  /** Raking one by one, as the book does. */
  oneByOneMs: number;
  /** Only adding up the categories of all respondents in all margins: less than this nothing takes that reads them. */
  readingMs: number;
}

/**
 * Measures raking a made-up survey to five margins in both ways, beside only reading it; medians of the rounds count.
 * The three take turns, so that a busy machine slows them alike and their ratios hold.
 * @throws when the two do not come to the same weights: then they cannot be compared.
 */
export function measureWeighting(respondents: number, warmUp: number, rounds: number): WeightingCost {
  const margins = survey(respondents);
  const ways = [() => weighted(rake(margins)).weights, () => rakedOneByOne(margins), () => readOnly(margins)] as const;
  const times = ways.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [w, way] of ways.entries()) {
      const start = performance.now();
      way();
      if (round >= warmUp) times[w]!.push(performance.now() - start);
    }
  }
  const [cells, oneByOne] = [ways[0](), ways[1]()];
  if (cells.some((weight, i) => Math.abs(weight - oneByOne[i]!) > 1e-6)) throw new Error('The two weigh differently.');
  const [cellsMs, oneByOneMs, readingsMs] = times.map(median) as [number, number, number];
  const cellsFastestMs = Math.min(...times[0]!);
  return { respondents, cellsMs, cellsFastestMs, oneByOneMs, readingMs: readingsMs / READINGS };
}

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;

function readOnly(margins: readonly Margin[]): number {
  let sum = 0;
  for (let reading = 0; reading < READINGS; reading++)
    for (const { of } of margins) for (let i = 0; i < of.length; i++) sum += of[i]!;
  return sum;
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
export function weightingReport({ respondents, ...cost }: WeightingCost): string {
  const { cellsMs, cellsFastestMs, oneByOneMs, readingMs } = cost;
  return (
    `Raking ${respondents.toLocaleString('en')} respondents to ${SIZES.length} margins: ${cellsMs.toFixed(1)} ms in cells ` +
    `(${cellsFastestMs.toFixed(1)} at best), ${oneByOneMs.toFixed(1)} ms one by one (${(oneByOneMs / cellsMs).toFixed(1)}×); ` +
    `reading them is ${readingMs.toFixed(2)} ms (raking takes ${(cellsMs / readingMs).toFixed(1)} of those)`
  );
}
