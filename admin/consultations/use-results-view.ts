import { useSearchParams } from 'react-router-dom';
import type { GroupWish } from './results.records';

/** By what respondents can be told apart. */
export const DIMENSIONS = ['TOTAL', 'DISTRICT', 'PROFILE', 'AGE', 'GENDER', 'SOURCE'] as const;

/** How somebody looks at results. */
export interface ResultsView {
  groups: GroupWish;
  isWeighted: boolean;
}

/**
 * How somebody looks at results, and how they change it: everybody together and weighted at first. It stands in the
 * address (`?by=DISTRICT,GENDER&weighted=no`), so that another language, a reload or a colleague finds the same.
 */
export function useResultsView(): [ResultsView, (view: ResultsView) => void] {
  const [search, setSearch] = useSearchParams();
  const [dimension = 'TOTAL', crossedWith] = (search.get('by') ?? '')
    .split(',')
    .flatMap((asked) => DIMENSIONS.filter((one) => one === asked));
  const change = ({ groups, isWeighted }: ResultsView) =>
    setSearch(
      (before) => {
        const by = [groups.dimension, groups.crossedWith].filter(Boolean).join(',');
        const after = new URLSearchParams(before);
        after.set('by', by);
        after.set('weighted', isWeighted ? 'yes' : 'no');
        return after;
      },
      { replace: true },
    );
  return [{ groups: { dimension, crossedWith }, isWeighted: search.get('weighted') !== 'no' }, change];
}
