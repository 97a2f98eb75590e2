import { Box } from '@mui/material';
import { SaveButton, Toolbar } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { fieldErrorsOf } from '../providers/problem';

/** The end of the form: what was refused and is about no field of it, and the button. */
export function PersonFormEnd({ error, label }: { error: unknown; label: string }) {
  return (
    <Box sx={{ mt: 2 }}>
      {Boolean(error) && !fieldErrorsOf(error) && <ProblemNotice error={error} />}
      <Toolbar sx={{ backgroundColor: 'transparent', px: '0 !important' }}>
        <SaveButton label={label} alwaysEnable />
      </Toolbar>
    </Box>
  );
}
