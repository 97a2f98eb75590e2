import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import { actors } from '../support/actors';
import { aConsultation, aQuestionnaire, QUESTIONS } from '../support/consultations';
import { colleague } from '../support/publications';
import { madeUpResponses, someResponses } from '../support/responses';
import { aTrajectory } from '../support/trajectories';
import { areas, municipality, openWorld, type World } from '../support/world';

// Two counts that are a few responses apart, side by side, say what those few answered: it never comes to that.

let world: World;
let consultation: Consultation;
beforeEach(async () => {
  world = await openWorld();
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 2)]));
  const trajectory = await aTrajectory(world, { step: 'consultation', areas: ['GM0512'] });
  consultation = await aConsultation(world, { trajectory: trajectory.id, state: 'open' });
  await aQuestionnaire(world, consultation, { questions: QUESTIONS.slice(0, 1) });
  await added(80, 1);
  await counted();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

const added = (count: number, from: number) =>
  someResponses(world, consultation, { count, seed: `from ${from}`, from });

async function counted() {
  const { data } = await world.ask(
    'mutation ($id: ID!) { tabulateConsultation(input: { consultation: $id }) { job { id } } }',
    { id: consultation.id },
  );
  await world.idle();
  return world.service.stores.jobs.get(data.tabulateConsultation.job.id);
}

async function withdrawn(responseId: string) {
  await world.ask(
    'mutation ($input: WithdrawResponseInput!) { withdrawResponse(input: $input) { userErrors { code } } }',
    { input: { consultation: consultation.id, responseId } },
  );
  await world.idle();
}

