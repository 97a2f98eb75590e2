import { Link as MuiLink } from '@mui/material';

interface FilterButtonProps {
  /** What choosing it does. */
  title: string;
  choose: () => void;
  children: string;
}

/** A name in the log; choosing it keeps only the rows with that name. */
export function FilterButton({ title, choose, children }: FilterButtonProps) {
  return (
    <MuiLink
      component="button"
      type="button"
      title={title}
      onClick={choose}
      sx={{ overflowWrap: 'anywhere', textAlign: 'start' }}
    >
      {children}
    </MuiLink>
  );
}
