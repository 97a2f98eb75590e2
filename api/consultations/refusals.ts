import { quoted } from '../shared/errors';
import type { UserError } from '../shared/payload';
import { Refusals as AnyRefusals, refusalOf } from '../shared/refusals';

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
  | 'SUM_DIFFERS'
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
  | 'COUNT_AGAIN'
  | 'JOB_RUNNING'
  | 'INVALID_FILE';

/** Collects what is wrong with an input about a consultation. */
export class Refusals extends AnyRefusals<RefusalCode> {}

/** One refusal. @param path below `input`. */
export const refusal = refusalOf<RefusalCode>;

/** Somebody else changed it meanwhile: both versions, and what to do. @param what with its article: `deze consultatie`. */
export function staleVersion(field: string, what: string, yours: number, now: number | undefined): UserError {
  const message = `Iemand anders heeft ${what} intussen gewijzigd (jouw versie ${yours}, nu ${now ?? 0}). Bekijk wat er nu staat en probeer het opnieuw.`;
  return refusal([field], 'STALE_VERSION', message);
}

/** What was named is not there. @param what with its article: `geen consultatie`. */
export const notFound = (field: string, what: string, id: string): UserError =>
  refusal([field], 'NOT_FOUND', `Er is ${what} ${quoted(id)}.`);
