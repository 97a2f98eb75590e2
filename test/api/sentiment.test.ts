import type { Actor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import type { Question } from '../../api/consultations/question';
import type { Response } from '../../api/consultations/responses/response';
import { actors } from '../support/actors';
import { type CodedPart, codedAnswers } from '../support/coded-answers';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { colleague } from '../support/publications';
import { someResponses } from '../support/responses';
import { areas, municipality, openWorld, type World } from '../support/world';

const OPEN: Question = { key: 'q3', kind: 'open', text: 'Wat zou u helpen?', options: [] };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 2)]));
});
afterAll(() => world.close());

/** A closed consultation with one open question, and what residents answered. */
async function asked(count = 120): Promise<{ consultation: Consultation; responses: Response[] }> {
  const consultation = await aConsultation(world, { state: 'closed' });
  await aQuestionnaire(world, consultation, { questions: [OPEN] });
  return { consultation, responses: await someResponses(world, consultation, { count, seed: consultation.id }) };
}

async function counted({ id }: Consultation) {
  const mutation =
    'mutation ($id: ID!) { tabulateConsultation(input: { consultation: $id }) { job { id } userErrors { code } } }';
  const { data } = await world.ask(mutation, { id });
  await world.idle();
  return world.service.stores.jobs.get(data.tabulateConsultation.job.id);
}

async function tabulated(consultation: Consultation): Promise<number> {
  const job = await counted(consultation);
  expect(job).toMatchObject({ state: 'done', problem: null });
  return (job!.outcome as { tabulation: number }).tabulation;
}

const QUESTIONS = `questions(keys: $keys, first: 4) { id aspect question { key kind } wording
  groups(dimension: TOTAL, first: 1) { nodes { status base choices { code label status count share } } } }`;

async function questions({ id }: Consultation, keys: string[] | null = null, actor: Actor = actors.adviser) {
  const query = `query ($id: ID!, $keys: [ID!]) { consultation(id: $id) { results { ${QUESTIONS} } } }`;
  const { data, errors } = await world.ask(query, { id, keys }, actor);
  expect(errors).toBeUndefined();
  return data.consultation.results?.questions;
}

const JUDGED: CodedPart[] = [
  { count: 32, codes: ['bankjes'], sentiment: 'POSITIVE' },
  { count: 15, codes: ['-'], sentiment: 'NEUTRAL' },
  { count: 21, codes: ['bankjes'], sentiment: 'NEGATIVE' },
  { count: 11, codes: ['bankjes'], sentiment: null },
  { count: 6, codes: null, sentiment: 'POSITIVE' },
];

test('what a person judged is counted after the codes, under an id of its own', async () => {
  const { consultation, responses } = await asked();
  await codedAnswers(world, consultation, responses, JUDGED);
  await tabulated(consultation);
  const [codes, sentiment, ...others] = await questions(consultation);
  expect(others).toEqual([]);
  expect(codes).toMatchObject({ aspect: 'ANSWERS', groups: { nodes: [{ base: 79 }] } });
  expect(sentiment).toMatchObject({ aspect: 'SENTIMENT', question: codes.question, wording: codes.wording });
  expect(sentiment.groups.nodes).toEqual([
    {
      status: 'SHOWN',
      base: 68,
      choices: [
        { code: 'positive', label: 'Positief', status: 'SHOWN', count: 32, share: 0.4706 },
        { code: 'neutral', label: 'Neutraal', status: 'SHOWN', count: 15, share: 0.2206 },
        { code: 'negative', label: 'Negatief', status: 'SHOWN', count: 21, share: 0.3088 },
      ],
    },
  ]);
  // The key stands for the answers, as it did before there were sentiments.
  expect((await questions(consultation, ['q3'])).map((one: { id: string }) => one.id)).toEqual([codes.id]);
  expect(await questions(consultation, [sentiment.id])).toEqual([sentiment]);
});

test('those of fewer than ten are withheld, and all of it where fewer than ten were judged', async () => {
  const { consultation, responses } = await asked();
  await codedAnswers(world, consultation, responses, [
    { count: 40, codes: ['bankjes'], sentiment: 'POSITIVE' },
    { count: 4, codes: ['bankjes'], sentiment: 'NEGATIVE' },
    { count: 30, codes: ['-'], sentiment: 'NEUTRAL' },
  ]);
  await tabulated(consultation);
  const [, sentiment] = await questions(consultation);
  const [total] = sentiment.groups.nodes;
  expect(total.base).toBe(74);
  const counts = total.choices.map(({ count }: { count: number | null }) => count);
  expect(counts[2]).toBeNull();
  expect(counts.filter((count: number | null) => count === null)).toHaveLength(2);

  const few = await asked();
  await codedAnswers(world, few.consultation, few.responses, [
    { count: 9, codes: ['bankjes'], sentiment: 'POSITIVE' },
    { count: 40, codes: ['-'], sentiment: null },
  ]);
  await tabulated(few.consultation);
  const [, none] = await questions(few.consultation);
  expect(none.groups.nodes).toMatchObject([{ status: 'WITHHELD', base: null }]);
  expect(JSON.stringify(none)).not.toMatch(/"count":\d|"share":\d/);
});

