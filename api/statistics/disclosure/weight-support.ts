import { type CountTable, nameOf, TOTAL } from './tables';
import { membersOf, type WeightLevel } from './weight-cells';

/** So many numbers of cells of weights differ at once: a world that is found among some of them is a world. */
const MOST_NUMBERS = 900;
const FEWEST_CELLS = 20;
/** Of one cell of weights with another more of another goes where what all weigh together stays as it is. */
const FEWEST_WHOLES = 3;

type Groups = CountTable['groups'];

/**
 * Cells that may differ together: the largest ones, with two of every group where there are. Then the others, each time
 * beside half of the first.
 * @param numbers that each cell has.
 */
export function supportsOf(level: WeightLevel, groups: Groups, numbers: number): Set<number>[] {
  const size = Math.max(FEWEST_CELLS, Math.floor(MOST_NUMBERS / Math.max(1, numbers)));
  const largest = bySize(level, [...level.cells.keys()]);
  if (largest.length <= size) return [new Set(largest)];
  const first = new Set(twoOfEvery(level, groups));
  for (const cell of largest) if (first.size < size) first.add(cell);
  const half = [...first].slice(0, Math.ceil(size / 2));
  const rest = largest.filter((cell) => !first.has(cell));
  const step = Math.ceil(size / 2);
  const others = Array.from({ length: Math.ceil(rest.length / step) }, (_, chunk) =>
    rest.slice(chunk * step, (chunk + 1) * step),
  );
  return [first, ...others.map((chunk) => new Set([...half, ...chunk]))];
}

/**
 * Cells of weights that may differ together with all of their parts: each set has light ones and heavy ones.
 * @param levels that of cells of weights, and those of their parts. @param numbers that each cell and part has.
 */
export function setsOfWholes(
  [{ cells }, ...breakdowns]: [WeightLevel, ...WeightLevel[]],
  numbers: number,
): Set<number>[] {
  const wholes = [...cells.keys()].sort((a, b) => cells[a]!.weight - cells[b]!.weight || a - b);
  const each = breakdowns.reduce((sum, own) => sum + own.cells.length / wholes.length, 1);
  const most = Math.max(FEWEST_WHOLES, Math.floor(MOST_NUMBERS / numbers / each));
  const count = Math.ceil(wholes.length / most);
  return Array.from({ length: count }, (_, set) => new Set(wholes.filter((__, at) => at % count === set)));
}

/** The parts of some cells of weights. */
export const partsOf = ({ of }: WeightLevel, wholes: ReadonlySet<number>): Set<number> =>
  new Set(of!.flatMap((whole, part) => (wholes.has(whole) ? [part] : [])));

/** Parts that carry what differs in some cells of weights: those of the two largest groups of the breakdown. */
export function carriersOf(level: WeightLevel, groups: Groups, wholes: ReadonlySet<number>): Set<number> {
  const { cells, dimensions } = level;
  const parts = partsOf(level, wholes);
  const sizeOf = (some: readonly number[]) => some.reduce((sum, at) => sum + cells[at]!.respondents, 0);
  const members = groups
    .filter(({ dimension }) => dimension === dimensions.at(-1))
    .map((group) => (membersOf(level, group) ?? []).filter((at) => parts.has(at)));
  return new Set(
    members
      .sort((a, b) => sizeOf(b) - sizeOf(a))
      .slice(0, 2)
      .flat(),
  );
}

const bySize = ({ cells }: WeightLevel, some: readonly number[]) =>
  [...some].sort((a, b) => cells[b]!.respondents - cells[a]!.respondents || a - b);

function twoOfEvery(level: WeightLevel, groups: Groups): number[] {
  return groups.flatMap((group) => {
    if ((group.within ?? []).length > 1 || nameOf(group) === TOTAL) return [];
    return bySize(level, membersOf(level, group) ?? []).slice(0, 2);
  });
}
