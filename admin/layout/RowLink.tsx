import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** What a phone has no room for; the page of the record tells it. */
export const WIDE_ONLY = { display: { xs: 'none', md: 'table-cell' } };

/** The name in a row. A row opens by mouse only; the link is for the keyboard and a new tab. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <MuiLink component={Link} to={to} onClick={(event) => event.stopPropagation()} sx={{ fontWeight: 600 }}>
      {children}
    </MuiLink>
  );
}
