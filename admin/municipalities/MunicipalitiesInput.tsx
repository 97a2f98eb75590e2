import { AutocompleteArrayInput, required, useGetList } from 'react-admin';
import type { AreaRow } from '../records';

/** More municipalities than there are. */
const ALL = { page: 1, perPage: 1_000 };

interface MunicipalitiesInputProps {
  /** Codes that were chosen before; one that is no more stays among the choices. */
  had?: string[];
  helperText: string;
}

/** Municipalities by name, for a record that keeps their codes. */
export function MunicipalitiesInput({ had = [], helperText }: MunicipalitiesInputProps) {
  const { data = [], isPending } = useGetList<AreaRow>('municipalities', { pagination: ALL });
  const found = data.map(({ code, name }) => ({ id: code, name }));
  const kept = had.filter((code) => !found.some(({ id }) => id === code)).map((code) => ({ id: code, name: code }));
  return (
    <AutocompleteArrayInput
      source="municipalities"
      choices={[...found, ...kept]}
      isPending={isPending}
      validate={required()}
      variant="outlined"
      helperText={helperText}
    />
  );
}
