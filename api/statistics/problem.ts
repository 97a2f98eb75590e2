/** Why something cannot be computed at all: input that no figure can be made of. */
export type ProblemCode =
  /** Lists that should have an entry per respondent or category do not have the same length. */
  | 'LENGTHS_DIFFER'
  /** There are no respondents, margins or categories. */
  | 'NOTHING_GIVEN'
  /** A weight that is no finite number, or negative; or zero, where a start is needed. */
  | 'INVALID_WEIGHT'
  /** All weights are zero. */
  | 'NO_WEIGHT'
  /** A category that is no index into its list, or -1. */
  | 'INVALID_CATEGORY'
  /** A share outside 0 to 1, a size under zero, or a population smaller than its sample. */
  | 'OUT_OF_RANGE';

/** Input of which no figure can be made; its message names the value and says what to do. */
export class StatisticsProblem extends Error {
  override readonly name = 'StatisticsProblem';

  constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    super(message);
  }
}
