import DoneIcon from '@mui/icons-material/CheckCircle';
import PlannedIcon from '@mui/icons-material/RadioButtonUnchecked';
import CurrentIcon from '@mui/icons-material/TripOrigin';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePeriod } from './period';
import { STEPS, type StepRecord, type TrajectoryRecord } from './trajectory.records';

const ICONS = { DONE: DoneIcon, CURRENT: CurrentIcon, PLANNED: PlannedIcon };

/** The three steps as a path from left to right (from top to bottom on a phone): how far each is, when, and who. */
export function StepPath({ steps }: Pick<TrajectoryRecord, 'steps'>) {
  return (
    <Box
      component="ol"
      sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr 1fr' }, gap: 1.5, listStyle: 'none', p: 0, m: 0 }}
    >
      {STEPS.map(([name, field], i) => (
        <StepCard key={name} name={name} number={i + 1} step={steps[field]} />
      ))}
    </Box>
  );
}

function StepCard({ name, number, step }: { name: string; number: number; step: StepRecord }) {
  const translate = useTranslate();
  const period = usePeriod();
  const Icon = ICONS[step.state];
  const isCurrent = step.state === 'CURRENT';
  return (
    <Box
      component="li"
      aria-current={isCurrent ? 'step' : undefined}
      sx={{
        border: 1,
        borderColor: isCurrent ? 'primary.main' : 'divider',
        overflow: 'hidden',
        borderRadius: 2,
        p: 2,
        boxShadow: ({ palette }) =>
          `inset 0 5px 0 ${step.state === 'PLANNED' ? palette.divider : palette.primary.main}`,
        backgroundColor: isCurrent ? '#eef6f6' : 'background.paper',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Icon fontSize="small" color={step.state === 'PLANNED' ? 'disabled' : 'primary'} aria-hidden />
        <Typography variant="h3">
          {number}. {translate(`citisens.trajectory.step_${name}`)}
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ fontWeight: isCurrent ? 700 : 400 }}>
        {translate(`citisens.trajectory.state_${step.state}`)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {period(step.startsOn, step.endsOn)}
      </Typography>
      {step.owner && (
        <Typography variant="body2" color="textSecondary">
          {step.owner}
        </Typography>
      )}
    </Box>
  );
}
