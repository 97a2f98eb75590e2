import type { AreaLevel } from '../shared/codes';

/** A figure; null where the publisher withholds it; '-' where it was not delivered. Zero is a figure. */
export type Figure = number | null | '-';

type Level = AreaLevel | undefined;

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;
/** How the publishers write that there is no figure: a dot (a comma after a change of decimals), nothing, NaN. */
const NO_FIGURE = new Set(['', '.', ',', 'NaN']);

/** What stands in a cell: a number, null where there is none, undefined when it is neither. */
export function readFigure(cell: string): number | null | undefined {
  const text = cell.trim();
  if (NO_FIGURE.has(text)) return null;
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/**
 * Tells withheld from not delivered, over one column of a whole file. A cell does not say which of the two it is (a dot
 * in one dialect is an empty cell in another), but its column does: when no area of a level has a figure, the publisher
 * did not deliver it for that level (this year's Wmo, which comes later); when others of its level have one, this one
 * is withheld because it could point at persons, or has no meaning there (an average of nobody).
 * @param levels of the areas, in the order of the cells.
 */
export function settleColumn(levels: readonly Level[], cells: readonly (number | null)[]): Figure[] {
  const delivered = new Set<Level>();
  for (const [i, cell] of cells.entries()) if (cell !== null) delivered.add(levels[i]);
  return cells.map((cell, i) => (cell === null && !delivered.has(levels[i]) ? '-' : cell));
}
