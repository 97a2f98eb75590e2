import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import type { ResponseRow } from './results.records';

/** Who responded, beside who was invited and who lives there. */
export function RespondedSection({ rows, isTotal }: { rows: ResponseRow[]; isTotal: boolean }) {
  const translate = useTranslate();
  const figures = useFigures();
  const word = (key: string) => translate(`citisens.results.${key}`);
  const count = (value: number | null) => (value === null ? '–' : figures.count(value));
  const hasInvited = rows.some(({ invited }) => invited !== null);
  const hasPopulation = rows.some(({ population }) => population !== null);
  const hasIndex = rows.some(({ representation }) => representation !== null);
  // A phone has room for one of them; the index says what matters of both.
  const besideIndex = hasIndex ? { display: { xs: 'none', sm: 'table-cell' } } : {};
  return (
    <Section title={word('response')}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {isTotal ? word('response_choose') : hasIndex && word('response_help')}
      </Typography>
      <TableContainer>
        <Table size="small" aria-label={word('response')}>
          <TableHead>
            <TableRow>
              <TableCell>{word('group')}</TableCell>
              <TableCell align="right">{word('respondents')}</TableCell>
              {hasInvited && <TableCell align="right">{word('invited')}</TableCell>}
              {hasInvited && <TableCell align="right">{word('rate')}</TableCell>}
              {hasPopulation && (
                <TableCell align="right" sx={besideIndex}>
                  {word('population')}
                </TableCell>
              )}
              {hasIndex && <TableCell>{word('representation')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableCell component="th" scope="row">
                  {row.name}
                </TableCell>
                <TableCell align="right">
                  {row.status === 'WITHHELD' ? word('withheld') : count(row.respondents)}
                </TableCell>
                {hasInvited && <TableCell align="right">{count(row.invited)}</TableCell>}
                {hasInvited && <TableCell align="right">{row.rate === null ? '–' : figures.share(row.rate)}</TableCell>}
                {hasPopulation && (
                  <TableCell align="right" sx={besideIndex}>
                    {count(row.population)}
                  </TableCell>
                )}
                {hasIndex && (
                  <TableCell sx={{ minWidth: { xs: 84, sm: 150 } }}>
                    {row.representation === null ? '–' : <Representation index={row.representation} />}
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Section>
  );
}

/** A bar from the middle, which is 100, to the left for who is missing and to the right for who is there often. */
function Representation({ index }: { index: number }) {
  const translate = useTranslate();
  const figures = useFigures();
  // Half and double are as far from equal as each other; beyond four times the bar is full.
  const far = Math.min(1, Math.abs(Math.log2(Math.max(index, 1) / 100)) / 2);
  const isOver = index > 100;
  const words = index === 100 ? '' : translate(`citisens.results.${isOver ? 'over' : 'under'}`);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box
        aria-hidden
        sx={{ position: 'relative', width: { xs: 40, sm: 96 }, height: 14, flex: 'none', backgroundColor: '#edf1f0' }}
      >
        <Box
          sx={{
            position: 'absolute',
            top: 0,
            bottom: 0,
            width: `${far * 50}%`,
            ...(isOver ? { left: '50%', backgroundColor: '#0b7285' } : { right: '50%', backgroundColor: '#c2410c' }),
          }}
        />
        <Box
          sx={{ position: 'absolute', left: '50%', top: -2, bottom: -2, width: '2px', backgroundColor: 'text.primary' }}
        />
      </Box>
      <Typography variant="body2" component="span" title={words}>
        {figures.count(index)}
      </Typography>
    </Box>
  );
}
