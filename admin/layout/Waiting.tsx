import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The shape of a page that is on its way. */
export function Waiting() {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('ra.page.loading')} sx={{ maxWidth: 1180, mx: 'auto', width: '100%' }}>
      <Skeleton variant="text" width={280} height={56} />
      <Skeleton variant="rounded" height={360} sx={{ mt: 1 }} />
    </Box>
  );
}
