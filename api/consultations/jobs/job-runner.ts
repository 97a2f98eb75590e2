import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../../shared/log';
import type { Job, JobProblem, Progress, Task } from './job';
import type { JobRepository } from './job.repository';
import { HEARTBEAT_MS, MAX_ATTEMPTS } from './job.rules';
import { JobFailure, type Report, type TaskKind, type TaskKinds, type WorkerTools } from './job-tools';

/** Progress is written down at most so often. */
const PROGRESS_EVERY_MS = 1_000;

/** `over`: there was nothing to do any more. `broken`: it failed by our own fault. `stopped`: the worker had to stop. */
export type RunOutcome = 'done' | 'failed' | 'broken' | 'over' | 'stopped';

/** The worker had to stop, or the job is not its own any more. */
class Stopped extends Error {}

/**
 * Does jobs. A job may be offered more than once and to several workers: one of them has it at a time, and one that
 * died is followed by another. Tasks must leave nothing half done when they are broken off.
 */
export class JobRunner {
  /** @param tools made anew for every job, so that it works with what is visible now. */
  constructor(
    private readonly jobs: JobRepository,
    private readonly tools: () => Promise<WorkerTools>,
    private readonly kinds: TaskKinds,
  ) {}

  /** Does a job; waits when another worker seems to be at it, to follow it should it have died. */
  async run(id: string, signal: AbortSignal): Promise<RunOutcome> {
    const worker = randomUUID();
    for (;;) {
      if (signal.aborted) return 'stopped';
      const taken = await this.jobs.take(id, worker);
      if (taken.outcome === 'over') return 'over';
      if (taken.outcome === 'taken') return this.work(taken.job, taken.attempts, worker, signal);
      await sleep(Math.max(0, taken.until - Date.now()) + 50, undefined, { signal }).catch(() => undefined);
    }
  }

  private async work(job: Job, attempts: number, worker: string, signal: AbortSignal): Promise<RunOutcome> {
    if (attempts > MAX_ATTEMPTS) {
      const message = 'Dit werk is twee keer afgebroken. Er is niets half bewaard: start het opnieuw.';
      await this.jobs.finish(job, worker, { ...END, problem: { code: 'DIED', message } });
      return 'failed';
    }
    const watch = new Watch(this.jobs, job, worker, signal);
    try {
      const kind = this.kinds[job.task.kind] as TaskKind<Task> | undefined;
      if (!kind) throw new Error(`There is no task ${job.task.kind}`);
      const outcome = await kind.run(job, await this.tools(), watch.report);
      const { progress } = watch;
      const follower = kind.followedBy?.(outcome);
      const isOurs = await this.jobs.finish(job, worker, { progress, problem: null, outcome }, follower);
      return isOurs ? 'done' : 'stopped';
    } catch (error) {
      return this.ended(error, job, worker, watch.progress);
    } finally {
      watch.stop();
    }
  }

  private async ended(error: unknown, job: Job, worker: string, progress: Progress): Promise<RunOutcome> {
    if (error instanceof Stopped) {
      await this.jobs.giveBack(job, worker);
      return 'stopped';
    }
    const isExpected = error instanceof JobFailure;
    if (!isExpected) {
      // The message of an unexpected error may hold a value; its place in the code does not.
      const { name, stack } = error instanceof Error ? error : new Error('not an error');
      log('error', 'A job failed', { job: job.id, task: job.task.kind, name, at: stack?.split('\n').slice(1, 6) });
    }
    const problem: JobProblem = isExpected ? { code: error.code, message: error.message } : INTERNAL;
    await this.jobs.finish(job, worker, { progress, problem, outcome: isExpected ? error.outcome : null });
    return isExpected ? 'failed' : 'broken';
  }
}

const END = { progress: { done: 0, of: null }, outcome: null };

const INTERNAL: JobProblem = {
  code: 'INTERNAL',
  message: 'Er ging bij ons iets mis. Er is niets half bewaard: start het opnieuw, en vraag hulp als het weer gebeurt.',
};

/** Says while a job is done that it is, and stops it when it must. */
class Watch {
  progress: Progress = { done: 0, of: null };
  private isLost = false;
  private told = 0;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly jobs: JobRepository,
    private readonly job: Job,
    private readonly worker: string,
    private readonly signal: AbortSignal,
  ) {
    // A failure to say so is met again by the next sign of life, or by the lease that ends.
    this.heartbeat = setInterval(() => void this.tell().catch(() => undefined), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  readonly report: Report = async (progress) => {
    this.progress = progress;
    if (Date.now() - this.told > PROGRESS_EVERY_MS) await this.tell();
    if (this.isLost || this.signal.aborted) throw new Stopped();
  };

  stop(): void {
    clearInterval(this.heartbeat);
  }

  private async tell(): Promise<void> {
    this.told = Date.now();
    this.isLost = !(await this.jobs.keep(this.job, this.worker, this.progress));
  }
}
