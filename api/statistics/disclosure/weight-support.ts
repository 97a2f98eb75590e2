import type { CountTable } from './tables';
import { membersOf } from './weight-cells';

/** So many numbers of cells of weights differ at once: a world that is found among some of them is a world. */
const MOST_NUMBERS = 900;
const FEWEST_CELLS = 20;

/**
 * Cells of weights that may differ together: the largest ones, with two of every group where there are. Then the others,
 * each time beside half of the first.
 * @param numbers that each cell has.
 */
export function supportsOf(
  { knownWeights, groups }: Pick<CountTable, 'knownWeights' | 'groups'>,
  numbers: number,
): Set<number>[] {
  const { cells } = knownWeights!;
  const size = Math.max(FEWEST_CELLS, Math.floor(MOST_NUMBERS / Math.max(1, numbers)));
  const largest = [...cells.keys()].sort((a, b) => cells[b]!.respondents - cells[a]!.respondents || a - b);
  if (largest.length <= size) return [new Set(largest)];
  const first = new Set<number>();
  for (const group of groups) {
    const members = new Set(membersOf({ knownWeights }, group));
    if ((group.within ?? []).length > 1) continue;
    for (const cell of largest.filter((one) => members.has(one)).slice(0, 2)) first.add(cell);
  }
  for (const cell of largest) if (first.size < size) first.add(cell);
  const half = [...first].slice(0, Math.ceil(size / 2));
  const rest = largest.filter((cell) => !first.has(cell));
  const step = Math.ceil(size / 2);
  const others = Array.from({ length: Math.ceil(rest.length / step) }, (_, chunk) =>
    rest.slice(chunk * step, (chunk + 1) * step),
  );
  return [first, ...others.map((chunk) => new Set([...half, ...chunk]))];
}
