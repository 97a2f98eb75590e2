import { solvableCells } from './solvable';

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
 * nothing changes. Then all sums are solved together: a cell that still follows from them gets another cell withheld
 * beside it. The smallest cells are withheld first, in order of index where they are equal.
 */
export function suppress(
  cells: ArrayLike<number>,
  sums: readonly Sum[],
  { minimum, pinned = new Set() }: SuppressionOptions,
): Uint8Array {
  const state = new Uint8Array(cells.length);
  const sumsOf = membership(cells.length, sums);
  const queue = new Set(sums.keys());
  const withhold = (cell: number) => {
    state[cell] = COMPLEMENT;
    for (const sum of sumsOf.of(cell)) queue.add(sum);
  };
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell]! > 0 && cells[cell]! < minimum) state[cell] = TOO_SMALL;
  }
  while (queue.size > 0) {
    // A set is visited in order of insertion, also what is added during the visit.
    for (const index of queue) {
      queue.delete(index);
      for (const cell of complements(cells, sums[index]!, index, state, sumsOf, minimum, pinned)) withhold(cell);
    }
    const changed = new Set<number>();
    for (const cell of solvableCells(cells, sums, state)) {
      const own = [...sumsOf.of(cell)];
      if (own.some((sum) => changed.has(sum))) continue;
      for (const cover of coversFor(cell, cells, sums, state, sumsOf, pinned)) {
        withhold(cover);
        for (const sum of [...own, ...sumsOf.of(cover)]) changed.add(sum);
      }
    }
  }
  return state;
}

/**
 * The cells to withhold beside one that can be solved. Such a cell is the only link between two sides of the sums. A
 * cell that links the sides too makes that only the two together can be known: the smallest is taken. Where there is
 * none, the difference of the totals of a side tells the cell, and only withholding a total helps: of each side the one
 * that hangs together with what is withheld already, then the smallest, until the sides meet in a sum higher up.
 */
function coversFor(
  cell: number,
  cells: ArrayLike<number>,
  sums: readonly Sum[],
  state: Uint8Array,
  sumsOf: Membership,
  pinned: ReadonlySet<number>,
): number[] {
  const sides = sidesOf(cell, sums, state, sumsOf);
  const canWithhold = (other: number) => state[other] === SHOWN && !pinned.has(other) && cells[other]! > 0;
  let link: number | undefined;
  const totals = new Map<number, { total: number; isOpen: boolean }>();
  for (const [index, side] of sides) {
    const { total, parts } = sums[index]!;
    for (const other of [total, ...parts]) {
      if (!canWithhold(other) || (link !== undefined && cells[other]! >= cells[link]!)) continue;
      if (sumsOf.of(other).some((one) => sides.has(one) && sides.get(one) !== side)) link = other;
    }
    if (!canWithhold(total)) continue;
    const higher = sumsOf.of(total).filter((one) => one !== index);
    const isOpen = higher.some((one) => sums[one]!.parts.some((part) => state[part] !== SHOWN));
    const best = totals.get(side);
    const isBetter = !best || (isOpen === best.isOpen ? cells[total]! < cells[best.total]! : isOpen);
    if (isBetter) totals.set(side, { total, isOpen });
  }
  return link === undefined ? [...totals.values()].map(({ total }) => total) : [link];
}

/** The sums that hang together with a withheld cell, by the sum of that cell through which they do. */
function sidesOf(cell: number, sums: readonly Sum[], state: Uint8Array, sumsOf: Membership): Map<number, number> {
  const sides = new Map<number, number>();
  for (const start of sumsOf.of(cell)) {
    if (sides.has(start)) continue;
    const reached = [start];
    sides.set(start, start);
    for (const index of reached) {
      for (const other of [sums[index]!.total, ...sums[index]!.parts]) {
        if (other === cell || state[other] === SHOWN) continue;
        for (const next of sumsOf.of(other)) {
          if (sides.has(next)) continue;
          sides.set(next, start);
          reached.push(next);
        }
      }
    }
  }
  return sides;
}

/** The cells that this sum needs withheld besides those that are. */
function complements(
  cells: ArrayLike<number>,
  sum: Sum,
  index: number,
  state: Uint8Array,
  sumsOf: Membership,
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
  for (const i of candidates(sum, index, state, amount, sumsOf, pinned)) {
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

/**
 * The parts that may be withheld as well, best first: those that share other sums with what is withheld already, because
 * they protect it there too, and then the smallest.
 */
function candidates(
  sum: Sum,
  index: number,
  state: Uint8Array,
  amount: (i: number) => number,
  sumsOf: Membership,
  pinned: ReadonlySet<number>,
): number[] {
  const open = new Set<number>();
  const shown: number[] = [];
  for (let i = 0; i < sum.parts.length; i++) {
    const cell = sum.parts[i]!;
    if (amount(i) === 0) continue;
    if (state[cell] !== SHOWN) for (const other of sumsOf.of(cell)) open.add(other);
    else if (!pinned.has(cell)) shown.push(i);
  }
  open.delete(index);
  const shared = new Map(shown.map((i) => [i, sumsOf.of(sum.parts[i]!).filter((other) => open.has(other)).length]));
  return shown.sort(
    (a, b) => shared.get(b)! - shared.get(a)! || amount(a) - amount(b) || sum.parts[a]! - sum.parts[b]!,
  );
}

/** Which sums a cell takes part in. */
interface Membership {
  of(cell: number): Uint32Array;
}

/** The sums every cell takes part in, as part or total, in flat arrays: there are a million of them in a country. */
function membership(cells: number, sums: readonly Sum[]): Membership {
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
