import type { Caps } from '../../statistics/caps';
import { collapse } from '../../statistics/cells';
import type { WeightCell } from '../../statistics/disclosure/tables';
import { MOST_CELLS_TRIED } from '../../statistics/disclosure/weight-cells';
import type { Margin } from '../../statistics/margins';
import { type NoWeighting, rake, rakeCells, TOLERANCE, type Weighting } from '../../statistics/raking';
import { CROSSED, dimensionsOf, type WeightingDimension, type WeightingScheme } from '../consultation';
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

/** Respondents who are in the same group of every dimension that is weighted to, and of others: they have one weight. */
export interface WeightCells {
  /** By which they are told apart. */
  dimensions: Plain[];
  list: WeightCell[];
  /** The cell of every respondent. */
  of: Int32Array;
  /** What weights cells would have with other respondents; undefined when there are none. */
  weigh: (respondents: readonly number[]) => { weights: Float64Array; iterations: number } | undefined;
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
    cells: cellsOf({ dimensions, margins, caps }, respondents, weights),
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

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;

/**
 * Cells are told apart by as many dimensions as leave so many respondents in each on average: what few respondents of a
 * cell answered is protected, and that costs figures.
 */
const RESPONDENTS_PER_CELL = 20;
/** Numbers of all questions in all cells at most: deciding about more takes more than a few minutes. */
const MOST_NUMBERS = 40_000;

/** Whether it can be decided in some minutes which weighted figures of groups may be shown. */
export function areFew(cells: number, { answers }: Respondents): boolean {
  const numbers = [...answers.values()].reduce((sum, { marks }) => sum + 1 + marks, 0);
  return cells * numbers <= MOST_NUMBERS;
}

/**
 * The dimensions that are weighted to, and others as long as cells stay few and large: groups of these can have weighted
 * figures.
 */
function toldApart(weightedTo: readonly WeightingDimension[], respondents: Respondents) {
  const most = Math.min(MOST_CELLS_TRIED, respondents.count / RESPONDENTS_PER_CELL);
  const by = (dimensions: readonly Plain[]) => {
    const all = dimensions.map((name) => ({ name, ...respondents.in(name) }));
    const cells = collapse(
      respondents.count,
      all.map(({ name, keys, of }) => ({ name, of, size: keys.length })),
    );
    return { all, ...cells };
  };
  let found = by(weightedTo);
  for (const dimension of PLAIN) {
    const isKnown = respondents.in(dimension).keys.some((key) => key !== UNKNOWN);
    if (!isKnown || found.all.some(({ name }) => name === dimension)) continue;
    const finer = by([...found.all.map(({ name }) => name), dimension]);
    if (finer.count <= most && areFew(finer.count, respondents)) found = finer;
  }
  return found;
}

function cellsOf(
  { dimensions, margins, caps }: { dimensions: WeightingDimension[]; margins: Margin[]; caps: Caps },
  respondents: Respondents,
  weights: Float64Array,
): WeightCells {
  const { all, count, of, categories } = toldApart(dimensions, respondents);
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
  return { dimensions: all.map(({ name }) => name), list, of, weigh: (numbers) => rakeCells(perCell, numbers, caps) };
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
