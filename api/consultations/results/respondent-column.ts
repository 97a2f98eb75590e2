const FIRST_ROWS = 4_096;

/** A number per respondent, -1 where there is none. It grows by doubling, so 100,000 respondents take half a megabyte. */
export class Column {
  private values = new Int32Array(FIRST_ROWS).fill(-1);

  set(row: number, value: number): void {
    if (row >= this.values.length) this.grow(row + 1);
    this.values[row] = value;
  }

  /** The numbers of the first so many respondents. */
  upTo(rows: number): Int32Array {
    if (rows > this.values.length) this.grow(rows);
    return this.values.subarray(0, rows);
  }

  private grow(rows: number): void {
    const larger = new Int32Array(Math.max(rows, 2 * this.values.length)).fill(-1);
    larger.set(this.values);
    this.values = larger;
  }
}

/** Texts of which there are few, each known by a number from 0 on, in the order in which they came. */
export class Numbered {
  readonly keys: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(keys: readonly string[] = []) {
    for (const key of keys) this.of(key);
  }

  /** The number of a text, a new one when it was not met before. */
  of(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}
