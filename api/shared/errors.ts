import { GraphQLError } from 'graphql';

/**
 * Stable codes of errors a caller can act on, in `errors[].extensions.code`. Everything else is logged with the
 * request id and reaches the caller as INTERNAL_SERVER_ERROR without its cause.
 */
export type ErrorCode =
  | 'INVALID_AREA_CODE'
  | 'INVALID_POSTCODE'
  | 'INVALID_PAGE_SIZE'
  | 'INVALID_CURSOR'
  | 'INVALID_ARGUMENT'
  | 'UNKNOWN_EDITION'
  | 'UNKNOWN_PROFILE_MODEL'
  | 'UNKNOWN_INDICATOR'
  | 'UNKNOWN_THEME'
  | 'UNKNOWN_YEAR'
  | 'TOO_MANY_ITEMS'
  | 'NOT_IMPORTED'
  | 'WORDING_DIFFERS'
  | 'ASPECT_DIFFERS'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'FORBIDDEN';

/**
 * An error for input that cannot be answered.
 * @param message names the value and says what to do.
 */
export function badInput(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The start of a value as it may stand in a message: short, and without line breaks. */
export function quoted(value: string): string {
  const text = value.replace(/\s+/g, ' ');
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
