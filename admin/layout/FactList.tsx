import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface FactListProps {
  facts: [name: string, text: ReactNode][];
  /** Where the messages name the facts: `resources.people.fields`; without it they are named as they are. */
  of?: string;
}

/** Facts under each other with their names; one that is not there yet says so. */
export function FactList({ facts, of }: FactListProps) {
  const translate = useTranslate();
  const empty = (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {translate('citisens.not_filled_in')}
    </Box>
  );
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: { sm: '15rem 1fr' }, columnGap: 2, rowGap: { sm: 1 }, m: 0 }}
    >
      {facts.map(([name, text]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" color="textSecondary">
            {of ? translate(`${of}.${name}`) : name}
          </Typography>
          <Typography component="dd" sx={{ m: 0, mb: { xs: 1.5, sm: 0 }, maxWidth: '70ch', overflowWrap: 'anywhere' }}>
            {text || empty}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
