import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { FilterButton, List, useCanAccess, useListContext, useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ListPages } from '../layout/ListPages';
import { Page } from '../layout/Page';
import { TrajectoryRows } from './TrajectoryRows';
import { trajectoryFilters } from './trajectory-filters';

/** A search over all municipalities is dear: so many rows with their names fit in what one question may cost. */
const MOST_ROWS = 25;

/** Trajectories: searched, sorted, counted. */
export default function TrajectoryList() {
  const translate = useTranslate();
  const language = useLocale().toUpperCase();
  const { canAccess: canCreate } = useCanAccess({ resource: 'trajectories', action: 'create' });
  return (
    <Page
      title={translate('resources.trajectories.name', { smart_count: 2 })}
      actions={
        canCreate && (
          <Button variant="contained" component={Link} to="/trajectories/create" startIcon={<AddIcon />}>
            {translate('citisens.trajectory.create')}
          </Button>
        )
      }
    >
      <List
        resource="trajectories"
        title={false}
        perPage={MOST_ROWS}
        sort={{ field: 'updatedAt', order: 'DESC' }}
        empty={false}
        sx={{ '& .MuiButton-root': { whiteSpace: 'nowrap' } }}
        actions={<FilterButton disableSaveQuery />}
        queryOptions={{ onError: () => undefined, meta: { language } }}
        pagination={<ListPages most={MOST_ROWS} />}
        filters={trajectoryFilters(translate, language)}
      >
        <Found />
        <TrajectoryRows />
      </List>
    </Page>
  );
}

function Found() {
  const { total } = useListContext();
  const translate = useTranslate();
  return (
    <Box sx={{ px: 2, pt: 1.5 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total === undefined ? ' ' : translate('citisens.trajectory.found', { smart_count: total })}
      </Typography>
    </Box>
  );
}
