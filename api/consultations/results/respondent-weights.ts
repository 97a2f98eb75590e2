import type { Caps } from '../../statistics/caps';
import { collapse } from '../../statistics/cells';
import type { WeightCell } from '../../statistics/disclosure/tables';
import type { Margin } from '../../statistics/margins';
import { type NoWeighting, rake, rakeCells, TOLERANCE, type Weighting } from '../../statistics/raking';
import { CROSSABLE_NL, type WeightingMargin, type WeightingScheme } from '../consultation';
import { type Respondents, UNKNOWN } from './respondents';
import type { WeightingReport } from './tabulation';
import type { Population } from './weighting-targets';

/** What weighting led to. */
export interface RespondentWeights {
  /** A weight per respondent with a mean of 1; null without weighting. */
  weights: Float64Array | null;
  /** Who has the same weight; null without weighting. */
  cells: WeightCells | null;
  report: WeightingReport;
}

/** Respondents who are in the same group of every dimension that is weighted to, and so have one weight. */
export interface WeightCells {
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
  nameOf: (dimension: string, key: string) => string,
): RespondentWeights {
  const dimensions = scheme.margins.map(({ dimension }) => dimension);
  if (dimensions.length === 0) return { weights: null, cells: null, report: NOTHING };
  const refused = (problem: string, remarks: string[] = [], iterations: number | null = null): RespondentWeights => ({
    weights: null,
    cells: null,
    report: { ...NOTHING, state: 'refused', problem, dimensions, iterations, remarks },
  });
  if (respondents.count === 0) return refused('Er zijn nog geen reacties om te wegen.');
  const margins: Margin[] = [];
  const remarks: string[] = [];
  for (const margin of scheme.margins) {
    const targets = targetsOf(margin, population);
    const name = CROSSABLE_NL[margin.dimension];
    if (targets.size === 0) {
      const where = margin.origin === 'entered' ? 'is niets ingevuld' : 'zijn geen cijfers van de bevolking geladen';
      return refused(`Voor ${name} ${where}. Vul de aantallen in, of weeg niet naar ${name}.`);
    }
    margins.push(marginOf(margin.dimension, targets, respondents));
    remarks.push(...remarksOn(margin.dimension, targets, respondents, nameOf));
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
    cells: cellsOf(margins, respondents, weights, caps),
    report: {
      state: 'weighted',
      problem: null,
      dimensions,
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

function cellsOf(margins: readonly Margin[], respondents: Respondents, weights: Float64Array, caps: Caps): WeightCells {
  const all = margins.map(({ name }) => ({ name, ...respondents.in(name as WeightingMargin['dimension']) }));
  const { count, of, categories } = collapse(
    respondents.count,
    all.map(({ name, keys, of }) => ({ name, of, size: keys.length })),
  );
  const list = Array.from(
    { length: count },
    (_, cell): WeightCell => ({
      within: all.map(({ name, keys }, m) => `${name}:${keys[categories[m]![cell]!]}`),
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
  return { list, of, weigh: (numbers) => rakeCells(perCell, numbers, caps) };
}

function targetsOf(
  { dimension, origin, targets }: WeightingMargin,
  population: Population,
): ReadonlyMap<string, number> {
  if (origin === 'entered') return new Map((targets ?? []).map(({ key, value }) => [key, value]));
  return population.of[dimension];
}

/** Who is in a group without a target counts as unknown: nobody can say how many there should be. */
function marginOf(
  dimension: WeightingMargin['dimension'],
  targets: ReadonlyMap<string, number>,
  respondents: Respondents,
): Margin {
  const categories = [...targets.keys()];
  const { keys, of } = respondents.in(dimension);
  const categoryOf = keys.map((key) => categories.indexOf(key));
  return {
    name: dimension,
    of: of.map((number) => categoryOf[number] ?? -1),
    categories,
    targets: [...targets.values()],
  };
}

function remarksOn(
  dimension: WeightingMargin['dimension'],
  targets: ReadonlyMap<string, number>,
  respondents: Respondents,
  nameOf: (dimension: string, key: string) => string,
): string[] {
  const { keys } = respondents.in(dimension);
  const name = CROSSABLE_NL[dimension];
  const without = keys.filter((key) => key !== UNKNOWN && !targets.has(key)).map((key) => nameOf(dimension, key));
  return [
    ...(keys.includes(UNKNOWN)
      ? [
          `Van een deel van de deelnemers is ${name} niet bekend. Zij houden daarin samen hetzelfde aandeel als zonder weging.`,
        ]
      : []),
    ...(without.length > 0
      ? [
          `Voor ${without.join(', ')} is geen aantal in de bevolking bekend. Deze deelnemers tellen bij ${name} als onbekend.`,
        ]
      : []),
  ];
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

function problemOf(
  { reason, report }: Extract<Weighting, { converged: false }>,
  nameOf: (dimension: string, key: string) => string,
): string {
  const groups = report
    .filter(({ issue }) => issue !== null)
    .map(
      ({ margin, category }) => `${CROSSABLE_NL[margin as WeightingMargin['dimension']]}: ${nameOf(margin, category)}`,
    );
  return groups.length > 0 ? `${PROBLEMS[reason]} Het gaat om ${groups.join('; ')}.` : PROBLEMS[reason];
}
