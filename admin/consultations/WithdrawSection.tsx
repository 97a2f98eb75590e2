import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { useGetOne, useRefresh, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { useDeed } from '../providers/use-deed';
import { withdrawResponse } from './responses.queries';
import type { JobRecord } from './responses.records';

/** Takes out the response of a resident who withdraws, after asking again. */
export function WithdrawSection({ consultation }: { consultation: string }) {
  const translate = useTranslate();
  const [responseId, setResponseId] = useState('');
  const [isAsked, ask] = useState(false);
  const [job, setJob] = useState<string>();
  const { mutate, error, isPending } = useDeed<{ job: { id: string } }>(({ job: queued }) => {
    setJob(queued.id);
    setResponseId('');
    ask(false);
  });
  const withdraw = () => {
    setJob(undefined);
    mutate(withdrawResponse({ consultation, responseId, idempotencyKey: crypto.randomUUID() }));
  };
  return (
    <Section title={translate('citisens.responses.withdraw')}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        <Typography color="textSecondary">{translate('citisens.responses.withdraw_help')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <TextField
            variant="outlined"
            margin="none"
            autoComplete="off"
            label={translate('citisens.responses.response_id')}
            value={responseId}
            onChange={(event) => setResponseId(event.target.value)}
          />
          <Button variant="outlined" color="error" disabled={responseId.trim() === ''} onClick={() => ask(true)}>
            {translate('citisens.responses.withdraw_deed')}
          </Button>
        </Box>
        {job && <Outcome id={job} />}
      </Box>
      {isAsked && (
        <Dialog open onClose={() => ask(false)} maxWidth="sm" fullWidth aria-labelledby="withdraw-title">
          <DialogTitle id="withdraw-title">
            {translate('citisens.responses.withdraw_title', { responseId })}
          </DialogTitle>
          <DialogContent>
            <DialogContentText>{translate('citisens.responses.withdraw_sure')}</DialogContentText>
            {error && <ProblemNotice error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => ask(false)}>{translate('ra.action.cancel')}</Button>
            <Button variant="contained" color="error" disabled={isPending} onClick={withdraw}>
              {translate('citisens.responses.withdraw_deed')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Section>
  );
}

function Outcome({ id }: { id: string }) {
  const translate = useTranslate();
  const { data: job } = useGetOne<JobRecord>(
    'jobs',
    { id },
    { refetchInterval: ({ state: { data } }) => (data?.state === 'DONE' || data?.state === 'FAILED' ? false : 1_000) },
  );
  const refresh = useRefresh();
  const isOver = job?.state === 'DONE' || job?.state === 'FAILED';
  // The history beside it tells the same.
  useEffect(() => {
    if (isOver) refresh();
  }, [isOver, refresh]);
  if (job?.state === 'FAILED') return <Alert severity="error">{job.problem?.message}</Alert>;
  if (job?.state === 'DONE') return <Alert severity="success">{translate('citisens.responses.withdrawn')}</Alert>;
  return <Alert severity="info">{translate('citisens.responses.withdrawing')}</Alert>;
}
