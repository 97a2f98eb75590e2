import EditIcon from '@mui/icons-material/EditOutlined';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProblemNotice } from '../layout/ProblemNotice';
import { useDeed } from '../providers/use-deed';
import { closeConsultation, openConsultation } from './consultation.queries';
import type { ConsultationRecord } from './consultation.records';

const DEEDS = { DRAFT: 'open', OPEN: 'close', CLOSED: 'reopen' } as const;

/** What staff can do with a consultation now: change it, open it, close it, or open it again with a reason. */
export function ConsultationDeeds({ consultation }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  const [isAsked, ask] = useState(false);
  const deed = DEEDS[consultation.state];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        variant="outlined"
        component={Link}
        to={`/consultations/${encodeURIComponent(consultation.id)}`}
        startIcon={<EditIcon />}
      >
        {translate('citisens.consultation.edit')}
      </Button>
      <Button variant={deed === 'open' ? 'contained' : 'outlined'} onClick={() => ask(true)}>
        {translate(`citisens.consultation.${deed}`)}
      </Button>
      {isAsked && <DeedDialog consultation={consultation} deed={deed} close={() => ask(false)} />}
    </Box>
  );
}

interface DeedDialogProps {
  consultation: ConsultationRecord;
  deed: (typeof DEEDS)[keyof typeof DEEDS];
  close: () => void;
}

/** Says what it means before it is done; a refusal says here what is still lacking. */
function DeedDialog({ consultation: { id, version, title }, deed, close }: DeedDialogProps) {
  const translate = useTranslate();
  const [wish] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useDeed<unknown>(close);
  const text = (part: string) => translate(`citisens.consultation.${deed}${part}`, { title });
  const confirm = () => {
    const input = { id, version, idempotencyKey: wish };
    mutate(deed === 'close' ? closeConsultation(input) : openConsultation({ ...input, reason: reason || undefined }));
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="deed-title">
      <DialogTitle id="deed-title">{text('_title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{text('_help')}</DialogContentText>
        {deed === 'reopen' && (
          <TextField
            fullWidth
            required
            multiline
            margin="normal"
            variant="outlined"
            label={translate('citisens.consultation.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {error && (
          <Box sx={{ mt: 2 }}>
            <ProblemNotice error={error} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={confirm} disabled={isPending}>
          {text('')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
