/** The values that were asked for last, at most so many of them: of what never changes once it is stored. */
export class Recent<T> {
  private readonly values = new Map<string, T>();

  /** @param most how many are kept. */
  constructor(private readonly most: number) {}

  /** The value under a name; undefined when it is not here (any more). */
  get(name: string): T | undefined {
    const value = this.values.get(name);
    if (value !== undefined) this.keep(name, value);
    return value;
  }

  /** Keeps a value; the one that was not asked for longest makes room. */
  keep(name: string, value: T): void {
    // Last used is last in the map, so the first is the one to forget.
    this.values.delete(name);
    this.values.set(name, value);
    for (const [oldest] of this.values) if (this.values.size > this.most) this.values.delete(oldest);
  }
}
