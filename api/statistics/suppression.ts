import { type Bridge, solvableCells } from './solvable';

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

/** What is decided of a cell: it may be shown, it is too small itself, or a too small one could be computed from it. */
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
  const isTotal = new Uint8Array(cells.length);
  for (const { total } of sums) isTotal[total] = 1;
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
    for (const bridge of solvableCells(cells, sums, state)) {
      // What an earlier cover touched may be safe by now: the next round tells.
      if (bridge.side.some((sum) => changed.has(sum))) continue;
      for (const cover of coversFor(bridge, cells, sums, state, sumsOf, { pinned, isTotal })) {
        withhold(cover);
        for (const sum of sumsOf.of(cover)) changed.add(sum);
      }
      for (const sum of bridge.side) changed.add(sum);
    }
  }
  return state;
}

/**
 * The cells to withhold beside one that can be solved because it is the only link between two sides of the sums: a
 * second link between the sides, so that only the two together can be known. That is one cell, or a chain of them
 * through sums of which nothing was withheld yet: as few cells as possible, totals only where there is no other way.
 */
function coversFor(
  bridge: Bridge,
  cells: ArrayLike<number>,
  sums: readonly Sum[],
  state: Uint8Array,
  sumsOf: Membership,
  { pinned, isTotal }: { pinned: ReadonlySet<number>; isTotal: Uint8Array },
): number[] {
  const canWithhold = (cell: number) => state[cell] === SHOWN && !pinned.has(cell) && cells[cell]! > 0;
  const small = (cell: number) => canWithhold(cell) && !isTotal[cell] && sumsOf.of(cell).length <= 2;
  const chain = chainOver(bridge, sums, cells, sumsOf, small) ?? chainOver(bridge, sums, cells, sumsOf, canWithhold);
  if (chain) return chain;
  // Nothing links the sides: a whole that lies in one part. Then all of it goes.
  const around = new Set([...bridge.side, ...sumsOf.of(bridge.cell)]);
  return [...around].flatMap((sum) => [sums[sum]!.total, ...sums[sum]!.parts]).filter(canWithhold);
}

/** The shortest chain of cells from the bridge's side to beyond it, preferring small ones; undefined when there is none. */
function chainOver(
  { side, isBeyond }: Bridge,
  sums: readonly Sum[],
  cells: ArrayLike<number>,
  sumsOf: Membership,
  mayUse: (cell: number) => boolean,
): number[] | undefined {
  const cameBy = new Map<number, { cell: number; from: number } | undefined>(side.map((sum) => [sum, undefined]));
  const reached = [...side];
  for (const from of reached) {
    const usable = [sums[from]!.total, ...sums[from]!.parts]
      .filter(mayUse)
      .sort((a, b) => cells[a]! - cells[b]! || a - b);
    for (const cell of usable) {
      const own = sumsOf.of(cell);
      if (own.length === 1 ? isBeyond(undefined) : own.some(isBeyond)) return [cell, ...chainBack(from, cameBy)];
      for (const sum of own) {
        if (cameBy.has(sum)) continue;
        cameBy.set(sum, { cell, from });
        reached.push(sum);
      }
    }
  }
  return undefined;
}

function chainBack(sum: number, cameBy: Map<number, { cell: number; from: number } | undefined>): number[] {
  const chain: number[] = [];
  for (let step = cameBy.get(sum); step; step = cameBy.get(step.from)) chain.push(step.cell);
  return chain;
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
