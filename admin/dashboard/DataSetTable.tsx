import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { useFigures } from '../layout/figures';
import type { DataSetRecord } from '../records';

const WIDE_ONLY = { whiteSpace: 'nowrap', display: { xs: 'none', sm: 'table-cell' } };

/** What is loaded, from which publisher and since when. */
export function DataSetTable({ sets }: { sets: DataSetRecord[] }) {
  const translate = useTranslate();
  const figures = useFigures();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('citisens.dashboard.data')}</TableCell>
            <TableCell>{translate('citisens.dashboard.source')}</TableCell>
            <TableCell sx={WIDE_ONLY}>{translate('citisens.dashboard.imported')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sets.map(({ key, kind, year, source, isExample, importedAt }) => {
            return (
              <TableRow key={key}>
                <TableCell component="th" scope="row">
                  {translate(`citisens.data_set.${kind}`, { _: kind })}{' '}
                  <Typography component="span" variant="body2" color="textSecondary">
                    {year}
                  </Typography>
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                    {source}
                    {isExample && <ExampleBadge of="figures" />}
                  </Box>
                </TableCell>
                <TableCell sx={WIDE_ONLY}>{figures.day(importedAt)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
