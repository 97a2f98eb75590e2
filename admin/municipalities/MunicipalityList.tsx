import { DataTable, ReferenceInput, SearchInput, SelectInput, useTranslate } from 'react-admin';
import { AreaList } from '../areas/AreaList';

/** Municipalities, searched by name and province. */
export default function MunicipalityList() {
  const translate = useTranslate();
  return (
    <AreaList
      resource="municipalities"
      filters={[
        <SearchInput
          key="search"
          source="search"
          alwaysOn
          placeholder={translate('resources.municipalities.fields.search')}
          slotProps={{ htmlInput: { 'aria-label': translate('resources.municipalities.fields.search') } }}
        />,
        <ReferenceInput key="province" source="province" reference="provinces" alwaysOn>
          <SelectInput label="resources.municipalities.fields.province" optionText="name" sx={{ minWidth: 200 }} />
        </ReferenceInput>,
      ]}
    >
      <DataTable.Col source="province.name" label="resources.municipalities.fields.province" disableSort />
    </AreaList>
  );
}
