import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import { ListPage } from '../layout/ListPage';
import { RowLink, WIDE_ONLY } from '../layout/RowLink';
import type { KeyRecord } from '../records';
import { KeyScopes, KeyState } from './KeyFacts';

/** The keys of programs, newest first. */
export default function KeyList() {
  const translate = useTranslate();
  const figures = useFigures();
  return (
    <ListPage
      resource="keys"
      most={50}
      action={
        <Button variant="contained" component={Link} to="/keys/create" startIcon={<AddIcon />}>
          {translate('citisens.key.create')}
        </Button>
      }
    >
      <DataTable<KeyRecord> bulkActionButtons={false} rowClick={(id) => `/keys/${id}/show`}>
        <DataTable.Col<KeyRecord>
          source="name"
          disableSort
          render={({ id, name }) => <RowLink to={`/keys/${id}/show`}>{name}</RowLink>}
        />
        <DataTable.Col<KeyRecord>
          source="kind"
          disableSort
          sx={WIDE_ONLY}
          render={({ kind }) => translate(`citisens.key.kind_${kind}`)}
        />
        <DataTable.Col<KeyRecord> source="state" disableSort render={({ state }) => <KeyState state={state} />} />
        <DataTable.Col<KeyRecord>
          source="scopes"
          disableSort
          sx={WIDE_ONLY}
          render={(key) => <KeyScopes keyShown={key} />}
        />
        <DataTable.Col<KeyRecord> source="expiresAt" disableSort render={({ expiresAt }) => figures.day(expiresAt)} />
        <DataTable.Col<KeyRecord>
          source="lastUsedAt"
          disableSort
          sx={WIDE_ONLY}
          render={({ lastUsedAt }) => (lastUsedAt ? figures.day(lastUsedAt) : translate('citisens.key.never'))}
        />
      </DataTable>
    </ListPage>
  );
}
