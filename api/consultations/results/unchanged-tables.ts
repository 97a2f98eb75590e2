import { isDeepStrictEqual } from 'node:util';
import type { CountedTable, CountTable } from '../../statistics/disclosure/tables';

/** What was counted of a table, without what is decided about it. */
function countedIn({ knownWeights, weightParts: _, withheldGroups, ...table }: CountTable) {
  return {
    ...table,
    dimensions: knownWeights?.dimensions,
    cells: knownWeights?.cells,
    withheld: withheldGroups?.names,
  };
}

/**
 * Tables of the last release that readers have, when all of these are counted as they were then: to show the same again
 * tells nobody anything, so what was decided stands, with weighted figures of groups that are decided about only once.
 * @param last all numbers of that release. @returns undefined when any table differs, or is no longer known.
 */
export function unchangedSince(
  last: readonly CountedTable[] | undefined,
  tables: readonly CountTable[],
): CountedTable[] | undefined {
  const found = tables.flatMap((table) => last?.find((one) => one.table.id === table.id) ?? []);
  const isSame = (table: CountTable, at: number) => isDeepStrictEqual(countedIn(table), countedIn(found[at]!.table));
  return found.length === tables.length && tables.every(isSame) ? found : undefined;
}
