import type { Figures, ProtectedTable, Verdict } from '../../statistics/disclosure/tables';
import { inSteps, weightedSteps } from '../../statistics/disclosure/weighted-rounding';
import { mean, promoterScore, standardDeviation } from '../../statistics/estimates';
import { scoreError, shareInterval } from '../../statistics/intervals';
import { choicesOf } from '../question';
import { type AnswerBand, bandsOf } from './answer-bands';
import type { AnswerCounts } from './answer-counts';
import { hasMeanRanks } from './count-tables';
import type { CountedQuestion } from './counted-question';
import type { RespondentGroup } from './groups';
import type { ChoiceResult, FigureState, GroupResult, MeanResult, NpsResult, QuestionResult } from './tabulation';

/** What the figures of a question are made of. */
export interface QuestionFigures {
  question: CountedQuestion;
  counts: AnswerCounts;
  groups: readonly RespondentGroup[];
  verdicts: ProtectedTable;
  isWeighted: boolean;
  /** Inhabitants per group, for intervals; undefined where unknown. Null when respondents are no probability sample. */
  populations: readonly (number | undefined)[] | null;
}

/** The figures of a question, with null for every figure that may not be shown. */
export function questionResult(figures: QuestionFigures): QuestionResult {
  const { id, question, aspect, questionnaire, wording, filterWording, choices } = figures.question;
  const groups = figures.groups.map((_, group) => groupResult(figures, group));
  const bands = bandsOf(question);
  return {
    id,
    question,
    ...(aspect ? { aspect } : {}),
    choices,
    questionnaire,
    wording,
    filterWording,
    groups,
    ...(bands.length > 0 ? { bands } : {}),
  };
}

const stateOf = (verdict: Verdict | undefined): FigureState => (verdict === 'shown' ? 'shown' : 'withheld');

/** Shares and means to four decimals: a hundredth of a point. */
const rounded = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Math.round(value * 10_000) / 10_000;

/** Of weighted figures only what is decided about is kept. */
const inWeightedSteps = (value: number | undefined, step: number): number | null =>
  value === undefined || !Number.isFinite(value) ? null : inSteps(value, step);

/** One group's row. */
interface Row {
  base: number;
  weight: number;
  /** In steps; equal to the base where everybody has one weight. */
  effective: number;
  counts: Float64Array;
  weighted: Float64Array;
}

function rowOf({ question, counts: all }: QuestionFigures, group: number): Row {
  const step = question.question.kind === 'ranking' ? question.choices.length : 1;
  const first = (of: Float64Array) =>
    Float64Array.from(question.choices, (_, choice) => of[group * all.marks + choice * step] ?? 0);
  const [base, weight, squares] = [all.bases[group]!, all.weights[group]!, all.squares[group]!];
  const exact = squares > 0 ? (weight * weight) / squares : 0;
  const isOfOneWeight = Math.abs(exact - base) < 1e-6 * base;
  const effective = isOfOneWeight ? base : Math.min(base, inSteps(exact, weightedSteps(base).base));
  return { base, weight, effective, counts: first(all.counts), weighted: first(all.weighted) };
}

function groupResult(figures: QuestionFigures, group: number): GroupResult {
  const { verdicts, groups, isWeighted, question } = figures;
  const row = rowOf(figures, group);
  const { dimension, key } = groups[group]!;
  const state = stateOf(verdicts.bases[group]);
  const isShown = state === 'shown';
  const knowsEffective = isWeighted ? verdicts.weighted.bases[group] === 'shown' : isShown;
  const bands = bandsOf(question.question);
  return {
    dimension,
    key,
    state,
    base: isShown ? row.base : null,
    effectiveBase: isShown && knowsEffective ? row.effective : null,
    choices:
      bands.length > 0 && dimension !== 'total'
        ? []
        : question.choices.map((_, choice) => choiceResult(figures, group, choice, row)),
    ...(bands.length > 0 ? { bands: bands.map((band, index) => bandResult(figures, group, index, band, row)) } : {}),
    mean: question.question.kind === 'scale' ? meanResult(figures, group, row) : null,
    nps: question.question.scale === 'nps' ? npsResult(figures, group, row) : null,
  };
}

function choiceResult(figures: QuestionFigures, group: number, choice: number, row: Row): ChoiceResult {
  const { question, verdicts } = figures;
  const areRanksShown = verdicts.ranks[group] === 'shown' && verdicts.weighted.ranks[group] === 'shown';
  return {
    code: question.choices[choice]!.code,
    ...answered(figures, group, row, {
      count: row.counts[choice]!,
      weighted: row.weighted[choice]!,
      verdict: verdicts.counts[group]?.[choice],
      weightedVerdict: verdicts.weighted.counts[group]?.[choice],
    }),
    meanRank: hasMeanRanks(question) && areRanksShown ? meanRankOf(figures, group, choice, row) : null,
  };
}

