import { DataTable } from 'react-admin';
import { AreaList } from '../areas/AreaList';
import { MunicipalityFilter } from '../layout/MunicipalityFilter';
import { NameSearch } from '../layout/NameSearch';

/** Districts, searched by name and municipality. */
export default function DistrictList() {
  return (
    <AreaList
      resource="districts"
      filters={[
        <NameSearch key="search" source="search" alwaysOn label="resources.districts.fields.search" />,
        <MunicipalityFilter
          key="municipality"
          source="municipality"
          label="resources.districts.fields.municipality"
          alwaysOn
        />,
      ]}
    >
      <DataTable.Col source="municipality.name" label="resources.districts.fields.municipality" disableSort />
    </AreaList>
  );
}
