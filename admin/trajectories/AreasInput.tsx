import { AutocompleteArrayInput, useGetList, useTranslate } from 'react-admin';
import type { AreaRow } from '../records';
import type { TrajectoryRecord } from './trajectory.records';

/** More districts or neighbourhoods than any municipality has. */
const ALL = { page: 1, perPage: 1_000 };
const BY_CODE = { field: 'code', order: 'ASC' } as const;

export interface AreasInputProps {
  /** Code of the municipality that was chosen. */
  municipality: string | undefined;
  /** What the trajectory is about already. */
  chosen: TrajectoryRecord['areas'];
}

/** The areas a trajectory is about: the whole municipality, or districts and neighbourhoods of it. */
export function AreasInput({ municipality, chosen }: AreasInputProps) {
  const translate = useTranslate();
  const asked = { filter: { municipality }, pagination: ALL, sort: BY_CODE };
  const options = { enabled: municipality !== undefined };
  const districts = useGetList<AreaRow>('districts', asked, options);
  const neighbourhoods = useGetList<AreaRow>('neighbourhoods', asked, options);
  const group = (level: string) => translate(`citisens.trajectory.group_${level}`);
  const choice = ({ code, name, level }: Pick<AreaRow, 'code' | 'name' | 'level'>) => ({
    id: code,
    name: level === 'MUNICIPALITY' ? translate('citisens.trajectory.whole_municipality', { name: '' }).trim() : name,
    group: group(level),
  });
  const found = municipality ? [...(districts.data ?? []), ...(neighbourhoods.data ?? [])] : [];
  // What it is about already may be of an edition that is not shown any more.
  const kept = chosen.filter(({ code }) => code !== municipality && !found.some((area) => area.code === code));
  const whole = municipality ? [{ code: municipality, name: '', level: 'MUNICIPALITY' as const }] : [];
  return (
    <AutocompleteArrayInput
      source="areas"
      choices={[...whole, ...found, ...kept].map(choice)}
      groupBy={(one) => one.group}
      isPending={municipality !== undefined && (districts.isPending || neighbourhoods.isPending)}
      disabled={!municipality}
      variant="outlined"
      helperText={municipality ? 'citisens.trajectory.areas_help' : 'citisens.trajectory.choose_municipality'}
    />
  );
}
