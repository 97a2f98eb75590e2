import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** An error in plain words, with the way on. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const translate = useTranslate();
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Alert
      severity="error"
      role="alert"
      action={
        retry && (
          <Button color="inherit" onClick={retry}>
            {translate('citisens.problem.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{translate('citisens.problem.title')}</AlertTitle>
      {translate(message, { _: message })}
    </Alert>
  );
}
