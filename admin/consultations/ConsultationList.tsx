import { Box, Typography } from '@mui/material';
import { SelectInput, useCanAccess, useListContext, useTranslate } from 'react-admin';
import { ListPage } from '../layout/ListPage';
import { MunicipalityFilter } from '../layout/MunicipalityFilter';
import { ConsultationRows } from './ConsultationRows';

const STATES = ['DRAFT', 'OPEN', 'CLOSED'];

/** All consultations, newest first; a new one is made from its trajectory. */
export default function ConsultationList() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'consultations', action: 'create' });
  const states = STATES.map((id) => ({ id, name: translate(`citisens.consultation.state_${id}`) }));
  const field = { variant: 'outlined', margin: 'none', alwaysOn: true, helperText: false } as const;
  return (
    <ListPage
      resource="consultations"
      most={25}
      intro={canAccess && <Typography color="textSecondary">{translate('citisens.consultation.list_help')}</Typography>}
      filters={[
        <SelectInput key="state" source="state" choices={states} {...field} />,
        <MunicipalityFilter key="municipality" source="municipality" alwaysOn />,
      ]}
    >
      <Found />
      <ConsultationRows />
    </ListPage>
  );
}

function Found() {
  const { total } = useListContext();
  const translate = useTranslate();
  return (
    <Box sx={{ px: 2, pt: 1.5 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total === undefined ? ' ' : translate('citisens.consultation.found', { smart_count: total })}
      </Typography>
    </Box>
  );
}
