import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import type { TrajectoryRow } from './trajectory.records';

/** Where a trajectory stands, in a word. */
export function StepChip({ step }: Pick<TrajectoryRow, 'step'>) {
  const translate = useTranslate();
  const colour = step === 'COMPLETED' ? 'success' : 'primary';
  return <Chip size="small" variant="outlined" color={colour} label={translate(`citisens.trajectory.step_${step}`)} />;
}

/** Whether everybody may see it, and whether it is made up. */
export function TrajectoryMarks({ isPublished, isExample }: Pick<TrajectoryRow, 'isPublished' | 'isExample'>) {
  const translate = useTranslate();
  return (
    <>
      {!isPublished && (
        <Chip size="small" color="warning" variant="outlined" label={translate('citisens.trajectory.unpublished')} />
      )}
      {isExample && <ExampleBadge of="trajectory" />}
    </>
  );
}
