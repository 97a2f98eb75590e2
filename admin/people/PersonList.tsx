import AddIcon from '@mui/icons-material/PersonAddOutlined';
import { Button } from '@mui/material';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import { ListPage } from '../layout/ListPage';
import { MunicipalityFilter } from '../layout/MunicipalityFilter';
import { NameSearch } from '../layout/NameSearch';
import { RowLink, WIDE_ONLY } from '../layout/RowLink';
import type { PersonRecord } from '../records';
import { PersonRole, PersonState } from './PersonMarks';
import { ROLES } from './person-form';

const FIELD = { variant: 'outlined', margin: 'none', helperText: false } as const;

/** Who works with the platform, by name; who left is among them. */
export default function PersonList() {
  const translate = useTranslate();
  const figures = useFigures();
  const roles = ROLES.map((id) => ({ id, name: translate(`citisens.role.${id.toLowerCase()}`) }));
  const label = (field: string) => `resources.people.fields.${field}`;
  return (
    <ListPage
      resource="people"
      most={50}
      action={
        <Button variant="contained" component={Link} to="/people/create" startIcon={<AddIcon />}>
          {translate('citisens.person.invite')}
        </Button>
      }
      filters={[
        <NameSearch key="text" source="text" alwaysOn label={label('text')} />,
        <SelectInput key="role" source="role" {...FIELD} alwaysOn label={label('role')} choices={roles} />,
        <MunicipalityFilter key="municipality" source="municipality" label={label('municipality')} alwaysOn />,
      ]}
    >
      <DataTable<PersonRecord> bulkActionButtons={false} rowClick={(id) => `/people/${id}/show`}>
        <DataTable.Col<PersonRecord>
          source="name"
          disableSort
          render={({ id, name }) => <RowLink to={`/people/${id}/show`}>{name}</RowLink>}
        />
        <DataTable.Col<PersonRecord> source="role" disableSort render={(person) => <PersonRole person={person} />} />
        <DataTable.Col<PersonRecord> source="email" disableSort sx={{ ...WIDE_ONLY, overflowWrap: 'anywhere' }} />
        <DataTable.Col<PersonRecord> source="state" disableSort render={({ state }) => <PersonState state={state} />} />
        <DataTable.Col<PersonRecord>
          source="signedInAt"
          disableSort
          sx={WIDE_ONLY}
          render={({ signedInAt }) => (signedInAt ? figures.day(signedInAt) : translate('citisens.person.never'))}
        />
      </DataTable>
    </ListPage>
  );
}
