import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditRow } from '../records';
import { useAuditWords } from './words';

/** The fields that changed, each with what it was, if it was anything, and what it became. */
export function Changes({ changes }: Pick<AuditRow, 'changes'>) {
  const translate = useTranslate();
  const words = useAuditWords();
  // A list that was empty from the start tells nothing.
  const told = changes.filter(({ before, after }) => before !== null || after !== '[]');
  const shown = (text: string | null) => (text && words.value(text)) || `(${translate('citisens.audit.empty')})`;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: 520 }}>
      {told.map(({ field, before, after }) => (
        <Typography component="li" variant="body2" key={field} sx={{ overflowWrap: 'anywhere' }}>
          <strong>{words.field(field)}</strong>:{' '}
          {before !== null && (
            <>
              <del>{shown(before)}</del> →{' '}
            </>
          )}
          <Box component="ins" sx={{ textDecoration: before === null ? 'none' : 'underline' }}>
            {shown(after)}
          </Box>
        </Typography>
      ))}
    </Box>
  );
}
