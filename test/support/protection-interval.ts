import type { CountTable } from '../../api/statistics/disclosure/tables';
import type { Range } from './attacker';
import type { Withheld } from './attacker-knowledge';

/** What a solver's rounding, or that of a share, may make of a range. */
export const ROUNDING = 1e-4;

/**
 * How wide the range of each withheld number must be for a reader: the threshold for what is about too few, a person
 * for what is withheld with it, anything for a share or a mean; undefined for what is about nobody.
 */
export function required(tables: readonly CountTable[], threshold: number) {
  return ({ table: id, group: name, figure, index, isWeighted }: Withheld): number | undefined => {
    const table = tables.find((one) => one.id === id)!;
    const group = table.groups.find(({ dimension, key }) => `${dimension}:${key}` === name)!;
    if (group.respondents === 0) return undefined;
    if (figure === 'mean' || figure === 'variance') {
      // Where only one score can be given everyone knows the mean.
      const scored = table.scores!.filter((score) => score !== null);
      return scored.length > 1 && group.counts.some((count, c) => count > 0 && table.scores![c] !== null)
        ? ROUNDING
        : undefined;
    }
    if (isWeighted) return figure === 'base' || group.base > 0 ? ROUNDING : undefined;
    const value = {
      respondents: group.respondents!,
      base: group.base,
      count: group.counts[index]!,
      'not chosen': group.base - group.counts[index]!,
      band: (table.bands?.[index]?.categories ?? []).reduce((sum, c) => sum + group.counts[c]!, 0),
    }[figure];
    return value < threshold ? threshold - ROUNDING : 1 - ROUNDING;
  };
}

/** The numbers of which the reader knows more than they may. */
export const narrow = (ranges: readonly Range[], tables: readonly CountTable[], threshold: number): Range[] =>
  ranges.filter((range) => !(range.most - range.least >= required(tables, threshold)(range)!));
