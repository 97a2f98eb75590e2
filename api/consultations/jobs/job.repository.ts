import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { actorName } from '../../access/actor';
import { changedFields } from '../../access/changed-fields';
import { Changes, type Deed } from '../../access/changes';
import type { Job, JobProblem, Progress, Task } from './job';
import { jobEntities } from './job.entity';
import { LEASE_MS, ROWS_KEPT_DAYS, type RowProblem, WAITS_AT_MOST_MS } from './job.rules';

/** What became of asking for a job. */
export type Added =
  | { outcome: 'done' | 'repeated'; job: Job }
  /** Another job is at work on the consultation, or waits to be. */
  | { outcome: 'busy' };

/** What became of asking to work on a job. */
export type Taken =
  | { outcome: 'taken'; job: Job; attempts: number }
  /** Another worker is at it, or seems to be, until then (milliseconds). */
  | { outcome: 'leased'; until: number }
  /** It has ended, or never was. */
  | { outcome: 'over' };

/** Keeps jobs, and that a consultation has one at a time. */
export class JobRepository {
  /** Called when a job was added, where the worker lives in the same process; in AWS a stream tells it. */
  onQueued?: (id: string) => void;
  private readonly entities: ReturnType<typeof jobEntities>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entities = jobEntities(client, table);
  }

  /** The job as it is stored now, read consistently. */
  async get(id: string): Promise<Job | undefined> {
    const { data } = await this.entities.jobs.get({ id }).go({ consistent: true });
    return data ? jobFrom(data) : undefined;
  }

  /** Jobs of a consultation, newest first. They are asked for by people: some dozens. */
  async ofConsultation(consultation: string): Promise<Job[]> {
    const query = this.entities.jobs.query.ofConsultation({ consultation });
    const { data } = await query.go({ pages: 'all', order: 'desc' });
    return data.map(jobFrom);
  }

  /** Jobs that wait or are at work, for a worker that starts: those of a process that died are among them. */
  async open(): Promise<string[]> {
    const { data } = await this.entities.locks.query.all({ all: 'all' }).go({ pages: 'all' });
    return data.map(({ job }) => job);
  }

  /** Queues a job, unless the consultation has one already. */
  async add(deed: Deed, consultation: string, task: Task): Promise<Added> {
    const job = newJob(consultation, task, actorName(deed.actor), Date.now());
    const outcome = await this.changes.commit(deed, {
      record: { type: 'Job', id: job.id },
      ...changedFields(undefined, job, ['consultation', 'task']),
      writes: [this.entities.jobs.create(stored(job)).params(), this.locking(job, Date.now())],
    });
    if (outcome === 'stale') return { outcome: 'busy' };
    if (outcome === 'done') {
      this.onQueued?.(job.id);
      return { outcome, job };
    }
    const earlier = await this.changes.earlier(deed);
    const repeated = earlier && (await this.get(earlier.id));
    if (!repeated) throw new Error(`Job ${earlier?.id} was there and is not any more`);
    return { outcome, job: repeated };
  }

  /** Takes a job to work on it, for as long as {@link keep} is called in time. @param worker names who asks. */
  async take(id: string, worker: string): Promise<Taken> {
    const { data } = await this.entities.jobs.get({ id }).go({ consistent: true });
    if (!data || data.state === 'done' || data.state === 'failed') return { outcome: 'over' };
    const now = Date.now();
    const until = data.state === 'running' ? Date.parse(data.leaseUntil ?? '') : 0;
    if (until > now) return { outcome: 'leased', until };
    const attempts = data.attempts + 1;
    const isOurs = await held(
      this.entities.jobs
        .patch({ id })
        .set({ state: 'running', worker, leaseUntil: later(now, LEASE_MS), attempts })
        .where(
          (job, { eq, notExists }) =>
            `${eq(job.state, data.state)} AND ${data.worker === undefined ? notExists(job.worker) : eq(job.worker, data.worker)} AND ${eq(job.attempts, data.attempts)}`,
        )
        .go(),
    );
    if (!isOurs) return { outcome: 'leased', until: now + LEASE_MS };
    await this.extendLock(data.consultation, id, now);
    return { outcome: 'taken', job: { ...jobFrom(data), state: 'running' }, attempts };
  }

  /** Says that the worker is still at it, and how far. @returns false when the job is not its own any more. */
  async keep(job: Job, worker: string, progress: Progress): Promise<boolean> {
    const now = Date.now();
    const isOurs = await held(
      this.entities.jobs
        .patch({ id: job.id })
        .set({ progress, leaseUntil: later(now, LEASE_MS) })
        .where((one, { eq }) => `${eq(one.state, 'running')} AND ${eq(one.worker, worker)}`)
        .go(),
    );
    return isOurs && this.extendLock(job.consultation, job.id, now);
  }

  /** Gives a job back, to be taken by another worker. */
  async giveBack(job: Job, worker: string): Promise<void> {
    await held(
      this.entities.jobs
        .patch({ id: job.id })
        .set({ state: 'queued', attempts: 0 })
        .remove(['worker', 'leaseUntil'])
        .where((one, { eq }) => `${eq(one.state, 'running')} AND ${eq(one.worker, worker)}`)
        .go(),
    );
  }

  /**
   * Ends a job and lets the consultation have another: the one that follows from it, when given.
   * @returns whether it was still the worker's to end.
   */
  async finish(
    job: Job,
    worker: string,
    end: { progress: Progress; problem: JobProblem | null; outcome: object | null },
    follower?: Task,
  ): Promise<boolean> {
    const now = Date.now();
    const { problem, outcome, progress } = end;
    const isOurs = await held(
      this.entities.jobs
        .patch({ id: job.id })
        .set({
          state: problem ? 'failed' : 'done',
          progress,
          finishedAt: new Date(now).toISOString(),
          ...(problem && { problem }),
          ...(outcome && { outcome }),
        })
        .remove(['leaseUntil'])
        .where((one, { eq }) => `${eq(one.state, 'running')} AND ${eq(one.worker, worker)}`)
        .go(),
    );
    if (!isOurs) return false;
    if (follower) await this.follow(job, follower, now);
    else await this.unlock(job);
    return true;
  }

  /** Keeps the rows a job had something to say of, for some weeks. */
  async keepRows(job: string, rows: RowProblem[]): Promise<void> {
    const forgetAt = Math.floor(Date.now() / 1_000) + ROWS_KEPT_DAYS * 86_400;
    await this.entities.rows.put({ job, rows, forgetAt }).go();
  }

  /** The rows a job had something to say of; none when they were forgotten. */
  async rowsOf(job: string): Promise<RowProblem[]> {
    const { data } = await this.entities.rows.get({ job }).go();
    return (data?.rows as RowProblem[] | undefined) ?? [];
  }

  /** Forgets what was kept of rows of a consultation's files: after a withdrawal, as it may be of that resident. */
  async forgetRows(consultation: string): Promise<void> {
    for (const { id } of await this.ofConsultation(consultation)) await this.entities.rows.delete({ job: id }).go();
  }

  /** The lock passes to the follower, so that nothing comes between. */
  private async follow(job: Job, task: Task, now: number): Promise<void> {
    const next = newJob(job.consultation, task, job.createdBy, now);
    await this.entities.jobs.create(stored(next)).go();
    const passed = await held(
      this.entities.locks
        .patch({ consultation: job.consultation })
        .set({ job: next.id, until: later(now, WAITS_AT_MOST_MS) })
        .where((lock, { eq }) => eq(lock.job, job.id))
        .go(),
    );
    if (passed) this.onQueued?.(next.id);
  }

  private locking({ consultation, id: job }: Job, now: number): object {
    return this.entities.locks
      .put({ consultation, job, until: later(now, WAITS_AT_MOST_MS) })
      .where((lock, { notExists, lt }) => `${notExists(lock.job)} OR ${lt(lock.until, new Date(now).toISOString())}`)
      .params();
  }

  private async extendLock(consultation: string, job: string, now: number): Promise<boolean> {
    return held(
      this.entities.locks
        .patch({ consultation })
        .set({ until: later(now, WAITS_AT_MOST_MS) })
        .where((lock, { eq }) => eq(lock.job, job))
        .go(),
    );
  }

  private async unlock({ consultation, id }: Job): Promise<void> {
    await held(
      this.entities.locks
        .remove({ consultation })
        .where((lock, { eq }) => eq(lock.job, id))
        .go(),
    );
  }
}

