import { Box, Link as MuiLink, Tab, Tabs, Typography } from '@mui/material';
import { useCanAccess, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ExampleBadge } from '../layout/ExampleBadge';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { ConsultationDeeds } from './ConsultationDeeds';
import { ConsultationState } from './ConsultationState';
import { WHOLE } from './consultation.queries';
import type { ConsultationRecord } from './consultation.records';
import { tabs } from './tabs';

/** One consultation: its tabs follow the work from setting up to publishing. */
export default function ConsultationShow() {
  const { id = '', '*': path = '' } = useParams();
  const translate = useTranslate();
  const { canAccess: isStaff } = useCanAccess({ resource: 'consultations', action: 'edit' });
  const { data: consultation, error, refetch } = useGetOne<ConsultationRecord>('consultations', { id, meta: WHOLE });
  const above = <WayBack consultation={consultation} />;
  if (error) {
    return (
      <Page title={id} above={above}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!consultation) return <Waiting />;
  const shown = tabs.filter(({ isForStaff }) => isStaff || !isForStaff);
  const tab = shown.find((one) => one.path === path) ?? shown[0];
  const address = (to: string) => `/consultations/${encodeURIComponent(id)}/show${to && `/${to}`}`;
  return (
    <Page
      title={consultation.title}
      above={above}
      facts={
        <>
          <ConsultationState state={consultation.state} />
          {consultation.isExample && <ExampleBadge of="consultation" />}
          <Typography variant="body2" color="textSecondary">
            {consultation.municipality?.name}
          </Typography>
        </>
      }
      actions={isStaff && <ConsultationDeeds consultation={consultation} />}
    >
      <Tabs
        value={tab?.path ?? ''}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('citisens.consultation.tabs')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {shown.map((one) => (
          <Tab key={one.path} value={one.path} label={translate(one.label)} component={Link} to={address(one.path)} />
        ))}
      </Tabs>
      {tab && (
        <Box role="tabpanel" aria-label={translate(tab.label)} sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          <tab.component consultation={consultation} />
        </Box>
      )}
    </Page>
  );
}

function WayBack({ consultation }: { consultation: ConsultationRecord | undefined }) {
  const translate = useTranslate();
  const trajectory = consultation?.trajectory;
  const [to, name] = trajectory
    ? [`/trajectories/${encodeURIComponent(trajectory.id)}/show`, trajectory.title]
    : ['/consultations', translate('resources.consultations.name', { smart_count: 2 })];
  return (
    <MuiLink component={Link} to={to} sx={{ fontSize: '0.9rem' }}>
      ← {name}
    </MuiLink>
  );
}
