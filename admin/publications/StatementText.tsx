import { Box, Typography } from '@mui/material';
import type { Statement } from './publication.queries';

/** A method statement, part by part; it is Dutch in every language of the panel. */
export function StatementText({ statement }: { statement: Statement }) {
  return (
    <Box lang="nl" sx={{ display: 'grid', gap: 1.5, maxWidth: 800 }}>
      {statement.map(({ part, title, text }) => (
        <Box key={part}>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {title}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{text}</Typography>
        </Box>
      ))}
    </Box>
  );
}
