import { Box, Chip, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { hasMoreRows } from './import-choices';
import type { JobRecord, RowProblem } from './responses.records';

interface RowProblemsProps {
  problems: NonNullable<JobRecord['import']>['problems'];
  rows: RowProblem[];
}

/** What was wrong with which rows: counted per kind, and the first of them listed. */
export function RowProblems({ problems, rows }: RowProblemsProps) {
  const translate = useTranslate();
  const figures = useFigures();
  if (problems.length === 0) return null;
  const cells = ['line', 'column', 'value', 'reason'] as const;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{translate('citisens.responses.problems')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {problems.map(({ code, rows: count, isRefused }) => (
          <Chip
            key={code}
            size="small"
            variant="outlined"
            color={isRefused ? 'error' : 'default'}
            label={`${translate(`citisens.responses.code_${code}`, { _: code })}: ${figures.count(count)}`}
          />
        ))}
      </Box>
      <TableContainer sx={{ maxHeight: 320 }}>
        <Table size="small" stickyHeader aria-label={translate('citisens.responses.problems')}>
          <TableHead>
            <TableRow>
              {cells.map((cell) => (
                <TableCell key={cell}>{translate(`citisens.responses.${cell}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={`${row.line} ${row.column} ${row.code}`}>
                <TableCell>{row.line}</TableCell>
                <TableCell>{row.column}</TableCell>
                <TableCell>{row.value}</TableCell>
                <TableCell>{row.message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {hasMoreRows({ problems, rows }) && (
        <Typography variant="body2" color="textSecondary">
          {translate('citisens.responses.more_rows', { listed: figures.count(rows.length) })}
        </Typography>
      )}
    </Box>
  );
}
