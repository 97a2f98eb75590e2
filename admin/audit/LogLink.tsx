import { Link as MuiLink, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router-dom';
import { logOf } from './record-page';

interface LogLinkProps {
  recordType: string;
  recordId: string;
  /** What the link says. */
  children: string;
}

/** The way to all that was changed of one record; nothing for who may not read the log. */
export function LogLink({ recordType, recordId, children }: LogLinkProps) {
  const { canAccess } = useCanAccess({ resource: 'audit', action: 'list' });
  if (!canAccess) return null;
  return (
    <Typography sx={{ mt: 2 }}>
      <MuiLink component={Link} to={logOf(recordType, recordId)}>
        {children}
      </MuiLink>
    </Typography>
  );
}
