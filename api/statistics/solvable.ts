import type { Sum } from './suppression';

/**
 * The withheld cells that follow exactly from the shown ones by combining sums, however many. See every sum as a point
 * and every withheld cell as a line between the two sums it takes part in; a cell in one sum is a line to a point
 * outside. All other cells being known, a cell follows exactly when it is the only link between two sides: it is then
 * the difference of what the sums of one side add up to (Gusfield, "A Graph Theoretic Approach to Statistical Data
 * Security", 1988). A cell of which parts go to several sums gets a point of its own, with a line per part: parts are
 * rounded, so they do not follow from each other; but who knows a part knows the cell.
 *
 * This holds for sums in two classifications (postcodes and areas), each of them a hierarchy. Sums in three would need
 * all equations solved.
 */
export function solvableCells(cells: ArrayLike<number>, sums: readonly Sum[], isWithheld: ArrayLike<number>): Bridge[] {
  const { lines, points } = network(cells, sums, isWithheld);
  const walk = walked(lines, points);
  const isKnown = new Set<number>();
  return walk.bridges.flatMap((bridge) => {
    const { cell } = lines[bridge.line]!;
    if (isKnown.has(cell)) return [];
    isKnown.add(cell);
    return [bridgeOf(cell, bridge, walk, sums.length)];
  });
}

/** A withheld cell that is the only link between two sides, seen from the side with the fewest sums. */
export interface Bridge {
  cell: number;
  /** Sums of the smaller side. */
  side: number[];
  /** Whether a sum is on the other side; undefined asks it of what lies in one sum only. Elsewhere is on neither side. */
  isBeyond(sum: number | undefined): boolean;
}

function bridgeOf(cell: number, { child, root }: Found, { order, last, pointAt }: Walk, outside: number): Bridge {
  const [first, end, start, stop] = [order[child]!, last[child]!, order[root]!, last[root]!];
  const isChildSmaller = 2 * (end - first + 1) <= stop - start + 1;
  const isBelow = (point: number) => order[point]! >= first && order[point]! <= end;
  const isConnected = (point: number) => order[point]! >= start && order[point]! <= stop;
  const side: number[] = [];
  const add = (from: number, to: number) => {
    for (let at = from; at <= to; at++) if (pointAt[at]! < outside) side.push(pointAt[at]!);
  };
  if (isChildSmaller) add(first, end);
  else {
    add(start, first - 1);
    add(end + 1, stop);
  }
  return {
    cell,
    side,
    isBeyond: (sum = outside) => isConnected(sum) && isBelow(sum) !== isChildSmaller,
  };
}

interface Line {
  cell: number;
  from: number;
  to: number;
}

function network(cells: ArrayLike<number>, sums: readonly Sum[], isWithheld: ArrayLike<number>) {
  const ends = new Map<number, number[]>();
  const join = (cell: number, sum: number) => {
    const known = ends.get(cell);
    if (known) known.push(sum);
    else ends.set(cell, [sum]);
  };
  for (const [index, { total, parts, amounts }] of sums.entries()) {
    if (isWithheld[total]) join(total, index);
    for (let i = 0; i < parts.length; i++) {
      const cell = parts[i]!;
      if (isWithheld[cell] && (amounts?.[i] ?? cells[cell]!) > 0) join(cell, index);
    }
  }
  const outside = sums.length;
  let points = sums.length + 1;
  const lines: Line[] = [];
  for (const [cell, own] of ends) {
    if (own.length <= 2) lines.push({ cell, from: own[0]!, to: own[1] ?? outside });
    else {
      for (const sum of own) lines.push({ cell, from: sum, to: points });
      points++;
    }
  }
  return { lines, points };
}

/** A bridge as a walk finds it: the point beyond it, and the point where the walk of this part of the network began. */
interface Found {
  line: number;
  child: number;
  root: number;
}

interface Walk {
  bridges: Found[];
  /** When each point was met, from 1; 0 for points without lines. What is met beyond a point lies up to `last`. */
  order: Int32Array;
  last: Int32Array;
  /** The point met at each moment. */
  pointAt: Int32Array;
}

/** Walks the network depth first and finds its bridges: lines without which it falls apart (Tarjan), without recursion. */
function walked(lines: readonly Line[], points: number): Walk {
  const at: number[][] = Array.from({ length: points }, () => []);
  for (const [line, { from, to }] of lines.entries()) {
    at[from]!.push(line);
    at[to]!.push(line);
  }
  const order = new Int32Array(points);
  const lowest = new Int32Array(points);
  const last = new Int32Array(points);
  const next = new Int32Array(points);
  const pointAt = new Int32Array(points + 1);
  const bridges: Found[] = [];
  let met = 0;
  const meet = (point: number) => {
    order[point] = lowest[point] = ++met;
    pointAt[met] = point;
  };
  for (let root = 0; root < points; root++) {
    if (order[root] || at[root]!.length === 0) continue;
    meet(root);
    const path: { point: number; line: number }[] = [{ point: root, line: -1 }];
    while (path.length > 0) {
      const { point, line } = path.at(-1)!;
      const along = at[point]![next[point]!++];
      if (along === undefined) {
        last[point] = met;
        path.pop();
        const before = path.at(-1)?.point;
        if (before === undefined) continue;
        lowest[before] = Math.min(lowest[before]!, lowest[point]!);
        if (lowest[point]! > order[before]!) bridges.push({ line, child: point, root });
      } else if (along !== line) {
        const { from, to } = lines[along]!;
        const other = from === point ? to : from;
        if (order[other]) lowest[point] = Math.min(lowest[point]!, order[other]!);
        else {
          meet(other);
          path.push({ point: other, line: along });
        }
      }
    }
  }
  return { bridges, order, last, pointAt };
}
