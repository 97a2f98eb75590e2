/** What the disclosure control reads and answers. Counts are of respondents; nothing here knows what they are about. */

/** The respondents of one group who answered a question. */
export interface Group {
  /** What the group is a class of, such as `district`; the total is the one group of dimension `total`. */
  dimension: string;
  /** Its key within the dimension; the total's is `all`. */
  key: string;
  /** Respondents who gave each answer, by index of the category. */
  counts: readonly number[];
  /** Respondents who answered the question. */
  base: number;
  /** Of a crossing: the groups it is part of, as `dimension:key`. A plain group is part of the total. */
  within?: readonly string[];
  /**
   * Respondents of this group, whether they answered or not. A reader knows that the base is not more than this, unless
   * the group is withheld. A group of 0 is about nobody: its figures are shown.
   */
  respondents?: number;
  /**
   * Of a ranking: per answer how many gave it each place, from the first place on; `counts` are the first places. Only
   * mean places are published, never these.
   */
  places?: readonly (readonly number[])[];
}

/** All that is counted of one question (and wording). */
export interface CountTable {
  id: string;
  /** Codes of the answers; none for a table of numbers of respondents. */
  categories: readonly string[];
  /** True when every respondent gave one answer: the counts add up to the base. Else each answer is given or not. */
  exclusive: boolean;
  /** The number each answer stands for, null for answers outside of the scale: mean and deviation are shown. */
  scores?: readonly (number | null)[];
  /** Groups of answers of which the sum is shown, such as promoters. */
  bands?: readonly Band[];
  /** True when counts per answer are published of the total only, and of all other groups the bands. */
  inBands?: boolean;
  /** What each answer adds to a net score, such as 1 for a promoter and -1 for a detractor: its mean is shown. */
  net?: readonly number[];
  /** The total first or anywhere; the groups of each dimension add up to it, those of a crossing to what they are within. */
  groups: readonly Group[];
  /** Given when respondents are weighted: weighted figures are shown too. */
  knownWeights?: KnownWeights;
  /** What was answered in each cell of the weights, in their order; given with these. */
  weightCells?: readonly WeightCellCounts[];
  /** The same in each part of each breakdown of the weights, in their order; given with these. */
  weightParts?: readonly (readonly WeightCellCounts[])[];
  /** Asked only of who gave one of these answers in another table; without them of everybody in its base. */
  askedWhen?: { table: string; categories?: readonly number[] };
  /** Groups of which nothing may be shown: what `protectRespondents` gave. Their `respondents` are given all the same. */
  withheldGroups?: WithheldGroups;
}

/** Groups of which the number of respondents is withheld, so that nothing about them may be shown in any table. */
export interface WithheldGroups {
  /** As `dimension:key`. */
  names: readonly string[];
  /**
   * Worlds that readers cannot tell from the true one: by how many respondents each of these groups differs. The same
   * respondents answered all questions, so every table must allow for the same worlds.
   */
  worlds: readonly RespondentWorld[];
}

/** By how many respondents groups differ: by `dimension:key`, and with `pastName` also those of earlier releases. */
export type RespondentWorld = Readonly<Record<string, number>>;

/** A group of an earlier release, by the place of that release among the earlier ones. */
export const pastName = (release: number, name: string) => `${release}/${name}`;

export interface Band {
  name: string;
  /** Indexes of its categories. */
  categories: readonly number[];
}

/** Weights that are one number per cell of the crossing of some dimensions, as of raking. */
export interface KnownWeights {
  /** Dimensions that are weighted to: who is in the same group of each has the same weight. */
  dimensions: readonly string[];
  cells: readonly WeightCell[];
  /** Cells told apart further, each time by one other dimension: then its groups may have weighted figures. */
  breakdowns?: readonly WeightBreakdown[];
  /** Whether weighted figures of groups are not decided about, as that would take too long. */
  isOfTotalOnly?: boolean;
  /**
   * Other worlds of these cells that all tables must allow for, with the weights that respondents have there; undefined
   * when there is one that has no weights: then nothing weighted may be shown.
   */
  worlds: readonly WeightWorld[] | undefined;
}

/** Respondents who have one weight. Nobody publishes how many they are, unless the crossing is published too. */
export interface WeightCell {
  /** One group of each dimension, as `dimension:key`. */
  within: readonly string[];
  respondents: number;
  weight: number;
}

/** All cells of weights told apart by a dimension that is not weighted to. */
export interface WeightBreakdown {
  dimension: string;
  parts: readonly WeightPart[];
}

/** Respondents of one cell of weights who are in one group of another dimension. Nobody publishes how many they are. */
export interface WeightPart {
  /** Index of the cell that it is a part of. */
  cell: number;
  /** The group of the other dimension, as `dimension:key`. */
  group: string;
  respondents: number;
}

/** Respondents and weights of the cells of weights in another world. */
export interface WeightWorld {
  respondents: readonly number[];
  /** The respondents of the parts of each breakdown. */
  parts: readonly (readonly number[])[];
  weights: readonly number[];
  /** Index of the world of withheld groups that it goes with; undefined when these are as they are. */
  groups?: number;
}

/** What respondents of one cell of the weights answered, as of a group. */
export type WeightCellCounts = Pick<Group, 'base' | 'counts' | 'places'>;

/** What an earlier release, which readers still have, showed of a table: null where it was withheld. */
export interface ShownTable {
  id: string;
  groups: readonly ShownGroup[];
  /**
   * All numbers of that release, withheld ones too: then these are protected against the two releases together. Left
   * out where they are no longer kept.
   */
  counted?: CountedTable;
}

/** A table as a release counted it, with what was decided about it. */
export interface CountedTable {
  table: CountTable;
  verdicts: ProtectedTable;
}

export interface ShownGroup {
  dimension: string;
  key: string;
  base: number | null;
  counts: readonly (number | null)[];
  /** By index of the band; left out where the table had none. */
  bands?: readonly (number | null)[];
}

/**
 * `too-few`: about fewer respondents than the threshold. `could-be-computed`: withheld because another one could be
 * computed from it. `too-little-changed`: it differs from an earlier release by fewer respondents than the threshold.
 * `not-published`: a number that nobody publishes, such as the second places of a ranking, and readers may not get to know.
 * Readers are told one and the same reason: which of them it is says something about the number.
 */
export type Verdict = 'shown' | 'too-few' | 'could-be-computed' | 'too-little-changed' | 'not-published';

/** Verdicts by index of the group, and then of the category or band. */
export interface Figures {
  /** Respondents who answered; of weighted figures the effective number and the weighted base. */
  bases: Verdict[];
  /** Count and share alike. */
  counts: Verdict[][];
  means: Verdict[];
  deviations: Verdict[];
  bands: Verdict[][];
  nets: Verdict[];
  /** Mean places of a ranking: of all answers or of none. */
  ranks: Verdict[];
}

/** What may be shown of a table. */
export interface ProtectedTable extends Figures {
  id: string;
  /** Of the weighted figures, rounded as `weightedSteps` says; the same as of the unweighted ones without weights. */
  weighted: Figures;
}

/** What may be shown of all tables, in their order. */
export interface Protected {
  tables: ProtectedTable[];
  /** Linear programs solved, for reports. */
  solved: number;
}

export const nameOf = ({ dimension, key }: { dimension: string; key: string }) => `${dimension}:${key}`;

/** Name of the group that all others are part of. */
export const TOTAL = 'total:all';
