import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';

/** One of an issuer's keys. */
export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** An issuer of tokens for tests, which can do everything wrong that an attacker would want. */
export interface Issuer {
  url: string;
  /** The keys it shows; change them to rotate. */
  keys: SigningKey[];
  /** How often its keys were asked for. */
  asked: number;
  /** Whether it answers at all. */
  isAway: boolean;
  /** A token as Cognito would make it for an adviser, unless told otherwise; an undefined claim is left out. */
  token(claims?: Record<string, unknown>, key?: SigningKey): Promise<string>;
  close(): Promise<void>;
}

export const CLIENT_ID = 'panel-under-test';

/** A key of its own name, RSA unless told otherwise. */
export function signingKey(type: 'rsa' | 'ec' = 'rsa'): SigningKey {
  const kid = randomUUID();
  if (type === 'ec') return { kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2_048 }) };
}

/** Opens an issuer on the loopback interface. */
export async function openIssuer(): Promise<Issuer> {
  const server = createServer((_, response) => {
    issuer.asked += 1;
    if (issuer.isAway) return void response.writeHead(500).end();
    const keys = issuer.keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' }));
    response.end(JSON.stringify({ keys }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pool`;
  const issuer: Issuer = {
    url,
    keys: [signingKey()],
    asked: 0,
    isAway: false,
    token(claims = {}, key = issuer.keys[0] ?? signingKey()) {
      const alg = key.privateKey.asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256';
      return new SignJWT({ ...adviser(url), ...claims }).setProtectedHeader({ alg, kid: key.kid }).sign(key.privateKey);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return issuer;
}

/** Seconds since 1970, some seconds from now. */
export const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

const adviser = (iss: string) => ({
  iss,
  aud: CLIENT_ID,
  sub: 'ada',
  token_use: 'id',
  iat: secondsFromNow(-10),
  exp: secondsFromNow(900),
  'cognito:groups': ['adviser'],
});
