import type { Context } from '../../context';
import type { OpenAnswerRepository } from '../open-answers/open-answer.repository';
import type { ResponseRepository } from '../responses/response.repository';
import type { UploadedFiles } from '../responses/upload';
import type { ReleaseCountsRepository } from '../results/release-counts.repository';
import type { Job, Progress, Task } from './job';

/** What tasks work with: what a request has, and what only the worker may touch. */
export interface WorkerTools
  extends Pick<
    Context,
    | 'catalogue'
    | 'areas'
    | 'postcodes'
    | 'distributions'
    | 'indicators'
    | 'models'
    | 'jobs'
    | 'trajectories'
    | 'consultations'
    | 'questionnaires'
    | 'mappings'
    | 'codeBooks'
    | 'tabulations'
    | 'publications'
  > {
  responses: ResponseRepository;
  releaseCounts: ReleaseCountsRepository;
  openAnswers: OpenAnswerRepository;
  files: UploadedFiles;
}

/** Tells how far a task is. It ends the task by throwing when the worker must stop: to be called for every batch. */
export type Report = (progress: Progress) => Promise<void>;

/** Does one kind of task. @returns what came of it. @throws JobFailure with words for people. */
export type TaskRunner<T extends Task = Task> = (
  job: Job & { task: T },
  tools: WorkerTools,
  report: Report,
) => Promise<object>;

/** A kind of task: how it is done, and what is to be done after it. */
export interface TaskKind<T extends Task = Task> {
  run: TaskRunner<T>;
  /** The task that follows from what came of it; undefined when none does. */
  followedBy?: (outcome: object) => Task | undefined;
}

/** Kinds of tasks by their name. */
export type TaskKinds = { [K in Task['kind']]?: TaskKind<Extract<Task, { kind: K }>> };

/** A task cannot be done, for a reason that people can understand and act on. */
export class JobFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** What was found before it failed. */
    readonly outcome: object | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
