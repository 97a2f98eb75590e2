import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';

export type Question = Pick<Graph.Question, 'key' | 'kind' | 'text'> & {
  options: Pick<Graph.QuestionOption, 'code' | 'label'>[];
};

export type Column = Omit<Graph.ResponseColumn, '__typename'>;
export type RowProblem = Omit<Graph.RowProblem, '__typename'>;

type Counts = Pick<Graph.ResponseImport, 'isDryRun' | 'isStored' | 'rowsRead' | 'rowsAccepted' | 'rowsRefused'>;
type JobRow = RaRecord<string> &
  Pick<Graph.Job, 'kind' | 'state' | 'createdAt' | 'finishedAt'> & {
    problem: Pick<Graph.JobProblem, 'code' | 'message'> | null;
    import: Counts | null;
  };

/** A job with all that came of it. */
export type JobRecord = RaRecord<string> &
  Pick<Graph.Job, 'kind' | 'state'> & {
    progress: Pick<Graph.JobProgress, 'done' | 'of'>;
    problem: Pick<Graph.JobProblem, 'code' | 'message'> | null;
    import:
      | (Counts & { columns: Column[]; problems: Omit<Graph.RowProblemCount, '__typename'>[]; rows: RowProblem[] })
      | null;
  };

/** What the page about a consultation's responses shows. */
export type ResponsesRecord = RaRecord<string> &
  Pick<Graph.Consultation, 'state'> & {
    design: { sources: Pick<Graph.RecruitmentSource, 'code' | 'name'>[] } | null;
    questionnaires: { version: number; usedAt: string | null }[] | null;
    columnMapping: { version: number; columns: Graph.RememberedColumn[] } | null;
    jobs: { nodes: JobRow[] } | null;
  };
