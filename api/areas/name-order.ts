/** Orders names as a Dutch index does: accents and leading signs ('s-Gravenhage) do not count. */
const collator = new Intl.Collator('nl', { ignorePunctuation: true, numeric: true });

/** Compares codes. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Named = readonly [code: string, name: string, ...rest: unknown[]];

/**
 * Compares areas by name, and by code where names are the same. Lists are stored in this order, so that a reader who
 * sorts them goes over them once.
 */
export const byName = ([codeA, nameA]: Named, [codeB, nameB]: Named): number =>
  collator.compare(nameA, nameB) || byCode(codeA, codeB);
