import { OpenAnswerRepository } from '../../api/consultations/open-answers/open-answer.repository';
import { connect } from '../../api/shared/dynamo';
import { actors } from '../support/actors';
import { someResponses } from '../support/responses';
import { aSurvey, imported, jobOf, stored, surveyCountry } from '../support/survey';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await surveyCountry(world);
});
afterAll(() => world.close());

const WITHDRAW = `mutation($input: WithdrawResponseInput!) { withdrawResponse(input: $input) { job { id } userErrors { code path } } }`;
async function withdrawn(consultation: string, responseId: string, idempotencyKey?: string) {
  const { data } = await world.ask(WITHDRAW, { input: { consultation, responseId, idempotencyKey } });
  await world.idle();
  return data.withdrawResponse;
}
async function textsOf(consultation: string): Promise<string[]> {
  const client = connect(world.config.dynamodbEndpoint);
  const answers = await new OpenAnswerRepository(client, world.tables.records).list(consultation, 'q3');
  return answers.map(({ text }) => text);
}
const FILE = 'id;tijd;bron;q1;q3\n11;2026-03-05;brief;often;Een koor\n12;2026-03-05;brief;often;Een tuin\n';

test('takes out the response and what the resident wrote, and nobody else’s', async () => {
  const survey = await aSurvey(world);
  await imported(world, survey, FILE);
  const { job } = await withdrawn(survey.id, ' 11 ');
  expect(await jobOf(world, job.id)).toMatchObject({ kind: 'WITHDRAWAL', state: 'DONE', problem: null });
  expect((await stored(world, survey)).map(({ id }) => id)).toEqual(['12']);
  expect(await textsOf(survey.id)).toEqual(['Een tuin']);
});

test('takes out what imports had to say of rows, which may be of that resident', async () => {
  const survey = await aSurvey(world);
  await imported(world, survey, `${FILE}13;2026-03-05;brief;vaak genoeg;Iets\n`);
  const { jobs } = world.service.stores;
  const [job] = await jobs.ofConsultation(survey.id);
  if (!job) throw new Error('There was no import');
  expect(await jobs.rowsOf(job.id)).toHaveLength(1);
  await withdrawn(survey.id, '11');
  expect(await jobs.rowsOf(job.id)).toEqual([]);
});

test('asks for a new count, before anybody else can ask for something', async () => {
  const survey = await aSurvey(world);
  await someResponses(world, survey, { count: 30, seed: 'a' });
  await withdrawn(survey.id, '7');
  const { data } = await world.ask(
    `{ consultation(id: "${survey.id}") { jobs { totalCount nodes { kind createdBy } } } }`,
  );
  expect(data.consultation.jobs).toEqual({
    totalCount: 2,
    nodes: [
      { kind: 'TABULATION', createdBy: 'adviser#adviser' },
      { kind: 'WITHDRAWAL', createdBy: 'adviser#adviser' },
    ],
  });
});

test('of a number that is not there fails clearly, and counts nothing anew', async () => {
  const survey = await aSurvey(world);
  await someResponses(world, survey, { count: 3, seed: 'a' });
  const { job } = await withdrawn(survey.id, '99');
  expect(await jobOf(world, job.id)).toMatchObject({ state: 'FAILED', problem: { code: 'NOT_FOUND' } });
  expect(await stored(world, survey)).toHaveLength(3);
});

test('leaves the number itself nowhere: the job holds its hash, the log not even that', async () => {
  const survey = await aSurvey(world);
  const id = 'resident-4711';
  const { job } = await withdrawn(survey.id, id, 'my-withdrawal-1');
  const kept = await world.service.stores.jobs.get(job.id);
  expect(JSON.stringify(kept)).not.toContain(id);
  expect(kept?.task).toEqual({ kind: 'withdraw', responseIdHash: world.responses.hashOf(survey.id, id) });
  const AUDIT = `{ auditRecords(record: { type: "Job", id: "${job.id}" }) { nodes { action changes { field after } } } }`;
  const { data } = await world.ask(AUDIT, {}, actors.administrator);
  expect(data.auditRecords.nodes).toEqual([
    {
      action: 'withdrawResponse',
      changes: [
        { field: 'consultation', after: survey.id },
        { field: 'kind', after: 'withdraw' },
      ],
    },
  ]);
});

test('waits for nothing: while other work runs it is refused with what to do', async () => {
  const survey = await aSurvey(world);
  const { jobs } = world.service.stores;
  const told = jobs.onQueued;
  jobs.onQueued = () => undefined;
  await world.ask(WITHDRAW, { input: { consultation: survey.id, responseId: '1' } });
  jobs.onQueued = told;
  expect((await withdrawn(survey.id, '2')).userErrors[0]).toMatchObject({ code: 'JOB_RUNNING' });
});

test('is for good: the next export, which holds the response again, does not bring it back', async () => {
  const survey = await aSurvey(world);
  await imported(world, survey, FILE);
  await withdrawn(survey.id, '11');
  const { import: outcome } = await imported(world, survey, `${FILE}13;2026-03-06;brief;often;Een fontein\n`);
  expect(outcome.problems).toEqual(
    expect.arrayContaining([
      { code: 'WITHDRAWN', rows: 1, isRefused: true },
      { code: 'DOUBLE_ID', rows: 1, isRefused: true },
    ]),
  );
  expect(outcome.rows).toContainEqual(
    expect.objectContaining({ line: 2, column: 'id', value: null, code: 'WITHDRAWN' }),
  );
  expect((await stored(world, survey)).map(({ id }) => id)).toEqual(['12', '13']);
  expect((await textsOf(survey.id)).sort()).toEqual(['Een fontein', 'Een tuin']);
});

test('takes along what imports said of single rows; how many there were stays', async () => {
  const survey = await aSurvey(world);
  await imported(world, survey, FILE);
  const { id } = await imported(world, survey, FILE);
  expect((await jobOf(world, id)).import.rows).toHaveLength(2);
  await withdrawn(survey.id, '11');
  expect((await jobOf(world, id)).import).toMatchObject({ rows: [], problems: [{ code: 'DOUBLE_ID', rows: 2 }] });
});

test('of a number that was not there yet keeps no later response out', async () => {
  const survey = await aSurvey(world);
  await withdrawn(survey.id, '11');
  expect((await imported(world, survey, FILE)).import).toMatchObject({ rowsAccepted: 2, rowsRefused: 0 });
});
