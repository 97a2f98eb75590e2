import AddIcon from '@mui/icons-material/PersonAddOutlined';
import { Button, Link as MuiLink } from '@mui/material';
import { DataTable, List, SelectInput, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import { ListPages } from '../layout/ListPages';
import { MunicipalityFilter } from '../layout/MunicipalityFilter';
import { NameSearch } from '../layout/NameSearch';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import type { PersonRecord } from '../records';
import { PersonState, useRoleText } from './PersonMarks';
import { ROLES } from './person-form';

const FIELD = { variant: 'outlined', margin: 'none', helperText: false } as const;

/** Who works with the platform, by name; who left is among them. */
export default function PersonList() {
  const translate = useTranslate();
  const roles = ROLES.map((id) => ({ id, name: translate(`citisens.role.${id.toLowerCase()}`) }));
  const label = (field: string) => `resources.people.fields.${field}`;
  return (
    <Page
      title={translate('resources.people.name', { smart_count: 2 })}
      actions={
        <Button variant="contained" component={Link} to="/people/create" startIcon={<AddIcon />}>
          {translate('citisens.person.invite')}
        </Button>
      }
    >
      <List
        resource="people"
        title={false}
        perPage={25}
        empty={false}
        actions={false}
        filters={[
          <NameSearch key="text" source="text" alwaysOn label={label('text')} />,
          <SelectInput key="role" source="role" {...FIELD} alwaysOn label={label('role')} choices={roles} />,
          <MunicipalityFilter key="municipality" source="municipality" label={label('municipality')} alwaysOn />,
        ]}
        queryOptions={{ onError: () => undefined }}
        pagination={<ListPages most={50} />}
      >
        <Rows />
      </List>
    </Page>
  );
}

function Rows() {
  const { error, refetch } = useListContext();
  const translate = useTranslate();
  const figures = useFigures();
  const roleText = useRoleText();
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  return (
    <DataTable<PersonRecord> bulkActionButtons={false} rowClick={(id) => `/people/${id}/show`}>
      <DataTable.Col<PersonRecord>
        source="name"
        disableSort
        sx={{ fontWeight: 600 }}
        render={({ id, name }) => (
          <MuiLink component={Link} to={`/people/${id}/show`} onClick={(event) => event.stopPropagation()}>
            {name}
          </MuiLink>
        )}
      />
      <DataTable.Col<PersonRecord> source="role" disableSort render={roleText} />
      <DataTable.Col<PersonRecord> source="email" disableSort sx={{ overflowWrap: 'anywhere' }} />
      <DataTable.Col<PersonRecord> source="state" disableSort render={({ state }) => <PersonState state={state} />} />
      <DataTable.Col<PersonRecord>
        source="signedInAt"
        disableSort
        render={({ signedInAt }) => (signedInAt ? figures.day(signedInAt) : translate('citisens.person.never'))}
      />
    </DataTable>
  );
}