test('it goes along with what is published, also where an earlier publication had none, and the statement says so', async () => {
  const { consultation, responses } = await asked();
  await codedAnswers(world, consultation, responses, [{ count: 50, codes: ['bankjes'], sentiment: null }]);
  await published(consultation, await tabulated(consultation));
  expect(await questions(consultation, null, actors.public)).toHaveLength(1);
  expect(await statement(consultation)).not.toContain('gevoel');

  await codedAnswers(world, consultation, responses, [
    { count: 25, codes: ['bankjes'], sentiment: 'POSITIVE' },
    { count: 15, codes: ['bankjes'], sentiment: 'NEGATIVE' },
    { count: 10, codes: ['bankjes'], sentiment: 'NEUTRAL' },
  ]);
  const number = await tabulated(consultation);
  // The draft is for staff.
  expect(await questions(consultation, null, actors.public)).toHaveLength(1);
  await published(consultation, number);
  for (const actor of [actors.public, actors.official, actors.partner]) {
    const [, sentiment] = await questions(consultation, null, actor);
    expect(sentiment).toMatchObject({ aspect: 'SENTIMENT', groups: { nodes: [{ base: 50 }] } });
    const [positive] = sentiment.groups.nodes[0].choices;
    expect(positive).toMatchObject({ count: 25, share: 0.5 });
  }
  expect(await statement(consultation)).toContain('Zij beoordeelden ook of het gevoel in een antwoord positief');
});

test('a few answers judged otherwise after a publication are not told: the earlier figures stand', async () => {
  const { consultation, responses } = await asked();
  await codedAnswers(world, consultation, responses, JUDGED);
  await published(consultation, await tabulated(consultation));
  // The first of those that were judged positive.
  await codedAnswers(world, consultation, responses, [{ count: 3, codes: ['bankjes'], sentiment: 'NEGATIVE' }]);
  const job = await counted(consultation);
  expect(job).toMatchObject({ state: 'failed', problem: { code: 'TOO_LITTLE_CHANGED' } });
  expect(job?.problem?.message).toContain('te weinig open antwoorden anders ingedeeld');
});

test('a resident who withdraws counts in it no more', async () => {
  const { consultation, responses } = await asked();
  await codedAnswers(world, consultation, responses, JUDGED);
  await tabulated(consultation);
  const first = responses.find(({ answers }) => answers.q3 !== undefined)!.id;
  const query =
    'mutation ($input: WithdrawResponseInput!) { withdrawResponse(input: $input) { userErrors { message } } }';
  const { data } = await world.ask(query, { input: { consultation: consultation.id, responseId: first } });
  expect(data.withdrawResponse.userErrors).toEqual([]);
  await world.idle();
  const [codes, sentiment] = await questions(consultation);
  expect([codes, sentiment].map((one) => one.groups.nodes[0].base)).toEqual([78, 67]);
  expect(sentiment.groups.nodes[0].choices[0]).toMatchObject({ code: 'positive', count: 31 });
});

test('it is compared with the sentiment of the same words, and with nothing else', async () => {
  const [a, b] = [await asked(), await asked()];
  for (const [at, { consultation, responses }] of [a, b].entries()) {
    await codedAnswers(world, consultation, responses, [
      { count: 30 - 10 * at, codes: ['bankjes'], sentiment: 'POSITIVE' },
      { count: 20 + 10 * at, codes: ['bankjes'], sentiment: 'NEGATIVE' },
      { count: 50, codes: ['-'], sentiment: 'NEUTRAL' },
    ]);
    await tabulated(consultation);
  }
  const [codes, sentiment] = await questions(a.consultation);
  const compare = (question: string, other: string) =>
    world.ask(
      'query ($a: ComparedQuestionInput!, $b: ComparedQuestionInput!) { compareQuestion(a: $a, b: $b) { groups(first: 1) { nodes { choices { label difference } } } } }',
      {
        a: { consultation: a.consultation.id, question },
        b: { consultation: b.consultation.id, question: other },
      },
    );
  const { data, errors } = await compare(sentiment.id, sentiment.id);
  expect(errors).toBeUndefined();
  expect(data.compareQuestion.groups.nodes[0].choices).toEqual([
    { label: 'Positief', difference: -10 },
    { label: 'Neutraal', difference: 0 },
    { label: 'Negatief', difference: 10 },
  ]);
  const refused = await compare(codes.id, sentiment.id);
  expect(refused.errors?.[0]?.extensions.code).toBe('ASPECT_DIFFERS');
});

/** Takes a tabulation through review to everybody. */
async function published({ id }: Consultation, tabulation: number): Promise<void> {
  const done = async (name: string, input: object, actor: Actor = actors.adviser) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { publication { id version } userErrors { message } } }`;
    const { data } = await world.ask(query, { input: { consultation: id, ...input } }, actor);
    expect(data.done.userErrors).toEqual([]);
    return data.done.publication;
  };
  const draft = await done('preparePublication', { tabulation, whatChanged: 'Met het gevoel in de antwoorden.' });
  await done('approvePublication', await done('submitForReview', draft), colleague);
}

async function statement({ id }: Consultation): Promise<string> {
  const query =
    'query ($id: ID!) { consultation(id: $id) { publications(first: 1) { nodes { statement { part text } } } } }';
  const { data } = await world.ask(query, { id }, actors.public);
  const parts: { part: string; text: string }[] = data.consultation.publications.nodes[0].statement;
  return parts.find(({ part }) => part === 'OPEN_ANSWERS')?.text ?? '';
}
