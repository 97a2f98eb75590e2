/**
 * Which cells of linked tables may not be shown because they are about too few, and which further cells must be
 * withheld because the first could be computed from them (complementary suppression). Pure: cells are numbers of
 * people or households, tables are sums; what they are about is the caller's.
 */

/** A published total and the cells that add up to it. A cell may take part in any number of sums. */
export interface Sum {
  /** Index of the total. */
  total: number;
  /** Indexes of the cells that add up to it. */
  parts: readonly number[];
  /**
   * How much each part adds, where that is not the whole cell: a postcode that lies in two neighbourhoods adds a part
   * to each. Whoever knows the part knows about the cell, so it is withheld as a whole.
   */
  amounts?: readonly number[];
}

/** 0: may be shown. 1: too small itself. 2: withheld because a too small one could be computed from it. */
export type Suppression = 0 | 1 | 2;

const SHOWN = 0;
const TOO_SMALL = 1;
const COMPLEMENT = 2;

export interface SuppressionOptions {
  /** Cells under this, but over zero, are too small. Zero is shown: it is about nobody. */
  minimum: number;
  /** Cells that are published anyway, such as the grand total; never withheld as a complement. */
  pinned?: ReadonlySet<number>;
}

/**
 * Decides for every cell. In each sum whose total is shown, the withheld parts are at least two and together at least
 * the minimum, and neither their number nor the reasons that are given with them leave one single possibility; a total
 * that is withheld has a withheld part. What is withheld for one sum can open another, so this is repeated until
 * nothing changes. The smallest cells are withheld first, in order of index where they are equal.
 */
export function suppress(
  cells: ArrayLike<number>,
  sums: readonly Sum[],
  { minimum, pinned = new Set() }: SuppressionOptions,
): Uint8Array {
  const state = new Uint8Array(cells.length);
  const sumsOf = membership(cells.length, sums);
  const queue = new Set(sums.keys());
  const withhold = (cell: number, reason: Suppression) => {
    state[cell] = reason;
    for (const sum of sumsOf.of(cell)) queue.add(sum);
  };
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell]! > 0 && cells[cell]! < minimum) state[cell] = TOO_SMALL;
  }
  // A set is visited in order of insertion, also what is added during the visit.
  for (const index of queue) {
    queue.delete(index);
    for (const cell of complements(cells, sums[index]!, state, minimum, pinned)) withhold(cell, COMPLEMENT);
  }
  return state;
}

/** The cells that this sum needs withheld besides those that are. */
function complements(
  cells: ArrayLike<number>,
  sum: Sum,
  state: Uint8Array,
  minimum: number,
  pinned: ReadonlySet<number>,
): number[] {
  const amount = (i: number) => sum.amounts?.[i] ?? cells[sum.parts[i]!]!;
  const known = { tooSmall: 0, complement: 0, sum: 0 };
  const add = (i: number, reason: number) => {
    if (reason === TOO_SMALL) known.tooSmall++;
    else known.complement++;
    known.sum += amount(i);
  };
  for (let i = 0; i < sum.parts.length; i++) {
    const reason = state[sum.parts[i]!]!;
    if (reason !== SHOWN && amount(i) > 0) add(i, reason);
  }
  const isTotalShown = state[sum.total] === SHOWN;
  const isSafe = () =>
    isTotalShown
      ? known.tooSmall + known.complement === 0 || isAmbiguous(known, minimum)
      : known.tooSmall + known.complement > 0 || cells[sum.total] === 0;
  if (isSafe()) return [];
  const needed: number[] = [];
  for (const i of shownBySize(sum, state, amount, pinned)) {
    needed.push(sum.parts[i]!);
    add(i, COMPLEMENT);
    if (isSafe()) return needed;
  }
  return isTotalShown && !pinned.has(sum.total) ? [...needed, sum.total] : needed;
}

/**
 * True when the withheld parts of a known total cannot be told from each other: two or more, together at least the
 * minimum, and with room between the least and the most that their reasons allow.
 */
function isAmbiguous(known: { tooSmall: number; complement: number; sum: number }, minimum: number): boolean {
  const { tooSmall, complement, sum } = known;
  const least = tooSmall + complement * minimum;
  const most = complement > 0 ? Number.POSITIVE_INFINITY : tooSmall * (minimum - 1);
  return tooSmall + complement >= 2 && sum >= minimum && sum > least && sum < most;
}

function shownBySize(
  sum: Sum,
  state: Uint8Array,
  amount: (i: number) => number,
  pinned: ReadonlySet<number>,
): number[] {
  const shown: number[] = [];
  for (let i = 0; i < sum.parts.length; i++) {
    const cell = sum.parts[i]!;
    if (state[cell] === SHOWN && amount(i) > 0 && !pinned.has(cell)) shown.push(i);
  }
  return shown.sort((a, b) => amount(a) - amount(b) || sum.parts[a]! - sum.parts[b]!);
}

/** The sums every cell takes part in, as part or total, in flat arrays: there are a million of them in a country. */
function membership(cells: number, sums: readonly Sum[]) {
  const start = new Uint32Array(cells + 1);
  for (const { total, parts } of sums) for (const cell of [total, ...parts]) start[cell + 1]!++;
  for (let cell = 0; cell < cells; cell++) start[cell + 1]! += start[cell]!;
  const next = start.slice();
  const list = new Uint32Array(start[cells]!);
  for (const [index, { total, parts }] of sums.entries()) {
    for (const cell of [total, ...parts]) list[next[cell]!++] = index;
  }
  return { of: (cell: number) => list.subarray(start[cell]!, start[cell + 1]!) };
}
