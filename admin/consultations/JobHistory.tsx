import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import type { ResponsesRecord } from './responses.records';

/** What was done with this consultation's responses, newest first. */
export function JobHistory({ jobs }: { jobs: NonNullable<ResponsesRecord['jobs']>['nodes'] }) {
  const translate = useTranslate();
  const figures = useFigures();
  const cells = ['when', 'what', 'came_of_it'] as const;
  return (
    <Section title={translate('citisens.responses.history')}>
      {jobs.length === 0 && <Typography color="textSecondary">{translate('citisens.responses.no_history')}</Typography>}
      {jobs.length > 0 && (
        <TableContainer>
          <Table size="small" aria-label={translate('citisens.responses.history')}>
            <TableHead>
              <TableRow>
                {cells.map((cell) => (
                  <TableCell key={cell}>{translate(`citisens.responses.${cell}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {jobs.map(({ id, kind, state, createdAt, problem, import: outcome }) => (
                <TableRow key={id}>
                  <TableCell>{figures.moment(createdAt)}</TableCell>
                  <TableCell>{translate(`citisens.responses.job_${outcome?.isDryRun ? 'DRY_RUN' : kind}`)}</TableCell>
                  <TableCell>
                    {problem?.message ??
                      (outcome
                        ? translate('citisens.responses.counts', {
                            accepted: figures.count(outcome.rowsAccepted),
                            refused: figures.count(outcome.rowsRefused),
                          })
                        : translate(`citisens.responses.state_${state}`))}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Section>
  );
}
