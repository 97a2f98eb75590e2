import { AutocompleteArrayInput, useTranslate } from 'react-admin';
import type { TrajectoryRecord } from './trajectory.records';
import { type AreaChoice, useAreaChoices, useAreaGroup } from './use-area-choices';

export interface AreasInputProps {
  /** Code of the municipality that was chosen. */
  municipality: string | undefined;
  /** What the trajectory is about already. */
  chosen: TrajectoryRecord['areas'];
}

/** The areas a trajectory is about: the whole municipality, or districts and neighbourhoods of it. */
export function AreasInput({ municipality, chosen }: AreasInputProps) {
  const translate = useTranslate();
  const groupOf = useAreaGroup();
  const { choices, isPending } = useAreaChoices(municipality);
  const whole: AreaChoice[] = municipality
    ? [
        {
          id: municipality,
          name: translate('citisens.trajectory.whole_municipality', { name: '' }).trim(),
          group: groupOf('MUNICIPALITY'),
        },
      ]
    : [];
  // What it is about already may be of an edition that is not shown any more.
  const kept = chosen
    .filter(({ code }) => code !== municipality && !choices.some(({ id }) => id === code))
    .map(({ code, name, level }): AreaChoice => ({ id: code, name, group: groupOf(level) }));
  return (
    <AutocompleteArrayInput
      source="areas"
      choices={[...whole, ...choices, ...kept]}
      groupBy={(one) => one.group}
      isPending={isPending}
      disabled={!municipality}
      variant="outlined"
      helperText={municipality ? 'citisens.trajectory.areas_help' : 'citisens.trajectory.choose_municipality'}
    />
  );
}
