import { HttpError } from 'ra-core';

/** Codes the panel has its own sentence for: `citisens.problem.<code>` in the messages. */
const KNOWN = new Set([
  'UNREACHABLE',
  'SERVER',
  'TOO_MANY_REQUESTS',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'POSTCODE_NOT_FOUND',
  'INVALID_POSTCODE',
  'INVALID_AREA_CODE',
  'STALE_VERSION',
  'BAD_USER_INPUT',
  'NOT_IMPORTED',
  'UNKNOWN_EDITION',
  'INVALID_CURSOR',
  'INTERNAL_SERVER_ERROR',
]);

interface CodedError {
  message: string;
  extensions?: { code?: string };
}

/** A refusal by a rule a person can repair, as the graph's mutations answer it. */
export interface UserError {
  path: string[];
  message: string;
  code: string;
}

/**
 * Something the panel tells a person: `message` is a key of the messages when the panel knows the code, else the
 * sentence of the API; `body.code` tells pages what happened.
 */
export function problem(
  code: string,
  sentence: string,
  status = 400,
  errors?: Record<string, string>,
  userErrors?: UserError[],
): HttpError {
  return new HttpError(KNOWN.has(code) ? `citisens.problem.${code}` : sentence, status, { code, errors, userErrors });
}

/** The problem a mutation's `userErrors` describe; sentences about one field are shown at that field. */
export function problemOfUserErrors(userErrors: UserError[]): HttpError {
  const [first] = userErrors;
  if (!first) throw new Error('A mutation answered neither a record nor a user error');
  const fields = userErrors.flatMap(({ path, message }) => {
    // The field as forms name it: `frame.goal` for `["input", "frame", "goal"]`.
    const field = path.slice(1).join('.');
    return field && field !== 'version' && field !== 'id' ? [[field, message] as const] : [];
  });
  const errors = fields.length > 0 ? Object.fromEntries(fields) : undefined;
  return problem(first.code, first.message, 422, errors, userErrors);
}

/** What went wrong while asking, in the panel's terms: not reached, refused by status, or answered with a coded error. */
export function problemOf(error: unknown): HttpError {
  if (!(error instanceof HttpError)) return problem('UNREACHABLE', String(error), 0);
  if (error.body instanceof HttpError) return error.body;
  if (error.status === 401) return problem('UNAUTHENTICATED', error.message, 401);
  const coded = (error.body as { graphQLErrors?: CodedError[] } | undefined)?.graphQLErrors?.[0];
  if (coded) return problem(coded.extensions?.code ?? 'SERVER', coded.message);
  if (error.status === 403) return problem('FORBIDDEN', error.message, 403);
  if (error.status === 429) return problem('TOO_MANY_REQUESTS', error.message, 429);
  if (error.status >= 400) return problem('SERVER', error.message, error.status);
  return problem('UNREACHABLE', error.message, 0);
}

/** The sentences of a problem by the field they are about; undefined when it is about no field. */
export function fieldErrorsOf(error: unknown): Record<string, string> | undefined {
  return error instanceof HttpError
    ? (error.body as { errors?: Record<string, string> } | undefined)?.errors
    : undefined;
}

/** Everything a rule refused, each with its path, for forms whose fields lie within lists. */
export function userErrorsOf(error: unknown): UserError[] {
  return (error instanceof HttpError && (error.body as { userErrors?: UserError[] } | undefined)?.userErrors) || [];
}

/** The code of a problem, for pages that answer one of them in their own way. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof HttpError ? (error.body as { code?: string } | undefined)?.code : undefined;
}
