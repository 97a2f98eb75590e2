import { useGetList, useTranslate } from 'react-admin';
import type { AreaRow } from '../records';

/** More districts or neighbourhoods than any municipality has. */
const ALL = { page: 1, perPage: 1_000 };
const BY_CODE = { field: 'code', order: 'ASC' } as const;

/** An area to choose, under the kind of area that it is. */
export interface AreaChoice {
  id: string;
  name: string;
  group: string;
}

/** The districts and neighbourhoods of a municipality, to choose from; none before a municipality was chosen. */
export function useAreaChoices(municipality: string | undefined) {
  const groupOf = useAreaGroup();
  const asked = { filter: { municipality }, pagination: ALL, sort: BY_CODE };
  const options = { enabled: municipality !== undefined };
  const districts = useGetList<AreaRow>('districts', asked, options);
  const neighbourhoods = useGetList<AreaRow>('neighbourhoods', asked, options);
  const found = municipality ? [...(districts.data ?? []), ...(neighbourhoods.data ?? [])] : [];
  return {
    choices: found.map(({ code, name, level }): AreaChoice => ({ id: code, name, group: groupOf(level) })),
    isPending: municipality !== undefined && (districts.isPending || neighbourhoods.isPending),
  };
}

/** What areas of a level are called together. */
export function useAreaGroup(): (level: AreaRow['level']) => string {
  const translate = useTranslate();
  return (level) => translate(`citisens.trajectory.group_${level}`);
}
