import { DataTable, ReferenceInput, SelectInput } from 'react-admin';
import { AreaList } from '../areas/AreaList';
import { NameSearch } from '../layout/NameSearch';

/** Municipalities, searched by name and province. */
export default function MunicipalityList() {
  return (
    <AreaList
      resource="municipalities"
      filters={[
        <NameSearch key="search" source="search" alwaysOn label="resources.municipalities.fields.search" />,
        <ReferenceInput key="province" source="province" reference="provinces" alwaysOn>
          <SelectInput
            label="resources.municipalities.fields.province"
            optionText="name"
            variant="outlined"
            margin="none"
            sx={{ minWidth: 200 }}
          />
        </ReferenceInput>,
      ]}
    >
      <DataTable.Col source="province.name" label="resources.municipalities.fields.province" disableSort />
    </AreaList>
  );
}
