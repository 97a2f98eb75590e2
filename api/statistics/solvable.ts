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
export function solvableCells(cells: ArrayLike<number>, sums: readonly Sum[], isWithheld: ArrayLike<number>): number[] {
  const { lines, points } = network(cells, sums, isWithheld);
  return [...new Set(bridges(lines, points).map((line) => lines[line]!.cell))];
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

/** The lines without which the network falls apart, by depth-first search (Tarjan), without recursion. */
function bridges(lines: readonly Line[], points: number): number[] {
  const at: number[][] = Array.from({ length: points }, () => []);
  for (const [line, { from, to }] of lines.entries()) {
    at[from]!.push(line);
    at[to]!.push(line);
  }
  const order = new Int32Array(points);
  const lowest = new Int32Array(points);
  const next = new Int32Array(points);
  const found: number[] = [];
  let visited = 0;
  for (let start = 0; start < points; start++) {
    if (order[start] || at[start]!.length === 0) continue;
    order[start] = lowest[start] = ++visited;
    const path: { point: number; line: number }[] = [{ point: start, line: -1 }];
    while (path.length > 0) {
      const { point, line } = path.at(-1)!;
      const along = at[point]![next[point]!++];
      if (along === undefined) {
        path.pop();
        const before = path.at(-1)?.point;
        if (before === undefined) continue;
        lowest[before] = Math.min(lowest[before]!, lowest[point]!);
        if (lowest[point]! > order[before]!) found.push(line);
      } else if (along !== line) {
        const { from, to } = lines[along]!;
        const other = from === point ? to : from;
        if (order[other]) lowest[point] = Math.min(lowest[point]!, order[other]!);
        else {
          order[other] = lowest[other] = ++visited;
          path.push({ point: other, line: along });
        }
      }
    }
  }
  return found;
}
