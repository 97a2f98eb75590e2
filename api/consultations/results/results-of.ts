import { FigureStatus } from '../../shared/figure';
import { CROSSED } from '../consultation';
import { groupId } from './groups';
import {
  type ChoiceResultNode,
  ConsultationResults,
  type GroupResultNode,
  NoIntervals,
  type QuestionResultNode,
  type ResponseFigure,
  type ResultsMethod,
  WeightingStatus,
} from './results.type';
import type {
  ChoiceResult,
  Dimension,
  FigureState,
  GroupName,
  GroupResult,
  Method,
  ResponseFigures,
} from './tabulation';
import type { QuestionOutline, TabulationOutline } from './tabulation.pack';
import type { TabulationRepository } from './tabulation.repository';

/** One reason for everything that is withheld: which it is would say something about the number. */
const WITHHELD = 'Niet getoond, omdat anders te herleiden kan zijn wat iemand heeft geantwoord.';

const NO_INTERVALS = {
  'open-recruitment': [
    NoIntervals.OPEN_RECRUITMENT,
    'Er is geen foutmarge, omdat niemand door loting is uitgenodigd. Wie meedeed, koos daar zelf voor. Dan is niet te zeggen hoe ver de uitkomst van die van alle inwoners kan afliggen.',
  ],
  'mixed-recruitment': [
    NoIntervals.MIXED_RECRUITMENT,
    'Er is geen foutmarge, omdat maar een deel van de deelnemers door loting is uitgenodigd. De anderen kozen er zelf voor om mee te doen.',
  ],
} as const;

const WEIGHTING = {
  weighted: WeightingStatus.WEIGHTED,
  none: WeightingStatus.NONE,
  refused: WeightingStatus.REFUSED,
} as const;

/** A tabulation as callers see it: the same for drafts that staff look at and for what is published. */
export function resultsOf(tabulation: TabulationOutline, { isExample }: { isExample: boolean }): ConsultationResults {
  const { consultation, number, at } = tabulation;
  const about = { id: `${consultation}-${number}`, number, at, isExample, method: methodOf(tabulation.method) };
  return Object.assign(new ConsultationResults(), about, { crossings: crossingsOf(tabulation), tabulation });
}

/** The pairs of dimensions that a question at least has figures of. */
function crossingsOf({ questions }: TabulationOutline): Dimension[][] {
  const names = new Set(questions.flatMap(({ dimensions }) => dimensions.map(([name]) => name)));
  return [...names].filter((name) => name.includes(CROSSED)).map((name) => name.split(CROSSED) as Dimension[]);
}

function methodOf({ weighting, noIntervalsBecause, withheld, ...method }: Method): ResultsMethod {
  const [reason, text] = noIntervalsBecause ? NO_INTERVALS[noIntervalsBecause] : [null, null];
  return {
    ...method,
    weighting: {
      ...weighting,
      status: WEIGHTING[weighting.state],
      dimensions: weighting.dimensions as Dimension[],
      crossings: (weighting.crossings ?? []) as Dimension[][],
      groupDimensions: (weighting.groupDimensions ?? []) as Dimension[],
    },
    noIntervalsBecause: reason,
    noIntervalsText: text,
    withheldFigures: withheld.cells,
    figures: withheld.of,
  };
}

/** Which groups of a list are asked for. */
export interface AskedGroups {
  dimension: Dimension;
  crossedWith?: Dimension | null;
}

/** A crossing is found in both orders. */
function isAsked({ dimension, crossedWith }: AskedGroups): (name: string) => boolean {
  if (!crossedWith) return (name) => name === dimension;
  const names = [`${dimension}${CROSSED}${crossedWith}`, `${crossedWith}${CROSSED}${dimension}`];
  return (name) => names.includes(name);
}

/** The questions as callers see them. @param keys keys (their newest wording) or ids; all when left out. */
export function questionsOf(
  { tabulation }: ConsultationResults,
  keys?: readonly string[] | null,
): QuestionResultNode[] {
  const all = tabulation.questions;
  const asked = keys ? keys.flatMap((key) => all.find((one) => one.id === key || one.question.key === key) ?? []) : all;
  return [...new Set(asked)].map((result) => questionOf(result, tabulation));
}

