import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import { useFormContext } from 'react-hook-form';

/** The municipality of a new trajectory; areas that were chosen go with the municipality that they lie in. */
export function MunicipalityInput() {
  const { setValue, clearErrors } = useFormContext();
  const emptyAreas = () => {
    setValue('areas', [], { shouldDirty: true });
    clearErrors('areas');
  };
  return (
    <ReferenceInput source="municipality" reference="municipalities">
      <AutocompleteInput
        label="resources.trajectories.fields.municipality"
        optionText="name"
        variant="outlined"
        validate={required()}
        helperText={false}
        filterToQuery={(text: string) => ({ search: text })}
        onChange={emptyAreas}
        sx={{ maxWidth: 420 }}
      />
    </ReferenceInput>
  );
}
