import { Alert, Button } from '@mui/material';
import { forwardRef } from 'react';
import { useCloseNotification, useNotify, useTranslate } from 'react-admin';
import { useDeed } from '../providers/use-deed';
import type { PersonRecord } from '../records';
import { restorePerson } from './person.queries';

/** Time to take it back: long enough to read the notice and reach its button by keyboard. */
export const UNDO_MS = 20_000;

/** Says that somebody left, and offers to bring them back. @param person with the version they left with. */
export const EndedNotice = forwardRef<HTMLDivElement, { person: PersonRecord }>(function EndedNotice({ person }, ref) {
  const translate = useTranslate();
  const notify = useNotify();
  const close = useCloseNotification();
  const { mutate, isPending } = useDeed(() => {
    close();
    notify('citisens.person.restore_done', { type: 'info' });
  });
  const { id, name, version } = person;
  const undo = () =>
    mutate(restorePerson({ id, version, idempotencyKey: crypto.randomUUID() }), {
      onError: (error) => notify(error.message, { type: 'error' }),
    });
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
      {translate('citisens.person.ended', { name })}
    </Alert>
  );
});
