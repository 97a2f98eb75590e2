import { tableSpecs } from '../../api/shared/tables';
import { bundle } from '../../infra/bundle';
import { actors } from '../support/actors';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { type LambdaProcess, startLambda } from '../support/lambda-runtime';
import { someResponses } from '../support/responses';
import { surveyCountry } from '../support/survey';
import { openWorld, type World } from '../support/world';

jest.setTimeout(120_000);

/** The worker as it is uploaded, in a process of its own, told of jobs as the stream of the Records table does. */
let world: World;
let folder: string;
let worker: LambdaProcess;

/** As in `infra/workers.ts`. */
const FIFTEEN_MINUTES = 900_000;

const started = (timeoutMs: number) =>
  startLambda(
    folder,
    {
      STAGE: 'production',
      DYNAMODB_ENDPOINT: world.config.dynamodbEndpoint ?? '',
      UPLOADS_BUCKET: 'nothing-is-sent-here',
      ...Object.fromEntries(
        (['reference', 'records', 'responses'] as const).map((name) => [tableSpecs[name].env, world.tables[name]]),
      ),
    },
    timeoutMs,
  );

beforeAll(async () => {
  world = await openWorld();
  await surveyCountry(world);
  // Jobs are for the function that was built, and not for the world's own worker.
  delete world.service.stores.jobs.onQueued;
  folder = (await bundle('api/worker.ts', 'dist/functions/worker-under-test')).folder;
  worker = await started(FIFTEEN_MINUTES);
}, 120_000);
afterAll(async () => {
  await worker?.stop();
  await world?.close();
});

/** A consultation with 60 made-up responses, and a job that asks to count them. */
async function toCount() {
  const consultation = await aConsultation(world);
  await aQuestionnaire(world, consultation);
  await someResponses(world, consultation, { count: 60, seed: 'built worker' });
  const deed = { actor: actors.adviser, requestId: 'test', action: 'tabulateConsultation', input: {} };
  const added = await world.service.stores.jobs.add(deed, consultation.id, { kind: 'tabulate' });
  if (added.outcome === 'busy') throw new Error('There is a job already');
  return { consultation, job: added.job };
}
const newJob = (id: string) => ({
  Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '111', NewImage: { id: { S: id } } } }],
});

test('counts responses, with the solver beside it that decides what may be shown', async () => {
  const { consultation, job } = await toCount();
  expect(await worker.invoke(newJob(job.id))).toEqual({ answer: { batchItemFailures: [] } });
  const { jobs, tabulations } = world.service.stores;
  expect(await jobs.get(job.id)).toMatchObject({ state: 'done', problem: null });
  const { method } = (await tabulations.latest(consultation.id)) ?? {};
  expect(method).toMatchObject({ responses: 60, withheld: { of: expect.any(Number) } });
});

test('does once what the stream tells twice', async () => {
  const { consultation, job } = await toCount();
  for (const _ of [1, 2]) expect(await worker.invoke(newJob(job.id))).toEqual({ answer: { batchItemFailures: [] } });
  expect(await world.service.stores.tabulations.heads(consultation.id)).toHaveLength(1);
});

test('gives a job back when its time is nearly over, and another takes it up', async () => {
  const { job } = await toCount();
  const short = await started(1);
  try {
    expect(await short.invoke(newJob(job.id))).toEqual({ answer: { batchItemFailures: [{ itemIdentifier: '111' }] } });
  } finally {
    await short.stop();
  }
  expect((await world.service.stores.jobs.get(job.id))?.state).toBe('queued');
  await worker.invoke(newJob(job.id));
  expect((await world.service.stores.jobs.get(job.id))?.state).toBe('done');
});

test('a record that is no job is passed over', async () => {
  expect(await worker.invoke({ Records: [{ eventName: 'INSERT', dynamodb: {} }] })).toEqual({
    answer: { batchItemFailures: [] },
  });
});
