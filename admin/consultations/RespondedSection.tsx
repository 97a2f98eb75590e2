import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import { hasOptIns, OPT_INS, optInOf } from './opt-ins';
import { Representation } from './Representation';
import type { GroupWish, ResponseRow } from './results.records';

/** Who responded, beside who was invited and who lives there. */
export function RespondedSection({ rows, groups }: { rows: ResponseRow[]; groups: GroupWish }) {
  const translate = useTranslate();
  const figures = useFigures();
  const word = (key: string) => translate(`citisens.results.${key}`);
  const count = (value: number | null) => (value === null ? '–' : figures.count(value));
  const optIns = hasOptIns(groups) ? OPT_INS : [];
  const optIn = (value: ReturnType<typeof optInOf>) => (value === 'withheld' ? word('withheld') : count(value));
  const hasInvited = rows.some(({ invited }) => invited !== null);
  const hasPopulation = rows.some(({ population }) => population !== null);
  const hasIndex = rows.some(({ representation }) => representation !== null);
  // A phone has room for one of them; the index says what matters of both.
  const besideIndex = hasIndex ? { display: { xs: 'none', sm: 'table-cell' } } : {};
  return (
    <Section title={word('response')}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {groups.dimension === 'TOTAL' ? word('response_choose') : hasIndex && word('response_help')}
      </Typography>
      <TableContainer>
        <Table size="small" aria-label={word('response')}>
          <TableHead>
            <TableRow>
              <TableCell>{word('group')}</TableCell>
              <TableCell align="right">{word('respondents')}</TableCell>
              {hasInvited && <TableCell align="right">{word('invited')}</TableCell>}
              {hasInvited && <TableCell align="right">{word('rate')}</TableCell>}
              {optIns.map((which) => (
                <TableCell key={which} align="right">
                  {word(which)}
                </TableCell>
              ))}
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
                {optIns.map((which) => (
                  <TableCell key={which} align="right">
                    {optIn(optInOf(row, which))}
                  </TableCell>
                ))}
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
