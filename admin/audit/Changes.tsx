import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AuditRow } from '../records';
import { useAuditWords } from './words';

/** Letters of a value that are read at a glance; of a longer one the rest is shown when asked. */
const GLANCE = 140;

/** The fields that changed, each with what it was, if it was anything, and what it became. */
export function Changes({ changes }: Pick<AuditRow, 'changes'>) {
  const words = useAuditWords();
  // A list that was empty from the start tells nothing.
  const told = changes.filter(({ before, after }) => before !== null || after !== '[]');
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: 520 }}>
      {told.map(({ field, before, after }) => (
        <Typography component="li" variant="body2" key={field} sx={{ overflowWrap: 'anywhere' }}>
          <strong>{words.field(field)}</strong>:{' '}
          {before !== null && (
            <>
              <del>
                <Told text={words.value(before)} />
              </del>{' '}
              →{' '}
            </>
          )}
          <Box component="ins" sx={{ textDecoration: before === null ? 'none' : 'underline' }}>
            <Told text={after === null ? '' : words.value(after)} />
          </Box>
        </Typography>
      ))}
    </Box>
  );
}

function Told({ text }: { text: string }) {
  const [isWhole, show] = useState(false);
  const translate = useTranslate();
  if (!text) return `(${translate('citisens.audit.empty')})`;
  if (isWhole || text.length <= GLANCE) return text;
  return (
    <>
      {text.slice(0, GLANCE)}…{' '}
      <MuiLink component="button" type="button" onClick={() => show(true)}>
        {translate('citisens.audit.more')}
      </MuiLink>
    </>
  );
}
