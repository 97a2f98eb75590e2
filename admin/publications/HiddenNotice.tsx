import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ConsultationRecord } from '../consultations/consultation.records';

/** Says that nobody outside can see what is published, as long as the trajectory is not, and where to change that. */
export function HiddenNotice({ consultation: { trajectory } }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  if (!trajectory || trajectory.isPublished) return null;
  const text = (key: string, values = {}) => translate(`citisens.publication.${key}`, values);
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" component={Link} to={`/trajectories/${encodeURIComponent(trajectory.id)}/show`}>
          {text('to_trajectory')}
        </Button>
      }
    >
      <AlertTitle>{text('hidden')}</AlertTitle>
      {text('hidden_help', { trajectory: trajectory.title })}
    </Alert>
  );
}
