import { AutocompleteInput, DataTable, ReferenceInput, SearchInput, useTranslate } from 'react-admin';
import { AreaList } from '../areas/AreaList';

/** Districts, searched by name and municipality. */
export default function DistrictList() {
  const translate = useTranslate();
  return (
    <AreaList
      resource="districts"
      filters={[
        <SearchInput
          key="search"
          source="search"
          alwaysOn
          placeholder={translate('resources.districts.fields.search')}
          slotProps={{ htmlInput: { 'aria-label': translate('resources.districts.fields.search') } }}
        />,
        <ReferenceInput key="municipality" source="municipality" reference="municipalities" alwaysOn>
          <AutocompleteInput
            label="resources.districts.fields.municipality"
            optionText="name"
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
