import { Alert, AlertTitle, Box } from '@mui/material';
import { SaveButton, Toolbar, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { codeOf, fieldErrorsOf } from '../providers/problem';

/** The end of the form: what was refused and is about no field of it, and the button to save. */
export function FormEnd({ error }: { error: unknown }) {
  const translate = useTranslate();
  const isStale = codeOf(error) === 'STALE_VERSION';
  return (
    <Box sx={{ mt: 2 }}>
      {isStale && (
        <Alert severity="warning" role="alert">
          <AlertTitle>{translate('citisens.trajectory.stale_title')}</AlertTitle>
          {translate('citisens.trajectory.stale_help')}
        </Alert>
      )}
      {Boolean(error) && !isStale && !fieldErrorsOf(error) && <ProblemNotice error={error} />}
      <Toolbar sx={{ backgroundColor: 'transparent', px: '0 !important', position: 'static !important' }}>
        <SaveButton alwaysEnable />
      </Toolbar>
    </Box>
  );
}
