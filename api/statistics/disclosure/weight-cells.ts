import { type CountTable, type Group, nameOf, TOTAL, type WeightCellCounts } from './tables';

/**
 * Of so many cells of weights at most it is tried for each what its few respondents may have answered. Of more, groups
 * have no weighted figures, and a handful of rounded totals says too little: whatever one cell answered, the others make
 * up for it within the rounding.
 */
export const MOST_CELLS_TRIED = 120;

/** A number of one cell of weights: who answered, who gave an answer, or gave it a place. */
export type CellNumber =
  | { is: 'base' }
  | { is: 'count'; answer: number }
  | { is: 'place'; answer: number; place: number };

/** The cells in the system of one cell of weights. */
export interface HiddenCells {
  base: number;
  counts: number[];
  places: number[][];
  /** All of them, of which nobody publishes one. */
  all: number[];
  /** Those that are protected: who answered, and who gave an answer or did not. */
  own: number[];
}

/** The cell in the system of a number. */
export const cellOf = ({ base, counts, places }: HiddenCells, of: CellNumber): number =>
  of.is === 'base' ? base : of.is === 'count' ? counts[of.answer]! : places[of.answer]![of.place]!;

export const numberOf = ({ base, counts, places }: WeightCellCounts, of: CellNumber): number =>
  of.is === 'base' ? base : of.is === 'count' ? counts[of.answer]! : places![of.answer]![of.place]!;

/** The cells of weights that a group is made of; undefined when it is of other dimensions. */
export function membersOf(
  { knownWeights }: Pick<CountTable, 'knownWeights'>,
  group: Pick<Group, 'dimension' | 'key' | 'within'>,
) {
  const names = (group.within ?? [nameOf(group)]).filter((name) => name !== TOTAL);
  const { dimensions, cells } = knownWeights!;
  if (names.some((name) => !dimensions.includes(name.slice(0, name.indexOf(':'))))) return undefined;
  return cells.flatMap(({ within }, at) => (names.every((name) => within.includes(name)) ? [at] : []));
}

/** Most places of all cells of weights together of which weighted mean places are decided about. */
const MOST_PLACES = 2_000;

/** Whether weighted mean places may be told: with many cells of weights deciding about them takes minutes. */
export function hasWeightedRanks({ weightCells = [] }: Pick<CountTable, 'weightCells'>): boolean {
  return weightCells.reduce((sum, { places = [] }) => sum + places.length ** 2, 0) <= MOST_PLACES;
}

/** Whether everybody in a group has the same weight, so that weighted figures are the unweighted ones. */
export function isOfOneWeight({ knownWeights }: Pick<CountTable, 'knownWeights'>, group: Group): boolean {
  const names = [nameOf(group), ...(group.within ?? [])];
  const { dimensions, weightedTo = dimensions } = knownWeights!;
  return weightedTo.every((dimension) => names.some((name) => name.startsWith(`${dimension}:`)));
}

/**
 * Respondents of each cell of weights, in which all questions agree: who is in a world where no more answered any of them
 * is in one world of all of them. Without bound in a group that is withheld, as that has worlds of its own.
 */
export function knownRespondents({
  knownWeights,
  withheldGroups,
}: Pick<CountTable, 'knownWeights' | 'withheldGroups'>) {
  const isWithheld = (name: string) => withheldGroups?.names.includes(name) ?? false;
  return knownWeights!.cells.map(({ within, respondents }) =>
    within.some(isWithheld) ? Number.POSITIVE_INFINITY : respondents,
  );
}
