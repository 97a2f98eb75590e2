import { Link as MuiLink, Typography } from '@mui/material';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import type { AuditRow } from '../records';
import { Changes } from './Changes';
import { useAuditWords } from './words';

/** Where the records of a type have a page of their own. */
const PAGES: Readonly<Record<string, string>> = {
  ApiKey: '/keys',
  Person: '/people',
  Profile: '/profiles',
  Trajectory: '/trajectories',
  Consultation: '/consultations',
};

/** On a phone every record is a block of lines; a table of five columns would leave a letter to each. */
const AS_BLOCKS = {
  '@media (max-width: 700px)': {
    '& thead': { display: 'none' },
    '& table, & tbody, & tr, & td': { display: 'block' },
    '& tr': { py: 1, borderBottom: 1, borderColor: 'divider' },
    '& td': { border: 0, py: '2px !important' },
  },
} as const;

/** Audit records in words. */
export function AuditTable() {
  const figures = useFigures();
  const words = useAuditWords();
  const translate = useTranslate();
  return (
    <DataTable<AuditRow>
      bulkActionButtons={false}
      rowClick={false}
      sx={AS_BLOCKS}
      empty={<Typography sx={{ p: 2 }}>{translate('citisens.audit.none')}</Typography>}
    >
      <DataTable.Col<AuditRow> source="at" disableSort render={({ at }) => figures.moment(at)} />
      <DataTable.Col<AuditRow> source="actor" disableSort render={(row) => <Actor {...row} />} />
      <DataTable.Col<AuditRow> source="action" disableSort render={({ action }) => words.action(action)} />
      <DataTable.Col<AuditRow> source="record" disableSort render={(row) => <AuditedRecord {...row} />} />
      <DataTable.Col<AuditRow> source="changes" disableSort render={({ changes }) => <Changes changes={changes} />} />
    </DataTable>
  );
}

/** What somebody is, and their name or else by which id they are known; choosing it shows only what they changed. */
function Actor({ actor, actorName }: Pick<AuditRow, 'actor' | 'actorName'>) {
  const { filterValues, setFilters } = useListContext();
  const translate = useTranslate();
  const [kind, id] = useAuditWords().actor(actor);
  return (
    <>
      {kind}{' '}
      <MuiLink
        component="button"
        type="button"
        title={translate('citisens.audit.only')}
        onClick={() => setFilters({ ...filterValues, actor })}
        sx={{ overflowWrap: 'anywhere', textAlign: 'start' }}
      >
        {actorName ?? id}
      </MuiLink>
    </>
  );
}

function AuditedRecord({ recordType, recordId }: Pick<AuditRow, 'recordType' | 'recordId'>) {
  const page = PAGES[recordType];
  const type = useAuditWords().type(recordType);
  if (!page) return type;
  return (
    <>
      {type}{' '}
      <MuiLink component={Link} to={`${page}/${encodeURIComponent(recordId)}/show`} sx={{ overflowWrap: 'anywhere' }}>
        {recordId}
      </MuiLink>
    </>
  );
}
