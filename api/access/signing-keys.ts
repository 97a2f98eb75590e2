import { assertIsJwks, findJwkInJwks, type Jwks, type JwksCache, type JwkWithKid } from 'aws-jwt-verify/jwk';
import { Refreshed } from '../shared/refreshed';

/** Raised when the issuer's keys are needed and cannot be had. */
export class KeysUnreachable extends Error {}

/** Raised when the issuer has no key of this id. */
export class UnknownKey extends Error {}

const ANSWER_WITHIN_MS = 3_000;

/** How old keys may be, in milliseconds, before they are asked for again. */
export interface KeysAge {
  /** In general: so long a key that its issuer removed may still count. */
  keptMs: number;
  /** When a token names a key that is not among them: so that made-up names do not become a flood of questions. */
  unknownMs: number;
}

/** The public keys an issuer signs with: asked for when the first token comes, kept, and asked again as they age. */
export class SigningKeys implements JwksCache {
  private readonly kept: Refreshed<Jwks>;
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    uri: string,
    private readonly age: KeysAge,
  ) {
    this.kept = new Refreshed(
      async () => {
        this.readAt = Date.now();
        return read(uri);
      },
      age.keptMs,
      // Keys that were had go on counting while the issuer is away.
      Number.POSITIVE_INFINITY,
    );
  }

  /** The key that a token says it was signed with. @throws UnknownKey @throws KeysUnreachable */
  async getJwk(_uri: string, { header: { kid } }: { header: { kid?: string } }): Promise<JwkWithKid> {
    if (!kid) throw new UnknownKey('The token names no key');
    const known = findJwkInJwks(await this.kept.get(), kid);
    if (known) return known;
    const mayAsk = Date.now() - this.readAt >= this.age.unknownMs;
    const rotated = mayAsk ? findJwkInJwks(await this.kept.refresh(), kid) : undefined;
    if (!rotated) throw new UnknownKey('The issuer has no such key');
    return rotated;
  }

  getJwks(): Promise<Jwks> {
    return this.kept.get();
  }

  getCachedJwk(): never {
    throw new Error('Keys are asked for when they are needed: verify, not verifySync');
  }

  addJwks(): never {
    throw new Error('Keys come from their issuer only');
  }
}

async function read(uri: string): Promise<Jwks> {
  try {
    const response = await fetch(uri, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    const keys = await response.json();
    assertIsJwks(keys);
    return keys;
  } catch (cause) {
    throw new KeysUnreachable(`The keys at ${uri} could not be read: ${cause}`);
  }
}
