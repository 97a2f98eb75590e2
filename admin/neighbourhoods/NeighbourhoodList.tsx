import { AutocompleteInput, DataTable, ReferenceInput, SearchInput, useTranslate } from 'react-admin';
import { AreaList } from '../areas/AreaList';

/** Neighbourhoods, searched by name and municipality. */
export default function NeighbourhoodList() {
  const translate = useTranslate();
  return (
    <AreaList
      resource="neighbourhoods"
      filters={[
        <SearchInput
          key="search"
          source="search"
          alwaysOn
          placeholder={translate('resources.neighbourhoods.fields.search')}
          slotProps={{ htmlInput: { 'aria-label': translate('resources.neighbourhoods.fields.search') } }}
        />,
        <ReferenceInput key="municipality" source="municipality" reference="municipalities" alwaysOn>
          <AutocompleteInput
            label="resources.neighbourhoods.fields.municipality"
            optionText="name"
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
