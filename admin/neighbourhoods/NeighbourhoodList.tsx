import { DataTable } from 'react-admin';
import { AreaList } from '../areas/AreaList';
import { MunicipalityFilter } from '../layout/MunicipalityFilter';
import { NameSearch } from '../layout/NameSearch';

/** Neighbourhoods, searched by name and municipality. */
export default function NeighbourhoodList() {
  return (
    <AreaList
      resource="neighbourhoods"
      filters={[
        <NameSearch key="search" source="search" alwaysOn label="resources.neighbourhoods.fields.search" />,
        <MunicipalityFilter
          key="municipality"
          source="municipality"
          label="resources.neighbourhoods.fields.municipality"
          alwaysOn
        />,
      ]}
    >
      <DataTable.Col source="district.name" label="resources.neighbourhoods.fields.district" disableSort />
      <DataTable.Col source="municipality.name" label="resources.neighbourhoods.fields.municipality" disableSort />
    </AreaList>
  );
}
