import { Alert, Button } from '@mui/material';
import { forwardRef } from 'react';
import { useCloseNotification, useNotify, useTranslate, useUpdate } from 'react-admin';
import type { ProfileRecord } from '../records';

/** Time to take a saved text back: long enough to read the notice and reach its button by keyboard. */
export const UNDO_MS = 20_000;

interface SavedNoticeProps {
  saved: ProfileRecord;
  previous: ProfileRecord;
}

/** Says that a text was saved, and offers to put the previous one back. */
export const SavedNotice = forwardRef<HTMLDivElement, SavedNoticeProps>(function SavedNotice({ saved, previous }, ref) {
  const translate = useTranslate();
  const notify = useNotify();
  const close = useCloseNotification();
  const [update, { isPending }] = useUpdate<ProfileRecord>();
  const undo = () =>
    update(
      'profiles',
      { id: saved.id, previousData: saved, data: { ...previous, version: saved.version } },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => notify('citisens.profile.undone', { type: 'info' }),
        onError: (error) => notify(error.message, { type: 'error' }),
        onSettled: () => close(),
      },
    );
  return (
    <Alert
      ref={ref}
      severity="success"
      variant="filled"
      sx={{ alignItems: 'center' }}
      action={
        <Button color="inherit" onClick={undo} disabled={isPending}>
          {translate('ra.action.undo')}
        </Button>
      }
    >
      {translate('citisens.profile.saved', { name: saved.name })}
    </Alert>
  );
});
