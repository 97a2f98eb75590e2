import type { Meter } from '../../api/shared/dynamo';

type Seen = Parameters<Meter['request']>[0];

/** Counts what a query costs the database, as the database itself reports it. */
export class CountingMeter implements Meter {
  private seen: Seen[] = [];

  /** @param latencyMs added to every request, so that requests that do not wait for each other are seen to overlap. */
  constructor(private readonly latencyMs = 0) {}

  async before(): Promise<void> {
    if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
  }

  request(record: Seen): void {
    this.seen.push(record);
  }

  /** Forgets what was seen so far. */
  reset(): void {
    this.seen = [];
  }

  get requests(): number {
    return this.seen.length;
  }

  get readUnits(): number {
    return this.seen.reduce((sum, one) => sum + one.readUnits, 0);
  }

  get writeUnits(): number {
    return this.seen.reduce((sum, one) => sum + one.writeUnits, 0);
  }

  /** Requests that had to wait for an earlier one: a new trip begins when all of the trip before has ended. */
  get sequentialTrips(): number {
    let trips = 0;
    let ended = Number.NEGATIVE_INFINITY;
    for (const { startedAt, endedAt } of this.seen.toSorted((a, b) => a.startedAt - b.startedAt)) {
      if (startedAt < ended) continue;
      trips += 1;
      ended = endedAt;
    }
    return trips;
  }
}
