import type { GroupFigure, GroupWish, Method } from './results.records';

/** Why figures by these groups are looked at unweighted only. */
export type WhyUnweighted = 'no_weights' | 'one_weight' | 'other_dimension' | 'too_many_cells';

/** Why nothing weighted can be looked at by these groups; null when it can. */
export function whyUnweighted({ weighting }: Method, groups: GroupWish): WhyUnweighted | null {
  if (weighting.status !== 'WEIGHTED') return 'no_weights';
  if (groups.dimension === 'TOTAL') return null;
  const by = [groups.dimension, groups.crossedWith].filter((one) => one !== undefined);
  if (weighting.dimensions.every((one) => by.includes(one))) return 'one_weight';
  const others = by.filter((one) => !weighting.dimensions.includes(one));
  // Of a crossing one may be another dimension than those weighted to.
  if (by.every((one) => weighting.groupDimensions.includes(one)) && others.length < 2) return null;
  return weighting.groupDimensions.length > 0 ? 'other_dimension' : 'too_many_cells';
}

/** Whether any of these figures is there weighted. */
export const haveWeighted = (groups: Pick<GroupFigure, 'choices' | 'mean' | 'nps'>[]): boolean =>
  groups.some(
    ({ choices, mean, nps }) =>
      choices.some(({ weightedShare }) => weightedShare !== null) ||
      mean?.weightedMean != null ||
      nps?.weightedScore != null,
  );

/** How many of the shares that are there unweighted are not weighted. */
export function lostByWeighting(shares: { share: number | null; weightedShare: number | null }[]) {
  const shown = shares.filter(({ share }) => share !== null);
  return { lost: shown.filter(({ weightedShare }) => weightedShare === null).length, of: shown.length };
}

/** Whether the most of what is known is withheld weighted, so that people are better served unweighted. */
export function areMostLost(shares: Parameters<typeof lostByWeighting>[0]): boolean {
  const { lost, of } = lostByWeighting(shares);
  return lost > of / 2;
}

/**
 * Whether the margins of a group are those of the figures that are looked at: where there are weights they are of the
 * weighted ones, which are the same where nobody weighs more than another.
 */
export const hasOwnMargins = (
  group: Pick<GroupFigure, 'base' | 'effectiveBase' | 'choices' | 'mean' | 'nps'>,
  isWeighted: boolean,
): boolean => isWeighted || !haveWeighted([group]) || group.base === group.effectiveBase;
