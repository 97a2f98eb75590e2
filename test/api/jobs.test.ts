import { setTimeout as sleep } from 'node:timers/promises';
import type { Deed } from '../../api/access/changes';
import type { Job } from '../../api/consultations/jobs/job';
import { JobRepository } from '../../api/consultations/jobs/job.repository';
import { LEASE_MS, shownState, WAITS_AT_MOST_MS } from '../../api/consultations/jobs/job.rules';
import { JobRunner } from '../../api/consultations/jobs/job-runner';
import { JobFailure, type TaskRunner, type WorkerTools } from '../../api/consultations/jobs/job-tools';
import { actors } from '../support/actors';
import { type TestDatabase, testDatabase } from '../support/database';

let database: TestDatabase;
let jobs: JobRepository;
beforeAll(async () => {
  database = await testDatabase();
  jobs = new JobRepository(database.client, database.names.records);
});
afterAll(() => database.drop());
afterEach(() => jest.restoreAllMocks());

let last = 0;
const newConsultation = () => `consultation-${++last}`;
const deed = (idempotencyKey?: string): Deed => ({
  actor: actors.adviser,
  requestId: 'test',
  action: 'tabulateConsultation',
  input: { idempotencyKey },
});
const TABULATE = { kind: 'tabulate' } as const;
const going = new AbortController().signal;

async function added(consultation = newConsultation()): Promise<Job> {
  const one = await jobs.add(deed(), consultation, TABULATE);
  if (one.outcome === 'busy') throw new Error('busy');
  return one.job;
}
/** A worker that tabulates as is told; no task here needs a tool. */
const workerWith = (run: TaskRunner, followedBy?: () => typeof TABULATE | undefined) =>
  new JobRunner(jobs, async () => ({}) as WorkerTools, {
    tabulate: { run: run as never, ...(followedBy && { followedBy }) },
  });

/** Lets time pass for everything that asks the clock. */
function later(ms: number) {
  jest.restoreAllMocks();
  const real = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => real() + ms);
}

test('a job is done once and says what came of it', async () => {
  const job = await added();
  const run = jest.fn(async () => ({ number: 1 }));
  expect(await workerWith(run).run(job.id, going)).toBe('done');
  expect(await jobs.get(job.id)).toMatchObject({ state: 'done', outcome: { number: 1 }, problem: null });
  // A stream delivers at least once.
  expect(await workerWith(run).run(job.id, going)).toBe('over');
  expect(run).toHaveBeenCalledTimes(1);
});

test('a consultation has one job at a time, and another once that has ended', async () => {
  const consultation = newConsultation();
  const job = await added(consultation);
  expect(await jobs.add(deed(), consultation, TABULATE)).toEqual({ outcome: 'busy' });
  await added();
  await workerWith(async () => ({})).run(job.id, going);
  expect((await jobs.add(deed(), consultation, TABULATE)).outcome).toBe('done');
});

test('the same wish twice is one job', async () => {
  const consultation = newConsultation();
  const first = await jobs.add(deed('a-wish-of-mine'), consultation, TABULATE);
  const second = await jobs.add(deed('a-wish-of-mine'), consultation, TABULATE);
  expect(second).toMatchObject({ outcome: 'repeated', job: { id: (first as { job: Job }).job.id } });
});

test('a failure that people can act on is told, with what was found', async () => {
  const job = await added();
  const outcome = await workerWith(async () => {
    throw new JobFailure('ROWS_REFUSED', 'Er is niets bewaard.', { read: 3 });
  }).run(job.id, going);
  expect(outcome).toBe('failed');
  expect(await jobs.get(job.id)).toMatchObject({
    state: 'failed',
    problem: { code: 'ROWS_REFUSED', message: 'Er is niets bewaard.' },
    outcome: { read: 3 },
  });
});

test('a fault of our own is logged without its words, which may hold an answer', async () => {
  const job = await added();
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const outcome = await workerWith(async () => {
    throw new TypeError('cannot read "I live at number 5"');
  }).run(job.id, going);
  expect(outcome).toBe('broken');
  expect(String(written.mock.calls[0]?.[0])).toContain('TypeError');
  expect(String(written.mock.calls[0]?.[0])).not.toContain('number 5');
  expect((await jobs.get(job.id))?.problem?.code).toBe('INTERNAL');
});

test('while one worker is at it another does not begin', async () => {
  const job = await added();
  expect((await jobs.take(job.id, 'one')).outcome).toBe('taken');
  expect((await jobs.take(job.id, 'other')).outcome).toBe('leased');
});

test('of workers that ask at once one has the job', async () => {
  const job = await added();
  const taken = await Promise.all(['a', 'b', 'c', 'd'].map((worker) => jobs.take(job.id, worker)));
  expect(taken.filter(({ outcome }) => outcome === 'taken')).toHaveLength(1);
});

