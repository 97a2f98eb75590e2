import type { CountTable, Group } from '../../api/statistics/disclosure/tables';
import type { Range } from './attacker';
import type { Withheld } from './attacker-knowledge';
import { ofOneWeight } from './published';

/** What a solver's rounding, or that of a share, may make of a range. */
export const ROUNDING = 1e-4;

/**
 * How wide the range of each withheld number must be for a reader: the threshold for what is about too few, a person
 * for what is withheld with it, anything for a share or a mean; undefined for what is about nobody, and for what is
 * about enough people and never published.
 */
export function required(tables: readonly CountTable[], threshold: number) {
  return ({ table: id, group: name, figure, index }: Withheld): number | undefined => {
    // Nobody publishes these: see `narrowedByWeights`.
    if (figure === 'of one weight') return undefined;
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
    if (figure === 'rank') return group.places![index]!.some((count) => count > 0) ? ROUNDING : undefined;
    if (figure === 'net') return group.base > 0 && new Set(table.net).size > 1 ? ROUNDING : undefined;
    if (numberOf(table, group, figure, index) < threshold) return threshold - ROUNDING;
    // Nobody publishes these, and they are about enough people: who computes them may.
    const isNeverShown =
      ['place', 'no place'].includes(figure) || (figure === 'count' && table.inBands && name !== 'total:all');
    return isNeverShown ? undefined : 1 - ROUNDING;
  };
}

/** What a withheld number is; undefined of a share or a mean. */
export function truth(tables: readonly CountTable[], { table: id, group: name, figure, index }: Withheld) {
  const table = tables.find((one) => one.id === id)!;
  const size = table.categories.length;
  if (figure === 'of one weight') return ofOneWeight(table)[Math.floor(index / size)]!.own.counts[index % size]!;
  if (figure === 'mean' || figure === 'variance' || figure === 'net' || figure === 'rank') return undefined;
  const group = table.groups.find(({ dimension, key }) => `${dimension}:${key}` === name)!;
  return numberOf(table, group, figure, index);
}

type NumberOfPeople = Exclude<Withheld['figure'], 'of one weight' | 'mean' | 'variance' | 'net' | 'rank'>;

function numberOf({ bands }: CountTable, group: Group, figure: NumberOfPeople, index: number): number {
  const places = group.places ?? [];
  const size = places.length;
  return {
    respondents: group.respondents!,
    base: group.base,
    count: group.counts[index]!,
    'not chosen': group.base - group.counts[index]!,
    place: size > 0 ? places[Math.floor(index / size)]![index % size]! : 0,
    'no place': group.base - (places[index] ?? []).reduce((sum, one) => sum + one, 0),
    band: (bands?.[index]?.categories ?? []).reduce((sum, c) => sum + group.counts[c]!, 0),
  }[figure];
}

/** The numbers of which the reader knows more than they may. */
export const narrow = (ranges: readonly Range[], tables: readonly CountTable[], threshold: number): Range[] =>
  ranges.filter((range) => !(range.most - range.least >= required(tables, threshold)(range)!));
