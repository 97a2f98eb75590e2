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
const TABLE_SIZE = 1 << 20;

/**
 * Puts respondents together. Classifications are combined into one number as long as a table can hold all combinations;
 * then cells are numbered anew, as only combinations that occur are cells, and the next ones are added.
 * @throws {StatisticsProblem} LENGTHS_DIFFER, INVALID_CATEGORY.
 */
export function collapse(n: number, classifications: readonly Classification[]): Cells {
  const of = new Int32Array(n);
  let cells: Omit<Cells, 'respondents'> = { count: 1, of, categories: [] };
  for (let next = 0; next < classifications.length; ) {
    const combined = new Int32Array(n);
    const slots: number[] = [];
    let combinations = 1;
    do {
      const one = classifications[next++]!;
      combine(combined, one);
      slots.push(one.size + 1);
      combinations *= one.size + 1;
    } while (
      next < classifications.length &&
      cells.count * combinations * (classifications[next]!.size + 1) <= TABLE_SIZE
    );
    const found = renumber(of, combined, cells.count, combinations);
    cells = { count: found.length, of, categories: categoriesOf(found, cells.categories, slots) };
  }
  const respondents = new Float64Array(cells.count);
  for (let i = 0; i < n; i++) respondents[of[i]!]!++;
  return { ...cells, respondents };
}

/** Adds the category to the number that stands for the categories so far. */
function combine(combined: Int32Array, { name, of, size }: Classification): void {
  const n = combined.length;
  if (of.length !== n) {
    throw new StatisticsProblem('LENGTHS_DIFFER', `"${name}" tells the category of ${of.length} of ${n} respondents.`);
  }
  const codes = of instanceof Int32Array ? of : Int32Array.from(of);
  const slots = size + 1;
  for (let i = 0; i < n; i++) {
    const code = codes[i]!;
    // As unsigned, -1 is the largest there is.
    if (code >>> 0 < size) combined[i] = combined[i]! * slots + code;
    else if (code === -1) combined[i] = combined[i]! * slots + size;
    else throw invalidCategory(name, code, i, size);
  }
  if (codes === of) return;
  for (let i = 0; i < n; i++) if (codes[i] !== of[i]) throw invalidCategory(name, of[i]!, i, size);
}

function invalidCategory(name: string, category: number, respondent: number, size: number): StatisticsProblem {
  const range = `use 0 to ${size - 1}, or -1 for unknown`;
  const message = `Category ${category} of respondent ${respondent} in "${name}": ${range}.`;
  return new StatisticsProblem('INVALID_CATEGORY', message);
}

/** Splits cells by what is combined, in place. @returns per new cell: the old one × combinations + what is combined. */
function renumber(of: Int32Array, combined: Int32Array, count: number, combinations: number): number[] {
  const found: number[] = [];
  if (count * combinations <= TABLE_SIZE) {
    const cellAt = new Int32Array(count * combinations);
    for (let i = 0; i < of.length; i++) {
      const key = of[i]! * combinations + combined[i]!;
      if (cellAt[key] === 0) cellAt[key] = found.push(key);
      of[i] = cellAt[key]! - 1;
    }
    return found;
  }
  const cellAt = new Map<number, number>();
  for (let i = 0; i < of.length; i++) {
    const key = of[i]! * combinations + combined[i]!;
    const cell = cellAt.get(key) ?? found.push(key) - 1;
    cellAt.set(key, cell);
    of[i] = cell;
  }
  return found;
}

/** Per classification the categories of the new cells: of those before, and of those that `slots` tell the sizes of. */
function categoriesOf(found: readonly number[], before: readonly Int32Array[], slots: readonly number[]): Int32Array[] {
  const rest = Float64Array.from(found);
  const added = slots.map(() => new Int32Array(found.length));
  for (let m = slots.length - 1; m >= 0; m--) {
    const size = slots[m]!;
    for (let cell = 0; cell < rest.length; cell++) {
      const key = rest[cell]!;
      rest[cell] = Math.floor(key / size);
      added[m]![cell] = key - rest[cell]! * size;
    }
  }
  // What is left of a key is the old cell.
  const kept = before.map((category) => {
    const list = new Int32Array(found.length);
    for (let cell = 0; cell < list.length; cell++) list[cell] = category[rest[cell]!]!;
    return list;
  });
  return [...kept, ...added];
}
