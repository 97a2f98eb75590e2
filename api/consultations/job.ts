/** Work on a consultation that takes longer than a request may: done by the worker, watched in the panel. */
export interface Job {
  id: string;
  consultation: string;
  /** What is to be done, with what it needs. */
  task: Task;
  state: 'queued' | 'running' | 'done' | 'failed';
  /** Rows or questions done, of how many; null while unknown. */
  progress: { done: number; of: number | null };
  /** Code of what went wrong and a sentence for people; null when nothing did. */
  problem: { code: string; message: string } | null;
  /** What came of it, by kind of task. */
  outcome: Record<string, unknown> | null;
  createdAt: string;
  /** Name of the actor who asked for it. */
  createdBy: string;
  finishedAt: string | null;
}

export type Task =
  | { kind: 'import'; upload: string; questionnaire: number; isDryRun: boolean; onProblem: 'skip' | 'stop' }
  | { kind: 'withdraw'; responseIdHash: string }
  | { kind: 'tabulate' };
