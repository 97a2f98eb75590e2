import { log } from '../shared/log';
import type { KeyActor } from './actor';
import { Refusal } from './identify';
import type { KeyRepository } from './key.repository';
import { actorOf, judge, keyIdOf, type StoredKey, type Verdict } from './key.rules';
import { inTime } from './time-limit';

/** A revoked key stops working within this time in every process. */
const MAX_AGE_MS = 5_000;
/** A request that was told it took too long must not wait for a database that is out of reach. */
const COUNT_WITHIN_MS = 2_000;
/** More keys than there are; it bounds what made-up ids can fill. */
const MAX_KEPT = 1_000;

interface Kept {
  readAt: number;
  key: StoredKey | undefined;
  /** Points spent today, as far as this process knows. */
  points: number;
}

const REFUSED: Record<Exclude<Verdict, 'valid'>, string> = {
  unknown: 'This key is not valid.',
  revoked: 'This key was revoked: ask us for a new one.',
  expired: 'This key has expired: ask us for a new one.',
  'other origin': 'This key works on the pages of its own site only.',
};

/** Turns secrets of keys into actors, and counts what they use. Keys are kept in the process for a few seconds. */
export class Keyring {
  private readonly kept = new Map<string, Promise<Kept>>();

  /** @param maxAgeMs how old a kept key may be; never more than five seconds. */
  constructor(
    private readonly keys: KeyRepository,
    private readonly maxAgeMs: number = MAX_AGE_MS,
  ) {}

  /**
   * The program a secret was given to.
   * @param beforeGuess called before the database is asked for a secret that this process never saw work; may throw.
   * @throws Refusal 401 when the key does not work here and now.
   */
  async identify(secret: string, origin: string | undefined, beforeGuess = () => {}): Promise<KeyActor> {
    const now = Date.now();
    const id = keyIdOf(secret);
    const known = id === undefined ? undefined : await this.kept.get(id);
    if (judge(known?.key, secret, origin, now) !== 'valid') beforeGuess();
    let kept = id === undefined ? undefined : await this.look(id, now);
    let verdict = judge(kept?.key, secret, origin, now);
    // A secret that is unknown to a kept key may be seconds old.
    if (verdict === 'unknown' && id !== undefined && kept?.key && kept.readAt < now) {
      this.kept.delete(id);
      kept = await this.look(id, now);
      verdict = judge(kept.key, secret, origin, now);
    }
    if (verdict !== 'valid') throw new Refusal(401, 'INVALID_KEY', REFUSED[verdict]);
    return actorOf((kept as Kept & { key: StoredKey }).key);
  }

  /**
   * Refuses a key that has spent its points of today, as far as this process knows. Apart from who it is, so that the
   * page of a front end may read the refusal.
   * @throws Refusal 429 QUOTA_EXHAUSTED.
   */
  async refuseSpent(keyId: string): Promise<void> {
    const kept = await this.kept.get(keyId);
    if (kept?.key && kept.points >= kept.key.pointsPerDay) throw spent(kept.key, Date.now());
  }

  /**
   * Counts a request of a key and what it cost, whatever became of it. It never fails and never takes long, so that
   * the answer is what it would have been; to be awaited before that leaves, as a function may be frozen then.
   */
  async recordUse(keyId: string, points: number, at = new Date()): Promise<void> {
    try {
      const total = await inTime(this.keys.recordUse(keyId, points, at), COUNT_WITHIN_MS);
      const kept = await this.kept.get(keyId);
      if (kept) kept.points = total;
    } catch (error) {
      log('error', 'The use of a key was not counted', { keyId, points, reason: String(error) });
    }
  }

  private async look(id: string, now: number): Promise<Kept> {
    const kept = await this.kept.get(id);
    if (kept && now - kept.readAt < Math.min(this.maxAgeMs, MAX_AGE_MS)) return kept;
    const reading = Promise.all([this.keys.get(id), this.keys.pointsOn(id, new Date(now))]).then(
      ([key, points]): Kept => ({ key, points, readAt: now }),
    );
    this.kept.set(id, reading);
    reading.catch(() => this.kept.delete(id));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MAX_KEPT) break;
      this.kept.delete(oldest);
    }
    return reading;
  }
}

const DAY_MS = 86_400_000;

function spent({ pointsPerDay }: StoredKey, now: number): Refusal {
  const seconds = Math.ceil((DAY_MS - (now % DAY_MS)) / 1_000);
  const message = `This key has spent its ${pointsPerDay} cost points of today: it works again at 00:00 UTC.`;
  return new Refusal(429, 'QUOTA_EXHAUSTED', message, { 'retry-after': String(seconds) });
}
