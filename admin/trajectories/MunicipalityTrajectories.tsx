import { Link as MuiLink } from '@mui/material';
import { ListBase, useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../layout/Section';
import { TrajectoryRows } from './TrajectoryRows';

/** A handful; the rest is behind the link. */
const ROWS = 5;

/** The trajectories of a municipality, on its page: those changed last. */
export function MunicipalityTrajectories({ municipality }: { municipality: string }) {
  const translate = useTranslate();
  const language = useLocale().toUpperCase();
  const all = `/trajectories?filter=${encodeURIComponent(JSON.stringify({ municipality }))}`;
  return (
    <Section
      title={translate('resources.trajectories.name', { smart_count: 2 })}
      actions={
        <MuiLink component={Link} to={all}>
          {translate('citisens.trajectory.all_here')}
        </MuiLink>
      }
    >
      <ListBase
        resource="trajectories"
        filter={{ municipality }}
        sort={{ field: 'updatedAt', order: 'DESC' }}
        perPage={ROWS}
        queryOptions={{ meta: { language } }}
        disableSyncWithLocation
        storeKey={false}
      >
        <TrajectoryRows isOfMunicipality />
      </ListBase>
    </Section>
  );
}
