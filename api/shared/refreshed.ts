/**
 * A small value that every request needs and that seldom changes, kept in the process. A busy process never waits for
 * a refresh: a value older than `maxAgeMs` is answered once more while a new one is read alongside. A process that was
 * idle for so long that the value is older than `tooOldMs` (by default TOO_OLD times that) reads it first.
 */
const TOO_OLD = 6;

export class Refreshed<T> {
  private value: { of: T; readAt: number } | undefined;
  private reading: Promise<T> | undefined;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly maxAgeMs: number,
    private readonly tooOldMs = TOO_OLD * maxAgeMs,
  ) {}

  async get(): Promise<T> {
    const age = this.value ? Date.now() - this.value.readAt : Number.POSITIVE_INFINITY;
    if (!this.value || age >= this.tooOldMs) return this.refresh();
    // A failed refresh is tried again by the next request; this one has its answer.
    if (age >= this.maxAgeMs) this.refresh().catch(() => undefined);
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