test('a worker that died is followed by another, and comes too late when it was not dead', async () => {
  const job = await added();
  await jobs.take(job.id, 'dead');
  later(LEASE_MS + 1_000);
  expect((await jobs.take(job.id, 'next')).outcome).toBe('taken');
  expect(await jobs.keep(job, 'dead', { done: 1, of: 2 })).toBe(false);
  expect(await jobs.finish(job, 'dead', { progress: { done: 2, of: 2 }, problem: null, outcome: {} })).toBe(false);
  expect((await jobs.get(job.id))?.state).toBe('running');
});

test('a job that keeps killing its workers fails, and the consultation is free again', async () => {
  const job = await added();
  await jobs.take(job.id, 'first');
  later(LEASE_MS + 1_000);
  await jobs.take(job.id, 'second');
  later(2 * LEASE_MS + 2_000);
  expect(await workerWith(async () => ({})).run(job.id, going)).toBe('failed');
  expect(await jobs.get(job.id)).toMatchObject({ state: 'failed', problem: { code: 'DIED' } });
  await added(job.consultation);
});

test('a job that nobody takes does not hold the consultation for ever, and shows as lost', async () => {
  const job = await added();
  later(WAITS_AT_MOST_MS + 1_000);
  expect((await jobs.add(deed(), job.consultation, TABULATE)).outcome).toBe('done');
  expect(shownState(job, Date.now()).state).toBe('queued');
  expect(shownState(job, Date.now() + 60 * 60_000)).toMatchObject({ state: 'failed', problem: { code: 'LOST' } });
});

test('a worker that must stop gives its job back, for the next to do', async () => {
  const job = await added();
  const stopping = new AbortController();
  const run: TaskRunner = async (_job, _tools, report) => {
    stopping.abort();
    await report({ done: 1, of: 2 });
    return {};
  };
  expect(await workerWith(run).run(job.id, stopping.signal)).toBe('stopped');
  expect((await jobs.get(job.id))?.state).toBe('queued');
  expect(await jobs.open()).toContain(job.id);
  expect(await workerWith(async () => ({})).run(job.id, going)).toBe('done');
});

test('what follows from a job is queued before anybody else can come between', async () => {
  const job = await added();
  const followers: string[] = [];
  jobs.onQueued = (id) => followers.push(id);
  await workerWith(
    async () => ({}),
    () => TABULATE,
  ).run(job.id, going);
  expect(followers).toHaveLength(1);
  expect(await jobs.get(followers[0] ?? '')).toMatchObject({ state: 'queued', createdBy: job.createdBy });
  expect(await jobs.add(deed(), job.consultation, TABULATE)).toEqual({ outcome: 'busy' });
});

test.each([0, 1, 2])(
  'of a worker that dies after %i writes, a job has not ended, or its follower waits',
  async (writes) => {
    const job = await added();
    await jobs.take(job.id, 'mortal');
    const alive = database.client.send.bind(database.client);
    let left = writes;
    jest
      .spyOn(database.client, 'send')
      .mockImplementation(((command: never) =>
        left-- > 0 ? alive(command) : Promise.reject(new Error('dead'))) as never);
    const end = { progress: { done: 1, of: 1 }, problem: null, outcome: {} };
    await jobs.finish(job, 'mortal', end, TABULATE).catch(() => undefined);
    jest.restoreAllMocks();
    const [isEnded, isFollowed] = [
      (await jobs.get(job.id))?.state === 'done',
      (await jobs.ofConsultation(job.consultation)).some(({ id, state }) => id !== job.id && state === 'queued'),
    ];
    expect(isFollowed).toBe(isEnded);
    expect(await jobs.add(deed(), job.consultation, TABULATE)).toEqual({ outcome: 'busy' });
  },
);

test('a job that lost the consultation to another ends, and leaves the other be', async () => {
  const job = await added();
  await jobs.take(job.id, 'slow');
  later(WAITS_AT_MOST_MS + 1_000);
  const other = await added(job.consultation);
  const end = { progress: { done: 1, of: 1 }, problem: null, outcome: {} };
  expect(await jobs.finish(job, 'slow', end, TABULATE)).toBe(false);
  expect(await jobs.finish(job, 'slow', end)).toBe(true);
  expect(await jobs.add(deed(), job.consultation, TABULATE)).toEqual({ outcome: 'busy' });
  expect((await jobs.take(other.id, 'next')).outcome).toBe('taken');
});

test('how far it is can be seen while it is at work', async () => {
  const job = await added();
  const run: TaskRunner = async (_job, _tools, report) => {
    await report({ done: 20, of: 100 });
    expect((await jobs.get(job.id))?.progress).toEqual({ done: 20, of: 100 });
    await sleep(1);
    return {};
  };
  await workerWith(run).run(job.id, going);
  expect((await jobs.ofConsultation(job.consultation)).map(({ state }) => state)).toEqual(['done']);
});
