import AddIcon from '@mui/icons-material/Add';
import { Button, Typography } from '@mui/material';
import { ListBase, useCanAccess, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { ConsultationRows } from './ConsultationRows';

/** The consultations of a trajectory, on its page, with the way to a new one. */
export function TrajectoryConsultations({ trajectory }: { trajectory: string }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'consultations', action: 'create' });
  return (
    <Section
      title={translate('resources.consultations.name', { smart_count: 2 })}
      actions={
        canAccess && (
          <Button
            variant="outlined"
            component={Link}
            to={`/consultations/create?trajectory=${encodeURIComponent(trajectory)}`}
            startIcon={<AddIcon />}
          >
            {translate('citisens.consultation.create')}
          </Button>
        )
      }
    >
      <ListBase resource="consultations" filter={{ trajectory }} perPage={50} disableSyncWithLocation storeKey={false}>
        <Rows />
      </ListBase>
    </Section>
  );
}

function Rows() {
  const { error, refetch, total } = useListContext();
  const translate = useTranslate();
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (total === 0) return <Typography>{translate('citisens.consultation.none')}</Typography>;
  return <ConsultationRows isOfTrajectory />;
}
