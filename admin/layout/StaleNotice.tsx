import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Somebody else saved first: nothing is lost on either side, and the next step is clear. */
export function StaleNotice({ openNewest }: { openNewest: () => void }) {
  const translate = useTranslate();
  return (
    <Alert
      severity="warning"
      role="alert"
      action={
        <Button color="inherit" onClick={openNewest}>
          {translate('citisens.stale.load')}
        </Button>
      }
    >
      <AlertTitle>{translate('citisens.stale.title')}</AlertTitle>
      {translate('citisens.stale.help')}
    </Alert>
  );
}
