/** A code that answers can be given. */
export interface Code {
  /** Stable within the code book, as answers and results name it: `bankjes`. */
  code: string;
  /** What people read. */
  label: string;
  /** When it applies, for those who code. */
  description?: string;
  /** Words that suggest it. A last `*` stands for any ending: `bank*`. */
  keywords: string[];
}

/** The codes of an open question. A version never changes: an edit is the next one. */
export interface CodeBook {
  consultation: string;
  question: string;
  /** From 1. */
  version: number;
  codes: Code[];
  /** When it was saved (ISO 8601). */
  savedAt: string;
}
