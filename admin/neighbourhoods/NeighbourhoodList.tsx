import { AutocompleteInput, DataTable, ReferenceInput } from 'react-admin';
import { AreaList } from '../areas/AreaList';
import { NameSearch } from '../layout/NameSearch';

/** Neighbourhoods, searched by name and municipality. */
export default function NeighbourhoodList() {
  return (
    <AreaList
      resource="neighbourhoods"
      filters={[
        <NameSearch key="search" source="search" alwaysOn label="resources.neighbourhoods.fields.search" />,
        <ReferenceInput key="municipality" source="municipality" reference="municipalities" alwaysOn>
          <AutocompleteInput
            label="resources.neighbourhoods.fields.municipality"
            optionText="name"
            variant="outlined"
            margin="none"
            filterToQuery={(search: string) => ({ search })}
            sx={{ minWidth: 240 }}
          />
        </ReferenceInput>,
      ]}
    >
      <DataTable.Col source="district.name" label="resources.neighbourhoods.fields.district" disableSort />
      <DataTable.Col source="municipality.name" label="resources.neighbourhoods.fields.municipality" disableSort />
    </AreaList>
  );
}
