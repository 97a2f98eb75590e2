import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { useDeed } from '../providers/use-deed';
import { returnTrajectory } from './trajectory.queries';
import type { TrajectoryStep } from './trajectory.records';

interface ReturnDialogProps {
  id: string;
  version: number;
  to: TrajectoryStep;
  close: () => void;
}

/** Asks why a trajectory goes back: without a reason it does not. */
export function ReturnDialog({ id, version, to, close }: ReturnDialogProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const deed = useDeed<unknown>(close);
  const send = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate(returnTrajectory({ id, version, reason, idempotencyKey }));
  };
  const step = translate(`citisens.trajectory.step_${to}`).toLowerCase();
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="return-title">
      <form onSubmit={send}>
        <DialogTitle id="return-title">{translate('citisens.trajectory.return_title', { step })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{translate('citisens.trajectory.return_help')}</DialogContentText>
          <TextField
            autoFocus
            required
            multiline
            minRows={3}
            variant="outlined"
            label={translate('citisens.trajectory.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {deed.error && <ProblemNotice error={deed.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={deed.isPending || reason.trim() === ''}>
            {translate('citisens.trajectory.return')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
