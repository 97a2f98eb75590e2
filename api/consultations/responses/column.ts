/** What every response has once at most. */
export const FACTS = [
  'id',
  'time',
  'source',
  'postcode',
  'age-band',
  'gender',
  'wants-results',
  'wants-panel',
] as const;
export type Fact = (typeof FACTS)[number];

/** What a column of a file of responses holds. */
export type ColumnUse =
  | { kind: Fact }
  /** The answer to a question: a code or label, several of them with separators, a number, or words. */
  | { kind: 'answer'; question: string }
  /** Whether this option was chosen, as LimeSurvey writes several choices: `Q1[SQ001]` is Y, N or empty. */
  | { kind: 'option'; question: string; option: string }
  /** The option that got this place in a ranking, 1 is first: `Q5[1]`. */
  | { kind: 'place'; question: string; place: number }
  /** Not read. */
  | { kind: 'ignored' };

/** Most columns of a file: surveys of a hundred questions have some three hundred. */
export const MAX_COLUMNS = 500;

/** What one column holds, by the column's name. */
export interface ColumnMapping {
  column: string;
  use: ColumnUse;
}

/** The same for two uses that cannot stand beside each other in one file; undefined for what may be there often. */
export function placeOfUse(use: ColumnUse): string | undefined {
  switch (use.kind) {
    case 'ignored':
      return undefined;
    case 'answer':
      return `${use.question}=`;
    case 'option':
      return `${use.question}[${use.option}]`;
    case 'place':
      return `${use.question}#${use.place}`;
    default:
      return use.kind;
  }
}

/** Text as names and answers are compared: small letters, no accents, one blank between words. */
export function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
