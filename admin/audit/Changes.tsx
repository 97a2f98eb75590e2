import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditRow } from '../records';

/** The fields that changed, each with what it was and what it became. */
export function Changes({ changes }: Pick<AuditRow, 'changes'>) {
  const translate = useTranslate();
  const shown = (text: string | null) => text ?? `(${translate('citisens.audit.empty')})`;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: 520 }}>
      {changes.map(({ field, before, after }) => (
        <Typography component="li" variant="body2" key={field} sx={{ overflowWrap: 'anywhere' }}>
          <strong>{field}</strong>: {before !== null && <del>{before}</del>} → <ins>{shown(after)}</ins>
        </Typography>
      ))}
    </Box>
  );
}
