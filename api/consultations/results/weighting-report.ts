import type { CountedTable, KnownWeights } from '../../statistics/disclosure/tables';
import { hasWeightedGroups } from '../../statistics/disclosure/weighted-audit';
import { effectiveStep, inSteps } from '../../statistics/disclosure/weighted-rounding';
import { effectiveN } from '../../statistics/weights';
import type { RespondentWeights } from './respondent-weights';
import type { WeightingReport } from './tabulation';

type Told = Pick<WeightingReport, 'designEffect' | 'effectiveN' | 'lowestWeight' | 'highestWeight' | 'iterations'>;

/** Tenths, and rounds by tens: what the report tells of weights. */
const STEPS = { weight: 0.1, rounds: 10 };

/**
 * The report without figures from which it would follow how many respondents a group or a cell of the margins'
 * crossing has: rounded, and only what is the same in all worlds that readers cannot tell apart. With it which groups
 * have weighted figures.
 * @param tables what was decided about.
 */
export function tellable(
  { report, cells }: RespondentWeights,
  known: KnownWeights | undefined,
  tables: readonly CountedTable[],
): WeightingReport {
  if (!cells || !known) return report;
  const respondents = cells.list.map((one) => one.respondents);
  const worlds = [respondents, ...(known.worlds ?? []).map((world) => world.respondents)].map((world) =>
    toldOf(world, cells.weigh(world)),
  );
  const told = <K extends keyof Told>(what: K) => {
    const values = new Set(worlds.map((one) => one?.[what]));
    return known.worlds && values.size === 1 ? (worlds[0]?.[what] ?? null) : null;
  };
  return {
    ...report,
    ...(hasWeightedGroups(known) ? { groupDimensions: groupDimensionsOf(tables) } : {}),
    designEffect: told('designEffect'),
    effectiveN: told('effectiveN'),
    lowestWeight: told('lowestWeight'),
    highestWeight: told('highestWeight'),
    iterations: told('iterations'),
  };
}

/** Dimensions of which groups have weighted figures in any table, as far as these are safe. */
const groupDimensionsOf = (tables: readonly CountedTable[]) => [
  ...new Set(
    tables.flatMap(({ table: { knownWeights } }) => [
      ...(knownWeights?.dimensions ?? []),
      ...(knownWeights?.breakdowns ?? []).map(({ dimension }) => dimension),
    ]),
  ),
];

function toldOf(
  respondents: readonly number[],
  weighted: { weights: Float64Array; iterations: number } | undefined,
): Told | undefined {
  if (!weighted) return undefined;
  const { weights, iterations } = weighted;
  const met = weights.filter((_, cell) => respondents[cell]! > 0);
  const sum = (of: (weight: number) => number) => respondents.reduce((all, n, cell) => all + n * of(weights[cell]!), 0);
  const effective = effectiveN(
    sum((weight) => weight),
    sum((weight) => weight ** 2),
  );
  return {
    designEffect: inSteps(sum(() => 1) / effective, STEPS.weight),
    effectiveN: inSteps(effective, effectiveStep(sum(() => 1))),
    lowestWeight: inSteps(Math.min(...met), STEPS.weight),
    highestWeight: inSteps(Math.max(...met), STEPS.weight),
    iterations: Math.ceil(iterations / STEPS.rounds) * STEPS.rounds,
  };
}
