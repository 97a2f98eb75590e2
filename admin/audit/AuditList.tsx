import { Button, Typography } from '@mui/material';
import { DateInput, downloadCSV, List, SelectInput, TextInput, useListContext, useTranslate } from 'react-admin';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { auditNl } from '../messages/audit.nl';
import { useDeed } from '../providers/use-deed';
import { AuditPages } from './AuditPages';
import { AuditTable } from './AuditTable';
import { exportAudit } from './audit.queries';

/** The types of records that there are words for. */
const TYPES = Object.keys(auditNl.type);

/** Who changed what and when, newest first; found by record, by actor and by date. */
export default function AuditList() {
  const translate = useTranslate();
  const types = TYPES.map((id) => ({ id, name: translate(`citisens.audit.type.${id}`) }));
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
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  const isHalf = Boolean(filterValues.recordType) !== Boolean(filterValues.recordId);
  return (
    <>
      {isHalf && (
        <Typography role="status" sx={{ px: 2, pt: 1.5 }}>
          {translate('citisens.audit.both')}
        </Typography>
      )}
      <AuditTable />
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
