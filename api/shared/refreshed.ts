/**
 * A small value that every request needs and that seldom changes, kept in the process. A request never waits for a
 * refresh: a value older than `maxAgeMs` is answered once more while a new one is read alongside. So a change is seen
 * everywhere at the first request after `maxAgeMs` plus one.
 */
export class Refreshed<T> {
  private value: { of: T; readAt: number } | undefined;
  private reading: Promise<T> | undefined;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly maxAgeMs: number,
  ) {}

  async get(): Promise<T> {
    if (!this.value) return this.refresh();
    // A failed refresh is tried again by the next request; this one has its answer.
    if (Date.now() - this.value.readAt >= this.maxAgeMs) this.refresh().catch(() => undefined);
    return this.value.of;
  }

  /** Reads again; concurrent callers share one read. */
  refresh(): Promise<T> {
    this.reading ??= this.read()
      .then((of) => {
        this.value = { of, readAt: Date.now() };
        return of;
      })
      .finally(() => {
        this.reading = undefined;
      });
    return this.reading;
  }

  /** Resolves when no refresh is under way: a function must not be frozen in the middle of one. */
  async settled(): Promise<void> {
    await this.reading?.catch(() => undefined);
  }
}