function questionOf(result: QuestionOutline, tabulation: TabulationOutline): QuestionResultNode {
  const { id, question, aspect = 'answers', questionnaire, wording } = result;
  return { id, question, aspect, questionnaire, wording, result, tabulation };
}

/** The figures of a question as callers see them, for the groups that are asked for. */
export async function groupsShown(
  { result, tabulation }: QuestionResultNode,
  asked: AskedGroups,
  tabulations: Pick<TabulationRepository, 'figures'>,
): Promise<GroupResultNode[]> {
  const groups = await tabulations.figures(tabulation, result, isAsked(asked));
  return groups.map((group) => groupOf(group, result, tabulation));
}

/** Who responded, for the groups that are asked for. */
export function responseShown({ tabulation }: ConsultationResults, asked: AskedGroups): ResponseFigure[] {
  const isWanted = isAsked(asked);
  return tabulation.response.groups
    .filter(({ dimension }) => isWanted(dimension))
    .map((group) => responseOf(group, tabulation));
}

function responseOf(group: ResponseFigures['groups'][number], tabulation: TabulationOutline): ResponseFigure {
  const { respondents, invited, population, representation, optIns } = group;
  return {
    ...nameOf(group, tabulation),
    ...statusOf(group.state),
    respondents,
    invited,
    rate: respondents !== null && invited ? respondents / invited : null,
    population,
    representation,
    wantsResults: optIns?.results ?? null,
    wantsPanel: optIns?.panel ?? null,
  };
}

function groupOf(
  group: GroupResult,
  { choices, bands = [] }: QuestionOutline,
  tabulation: TabulationOutline,
): GroupResultNode {
  const isWeighted = tabulation.method.weighting.state === 'weighted';
  const { base, effectiveBase, mean, nps } = group;
  return {
    ...nameOf(group, tabulation),
    ...statusOf(group.state),
    base,
    effectiveBase,
    choices: group.choices.map((choice, index) =>
      choiceOf(choice, choices[index]?.label ?? choice.code, isWeighted && base !== 0),
    ),
    bands: (group.bands ?? []).map((band, index) =>
      choiceOf(band, bands[index]?.label ?? band.code, isWeighted && base !== 0),
    ),
    mean: mean && { ...mean, ...statusOf(mean.state) },
    nps: nps && { ...nps, ...statusOf(nps.state) },
  };
}

function choiceOf(choice: ChoiceResult, label: string, isWeighted: boolean): ChoiceResultNode {
  const { code, count, share, weightedShare, meanRank, interval } = choice;
  const weightedStatus = !isWeighted
    ? FigureStatus.NOT_DELIVERED
    : weightedShare === null
      ? FigureStatus.WITHHELD
      : FigureStatus.SHOWN;
  return {
    code,
    label,
    ...statusOf(choice.state),
    count,
    share,
    weightedStatus,
    weightedShare,
    interval: interval && { low: interval[0], high: interval[1] },
    meanRank,
  };
}

function statusOf(state: FigureState) {
  return state === 'shown'
    ? { status: FigureStatus.SHOWN, statusReason: null }
    : { status: FigureStatus.WITHHELD, statusReason: WITHHELD };
}

/** What a group is called. The parts of a crossing have the names that they have by themselves. */
function nameOf(group: GroupName, { names }: Pick<TabulationOutline, 'names'>) {
  const [dimension, crossedWith] = group.dimension.split(CROSSED) as [Dimension, Dimension | undefined];
  const keys = group.key.split(CROSSED);
  const parts = [dimension, ...(crossedWith ? [crossedWith] : [])].map((name, index) => {
    const key = keys[index] ?? group.key;
    return names[groupId({ dimension: name, key })] ?? key;
  });
  return { id: groupId(group), dimension, crossedWith: crossedWith ?? null, key: group.key, name: parts.join(' × ') };
}
