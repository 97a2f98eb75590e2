import type { Actor } from './actor';

/** What one kind of actor may ask, in cost points (`api/access/field-cost.ts` says what a point is). */
export interface Limits {
  /** Most points one request may be computed to cost. */
  perRequest: number;
  /** Points that may be spent at once, after a pause long enough. */
  capacity: number;
  /** Points that come back every second. */
  perSecond: number;
}

/**
 * Limits per kind of actor. A public caller shares them with everybody at the same network address, a front end with
 * all its visitors. A postcode with its areas costs about 20 points, a municipality with its 21 districts about 50,
 * with their distributions 500.
 *
 * `perRequest` is what keeps a request within 100 ms of processor time and 500 read units: test/api/cost-search.test.ts
 * looks for one that does not.
 */
export const limits: Record<Actor['kind'], Limits> = {
  public: { perRequest: 6_000, capacity: 60_000, perSecond: 200 },
  frontend: { perRequest: 6_000, capacity: 600_000, perSecond: 5_000 },
  partner: { perRequest: 8_000, capacity: 600_000, perSecond: 2_000 },
  official: { perRequest: 8_000, capacity: 200_000, perSecond: 500 },
  adviser: { perRequest: 8_000, capacity: 400_000, perSecond: 1_000 },
  administrator: { perRequest: 8_000, capacity: 400_000, perSecond: 1_000 },
};

/**
 * Points that a refused request takes from its sender: about what it is to look for a key that is not there, or to find
 * what is wrong with a document. Whoever sends credentials that are not valid has the allowance of their network.
 */
export const REFUSED_POINTS = 50;

/** What a document may look like, whoever sends it; looked at before it is validated. */
export const DOCUMENT_LIMITS = {
  /** Words and signs of a document. The longest of the panel has about 300, the standard introspection query 350. */
  tokens: 1_000,
  /** Fields within fields. */
  depth: 12,
  /** Fields that are given another name. */
  aliases: 50,
  /** `@skip`, `@include` and the like, in the whole document. */
  directives: 50,
  /** The same field under the same name within one selection. */
  repeats: 10,
} as const;

/** A request that is not answered by then is told so, in milliseconds. */
export const TIME_LIMIT_MS = 10_000;