function bandResult(
  figures: QuestionFigures,
  group: number,
  index: number,
  { code, options }: AnswerBand,
  row: Row,
): ChoiceResult {
  const { question, verdicts } = figures;
  const sum = (of: Float64Array) =>
    question.choices.reduce((total, choice, at) => total + (options.includes(choice.code) ? of[at]! : 0), 0);
  const own = {
    count: sum(row.counts),
    weighted: sum(row.weighted),
    verdict: verdicts.bands[group]?.[index],
    weightedVerdict: verdicts.weighted.bands[group]?.[index],
  };
  return { code, ...answered(figures, group, row, own), meanRank: null };
}

/** How many gave an answer, or one of a band, and what may be shown of that. */
interface Answered {
  count: number;
  weighted: number;
  verdict: Verdict | undefined;
  weightedVerdict: Verdict | undefined;
}

function answered(
  figures: QuestionFigures,
  group: number,
  row: Row,
  { count, weighted, verdict, weightedVerdict }: Answered,
): Omit<ChoiceResult, 'code' | 'meanRank'> {
  const { isWeighted } = figures;
  const state = stateOf(verdict);
  const isShown = state === 'shown';
  const share = isShown && row.base > 0 ? count / row.base : undefined;
  const isWeightedShown = isShown && isWeighted && weightedVerdict === 'shown';
  const weightedShare =
    isWeightedShown && row.weight > 0 ? inSteps(weighted / row.weight, weightedSteps(row.base).share) : undefined;
  return {
    state,
    count: isShown ? count : null,
    share: rounded(share),
    weightedShare: weightedShare ?? null,
    interval: intervalOf(figures, group, isWeighted ? weightedShare : share, row),
  };
}

function intervalOf(
  { populations, verdicts, isWeighted }: QuestionFigures,
  group: number,
  share: number | undefined,
  { base, effective }: Row,
): [number, number] | null {
  if (!populations || share === undefined) return null;
  if (isWeighted && verdicts.weighted.bases[group] !== 'shown') return null;
  // Rounding may leave a share a hair over 1.
  const interval = shareInterval(
    Math.min(1, share),
    { n: base, effectiveN: effective },
    samplingOf(populations[group], base),
  );
  if (!('interval' in interval)) return null;
  const { low, high } = interval.interval;
  return [rounded(low) ?? 0, rounded(high) ?? 1];
}

/** A population that is smaller than its sample is about other people: it corrects nothing. */
function samplingOf(population: number | undefined, base: number) {
  return {
    kind: 'probability-sample',
    ...(population !== undefined && population >= base ? { population } : {}),
  } as const;
}

function meanRankOf(
  { counts, question, isWeighted }: QuestionFigures,
  group: number,
  choice: number,
  { base }: Row,
): number | null {
  const size = question.choices.length;
  const from = group * counts.marks + choice * size;
  const places = Array.from({ length: size }, (_, place) => place + 1);
  const rank = mean(places, counts.weighted.subarray(from, from + size));
  return isWeighted ? inWeightedSteps(rank, weightedSteps(base).rank) : rounded(rank);
}

function meanResult({ question, verdicts, isWeighted }: QuestionFigures, group: number, row: Row): MeanResult {
  const scores = choicesOf(question.question).map(({ score }) => score ?? 0);
  const state = stateOf(verdicts.means[group]);
  const isShown = state === 'shown';
  const isWeightedShown = isShown && isWeighted && verdicts.weighted.means[group] === 'shown';
  const isDeviationShown = isShown && verdicts.deviations[group] === 'shown';
  return {
    state,
    mean: isShown ? rounded(mean(scores, row.counts)) : null,
    weightedMean: isWeightedShown ? inWeightedSteps(mean(scores, row.weighted), weightedSteps(row.base).mean) : null,
    deviation: isDeviationShown ? rounded(standardDeviation(scores, row.counts, row.base)) : null,
  };
}

function npsResult(figures: QuestionFigures, group: number, row: Row): NpsResult {
  const { verdicts, isWeighted, populations } = figures;
  const steps = weightedSteps(row.base);
  const isShown = verdicts.nets[group] === 'shown';
  const isWeightedShown = isShown && isWeighted && verdicts.weighted.nets[group] === 'shown';
  // The error tells how many are promoters or detractors together.
  const areShown = ({ bands, bases }: Figures) =>
    bases[group] === 'shown' && (bands[group]?.every((one) => one === 'shown') ?? false);
  const tellsError = areShown(verdicts) && (!isWeighted || areShown(verdicts.weighted));
  const [plain, weighted] = [promoterScore(row.counts), promoterScore(row.weighted)];
  const best = isWeighted ? weighted : plain;
  const mayHaveError = populations && best && tellsError && (isWeighted ? isWeightedShown : isShown);
  const error = mayHaveError
    ? scoreError(
        isWeighted ? inSteps(best.promoters, steps.share) : best.promoters,
        isWeighted ? inSteps(best.detractors, steps.share) : best.detractors,
        { n: row.base, effectiveN: row.effective },
        samplingOf(populations[group], row.base),
      )
    : undefined;
  return {
    state: isShown ? 'shown' : 'withheld',
    score: isShown ? rounded(plain?.score) : null,
    weightedScore: isWeightedShown ? inWeightedSteps(weighted?.score, 100 * steps.net) : null,
    error: error && 'standardError' in error ? rounded(error.standardError) : null,
  };
}
