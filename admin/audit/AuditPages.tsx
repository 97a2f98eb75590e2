import { Box, Button } from '@mui/material';
import { useListPaginationContext, useTranslate } from 'react-admin';

/** Newer and older; how many there are in all is not counted. */
export function AuditPages() {
  const translate = useTranslate();
  const { page, setPage, hasNextPage, hasPreviousPage } = useListPaginationContext();
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, p: 1 }}>
      <Button disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
        {translate('citisens.audit.newer')}
      </Button>
      <Button disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {translate('citisens.audit.older')}
      </Button>
    </Box>
  );
}
