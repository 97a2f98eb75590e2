import { Button, Typography } from '@mui/material';
import {
  DataTable,
  DateInput,
  downloadCSV,
  List,
  SelectInput,
  TextInput,
  useListContext,
  useTranslate,
} from 'react-admin';
import { useFigures } from '../layout/figures';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { useDeed } from '../providers/use-deed';
import type { AuditRow } from '../records';
import { AuditPages } from './AuditPages';
import { exportAudit } from './audit.queries';
import { Changes } from './Changes';

const TYPES = ['Profile', 'ApiKey', 'Consultation', 'Questionnaire', 'AuditExport'];

/** Who changed what and when, newest first; found by record, by actor and by date. */
export default function AuditList() {
  const translate = useTranslate();
  const types = TYPES.map((id) => ({ id, name: translate(`citisens.audit.type_${id}`) }));
  const field = { variant: 'outlined', margin: 'none', alwaysOn: true } as const;
  return (
    <Page title={translate('resources.audit.name', { smart_count: 2 })}>
      <List
        resource="audit"
        title={false}
        perPage={25}
        empty={false}
        actions={<Export />}
        filters={[
          <SelectInput key="type" source="recordType" choices={types} {...field} />,
          <TextInput key="id" source="recordId" {...field} />,
          <TextInput key="actor" source="actor" {...field} />,
          <DateInput key="from" source="from" {...field} />,
          <DateInput key="to" source="to" {...field} />,
        ]}
        queryOptions={{ onError: () => undefined }}
        pagination={<AuditPages />}
      >
        <Rows />
      </List>
    </Page>
  );
}

function Rows() {
  const { error, refetch, filterValues } = useListContext();
  const translate = useTranslate();
  const figures = useFigures();
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  const isHalf = Boolean(filterValues.recordType) !== Boolean(filterValues.recordId);
  return (
    <>
      {isHalf && (
        <Typography role="status" sx={{ px: 2, pt: 1.5 }}>
          {translate('citisens.audit.both')}
        </Typography>
      )}
      <DataTable<AuditRow> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<AuditRow> source="at" disableSort render={({ at }) => figures.moment(at)} />
        <DataTable.Col<AuditRow> source="actor" disableSort sx={{ overflowWrap: 'anywhere' }} />
        <DataTable.Col<AuditRow> source="action" disableSort />
        <DataTable.Col<AuditRow>
          source="record"
          disableSort
          render={({ recordType, recordId }) => `${translate(`citisens.audit.type_${recordType}`)} ${recordId}`}
        />
        <DataTable.Col<AuditRow> source="changes" disableSort render={({ changes }) => <Changes changes={changes} />} />
      </DataTable>
    </>
  );
}

/** The records that are shown, as a file for a spreadsheet. */
function Export() {
  const { filterValues } = useListContext();
  const translate = useTranslate();
  const { mutate, isPending, error } = useDeed<{ csv: string }>(({ csv }) => downloadCSV(csv, 'audit'));
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <Button onClick={() => mutate(exportAudit(filterValues))} disabled={isPending}>
        {translate('citisens.audit.export')}
      </Button>
    </>
  );
}
