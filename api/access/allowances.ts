import { log } from '../shared/log';
import { type Actor, actorName } from './actor';
import type { Buckets } from './buckets';
import { limits } from './limits';

/** Whether a request may go on. */
export type Admission =
  /** It may; `remaining` points are left to the actor, as far as this process knows. */
  | { admitted: true; remaining: number }
  /** Not before so many milliseconds have passed. */
  | { admitted: false; remaining: number; retryAfterMs: number };

/** Points that were taken out of the bucket for this process to spend without asking again. */
interface Lease {
  points: number;
  until: number;
  /** What the bucket still held when it was taken. */
  beyond: number;
}

/** What the bucket held when it refused: until it can hold more, nobody need ask it. */
interface Dry {
  left: number;
  at: number;
}

/** A lease is this part of a whole bucket, so that ten processes at once leave half of it to the others. */
const LEASES_PER_BUCKET = 20;
/** Points that were not spent by then are given up: they may have come back to the bucket meanwhile. */
const LEASE_MS = 60_000;
/** Actors a process remembers; the one that asked longest ago leaves first. */
const KEPT_ACTORS = 5_000;

/**
 * Lets requests through as far as their actor's points go. Points are taken out of the actor's bucket in leases before
 * they are spent, so that all processes together never spend more than the bucket gave, and most requests ask nobody.
 */
export class Allowances {
  private readonly leases = new Map<string, Lease>();
  private readonly dry = new Map<string, Dry>();
  private readonly asking = new Map<string, Promise<unknown>>();

  constructor(
    private readonly buckets: Buckets,
    private readonly now: () => number = Date.now,
  ) {}

  /** Spends points. Answers at once where this process knows; else it asks the bucket. */
  spend(actor: Actor, points: number): Admission | Promise<Admission> {
    return this.spendHere(actor, points) ?? this.spendAfterAsking(actor, points);
  }

  /** How long points would be refused, when this process knows that without asking; nothing is spent. */
  knownRefusal(actor: Actor, points: number): (Admission & { admitted: false }) | undefined {
    const known = this.spendHere(actor, points);
    if (known?.admitted) this.giveBack(actor, points);
    return known?.admitted ? undefined : known;
  }

  /** Gives points back that a request turned out not to need. */
  giveBack(actor: Actor, points: number): void {
    const lease = this.leases.get(actorName(actor));
    if (lease) lease.points += points;
  }

  private spendHere(actor: Actor, points: number): Admission | undefined {
    const name = actorName(actor);
    const now = this.now();
    const lease = this.leases.get(name);
    if (lease && lease.until > now && lease.points >= points) {
      lease.points -= points;
      return { admitted: true, remaining: lease.points + lease.beyond };
    }
    const dry = this.dry.get(name);
    if (!dry) return undefined;
    const { perSecond } = limits[actor.kind];
    const leftNow = dry.left + ((now - dry.at) * perSecond) / 1_000;
    if (points <= leftNow) return undefined;
    const retryAfterMs = Math.ceil(((points - leftNow) * 1_000) / perSecond);
    return { admitted: false, remaining: Math.floor(leftNow), retryAfterMs };
  }

  /** One request at a time asks for an actor; those that wait for it may find that its lease is enough for them. */
  private async spendAfterAsking(actor: Actor, points: number): Promise<Admission> {
    const name = actorName(actor);
    while (this.asking.has(name)) {
      await this.asking.get(name);
      const known = this.spendHere(actor, points);
      if (known) return known;
    }
    const asked = this.lease(actor, name, points).finally(() => this.asking.delete(name));
    this.asking.set(name, asked);
    return asked;
  }

  private async lease(actor: Actor, name: string, points: number): Promise<Admission> {
    const wish = Math.max(points, Math.floor(limits[actor.kind].capacity / LEASES_PER_BUCKET));
    try {
      const grant = await this.buckets.take(name, limits[actor.kind], points, wish);
      const now = this.now();
      if (!grant.isGranted) {
        const { left, retryAfterMs } = grant;
        remember(this.dry, name, { left, at: now });
        return { admitted: false, remaining: left, retryAfterMs };
      }
      this.dry.delete(name);
      const before = this.leases.get(name);
      const kept = before && before.until > now ? before.points : 0;
      const lease = { points: kept + grant.granted - points, until: now + LEASE_MS, beyond: grant.left };
      remember(this.leases, name, lease);
      return { admitted: true, remaining: lease.points + lease.beyond };
    } catch (error) {
      // A bucket out of reach must not close the service: the gateway's own throttle still holds.
      log('error', 'A rate limit could not be asked; the request was let through', {
        actor: name,
        error: String(error),
      });
      return { admitted: true, remaining: 0 };
    }
  }
}

function remember<T>(kept: Map<string, T>, name: string, value: T): void {
  kept.delete(name);
  kept.set(name, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_ACTORS && oldest !== undefined) kept.delete(oldest);
}
