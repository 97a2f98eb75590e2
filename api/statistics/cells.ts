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
  /** Per classification: how many categories it has, and unknown. */
  sizes: number[];
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
  let cells: Pick<Cells, 'count' | 'categories'> = { count: 1, categories: [] };
  for (let next = 0; next < classifications.length; ) {
    const slots: number[] = [];
    let combinations = cells.count;
    // What is combined takes the place of the cells so far; one classification alone may be too much for whole numbers.
    const isForTable = combinations * slotsOf(classifications[next]!) <= TABLE_SIZE;
    const combined = isForTable ? of : Float64Array.from(of);
    do {
      const one = classifications[next++]!;
      combine(combined, one);
      slots.push(slotsOf(one));
      combinations *= slotsOf(one);
    } while (next < classifications.length && combinations * slotsOf(classifications[next]!) <= TABLE_SIZE);
    const found = isForTable ? renumber(of, combinations) : renumberByMap(of, combined);
    cells = { count: found.length, categories: categoriesOf(found, cells.categories, slots) };
  }
  const respondents = new Float64Array(cells.count);
  for (let i = 0; i < n; i++) respondents[of[i]!]!++;
  return { ...cells, of, sizes: classifications.map(slotsOf), respondents };
}

/** Per classification and category: what values of cells add up to. */
export function totalsOf({ count, categories, sizes }: Cells, values: Float64Array): Float64Array[] {
  return categories.map((category, m) => {
    const total = new Float64Array(sizes[m]!);
    for (let cell = 0; cell < count; cell++) total[category[cell]!]! += values[cell]!;
    return total;
  });
}

/** Its categories, and unknown. */
const slotsOf = ({ size }: Classification) => size + 1;

/** Adds the category to the number that stands for the categories so far. */
function combine(combined: Int32Array | Float64Array, { name, of, size }: Classification): void {
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

/** Makes cells of what was combined, in place. @returns what was combined, per cell. */
function renumber(of: Int32Array, combinations: number): Int32Array {
  const cellAt = new Int32Array(combinations);
  const found = new Int32Array(Math.min(of.length, combinations));
  let count = 0;
  for (let i = 0; i < of.length; i++) {
    const key = of[i]!;
    if (cellAt[key] === 0) {
      found[count] = key;
      cellAt[key] = ++count;
    }
    of[i] = cellAt[key]! - 1;
  }
  return found.subarray(0, count);
}

/** As {@link renumber}, for numbers that no table has room for. */
function renumberByMap(of: Int32Array, combined: ArrayLike<number>): Float64Array {
  const cellAt = new Map<number, number>();
  for (let i = 0; i < of.length; i++) {
    const cell = cellAt.get(combined[i]!) ?? cellAt.size;
    cellAt.set(combined[i]!, cell);
    of[i] = cell;
  }
  return Float64Array.from(cellAt.keys());
}

/** Per classification the categories of the new cells: of those before, and of those that `slots` tell the sizes of. */
function categoriesOf(
  found: Int32Array | Float64Array,
  before: readonly Int32Array[],
  slots: readonly number[],
): Int32Array[] {
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
