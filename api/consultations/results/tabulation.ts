import type { Option, Question } from '../question';
import type { AnswerBand } from './answer-bands';

/**
 * What a consultation's responses add up to, after disclosure control: nothing in here says what one resident
 * answered. Stored in the Records table under a number of its own and never changed.
 */
export interface Tabulation {
  consultation: string;
  /** From 1, within the consultation. */
  number: number;
  /** When it was made (ISO 8601). */
  at: string;
  /** Numbers that were published when it was counted: beside those its figures are safe to show, beside others not. */
  beside: number[];
  method: Method;
  /** What people call the groups, by `dimension:key`; those of crossings follow from them. */
  names: Record<string, string>;
  response: ResponseFigures;
  questions: QuestionResult[];
}

/** Whether a figure is shown. There is one word for withheld, so that the reason reveals nothing. */
export type FigureState = 'shown' | 'withheld';

/** By what residents are told apart. `total` has one group, `all`; `unknown` is a group of every other dimension. */
export const DIMENSIONS = ['total', 'district', 'profile', 'age', 'gender', 'source'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface GroupName {
  /** A dimension, or two crossed: `district×age`. */
  dimension: string;
  /** `all`, `WK051201`, `2019-zorgzame-senioren`, `25-44`, `female`, a source's code, `unknown`; crossed: `WK051201×25-44`. */
  key: string;
}

/** A question's figures. */
export interface QuestionResult {
  /** Stable over tabulations, for as long as question, aspect, wording and filter wording are. */
  id: string;
  question: Question;
  /** Left out where it is the answers themselves that are counted. */
  aspect?: 'sentiment';
  /** What is counted, in order: what could be chosen, or the codes or sentiments that a person gave to open answers. */
  choices: Option[];
  /** Version of the questionnaire whose wording this is. */
  questionnaire: number;
  /** See `wordingOf`. */
  wording: string;
  /** Wording of the question that its condition is about; null when all were asked. Other words there, other base. */
  filterWording: string | null;
  groups: GroupResult[];
  /** Of a grade or 0-10 scale: answers that are counted as one, the lowest first. Groups other than the total have these. */
  bands?: AnswerBand[];
}

/** A question's figures for one group of residents. Figures are null when withheld. */
export interface GroupResult extends GroupName {
  state: FigureState;
  /** Respondents who answered the question. */
  base: number | null;
  /** What the base is worth after weighting (Kish), in whole respondents; equal to the base without weights. */
  effectiveBase: number | null;
  /**
   * One per choice of the question, in its order. Empty for open questions without codes, and for other groups than the
   * total where the question has bands.
   */
  choices: ChoiceResult[];
  /** One per band of the question, in its order. */
  bands?: ChoiceResult[];
  /** For scales; for a ranking there is one per choice, see `ChoiceResult.meanRank`. */
  mean: MeanResult | null;
  /** For 0-10 scales only. */
  nps: NpsResult | null;
}

/** How often an answer was given, or one of a band of answers. */
export interface ChoiceResult {
  code: string;
  state: FigureState;
  count: number | null;
  /** Of the base, 0 to 1; of a ranking the share of first choices. */
  share: number | null;
  /** Null without weights, and when it is withheld. */
  weightedShare: number | null;
  /** 95 % interval of the weighted share, only for a probability sample. */
  interval: [number, number] | null;
  /** For a ranking: mean place, 1 is first. */
  meanRank: number | null;
}

export interface MeanResult {
  state: FigureState;
  mean: number | null;
  weightedMean: number | null;
  /** Standard deviation of the answers. */
  deviation: number | null;
}

export interface NpsResult {
  state: FigureState;
  /** -100 to 100. */
  score: number | null;
  weightedScore: number | null;
  /** Standard error in points, only for a probability sample. */
  error: number | null;
}

/** Who responded. */
export interface ResponseFigures {
  groups: (GroupName & {
    state: FigureState;
    respondents: number | null;
    /** Invited (sources with a probability sample). */
    invited: number | null;
    /** Inhabitants or households of the group in the population, where known. */
    population: number | null;
    /** Share among respondents against share in the population, 100 is equal; null when either is unknown. */
    representation: number | null;
    /** Wants the results; wants to join the panel. Per source only. */
    optIns: { results: number | null; panel: number | null } | null;
  })[];
}

/** How the figures were made. */
export interface Method {
  /** Responses that were counted; null when they are fewer than the threshold. */
  responses: number | null;
  from: string | null;
  until: string | null;
  threshold: number;
  weighting: WeightingReport;
  /** Why there are no intervals, as a code; null when there are. */
  noIntervalsBecause: 'open-recruitment' | 'mixed-recruitment' | null;
  /** How many figures are withheld, of how many. */
  withheld: { cells: number; of: number };
}

/** How respondents were weighted, or why they were not. */
export interface WeightingReport {
  state: 'weighted' | 'none' | 'refused';
  /** Why there are no weights, in words that name margin and category. */
  problem: string | null;
  dimensions: string[];
  /** Pairs of those that were weighted to together; undefined in what was made before there were any. */
  crossings?: string[][];
  /**
   * By which dimensions, and crossings of them, groups have weighted figures beside the total, as far as these are safe
   * to show. Left out where none have.
   */
  groupDimensions?: string[];
  iterations: number | null;
  largestDeviation: number | null;
  designEffect: number | null;
  effectiveN: number | null;
  lowestWeight: number | null;
  highestWeight: number | null;
  /** Categories without respondents or without a target, per margin. */
  remarks: string[];
}
