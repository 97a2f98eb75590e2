import AddIcon from '@mui/icons-material/Add';
import { Button, Link as MuiLink } from '@mui/material';
import { DataTable, List, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import { ListPages } from '../layout/ListPages';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import type { KeyRecord } from '../records';
import { KeyState, useScopeText } from './KeyFacts';

/** The keys of programs, newest first. */
export default function KeyList() {
  const translate = useTranslate();
  return (
    <Page
      title={translate('resources.keys.name', { smart_count: 2 })}
      actions={
        <Button variant="contained" component={Link} to="/keys/create" startIcon={<AddIcon />}>
          {translate('citisens.key.create')}
        </Button>
      }
    >
      <List
        resource="keys"
        title={false}
        perPage={25}
        empty={false}
        actions={false}
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
  const scopeText = useScopeText();
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  const never = translate('citisens.key.never');
  return (
    <DataTable<KeyRecord> bulkActionButtons={false} rowClick={(id) => `/keys/${id}/show`}>
      <DataTable.Col<KeyRecord>
        source="name"
        disableSort
        sx={{ fontWeight: 600 }}
        render={({ id, name }) => (
          <MuiLink component={Link} to={`/keys/${id}/show`} onClick={(event) => event.stopPropagation()}>
            {name}
          </MuiLink>
        )}
      />
      <DataTable.Col<KeyRecord>
        source="kind"
        disableSort
        render={({ kind }) => translate(`citisens.key.kind_${kind}`)}
      />
      <DataTable.Col<KeyRecord> source="state" disableSort render={({ state }) => <KeyState state={state} />} />
      <DataTable.Col<KeyRecord> source="scopes" disableSort render={scopeText} />
      <DataTable.Col<KeyRecord> source="expiresAt" disableSort render={({ expiresAt }) => figures.day(expiresAt)} />
      <DataTable.Col<KeyRecord>
        source="lastUsedAt"
        disableSort
        render={({ lastUsedAt }) => (lastUsedAt ? figures.day(lastUsedAt) : never)}
      />
    </DataTable>
  );
}
