/** What a column of a file of responses holds. */
export type ColumnUse =
  /** What every response has once. */
  | { kind: 'id' | 'time' | 'source' | 'postcode' | 'age-band' | 'gender' | 'wants-results' | 'wants-panel' }
  /** The answer to a question: a code or label, several of them with separators, a number, or words. */
  | { kind: 'answer'; question: string }
  /** Whether this option was chosen, as LimeSurvey writes several choices: `Q1[SQ001]` is Y, N or empty. */
  | { kind: 'option'; question: string; option: string }
  /** The option that got this place in a ranking, 1 is first: `Q5[1]`. */
  | { kind: 'place'; question: string; place: number }
  /** Not read. */
  | { kind: 'ignored' };
