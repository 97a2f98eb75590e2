import { quoted } from '../shared/errors';
import type { UserError } from '../shared/payload';

/** Why input about a consultation is refused; docs/errors.md says what to do about each. */
export type RefusalCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_MANY_ITEMS'
  | 'OUT_OF_RANGE'
  | 'DUPLICATE'
  | 'CONTRADICTION'
  | 'INVALID_CODE'
  | 'INVALID_DATE'
  | 'INVALID_LANGUAGE'
  | 'INVALID_AGE_BANDS'
  | 'THRESHOLD_TOO_LOW'
  | 'FIXED_ONCE_OPENED'
  | 'UNKNOWN_GROUP'
  | 'UNKNOWN_QUESTION'
  | 'UNKNOWN_OPTION'
  | 'NOT_CHOOSABLE'
  | 'NOT_FOUND'
  | 'NO_FRAME'
  | 'NO_QUESTIONS'
  | 'NO_SOURCES'
  | 'OTHER_STEP'
  | 'WRONG_STATE'
  | 'STALE_VERSION'
  | 'INVALID_KEYWORD'
  | 'IN_USE'
  | 'NOT_PART_OF_ANSWER'
  | 'TELLS_WHO'
  | 'BELOW_THRESHOLD'
  | 'RELEASED_BEFORE'
  | 'SAME_PERSON'
  | 'BEING_MADE'
  | 'NOT_PUBLIC'
  | 'QUOTE_WITHDRAWN'
  | 'JOB_RUNNING'
  | 'INVALID_FILE';

/** Most refusals that are answered at once: who has more to repair begins with these. */
const MOST = 100;

/** Collects what is wrong with an input, each with the exact path of what to repair. */
export class Refusals {
  readonly userErrors: UserError[] = [];

  /** @param path below `input`: `['questions', 3, 'text']`. @param message in plain Dutch: what is wrong and what to do. */
  refuse(path: readonly (string | number)[], code: RefusalCode, message: string): void {
    if (this.userErrors.length < MOST) this.userErrors.push(refusal(path, code, message));
  }

  /** The text without spaces around it; refused when it is empty or longer than `most` characters. */
  text(path: readonly (string | number)[], value: string, most: number, isRequired = true): string {
    const text = value.trim();
    if (text === '' && isRequired) this.refuse(path, 'REQUIRED', 'Dit mag niet leeg zijn.');
    if (text.length > most) {
      this.refuse(path, 'TOO_LONG', `Hooguit ${most} tekens; dit zijn er ${text.length}.`);
    }
    return text;
  }
}

/** One refusal. @param path below `input`. */
export function refusal(path: readonly (string | number)[], code: RefusalCode, message: string): UserError {
  return { path: ['input', ...path.map(String)], code, message };
}

/** Somebody else changed it meanwhile: both versions, and what to do. @param what with its article: `deze consultatie`. */
export function staleVersion(field: string, what: string, yours: number, now: number | undefined): UserError {
  const message = `Iemand anders heeft ${what} intussen gewijzigd (uw versie ${yours}, nu ${now ?? 0}). Bekijk wat er nu staat en probeer het opnieuw.`;
  return refusal([field], 'STALE_VERSION', message);
}

/** What was named is not there. @param what with its article: `geen consultatie`. */
export const notFound = (field: string, what: string, id: string): UserError =>
  refusal([field], 'NOT_FOUND', `Er is ${what} ${quoted(id)}.`);