/** Does a mutation on a publication of the consultation. */
async function step(name: string, input: Record<string, unknown>, actor: Actor = actors.adviser) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { publication { id version number } userErrors { code path message } } }`;
  const { data, errors } = await world.ask(query, { input: { consultation: consultation.id, ...input } }, actor);
  expect(errors).toBeUndefined();
  return data.done as { publication: { id: string; version: number } | null; userErrors: { code: string }[] };
}
const prepare = (tabulation: number) => step('preparePublication', { tabulation, whatChanged: 'Meer reacties.' });
const submit = (publication: { id: string; version: number } | null) =>
  step('submitForReview', { ...idOf(publication) });
const approve = (publication: { id: string; version: number } | null) =>
  step('approvePublication', { ...idOf(publication) }, colleague);
const idOf = (publication: { id: string; version: number } | null) => ({
  id: publication?.id,
  version: publication?.version,
});
const submitted = async (tabulation: number) => (await submit((await prepare(tabulation)).publication)).publication;
const refusal = (code: string) => [
  { code, path: ['input', 'tabulation'], message: expect.stringContaining('Tel opnieuw') },
];

/** How many responses the tabulations have that somebody sees, by the number they ask. */
async function seen(actor: Actor, ...numbers: (number | null)[]) {
  const query =
    'query ($id: ID!, $number: Int) { consultation(id: $id) { results(number: $number) { number method { responses } } } }';
  const answers = await Promise.all(numbers.map((number) => world.ask(query, { id: consultation.id, number }, actor)));
  return answers.map(({ data }) => data.consultation.results?.method.responses ?? null);
}
async function whyNot(number: number) {
  const query =
    'query ($id: ID!, $number: Int) { consultation(id: $id) { results(number: $number) { notPublishableBecause } } }';
  const { data } = await world.ask(query, { id: consultation.id, number });
  return data.consultation.results.notPublishableBecause;
}

test('of two counts that are one response apart only one is ever published', async () => {
  const first = await submitted(1);
  await added(1, 81);
  await counted();
  expect(await whyNot(2)).toBeNull();
  expect((await approve(first)).userErrors).toEqual([]);

  expect(await whyNot(2)).toContain('Tel opnieuw');
  expect((await prepare(2)).userErrors).toEqual(refusal('COUNT_AGAIN'));
  expect(await counted()).toMatchObject({ problem: { code: 'TOO_LITTLE_CHANGED' } });
  expect(await seen(actors.public, null, 1, 2)).toEqual([80, 80, null]);
});

test('what was counted beside what is published is published after it', async () => {
  await approve(await submitted(1));
  await added(60, 81);
  await counted();
  expect((await approve(await submitted(2))).userErrors).toEqual([]);
  expect(await seen(actors.public, null, 1, 2)).toEqual([140, 80, 140]);
  // With other words, the same figures may be published again: they show nothing new.
  expect((await approve(await submitted(1))).userErrors).toEqual([]);
});

test('a stricter threshold holds for what was counted before it', async () => {
  const { publication } = await prepare(1);
  const { consultations } = world.service.stores;
  const deed = { actor: actors.adviser, requestId: 'test', action: 'updateConsultation', input: {} };
  await consultations.store(consultation, { ...consultation, threshold: 20, version: 2 }, deed);
  expect((await submit(publication)).userErrors).toEqual(refusal('COUNT_AGAIN'));
});

test('a resident who withdraws is in nothing that is published after, also not in what is under review', async () => {
  const under = await submitted(1);
  await withdrawn('7');
  expect((await approve(under)).userErrors).toEqual(refusal('NOT_FOUND'));
  expect(await seen(actors.adviser, null, 1, 2)).toEqual([79, null, 79]);
  expect(await seen(actors.public, null)).toEqual([null]);
});

test('after a withdrawal of which the count is refused, the number of what was removed is not given again', async () => {
  await approve(await submitted(1));
  // Ten more who all answered are just enough; nine are not.
  const wish = { count: 10, seed: 'ten', from: 81 };
  const ten = madeUpResponses(consultation, { version: 1, questions: QUESTIONS.slice(0, 1) }, wish);
  const answered = ten.map((one) => ({ ...one, answers: { q1: 'often' } }));
  await world.responses.add(consultation.id, answered, new Date('2030-01-01'));
  await counted();
  expect(await seen(actors.adviser, null)).toEqual([90]);
  await withdrawn('85');
  expect(await seen(actors.adviser, null, 2)).toEqual([80, null]);
  await added(30, 91);
  expect(await counted()).toMatchObject({ outcome: { tabulation: 3 } });
  expect(await seen(actors.adviser, null, 1, 2)).toEqual([119, 80, null]);
});

test('a count that is removed while it is being approved is not published', async () => {
  const under = await submitted(1);
  const { publications, tabulations } = world.service.stores;
  const publish = publications.publish.bind(publications);
  jest.spyOn(publications, 'publish').mockImplementationOnce(async (...given) => {
    expect(await tabulations.retire(consultation.id, 1)).toBe(true);
    return publish(...given);
  });
  expect((await approve(under)).userErrors).toEqual(refusal('NOT_FOUND'));
  expect(await publications.published(consultation.id)).toEqual([]);
});

test('a count that was published while it was to be removed stays', async () => {
  await approve(await submitted(1));
  expect(await world.service.stores.tabulations.retire(consultation.id, 1)).toBe(false);
  expect(await seen(actors.public, 1)).toEqual([80]);
});

test('who counts again leaves nothing of the count before it, for whoever looks in the tables', async () => {
  const items = async (table: string, isOne: (item: Record<string, unknown>) => boolean) => {
    const { Items = [] } = await world.client.send(new ScanCommand({ TableName: table }));
    return Items.filter(isOne).length;
  };
  const { records, responses } = world.tables;
  const kept = () =>
    Promise.all([
      ...['tabulation', 'tabulationOutline', 'tabulationFigures'].map((name) =>
        items(records, ({ __edb_e__ }) => __edb_e__ === name),
      ),
      items(responses, ({ pk }) => String(pk).startsWith('counts#')),
    ]);
  const ofFirst = await kept();
  expect(Math.min(...ofFirst)).toBeGreaterThan(0);
  await added(1, 81);
  await counted();
  expect(await seen(actors.adviser, null, 1, 2)).toEqual([81, null, 81]);
  expect(await kept()).toEqual(ofFirst);
});
