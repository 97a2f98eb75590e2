import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** Facts by the name of their field; one that is not there yet says so. */
export function FactList({ facts }: { facts: [field: string, text: ReactNode][] }) {
  const translate = useTranslate();
  const empty = (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {translate('citisens.trajectory.empty')}
    </Box>
  );
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: { sm: '15rem 1fr' }, columnGap: 2, rowGap: 1, m: 0 }}
    >
      {facts.map(([field, text]) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <Typography component="dt" color="textSecondary">
            {translate(`resources.trajectories.fields.${field}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, maxWidth: '70ch', overflowWrap: 'anywhere' }}>
            {text || empty}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
