import type { Caps } from '../../statistics/caps';
import { collapse } from '../../statistics/cells';
import type { WeightBreakdown, WeightCell } from '../../statistics/disclosure/tables';
import { MOST_CELLS_TRIED } from '../../statistics/disclosure/weight-cells';
import type { Margin } from '../../statistics/margins';
import { type NoWeighting, rake, rakeCells, TOLERANCE, type Weighting } from '../../statistics/raking';
import {
  type Consultation,
  CROSSED,
  dimensionsOf,
  type WeightingDimension,
  type WeightingScheme,
} from '../consultation';
import { PLAIN, type Plain, type Respondents, UNKNOWN } from './respondents';
import type { WeightingReport } from './tabulation';
import { groupName, marginName, marginOf, type NameOf, remarksOn, targetsOf } from './weighting-margins';
import type { Population } from './weighting-targets';

/** What weighting led to. */
export interface RespondentWeights {
  /** A weight per respondent with a mean of 1; null without weighting. */
  weights: Float64Array | null;
  /** Who has the same weight; null without weighting. */
  cells: WeightCells | null;
  report: WeightingReport;
}

/** Respondents who are in the same group of every dimension that is weighted to: they have one weight. */
export interface WeightCells {
  dimensions: readonly WeightingDimension[];
  list: WeightCell[];
  /** The cell of every respondent. */
  of: Int32Array;
  breakdowns: Breakdown[];
  /** Whether groups have no weighted figures, as it would take too long to decide about these. */
  isOfTotalOnly: boolean;
  /** What weights cells would have with other respondents; undefined when there are none. */
  weigh: (respondents: readonly number[]) => { weights: Float64Array; iterations: number } | undefined;
}

/** The cells told apart by another dimension. */
export interface Breakdown extends WeightBreakdown {
  dimension: Plain;
  /** The part of every respondent. */
  of: Int32Array;
}

const NOTHING: WeightingReport = {
  state: 'none',
  problem: null,
  dimensions: [],
  crossings: [],
  iterations: null,
  largestDeviation: null,
  designEffect: null,
  effectiveN: null,
  lowestWeight: null,
  highestWeight: null,
  remarks: [],
};

/**
 * Weighs respondents to the population as the scheme says. No number of respondents of a group stands in the report:
 * it may be a number that is withheld.
 */
export function weigh(
  respondents: Respondents,
  scheme: WeightingScheme,
  population: Population,
  nameOf: NameOf,
  wishes: BreakdownWishes = { crossings: [], isLater: false },
): RespondentWeights {
  const dimensions = scheme.margins.flatMap(dimensionsOf);
  const crossings = scheme.margins.map(dimensionsOf).filter((own) => own.length > 1);
  if (dimensions.length === 0) return { weights: null, cells: null, report: NOTHING };
  const refused = (problem: string, remarks: string[] = [], iterations: number | null = null): RespondentWeights => ({
    weights: null,
    cells: null,
    report: { ...NOTHING, state: 'refused', problem, dimensions, crossings, iterations, remarks },
  });
  if (respondents.count === 0) return refused('Er zijn nog geen reacties om te wegen.');
  const margins: Margin[] = [];
  const remarks: string[] = [];
  for (const margin of scheme.margins) {
    const targets = targetsOf(margin, population);
    if (targets.size === 0) {
      const name = marginName(dimensionsOf(margin).join(CROSSED));
      const where = margin.origin === 'entered' ? 'is niets ingevuld' : 'zijn geen cijfers van de bevolking geladen';
      return refused(`Voor ${name} ${where}. Vul de aantallen in, of weeg niet naar ${name}.`);
    }
    margins.push(marginOf(margin, targets, respondents));
    remarks.push(...remarksOn(margin, targets, respondents, nameOf));
  }
  const caps = {
    ...(scheme.lowestWeight === undefined ? {} : { lowest: scheme.lowestWeight }),
    ...(scheme.highestWeight === undefined ? {} : { highest: scheme.highestWeight }),
  };
  const weighting = rake(margins, { caps, total: respondents.count });
  // Not how far it still was: that is a figure of the sizes of groups.
  if (!weighting.converged) return refused(problemOf(weighting, nameOf), remarks, weighting.iterations || null);
  const { weights, iterations, effect } = weighting;
  let [lowest, highest] = [Number.POSITIVE_INFINITY, 0];
  for (const weight of weights) {
    lowest = Math.min(lowest, weight);
    highest = Math.max(highest, weight);
  }
  return {
    weights,
    cells: cellsOf({ dimensions, margins, caps, wishes }, respondents, weights),
    report: {
      state: 'weighted',
      problem: null,
      dimensions,
      crossings,
      iterations,
      // As it came out it would tell one crossing of the margins from another.
      largestDeviation: TOLERANCE,
      designEffect: rounded(effect.designEffect),
      effectiveN: Math.round(effect.effectiveN),
      lowestWeight: rounded(lowest),
      highestWeight: rounded(highest),
      remarks,
    },
  };
}

/** By what cells are broken down. */
export interface BreakdownWishes {
  /** Dimensions of which groups are crossed in published tables. */
  crossings: Consultation['crossings'];
  /** Whether readers have an earlier release: then only what must be is broken down, as it takes so much longer. */
  isLater: boolean;
}

/**
 * Whether a dimension is crossed with one that is weighted to: then readers know of each of its groups who is in which
 * group of the other one, and parts of cells are told apart whatever is shown of them.
 */
