import { AutocompleteInput, ReferenceInput, type ReferenceInputProps } from 'react-admin';

type MunicipalityFilterProps = Pick<ReferenceInputProps, 'source' | 'label'> & {
  /** Read by the list: it is always shown. */
  alwaysOn?: boolean;
};

/** Keeps the rows of one municipality, which is chosen by its name. */
export function MunicipalityFilter({ source, label }: MunicipalityFilterProps) {
  return (
    <ReferenceInput source={source} reference="municipalities">
      <AutocompleteInput
        variant="outlined"
        margin="none"
        helperText={false}
        {...(label && { label })}
        optionText="name"
        filterToQuery={(search: string) => ({ search })}
        sx={{ minWidth: 190 }}
      />
    </ReferenceInput>
  );
}
