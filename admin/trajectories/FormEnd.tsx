import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { SaveButton, Toolbar, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProblemNotice } from '../layout/ProblemNotice';
import { codeOf, fieldErrorsOf } from '../providers/problem';

interface FormEndProps {
  error: unknown;
  /** Address of the page that the form was opened from. */
  back: string;
}

/** The end of the form: what was refused and is about no field of it, and the buttons to save and to go back. */
export function FormEnd({ error, back }: FormEndProps) {
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
        <Button component={Link} to={back} sx={{ ml: 1 }}>
          {translate('ra.action.cancel')}
        </Button>
      </Toolbar>
    </Box>
  );
}
