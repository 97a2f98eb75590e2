import type { GroupWish, ResponseRow } from './results.records';

/** What respondents can ask for, in the order of its columns. */
export const OPT_INS = ['wantsResults', 'wantsPanel'] as const;

/** Whether it is counted who wants the results or to join the panel: of everybody together and per source only. */
export const hasOptIns = ({ dimension, crossedWith }: GroupWish): boolean =>
  (dimension === 'TOTAL' || dimension === 'SOURCE') && !crossedWith;

/** How many respondents of a group want that; null when there is nothing to count, as nobody responded. */
export function optInOf(row: ResponseRow, which: (typeof OPT_INS)[number]): number | 'withheld' | null {
  return row[which] ?? (row.respondents === 0 || row.status === 'NOT_DELIVERED' ? null : 'withheld');
}
