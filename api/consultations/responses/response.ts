/** What one resident answered. It lives in the Responses table alone and never leaves it. */
export interface Response {
  /** As the survey tool numbered it: what a resident names to withdraw. */
  id: string;
  /** When it was sent in (ISO 8601, UTC). */
  at: string;
  /** Code of the source through which the resident was reached. */
  source: string;
  /** PC6, or PC4 when residents gave no more. */
  postcode: string;
  /** District the postcode lies in; null when it is unknown. */
  district: string | null;
  /** Most common engagement profile of the postcode (id of the profile); null when unknown or withheld. */
  profile: string | null;
  /** One of the consultation's age bands; null when not given. */
  ageBand: string | null;
  gender: Gender | null;
  /** Version of the questionnaire that was filled in. */
  questionnaire: number;
  /** Whether the resident wants the results, and wants to join the panel. */
  optIns: { results: boolean; panel: boolean };
  /**
   * By question key: an option's code, several codes (for a ranking in order, first choice first), or IN_WORDS. The
   * words themselves are kept apart and redacted, see `OpenAnswerRepository`.
   */
  answers: Record<string, string | string[]>;
}

/** Stands for the answer to an open question: there is one. */
export const IN_WORDS = 'in-words';

export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];
