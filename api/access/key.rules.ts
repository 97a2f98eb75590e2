import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyActor, MunicipalityList, Scope } from './actor';

/** A key as it is stored. The secret itself is not: only a digest, from which it cannot be found. */
export interface StoredKey {
  id: string;
  name: string;
  kind: KeyActor['kind'];
  scopes: Scope[];
  allMunicipalities: boolean;
  municipalities: string[];
  /** Pages of these origins may use a front end's key; empty for a partner's. */
  origins: string[];
  /** Cost points it may spend per day (UTC). */
  pointsPerDay: number;
  hash: string;
  /** The secret before the last rotation, and until when it still works (ISO 8601). */
  previousHash?: string;
  previousUntil?: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  rotatedAt?: string;
  revokedAt?: string;
  /** Counts the changes. */
  version: number;
}

/** What audit records keep of a key; no digest of a secret is ever among them. */
export const AUDITED_KEY_FIELDS = [
  'name',
  'kind',
  'scopes',
  'allMunicipalities',
  'municipalities',
  'origins',
  'pointsPerDay',
  'previousUntil',
  'expiresAt',
  'rotatedAt',
  'revokedAt',
  'version',
] as const satisfies (keyof StoredKey)[];

const HOUR_MS = 3_600_000;

/** Six random bytes name a key; creating one is conditional on its absence. */
export const newKeyId = (): string => randomBytes(6).toString('hex');

/** A secret nobody has: `ctz_<id>_<32 random bytes>`, in characters that need no quoting anywhere. */
export const newSecret = (id: string): string => `ctz_${id}_${randomBytes(32).toString('base64url')}`;

/** The id of the key a secret belongs to; undefined when it is no secret of ours. */
export const keyIdOf = (secret: string): string | undefined => /^ctz_([0-9a-f]{12})_[\w-]{43}$/.exec(secret)?.[1];

/**
 * What is stored of a secret. A plain SHA-256 is enough: 256 random bits cannot be guessed, so the slowness and salt
 * that passwords need would only cost time on every request.
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What a key allows at a moment to whoever shows a secret. */
export type Verdict = 'unknown' | 'revoked' | 'expired' | 'other origin' | 'valid';

/** Judges a secret. Only who holds the right one learns more than that it is unknown. @param now milliseconds. */
export function judge(key: StoredKey | undefined, secret: string, origin: string | undefined, now: number): Verdict {
  const hash = hashOf(secret);
  // Both comparisons always happen, so that time tells nothing.
  const isCurrent = equal(hash, key?.hash);
  const isPrevious = equal(hash, key?.previousHash);
  const stillWorks = isPrevious && Date.parse(key?.previousUntil ?? '') > now;
  if (!key || !(isCurrent || stillWorks)) return 'unknown';
  if (key.revokedAt) return 'revoked';
  if (Date.parse(key.expiresAt) <= now) return 'expired';
  if (key.kind === 'frontend' && !(origin !== undefined && key.origins.includes(origin))) return 'other origin';
  return 'valid';
}

const NOTHING = '0'.repeat(64);

/** Compares two digests in a time that does not depend on where they differ. */
function equal(hash: string, stored: string = NOTHING): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(stored));
}

/** The actor a valid key stands for. */
export function actorOf({ id, kind, scopes, allMunicipalities, municipalities }: StoredKey): KeyActor {
  const list: MunicipalityList = allMunicipalities ? 'all' : municipalities;
  return { kind, id, scopes, municipalities: list };
}

/** The key with a new secret; the one it had works on for so many hours, and any before that stops at once. */
export function rotated(key: StoredKey, secret: string, overlapHours: number, now: number): StoredKey {
  const { previousHash: _, previousUntil: _until, ...rest } = key;
  const previous =
    overlapHours > 0
      ? { previousHash: key.hash, previousUntil: new Date(now + overlapHours * HOUR_MS).toISOString() }
      : {};
  const rotatedAt = new Date(now).toISOString();
  return { ...rest, ...previous, hash: hashOf(secret), rotatedAt, version: key.version + 1 };
}

/** The key as it is once revoked. */
export const revoked = (key: StoredKey, now: number): StoredKey => ({
  ...key,
  revokedAt: new Date(now).toISOString(),
  version: key.version + 1,
});
