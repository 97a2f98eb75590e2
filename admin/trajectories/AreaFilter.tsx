import { AutocompleteInput, useListContext } from 'react-admin';
import { useAreaChoices } from './use-area-choices';

/** A district or neighbourhood of the municipality that was chosen. */
export function AreaFilter({ source, label }: { source: string; label: string }) {
  const { filterValues } = useListContext();
  const municipality: string | undefined = filterValues.municipality || undefined;
  const { choices, isPending } = useAreaChoices(municipality);
  const chosen: string | undefined = filterValues[source] || undefined;
  // An area of another municipality still filters: it is shown, so that it can be taken away.
  const isElsewhere = chosen !== undefined && !isPending && !choices.some(({ id }) => id === chosen);
  return (
    <AutocompleteInput
      source={source}
      label={label}
      variant="outlined"
      margin="none"
      choices={isElsewhere ? [...choices, { id: chosen, name: chosen, group: '' }] : choices}
      groupBy={(one) => one.group}
      isPending={isPending}
      disabled={!municipality && !isElsewhere}
      helperText={municipality ? false : 'citisens.trajectory.choose_municipality'}
      sx={{ minWidth: 210 }}
    />
  );
}
