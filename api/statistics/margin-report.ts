import type { Fit } from './fitting';
import type { Course } from './margins';
import { sumOf } from './sum';

/** One category of a margin before and after weighting. All shares are of those whose category is known. */
export interface CategoryReport {
  margin: string;
  category: string;
  respondents: number;
  /** Share by initial weights; 0 when nobody is known. */
  sampleShare: number;
  /** Share of the population. */
  targetShare: number;
  /** Share that weighting came to, also where it did not converge; null when it was not tried. */
  weightedShare: number | null;
  /** What is in the way: population without respondents, or respondents without population. */
  issue: 'no-respondents' | 'no-population' | null;
}

/** A margin in which the category of some is unknown. */
export interface UnknownReport {
  margin: string;
  respondents: number;
  /** Their share by initial weights, which weighting keeps. */
  share: number;
}

/** What is told of all margins. */
export interface MarginReports {
  report: CategoryReport[];
  unknowns: UnknownReport[];
}

/** How every margin was, and became where it was tried. */
export function reportsOf(courses: readonly Course[], tried?: Fit): MarginReports {
  const report = courses.flatMap((course, m) => reportOf(course, tried?.reached[m] ?? null));
  const unknowns = courses.flatMap(({ margin, respondents, shares }): UnknownReport[] => {
    const last = margin.categories.length;
    if (respondents[last] === 0) return [];
    return [{ margin: margin.name, respondents: respondents[last]!, share: shares[last]! }];
  });
  return { report, unknowns };
}

function reportOf({ margin, respondents, shares }: Course, reached: Float64Array | null): CategoryReport[] {
  const size = margin.categories.length;
  const population = sumOf(margin.targets);
  const known = sumOf(shares.subarray(0, size));
  const reachedKnown = reached && sumOf(reached.subarray(0, size));
  return margin.categories.map((category, k) => ({
    margin: margin.name,
    category,
    respondents: respondents[k]!,
    sampleShare: known > 0 ? shares[k]! / known : 0,
    targetShare: margin.targets[k]! / population,
    weightedShare: reached && reachedKnown ? reached[k]! / reachedKnown : null,
    issue: issueOf(margin.targets[k]!, respondents[k]!),
  }));
}

function issueOf(target: number, respondents: number): CategoryReport['issue'] {
  if (target > 0 === respondents > 0) return null;
  return target > 0 ? 'no-respondents' : 'no-population';
}

/** What in a margin stands in the way of any weights, in plain words. */
export function hindrance(report: readonly CategoryReport[]) {
  const reason = report.find(({ issue }) => issue !== null)?.issue;
  if (!reason) return undefined;
  const about = report.filter(({ issue }) => issue === reason);
  return { reason, message: about.map(reason === 'no-respondents' ? withoutRespondents : withoutPopulation).join(' ') };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const withoutRespondents = ({ margin, category, targetShare }: CategoryReport) =>
  `"${category}" in "${margin}" has no respondents, and ${percent(targetShare)} of the population: merge it with a ` +
  'category that has, or leave it out of the margin.';

const withoutPopulation = ({ margin, category, respondents }: CategoryReport) =>
  `"${category}" in "${margin}" has respondents (${respondents}), and no population: correct its population, merge it ` +
  'with a category that has, or code them as unknown.';

/** The category that is furthest from its population, in plain words. */
export function furthest(report: readonly CategoryReport[]): string {
  const distance = ({ weightedShare, targetShare }: CategoryReport) => Math.abs((weightedShare ?? 0) - targetShare);
  const worst = report.reduce((one, other) => (distance(other) > distance(one) ? other : one));
  const came = percent(worst.weightedShare ?? 0);
  return `furthest off is "${worst.category}" in "${worst.margin}": ${came} instead of ${percent(worst.targetShare)}`;
}
