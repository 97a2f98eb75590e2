import type { HeaderMap } from '@apollo/server';
import { type Actor } from './actor';
import { KEY_HEADER } from './identify';

/** How long a browser remembers what a preflight told it, in seconds. */
const PREFLIGHT_SECONDS = 7_200;

/** Headers a page may send; `apollo-require-preflight` is what a GET shows that it was not made by a form or image. */
const HEADERS = ['authorization', 'content-type', 'apollo-require-preflight', 'idempotency-key', KEY_HEADER];

/**
 * Answers a browser that asks whether a page of its origin may call. Sites on the list may; so may a page that announces
 * a key, whose own origins are looked at when it comes: a preflight never carries it.
 */
export function preflight(headers: HeaderMap, allowedOrigins: readonly string[]): Record<string, string> {
  const origin = headers.get('origin') ?? '';
  const announced = (headers.get('access-control-request-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  if (!allowedOrigins.includes(origin) && !(origin && announced.includes(KEY_HEADER))) return { vary: 'Origin' };
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': HEADERS.join(', '),
    'access-control-max-age': String(PREFLIGHT_SECONDS),
    vary: 'Origin, Access-Control-Request-Headers',
  };
}

/**
 * Headers that let a page of another origin read the answer: one on the list, or of a front end whose key was accepted,
 * because a key is accepted from its own origins only.
 */
export function crossOrigin(
  headers: HeaderMap,
  actor: Actor | undefined,
  allowedOrigins: readonly string[],
): Record<string, string> {
  const origin = headers.get('origin');
  if (origin === undefined || !(allowedOrigins.includes(origin) || actor?.kind === 'frontend'))
    return { vary: 'Origin' };
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-request-id, retry-after',
    vary: 'Origin',
  };
}

/**
 * What every answer tells a browser. @param isPublic whether it was answered to nobody in particular: only such an
 * answer may be kept, and is asked about again. @param overHttps whether browsers must never ask over plain HTTP again.
 */
export function securityHeaders(isPublic: boolean, overHttps: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-frame-options': 'DENY',
    'cache-control': isPublic ? 'no-cache' : 'no-store',
    ...(overHttps && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
