import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { SaveButton, Toolbar, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { codeOf, fieldErrorsOf } from '../providers/problem';
import { ProblemNotice } from './ProblemNotice';
import { StaleNotice } from './StaleNotice';

interface FormEndProps {
  error: unknown;
  /** Address of the page that the form was opened from. */
  back: string;
  /** Begins the form anew, with what somebody else saved meanwhile. */
  openNewest?: () => void;
  label?: string;
  icon?: ReactNode;
}

/** The end of the form: what was refused and is about no field of it, and the buttons to save and to go back. */
export function FormEnd({ error, back, openNewest, label, icon }: FormEndProps) {
  const translate = useTranslate();
  const isStale = codeOf(error) === 'STALE_VERSION' && openNewest !== undefined;
  return (
    <Box sx={{ mt: 2 }}>
      {isStale && <StaleNotice openNewest={openNewest} />}
      {Boolean(error) && !isStale && !fieldErrorsOf(error) && <ProblemNotice error={error} />}
      {/* On a phone react-admin would lay it over the last fields. */}
      <Toolbar sx={{ backgroundColor: 'transparent', px: '0 !important', position: 'static !important' }}>
        <SaveButton alwaysEnable {...(label && { label })} {...(icon && { icon })} />
        <Button component={Link} to={back} sx={{ ml: 1 }}>
          {translate('ra.action.cancel')}
        </Button>
      </Toolbar>
    </Box>
  );
}
