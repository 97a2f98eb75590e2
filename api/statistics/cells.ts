import { StatisticsProblem } from './problem';

/**
 * Respondents who are in the same category of every classification, taken together: what holds for one holds for all,
 * so iterating over cells gives the same as iterating over respondents.
 */
export interface Cells {
  count: number;
  /** The cell of every respondent. */
  of: Int32Array;
  /** Per classification: the category of every cell; unknown is the one after the last. */
  categories: Int32Array[];
  respondents: Float64Array;
}

/** One way to put respondents into categories: 0 to `size` - 1, or -1 for unknown. */
export interface Classification {
  name: string;
  of: ArrayLike<number>;
  size: number;
}

/** Up to so many combinations a table finds a cell; beyond, a map does, which is slower and takes no room. */
const TABLE_SIZE = 1 << 22;

/**
 * Puts respondents together, one classification after the other, so that the combinations to look up are never more
 * than the cells so far times the categories of the next one.
 * @throws {StatisticsProblem} LENGTHS_DIFFER, INVALID_CATEGORY.
 */
export function collapse(n: number, classifications: readonly Classification[]): Cells {
  const of = new Int32Array(n);
  let count = 1;
  let categories: Int32Array[] = [];
  for (const one of classifications) {
    const slots = one.size + 1;
    const found = split(of, count, codesOf(one, n), slots);
    categories = [
      ...categories.map((before) => found.map((key) => before[Math.floor(key / slots)]!)),
      found.map((key) => key % slots),
    ].map((list) => Int32Array.from(list));
    count = found.length;
  }
  const respondents = new Float64Array(count);
  for (let i = 0; i < n; i++) respondents[of[i]!]!++;
  return { count, of, categories, respondents };
}

/** Splits cells by a further category, in place. @returns per new cell: the old one × slots + the category. */
function split(of: Int32Array, count: number, codes: Int32Array, slots: number): number[] {
  const found: number[] = [];
  if (count * slots <= TABLE_SIZE) {
    const cellAt = new Int32Array(count * slots);
    for (let i = 0; i < of.length; i++) {
      const code = codes[i]!;
      const key = of[i]! * slots + (code < 0 ? slots - 1 : code);
      let cell = cellAt[key]!;
      if (cell === 0) cell = cellAt[key] = found.push(key);
      of[i] = cell - 1;
    }
    return found;
  }
  const cellAt = new Map<number, number>();
  for (let i = 0; i < of.length; i++) {
    const code = codes[i]!;
    const key = of[i]! * slots + (code < 0 ? slots - 1 : code);
    let cell = cellAt.get(key);
    if (cell === undefined) {
      cell = found.push(key) - 1;
      cellAt.set(key, cell);
    }
    of[i] = cell;
  }
  return found;
}

function codesOf({ name, of, size }: Classification, n: number): Int32Array {
  if (of.length !== n) {
    throw new StatisticsProblem('LENGTHS_DIFFER', `"${name}" tells the category of ${of.length} of ${n} respondents.`);
  }
  const codes = of instanceof Int32Array ? of : Int32Array.from(of);
  for (let i = 0; i < n; i++) {
    if (codes[i]! >= -1 && codes[i]! < size && codes[i] === of[i]) continue;
    const range = `use 0 to ${size - 1}, or -1 for unknown`;
    throw new StatisticsProblem('INVALID_CATEGORY', `Category ${of[i]} of respondent ${i} in "${name}": ${range}.`);
  }
  return codes;
}
