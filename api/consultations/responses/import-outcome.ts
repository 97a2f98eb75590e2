import type { ColumnUse } from './column';
import type { PersonalData } from './personal-data-names';

/** Where it comes from what a column holds. */
export type ColumnOrigin = 'given' | 'remembered' | 'proposed' | 'unknown';

/** A column of a file. */
export interface ColumnFound {
  column: string;
  /** What it holds; null when nobody knows, and then it is not read. */
  use: ColumnUse | null;
  origin: ColumnOrigin;
  /** What of persons it seems to hold, for which the file is refused; null when nothing. */
  personal: PersonalData | null;
  /** Whether it holds what residents wrote beside the options, such as `Q1[other]`: that is not read. */
  isWords: boolean;
}

/** How often a problem or remark occurred. */
export interface ProblemCount {
  code: string;
  rows: number;
  isRefused: boolean;
}

/** What came of an import, or would have: nothing in it tells what somebody answered. */
export interface ImportOutcome {
  isDryRun: boolean;
  /** Whether the rows are stored now. */
  isStored: boolean;
  rowsRead: number;
  rowsAccepted: number;
  rowsRefused: number;
  columns: ColumnFound[];
  problems: ProblemCount[];
}
