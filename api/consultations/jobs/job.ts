import type { ColumnUse } from '../responses/column';

/** Work on a consultation that takes longer than a request may: done by the worker, watched in the panel. */
export interface Job {
  id: string;
  consultation: string;
  /** What is to be done, with what it needs. */
  task: Task;
  state: 'queued' | 'running' | 'done' | 'failed';
  /** Rows or questions done, of how many; null while unknown. */
  progress: Progress;
  /** Code of what went wrong and a sentence for people; null when nothing did. */
  problem: JobProblem | null;
  /** What came of it, by kind of task. */
  outcome: Record<string, unknown> | null;
  createdAt: string;
  /** Name of the actor who asked for it. */
  createdBy: string;
  finishedAt: string | null;
}

export interface Progress {
  done: number;
  of: number | null;
}

export interface JobProblem {
  code: string;
  message: string;
}

export type Task = ImportTask | WithdrawTask | TabulateTask;

/** Reads a file of responses, and stores them unless it is a dry run. */
export interface ImportTask {
  kind: 'import';
  /** Name of the upload. */
  upload: string;
  /** Version of the questionnaire that was filled in. */
  questionnaire: number;
  isDryRun: boolean;
  /** Whether rows with a problem are left out, or keep the whole file out. */
  onProblem: 'skip' | 'stop';
  /** Code of the source of all rows, for a file that does not say it per row. */
  source?: string;
  /** What columns hold, where it differs from what is remembered or proposed. */
  mapping?: { column: string; use: ColumnUse }[];
}

export interface WithdrawTask {
  kind: 'withdraw';
  responseIdHash: string;
}

export interface TabulateTask {
  kind: 'tabulate';
}
