/** Parts of a method statement, in the order in which people read them. */
export const STATEMENT_PARTS = [
  'period',
  'sources',
  'questions',
  'base',
  'weighting',
  'reliability',
  'withheld',
  'open-answers',
  'remarks',
] as const;
export type StatementPartKey = (typeof STATEMENT_PARTS)[number];

/** A part of a method statement in plain words. */
export interface StatementPart {
  part: StatementPartKey;
  title: string;
  text: string;
}

/** What an adviser adds to a part of the statement. */
export interface Addition {
  part: StatementPartKey;
  text: string;
}

/** What a reviewer says of a publication that is to be repaired. */
export interface Remark {
  at: string;
  by: string;
  text: string;
}

/**
 * Results of a consultation on their way to the public, as kept. Once published it never changes: the tabulation it
 * points to does not, and its statement is kept with it.
 */
export interface Publication {
  consultation: string;
  id: string;
  state: 'draft' | 'in-review' | 'published' | 'discarded';
  /** From 1, without gaps; only when published. */
  number?: number;
  /** Number of the tabulation whose figures it shows. */
  tabulation: number;
  additions: Addition[];
  /** Ids of the quotes that it shows. */
  quotes: string[];
  /** Number it corrects, and what is different; absent for the first. */
  corrects?: number;
  whatChanged?: string;
  /** Frozen when it is published. */
  statement?: StatementPart[];
  /** First to last. */
  remarks: Remark[];
  /** Names of the actors who prepared, edited or submitted it: none of them may approve it. */
  hands: string[];
  submittedBy?: string;
  approvedBy?: string;
  publishedAt?: string;
  createdAt: string;
  /** Counts the changes. */
  version: number;
}
