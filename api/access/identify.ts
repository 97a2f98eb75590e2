import { createHash } from 'node:crypto';
import type { HeaderMap } from '@apollo/server';
import type { Actor, KeyActor, PersonActor, PublicActor } from './actor';

/** A request that is refused before GraphQL sees it, with the HTTP status, a stable code and what to do. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** What turns credentials into actors. */
export interface Identifiers {
  /** The person a token was issued to; public when they have no role. @throws Refusal when it is not valid for us. */
  person(token: string): Promise<PersonActor | PublicActor>;
  /** The program a key was made for. @throws Refusal when the key is unknown, expired, revoked or of another origin. */
  key(secret: string, origin: string | undefined): Promise<KeyActor>;
}

/** Header that carries a key; a key in a URL ends up in logs and histories, and is refused. */
export const KEY_HEADER = 'x-api-key';

/**
 * Who asks: a person by `Authorization: Bearer`, a program by its key, everybody else the public.
 * @param network where the caller is, see `callerNetwork`; only a digest of it is kept.
 * @throws Refusal 401 when credentials are not valid, 400 when there are two or when they stand in the URL.
 */
export async function identify(headers: HeaderMap, search: string, network: string, by: Identifiers): Promise<Actor> {
  refuseCredentialsInUrl(search);
  const key = headers.get(KEY_HEADER);
  const authorization = headers.get('authorization');
  if (key !== undefined && authorization !== undefined) {
    throw new Refusal(400, 'TWO_CREDENTIALS', `Send either ${KEY_HEADER} or authorization, not both.`);
  }
  if (key !== undefined) return by.key(key, headers.get('origin'));
  if (authorization === undefined) return anybodyAt(network);
  const token = /^Bearer ([^\s]+)$/i.exec(authorization)?.[1];
  if (!token) throw new Refusal(401, 'INVALID_TOKEN', 'The authorization header must read: Bearer <token>.');
  return by.person(token);
}

const IN_URL = new Set(['key', 'api_key', 'apikey', 'api-key', KEY_HEADER, 'token', 'access_token', 'authorization']);
/** What begins like a key of ours, or is a signed token, wherever it stands in a text. */
const CREDENTIAL = /ctz_[0-9a-f]{12}_|eyJ[\w-]+\.[\w-]+\./;

function refuseCredentialsInUrl(search: string): void {
  for (const [name, value] of new URLSearchParams(search)) {
    const isNamed = IN_URL.has(name.toLowerCase());
    if (!isNamed && !CREDENTIAL.test(name) && !CREDENTIAL.test(value)) continue;
    throw new Refusal(
      400,
      'CREDENTIAL_IN_URL',
      `Credentials do not belong in a URL${isNamed ? ` (${name})` : ''}: send the header ${KEY_HEADER} or authorization, and replace this key, because URLs are logged.`,
    );
  }
}

/** Whoever asks without credentials from a network. */
export const anybodyAt = (network: string): PublicActor => ({
  kind: 'public',
  id: createHash('sha256').update(network).digest('base64url').slice(0, 16),
});