const isCrossed = (
  dimension: Plain,
  weightedTo: readonly Plain[],
  { crossings }: Pick<BreakdownWishes, 'crossings'>,
): boolean =>
  crossings.some(
    ([one, other]) =>
      (one === dimension && weightedTo.includes(other)) || (other === dimension && weightedTo.includes(one)),
  );

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/**
 * Answers of all questions in all cells and parts at most, those of a scale counted fourfold, as its mean makes deciding
 * so much longer: this many take some seven minutes, and a worker has fifteen.
 */
const MOST_ANSWERS = 125_000;
const OF_A_SCALE = 4;
/** Beside earlier releases it takes so many times as long. */
const LATER = 10;
/** Respondents in a part on average: of fewer nearly each may have answered anything, and no figure is left. */
const RESPONDENTS_PER_PART = 2;

/** What it takes to decide about weighted figures, per cell or part. */
const answersOf = ({ answers }: Respondents) =>
  [...answers.values()].reduce((sum, { kind, size }) => sum + 1 + size * (kind === 'scale' ? OF_A_SCALE : 1), 0);

function cellsOf(
  {
    dimensions,
    margins,
    caps,
    wishes,
  }: { dimensions: WeightingDimension[]; margins: Margin[]; caps: Caps; wishes: BreakdownWishes },
  respondents: Respondents,
  weights: Float64Array,
): WeightCells {
  const all = dimensions.map((name) => ({ name, ...respondents.in(name) }));
  const { count, of, categories } = collapse(
    respondents.count,
    all.map(({ name, keys, of }) => ({ name, of, size: keys.length })),
  );
  const list = Array.from(
    { length: count },
    (_, cell): WeightCell => ({
      within: all.map(({ name, keys }, d) => `${name}:${keys[categories[d]![cell]!]}`),
      respondents: 0,
      weight: 0,
    }),
  );
  const perCell = margins.map((margin) => ({ ...margin, of: new Int32Array(count) }));
  for (const [row, cell] of of.entries()) {
    list[cell]!.respondents++;
    list[cell]!.weight = weights[row]!;
    for (const [m, margin] of margins.entries()) perCell[m]!.of[cell] = margin.of[row]!;
  }
  const breakdowns = breakdownsOf(dimensions, { list, of }, respondents, wishes);
  return {
    dimensions,
    list,
    of,
    breakdowns: breakdowns ?? [],
    isOfTotalOnly: breakdowns === undefined,
    weigh: (numbers) => rakeCells(perCell, numbers, caps),
  };
}

/**
 * The cells told apart by each other dimension that anybody told, as far as parts are large and not too many; always by
 * what is crossed with what is weighted to. Undefined when that, or the cells themselves, are too many.
 */
function breakdownsOf(
  weightedTo: readonly Plain[],
  { list, of }: Pick<WeightCells, 'list' | 'of'>,
  respondents: Respondents,
  wishes: BreakdownWishes,
): Breakdown[] | undefined {
  const found: Breakdown[] = [];
  let all = list.length;
  const areFew = (cells: number) =>
    list.length <= MOST_CELLS_TRIED &&
    cells * answersOf(respondents) <= MOST_ANSWERS / (wishes.isLater && cells > list.length ? LATER : 1);
  if (!areFew(all)) return undefined;
  const mustBe = (dimension: Plain) => isCrossed(dimension, weightedTo, wishes);
  for (const dimension of [...PLAIN].sort((a, b) => Number(mustBe(b)) - Number(mustBe(a)))) {
    const own = respondents.in(dimension);
    if (weightedTo.includes(dimension) || !own.keys.some((key) => key !== UNKNOWN)) continue;
    if (wishes.isLater && !mustBe(dimension)) continue;
    const cells = { name: 'cell', of, size: list.length };
    const told = { name: dimension, of: own.of, size: own.keys.length };
    const { count, of: partOf, categories } = collapse(respondents.count, [cells, told]);
    if (mustBe(dimension) && !areFew(all + count)) return undefined;
    if (!mustBe(dimension) && (respondents.count / count < RESPONDENTS_PER_PART || !areFew(all + count))) continue;
    all += count;
    const parts = Array.from({ length: count }, (_, part) => ({
      cell: categories[0]![part]!,
      group: `${dimension}:${own.keys[categories[1]![part]!]}`,
      respondents: 0,
    }));
    for (const part of partOf) parts[part]!.respondents++;
    found.push({ dimension, parts, of: partOf });
  }
  return found;
}

const PROBLEMS: Record<NoWeighting, string> = {
  'invalid-target': 'Een aantal in de bevolking klopt niet: het moet 0 of meer zijn, en samen meer dan 0.',
  'no-respondents':
    'Uit een groep van de bevolking heeft niemand meegedaan. Voeg haar samen met een andere groep, of laat haar weg.',
  'no-population':
    'Er zijn deelnemers uit een groep waarvan het aantal in de bevolking 0 is. Verbeter dat aantal, of laat de groep weg.',
  'no-convergence':
    'De aantallen in de bevolking zijn niet allemaal tegelijk te halen. Voeg kleine groepen samen, of weeg naar minder kenmerken.',
  'caps-conflict':
    'De aantallen in de bevolking zijn niet te halen binnen het laagste en hoogste gewicht. Verruim die grenzen, of voeg kleine groepen samen.',
};

function problemOf({ reason, report }: Extract<Weighting, { converged: false }>, nameOf: NameOf): string {
  const groups = report
    .filter(({ issue }) => issue !== null)
    .map(({ margin, category }) => `${marginName(margin)}: ${groupName(margin, category, nameOf)}`);
  return groups.length > 0 ? `${PROBLEMS[reason]} Het gaat om ${groups.join('; ')}.` : PROBLEMS[reason];
}
