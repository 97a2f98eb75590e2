import { JwtVerifier } from 'aws-jwt-verify';
import { JwtExpiredError, JwtInvalidSignatureAlgorithmError, JwtNotBeforeError } from 'aws-jwt-verify/error';
import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';
import { log } from '../shared/log';
import type { PersonActor, PublicActor } from './actor';
import { type Identifiers, Refusal } from './identify';
import { type KeysAge, KeysUnreachable, SigningKeys } from './signing-keys';

/** Who signs people in for us; the same words for Cognito and for the provider on a developer's machine. */
export interface SignInConfig {
  /** What tokens give as their origin, and where its `/.well-known/jwks.json` is. */
  issuer: string;
  /** The panel as the issuer knows it: tokens made for another program are not for us. */
  clientId: string;
}

const AGE: KeysAge = { keptMs: 600_000, unknownMs: 10_000 };

/**
 * Turns tokens into people. A token is the id token of our panel's client: Cognito puts a person's municipalities in
 * that one only (docs/decisions/tokens.md).
 * @returns a function that throws a Refusal: 401 when the token is not valid now, here and for us, 503 when the
 * issuer's keys cannot be had.
 */
export function personByToken(signIn: SignInConfig | undefined, age = AGE): Identifiers['person'] {
  if (!signIn) return async () => Promise.reject(invalid('This service signs nobody in: leave the token out.'));
  const { issuer, clientId: audience } = signIn;
  const jwksUri = `${issuer}/.well-known/jwks.json`;
  const verifier = JwtVerifier.create(
    { issuer, audience, jwksUri, customJwtCheck: check },
    { jwksCache: new SigningKeys(jwksUri, age) },
  );
  return async (token) => {
    try {
      return personOf(await verifier.verify(token));
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

/** What the library leaves open: it takes any signature algorithm of the key, and a token without an end. */
function check({ header, payload }: { header: JwtHeader; payload: JwtPayload }): void {
  if (header.alg !== 'RS256') throw new JwtInvalidSignatureAlgorithmError('Signed otherwise', header.alg, 'RS256');
  if (payload.exp === undefined) throw new Error('The token has no end');
  if (payload.token_use !== 'id') throw new Error('The token is no id token');
  if (!payload.sub) throw new Error('The token names nobody');
}

/** From most to least: who is in several groups is what the first says. */
const ROLES = ['administrator', 'adviser', 'official'] as const;

function personOf(payload: JwtPayload): PersonActor | PublicActor {
  const id = payload.sub ?? '';
  const groups = listOf(payload['cognito:groups']);
  const kind = ROLES.find((role) => groups.includes(role));
  if (!kind) return { kind: 'public', id };
  if (kind !== 'official') return { kind, id, municipalities: 'all' };
  const codes = listOf(payload['custom:municipalities']).filter((code) => /^GM\d{4}$/.test(code));
  return { kind, id, municipalities: codes };
}

/** A claim that lists: as a list, or as text with commas or spaces between, also within brackets. */
function listOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.filter((one) => typeof one === 'string');
  return typeof claim === 'string'
    ? claim
        .replace(/^\[|\]$/g, '')
        .split(/[\s,]+/)
        .filter(Boolean)
    : [];
}

const invalid = (message: string) =>
  new Refusal(401, 'INVALID_TOKEN', message, { 'www-authenticate': 'Bearer error="invalid_token"' });

/** Tells the honest caller what to do, and nobody why a forged token did not pass. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof KeysUnreachable) {
    log('error', 'Nobody can sign in', { reason: error.message });
    const message = 'Who you are cannot be checked at the moment: try again in a few seconds.';
    return new Refusal(503, 'SIGN_IN_UNAVAILABLE', message, { 'retry-after': '5' });
  }
  if (error instanceof JwtExpiredError) return invalid('This token is no longer valid: sign in again, or renew it.');
  if (error instanceof JwtNotBeforeError)
    return invalid('This token is not valid yet: check the clock of your machine.');
  return invalid('This token is not valid here: sign in to this service and send the id token it gives.');
}
