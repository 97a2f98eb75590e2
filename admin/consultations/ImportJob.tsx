import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { canKeep } from './import-choices';
import { KeepRows, type OnProblem } from './KeepRows';
import { MappingTable } from './MappingTable';
import { RowProblems } from './RowProblems';
import type { JobRecord, Question, ResponsesRecord } from './responses.records';

interface ImportJobProps {
  id: string;
  fileName: string;
  consultation: ResponsesRecord;
  questions: Question[];
  isBusy: boolean;
  /** Reads the same file again. */
  again: (wish: { isDryRun: boolean; onProblem: OnProblem }) => void;
}

/** One reading of a file: how far it is, what came of it, and the way on. */
export function ImportJob({ id, fileName, consultation, questions, isBusy, again }: ImportJobProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const { data: job, error } = useGetOne<JobRecord>(
    'jobs',
    { id },
    {
      refetchInterval: ({ state: { data } }) =>
        !data || data.state === 'QUEUED' || data.state === 'RUNNING' ? 1_000 : false,
    },
  );
  if (error) return <ProblemNotice error={error} />;
  if (!job) return <Waiting />;
  const { state, progress, problem, import: outcome } = job;
  if (state === 'QUEUED' || state === 'RUNNING') {
    const { done, of } = progress;
    return (
      <Box role="status">
        <Typography gutterBottom>
          {translate('citisens.responses.reading', { fileName, done: figures.count(done) })}
        </Typography>
        <LinearProgress {...(of ? { variant: 'determinate', value: Math.min(100, (done / of) * 100) } : {})} />
      </Box>
    );
  }
  const said = outcome && {
    read: figures.count(outcome.rowsRead),
    accepted: figures.count(outcome.rowsAccepted),
    refused: figures.count(outcome.rowsRefused),
  };
  const isKeepable = canKeep(job);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {problem && <Alert severity="error">{problem.message}</Alert>}
      {state === 'DONE' && said && (
        <Alert severity={outcome.isStored ? 'success' : 'info'}>
          {translate(outcome.isStored ? 'citisens.responses.stored' : 'citisens.responses.tried', {
            fileName,
            ...said,
          })}
        </Alert>
      )}
      {outcome && <RowProblems problems={outcome.problems} rows={outcome.rows} />}
      {outcome && !outcome.isStored && (
        <MappingTable
          columns={outcome.columns}
          questions={questions}
          consultation={consultation.id}
          remembered={consultation.columnMapping ?? { version: 0, columns: [] }}
          onSaved={() => again({ isDryRun: true, onProblem: 'SKIP' })}
        />
      )}
      {isKeepable && consultation.state === 'DRAFT' && (
        <Alert severity="info">{translate('citisens.responses.draft')}</Alert>
      )}
      {isKeepable && outcome && consultation.state !== 'DRAFT' && (
        <KeepRows outcome={outcome} isBusy={isBusy} keep={(onProblem) => again({ isDryRun: false, onProblem })} />
      )}
    </Box>
  );
}
