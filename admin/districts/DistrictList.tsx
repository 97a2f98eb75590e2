import { AutocompleteInput, DataTable, ReferenceInput } from 'react-admin';
import { AreaList } from '../areas/AreaList';
import { NameSearch } from '../layout/NameSearch';

/** Districts, searched by name and municipality. */
export default function DistrictList() {
  return (
    <AreaList
      resource="districts"
      filters={[
        <NameSearch key="search" source="search" alwaysOn label="resources.districts.fields.search" />,
        <ReferenceInput key="municipality" source="municipality" reference="municipalities" alwaysOn>
          <AutocompleteInput
            label="resources.districts.fields.municipality"
            optionText="name"
            variant="outlined"
            margin="none"
            filterToQuery={(search: string) => ({ search })}
            sx={{ minWidth: 240 }}
          />
        </ReferenceInput>,
      ]}
    >
      <DataTable.Col source="municipality.name" label="resources.districts.fields.municipality" disableSort />
    </AreaList>
  );
}
