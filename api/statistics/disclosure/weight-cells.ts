import {
  type CountTable,
  type Group,
  type KnownWeights,
  nameOf,
  TOTAL,
  type WeightCell,
  type WeightCellCounts,
  type WithheldGroups,
} from './tables';

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

/** Cells by which weights are told apart: the cells of weights themselves, or the parts of one breakdown of them. */
export interface WeightLevel {
  /** By which they are told apart. */
  dimensions: readonly string[];
  cells: readonly WeightCell[];
  /** Of a breakdown: the index of the cell of weights that each is a part of. */
  of?: readonly number[];
}

type Known = Pick<KnownWeights, 'dimensions' | 'cells' | 'breakdowns'>;

/** The cells of weights, and after them the parts of each breakdown with what they have of their cell. */
export function levelsOf({ dimensions, cells, breakdowns = [] }: Known): WeightLevel[] {
  return [
    { dimensions, cells },
    ...breakdowns.map(({ dimension, parts }) => ({
      dimensions: [...dimensions, dimension],
      cells: parts.map(({ cell, group, respondents }) => ({
        within: [...cells[cell]!.within, group],
        respondents,
        weight: cells[cell]!.weight,
      })),
      of: parts.map(({ cell }) => cell),
    })),
  ];
}

/** What was answered in the cells of a level. */
export const countsAt = ({ weightCells, weightParts }: CountTable, level: number): readonly WeightCellCounts[] =>
  (level === 0 ? weightCells : weightParts?.[level - 1]) ?? [];

/** The cells that a group is made of, by their index; undefined when it is of other dimensions. */
export function membersOf(
  { dimensions, cells }: { dimensions: readonly string[]; cells: readonly Pick<WeightCell, 'within'>[] },
  group: Pick<Group, 'dimension' | 'key' | 'within'>,
): number[] | undefined {
  const names = (group.within ?? [nameOf(group)]).filter((name) => name !== TOTAL);
  if (names.some((name) => !dimensions.includes(name.slice(0, name.indexOf(':'))))) return undefined;
  return cells.flatMap(({ within }, at) => (names.every((name) => within.includes(name)) ? [at] : []));
}

/** The first level that a group is made of cells of; -1 when there is none. */
export const levelOf = (levels: readonly WeightLevel[], group: Pick<Group, 'dimension' | 'key' | 'within'>): number =>
  levels.findIndex((level) => membersOf(level, group) !== undefined);

/** Most places of all cells of weights together of which weighted mean places are decided about. */
const MOST_PLACES = 2_000;

/**
 * Whether weighted mean places may be told: with many cells of weights deciding about them takes minutes. Nor where a
 * breakdown is crossed: the places of its parts would have to be known too.
 */
export function hasWeightedRanks({ weightCells = [], knownWeights, groups }: CountTable): boolean {
  if (!knownWeights) return false;
  const levels = levelsOf(knownWeights);
  const isCrossed = groups.some((group) => (group.within?.length ?? 0) > 1 && levelOf(levels, group) > 0);
  return !isCrossed && weightCells.reduce((sum, { places = [] }) => sum + places.length ** 2, 0) <= MOST_PLACES;
}

/** Whether everybody in a group has the same weight, so that weighted figures are the unweighted ones. */
export function isOfOneWeight({ dimensions }: Pick<KnownWeights, 'dimensions'>, group: Group): boolean {
  const names = [nameOf(group), ...(group.within ?? [])];
  return dimensions.every((dimension) => names.some((name) => name.startsWith(`${dimension}:`)));
}

/**
 * Respondents of each cell of a level, in which all questions agree: who is in a world where no more answered any of them
 * is in one world of all of them. Without bound in a group that is withheld, as that has worlds of its own.
 */
export function knownRespondents({ cells }: WeightLevel, withheldGroups: WithheldGroups | undefined): number[] {
  const isWithheld = (name: string) => withheldGroups?.names.includes(name) ?? false;
  return cells.map(({ within, respondents }) => (within.some(isWithheld) ? Number.POSITIVE_INFINITY : respondents));
}
