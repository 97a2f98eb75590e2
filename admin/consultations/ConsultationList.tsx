import { Box, Typography } from '@mui/material';
import { List, SelectInput, useCanAccess, useListContext, useTranslate } from 'react-admin';
import { ListPages } from '../layout/ListPages';
import { MunicipalityFilter } from '../layout/MunicipalityFilter';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { ConsultationRows } from './ConsultationRows';

const STATES = ['DRAFT', 'OPEN', 'CLOSED'];

/** All consultations, newest first; a new one is made from its trajectory. */
export default function ConsultationList() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'consultations', action: 'create' });
  const states = STATES.map((id) => ({ id, name: translate(`citisens.consultation.state_${id}`) }));
  const field = { variant: 'outlined', margin: 'none', alwaysOn: true, helperText: false } as const;
  return (
    <Page title={translate('resources.consultations.name', { smart_count: 2 })}>
      {canAccess && <Typography color="textSecondary">{translate('citisens.consultation.list_help')}</Typography>}
      <List
        resource="consultations"
        title={false}
        perPage={25}
        empty={false}
        actions={false}
        queryOptions={{ onError: () => undefined }}
        pagination={<ListPages most={25} />}
        filters={[
          <SelectInput key="state" source="state" choices={states} {...field} />,
          <MunicipalityFilter key="municipality" source="municipality" alwaysOn />,
        ]}
      >
        <Rows />
      </List>
    </Page>
  );
}

function Rows() {
  const { error, refetch, total } = useListContext();
  const translate = useTranslate();
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  return (
    <>
      <Box sx={{ px: 2, pt: 1.5 }}>
        <Typography variant="body2" color="textSecondary" role="status">
          {total === undefined ? ' ' : translate('citisens.consultation.found', { smart_count: total })}
        </Typography>
      </Box>
      <ConsultationRows />
    </>
  );
}