const later = (now: number, ms: number) => new Date(now + ms).toISOString();

function newJob(consultation: string, task: Task, createdBy: string, now: number): Job {
  const progress = { done: 0, of: null };
  const createdAt = new Date(now).toISOString();
  const nothing = { problem: null, outcome: null, finishedAt: null };
  return { id: randomUUID(), consultation, task, state: 'queued', progress, ...nothing, createdAt, createdBy };
}

/** The table holds no nulls. */
function stored({ problem: _, outcome: _outcome, finishedAt: _finishedAt, ...job }: Job) {
  return { ...job, attempts: 0 };
}

function jobFrom(item: {
  id: string;
  consultation: string;
  state: Job['state'];
  createdAt: string;
  createdBy: string;
  finishedAt?: string;
  task?: unknown;
  progress?: unknown;
  problem?: unknown;
  outcome?: unknown;
}): Job {
  const { id, consultation, state, createdAt, createdBy, finishedAt = null } = item;
  return {
    id,
    consultation,
    state,
    createdAt,
    createdBy,
    finishedAt,
    task: item.task as Task,
    progress: item.progress as Progress,
    problem: (item.problem as JobProblem | undefined) ?? null,
    outcome: (item.outcome as Job['outcome'] | undefined) ?? null,
  };
}

/** Whether a conditional write held. */
async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    // electrodb wraps what the SDK throws.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && cause.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
