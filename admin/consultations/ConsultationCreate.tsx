import { Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useRequireAccess, useTranslate } from 'react-admin';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import type * as Graph from '../../schema/types';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { useDeed } from '../providers/use-deed';
import { ConsultationForm } from './ConsultationForm';
import { createConsultation } from './consultation.queries';
import { USUAL } from './consultation-form';

type TrajectoryRecord = Pick<Graph.Trajectory, 'id' | 'title'> & {
  municipality: Pick<Graph.Municipality, 'code' | 'name'> | null;
};

/** A new consultation, within the trajectory that the address names. */
export default function ConsultationCreate() {
  useRequireAccess({ resource: 'consultations', action: 'create' });
  const translate = useTranslate();
  const [search] = useSearchParams();
  const trajectory = search.get('trajectory');
  const title = translate('citisens.consultation.create');
  if (trajectory) return <WithinTrajectory id={trajectory} title={title} />;
  return (
    <Page title={title}>
      <Typography>{translate('citisens.consultation.create_without')}</Typography>
      <Button variant="contained" component={Link} to="/trajectories" sx={{ justifySelf: 'start', maxWidth: 260 }}>
        {translate('citisens.consultation.to_trajectories')}
      </Button>
    </Page>
  );
}

function WithinTrajectory({ id, title }: { id: string; title: string }) {
  const navigate = useNavigate();
  const [wish] = useState(() => crypto.randomUUID());
  const { data, error, refetch } = useGetOne<TrajectoryRecord>('consultation-trajectories', { id });
  const creation = useDeed<{ record: { id: string } }>(({ record }) => navigate(`/consultations/${record.id}/show`));
  if (error) {
    return (
      <Page title={title}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!data) return <Waiting />;
  return (
    <Page
      title={title}
      above={
        <MuiLink component={Link} to={`/trajectories/${encodeURIComponent(id)}/show`} sx={{ fontSize: '0.9rem' }}>
          ← {data.title}
        </MuiLink>
      }
    >
      <ConsultationForm
        values={USUAL}
        municipality={data.municipality?.code}
        isFixed={false}
        saveLabel="citisens.consultation.create"
        back={`/trajectories/${encodeURIComponent(id)}/show`}
        save={(input) => creation.mutate(createConsultation({ ...input, trajectory: id, idempotencyKey: wish }))}
        error={creation.error}
      />
    </Page>
  );
}
