import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { ProblemNotice } from '../layout/ProblemNotice';
import { useDeed } from '../providers/use-deed';
import type { JobRecord } from './responses.records';
import { tabulateConsultation } from './results.queries';

interface CountAgainProps {
  consultation: string;
  label: string;
  /** Called when the figures are there. */
  onDone: () => void;
}

/** Has all responses counted anew, and tells how far that is. */
export function CountAgain({ consultation, label, onDone }: CountAgainProps) {
  const translate = useTranslate();
  const [job, setJob] = useState<string>();
  const { mutate, isPending, error } = useDeed<{ job: { id: string } | null }>((answer) => setJob(answer.job?.id));
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Button variant="outlined" disabled={isPending} onClick={() => mutate(tabulateConsultation({ consultation }))}>
        {label}
      </Button>
      {error && <ProblemNotice error={error} />}
      {job && <Counting key={job} id={job} onDone={onDone} done={translate('citisens.results.counted')} />}
    </Box>
  );
}

function Counting({ id, onDone, done: isDone }: { id: string; onDone: () => void; done: string }) {
  const translate = useTranslate();
  const figures = useFigures();
  const { data: job, error } = useGetOne<JobRecord>(
    'jobs',
    { id },
    {
      refetchInterval: ({ state: { data } }) =>
        !data || data.state === 'QUEUED' || data.state === 'RUNNING' ? 1_000 : false,
    },
  );
  const state = job?.state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are asked again once, when the job is done.
  useEffect(() => {
    if (state === 'DONE') onDone();
  }, [state]);
  if (error) return <ProblemNotice error={error} />;
  if (job?.problem) return <Alert severity="warning">{job.problem.message}</Alert>;
  if (state === 'DONE') return <Alert severity="success">{isDone}</Alert>;
  return (
    <Box role="status" sx={{ width: '100%', minWidth: 220 }}>
      <Typography variant="body2" gutterBottom>
        {translate('citisens.results.counting', { done: figures.count(job?.progress.done ?? 0) })}
      </Typography>
      <LinearProgress />
    </Box>
  );
}
