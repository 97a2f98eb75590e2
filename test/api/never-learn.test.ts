import { isObjectType } from 'graphql';
import type { Actor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import { buildSchema } from '../../api/schema';
import { actors, officialOf } from '../support/actors';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { ASKERS, type Asker } from '../support/matrix';
import { aPerson, keepPerson } from '../support/people';
import { aDraft, aPublication, aTabulation, METHOD, someOpenAnswers } from '../support/publications';
import { someResponses } from '../support/responses';
import { aTrajectory } from '../support/trajectories';
import { openWorld, type World } from '../support/world';

// One page that says what somebody can never learn, whatever they ask. Every secret below is planted where it would
// be found, and the last test shows that those who may know it do find it: else a secret might be hidden by accident.

const askers: Record<Asker, Actor> = { ...actors, elsewhere: { ...officialOf('GM1000'), id: 'elsewhere' } };
const OUTSIDERS = ['public', 'frontend', 'partner'] as const;
const NOT_STAFF = [...OUTSIDERS, 'official', 'elsewhere'] as const;

const SECRETS = {
  responseId: 'hash-7',
  nameInOpenAnswer: 'Kees Bakker',
  numberInOpenAnswer: '06-12345678',
  openAnswer: 'Er is niets te doen voor ouderen',
  draftRemark: 'Nog niet voor buiten',
  draftFigure: '765432',
  owner: 'Eigenaar Verborgen',
  budget: '987654',
  staffNote: 'Notitie voor intern',
  hiddenTrajectory: 'Traject dat nog niemand kent',
  draftConsultation: 'Consultatie in voorbereiding',
  draftQuestion: 'Vraag die nog niemand kent',
  person: 'Petra Persoon',
  personEmail: 'petra@verborgen.example',
} as const;
type Secret = keyof typeof SECRETS;

let world: World;
let opened: Consultation;
let queries: string[];
beforeAll(async () => {
  world = await openWorld();
  const petra = aPerson({ id: 'petra', name: SECRETS.person, email: SECRETS.personEmail, subject: 'adviser' });
  const { people } = world.service.stores;
  await keepPerson(people, petra);
  await people.accountReady(petra, 'adviser');
  const trajectory = await aTrajectory(world, {
    step: 'consultation',
    steps: {
      analysis: { startsOn: '2026-01-05', endsOn: '2026-02-27', owner: SECRETS.owner },
      consultation: { startsOn: '2026-03-02', endsOn: '2026-04-24' },
      elaboration: { startsOn: '2026-05-04', endsOn: '2026-07-03' },
    },
    campaign: { emphasis: 'street', channels: [], moments: [], budget: Number(SECRETS.budget) },
    tools: [{ kind: 'walk-in', note: SECRETS.staffNote }],
  });
  const hidden = await aTrajectory(world, {
    title: SECRETS.hiddenTrajectory,
    isPublished: false,
    step: 'consultation',
  });
  opened = await aConsultation(world, { trajectory: trajectory.id, state: 'closed' });
  const draft = await aConsultation(world, { trajectory: trajectory.id, title: SECRETS.draftConsultation });
  await aQuestionnaire(world, opened);
  await aQuestionnaire(world, draft, {
    questions: [{ key: 'q1', kind: 'open', text: SECRETS.draftQuestion, options: [] }],
  });
  const underHidden = await aConsultation(world, { trajectory: hidden.id, state: 'closed' });
  await aPublication(world, underHidden);

  await someOpenAnswers(world, opened, 12);
  await aPublication(world, opened);
  const second = await aTabulation(world, opened, { method: { ...METHOD, responses: Number(SECRETS.draftFigure) } });
  const made = await aDraft(world, opened, second.number);
  const deed = { actor: actors.adviser, requestId: 'test', action: 'editPublication', input: {} };
  const edited = { ...made, whatChanged: SECRETS.draftRemark, version: 2 };
  await world.service.stores.publications.store(made, edited, deed);

  const results =
    '{ number at method { responses withheldFigures } response(first: 50) { nodes { key respondents } } questions(keys: ["q1"]) { wording groups(first: 5) { nodes { key base choices { code count share } } } } }';
  const about = (id: string) => [
    `consultation(id: "${id}") { title state design { threshold } publications(first: 5) { nodes { number statement { text } quotes { text } results { number } } } }`,
    `consultation(id: "${id}") { questionnaire { questions { text } } }`,
    `consultation(id: "${id}") { results ${results} }`,
    `consultation(id: "${id}") { results(number: 2) ${results} }`,
    `publication(consultation: "${id}", number: 1) { whatChanged results ${results} quotes { text } }`,
    `publication(consultation: "${id}", number: 2) { whatChanged }`,
    `publicationDraft(consultation: "${id}") { whatChanged statement { text } remarks { text } hands }`,
    `openQuestions(consultation: "${id}") { key answers }`,
    `openAnswers(consultation: "${id}", question: "q3", first: 50) { nodes { id text codedBy } }`,
    `quotes(consultation: "${id}") { nodes { id text answer } }`,
    `codeBook(consultation: "${id}", question: "q3") { codes { label } }`,
    `compareQuestion(a: { consultation: "${id}", number: 2, question: "q1" }, b: { consultation: "${id}", number: 2, question: "q1" }) { a { wording } }`,
  ];
  queries = [
    'trajectories(first: 3) { nodes { title steps { analysis { owner } } campaign { budget } tools { note } } }',
    ...[trajectory, hidden].map(
      ({ id }) =>
        `trajectory(id: "${id}") { title steps { analysis { owner } } campaign { budget } tools { note } consultations { title } }`,
    ),
    'consultations(first: 20) { nodes { title trajectory { title } } }',
    ...[opened, draft, underHidden].flatMap(({ id }) => about(id)),
    'people(first: 5) { totalCount nodes { name email } }',
    'people(text: "petra") { totalCount }',
    'person(id: "petra") { name email actor }',
    'auditRecords(first: 50) { nodes { action recordId changes { field before after } } }',
    'auditRecords(first: 50) { nodes { actor actorName } }',
  ];
});
afterAll(() => world.close());

/** Everything that somebody is told who asks all of it; asked once, as nobody's allowance is endless. */
const told = (asker: Asker): Promise<string> => {
  const known = answered.get(asker) ?? toldNow(asker);
  answered.set(asker, known);
  return known;
};
const answered = new Map<Asker, Promise<string>>();

async function toldNow(asker: Asker): Promise<string> {
  const answers = [];
  for (const [at, query] of queries.entries()) {
    // The public asks from many addresses, each with an allowance of its own.
    const actor = asker === 'public' ? { ...askers.public, id: `address-${at}` } : askers[asker];
    const answer = await world.ask(`{ ${query} }`, {}, actor);
    const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
    expect([query, ...codes.filter((code) => code !== 'FORBIDDEN' && code !== 'UNKNOWN_RESULTS')]).toEqual([query]);
    answers.push(answer);
  }
  return JSON.stringify(answers);
}
const found = (text: string, ...secrets: Secret[]) => secrets.filter((secret) => text.includes(SECRETS[secret]));

describe('nobody, whatever their role, learns', () => {
  test.each(ASKERS)('the id of a response, or who wrote an answer: %s', async (asker) => {
    expect(found(await told(asker), 'responseId', 'nameInOpenAnswer', 'numberInOpenAnswer')).toEqual([]);
  });

  test('how few residents of a district answered, not even staff who see the tabulation before it is published', async () => {
    const few = await aConsultation(world, { trajectory: opened.trajectory, state: 'closed' });
    await aQuestionnaire(world, few);
    await someResponses(world, few, { count: 60, seed: 'many', districts: ['WK051201'] });
    await someResponses(world, few, { count: 60, seed: 'more', from: 61, districts: ['WK051202'] });
    await someResponses(world, few, { count: 3, seed: 'few', from: 121, districts: ['WK051203'] });
    await world.ask('mutation ($id: ID!) { tabulateConsultation(input: { consultation: $id }) { job { id } } }', {
      id: few.id,
    });
    await world.idle();
    const query =
      'query ($id: ID!) { consultation(id: $id) { results { response(dimension: DISTRICT, first: 10) { nodes { key status respondents } } questions(keys: ["q4"]) { groups(dimension: DISTRICT, first: 10) { nodes { key status base } } } } } }';
    const { data } = await world.ask(query, { id: few.id });
    const { response, questions } = data.consultation.results;
    const groups = [...response.nodes, ...questions[0].groups.nodes];
    const small = groups.filter(({ key }) => key === 'WK051203');
    expect(small).toHaveLength(2);
    for (const { status, respondents, base } of small)
      expect([status, respondents ?? base ?? null]).toEqual(['WITHHELD', null]);
    // Another is withheld with it, or the total minus the others would tell.
    expect(groups.filter(({ status }) => status === 'WITHHELD').length).toBeGreaterThan(2);
    for (const asker of NOT_STAFF) {
      const answer = await world.ask(query, { id: few.id }, askers[asker]);
      expect(answer.data?.consultation?.results ?? null).toBeNull();
    }
  });

  test('what one resident answered: the graph has no type for it, and no field that names a response', () => {
    const types = Object.values(buildSchema().getTypeMap()).filter(isObjectType);
    const fields = types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(
      types.map(({ name }) => name).filter((name) => /^(Response|Respondent|SurveyRow|Answers?)$/.test(name)),
    ).toEqual([]);
    expect(fields.filter((name) => /responseId|respondentId|hash/i.test(name))).toEqual([]);
    expect(fields.length).toBeGreaterThan(200);
  });
});

test.each([...NOT_STAFF, 'adviser'] as const)('who works with the platform is not told to %s', async (asker) => {
  expect(found(await told(asker), 'person', 'personEmail')).toEqual([]);
});

describe('who is not staff never learns', () => {
  test.each(NOT_STAFF)('what residents wrote before a person released it: %s', async (asker) => {
    expect(found(await told(asker), 'openAnswer')).toEqual([]);
  });

  test.each(NOT_STAFF)('what is being made to be published, and its figures: %s', async (asker) => {
    expect(found(await told(asker), 'draftRemark', 'draftFigure')).toEqual([]);
  });

  test.each(NOT_STAFF)('that a consultation is being prepared, and what it will ask: %s', async (asker) => {
    expect(found(await told(asker), 'draftConsultation', 'draftQuestion')).toEqual([]);
  });

  test.each(NOT_STAFF)('who of staff owns a step, and what staff noted: %s', async (asker) => {
    expect(found(await told(asker), 'owner', 'staffNote')).toEqual([]);
  });
});

test.each([...OUTSIDERS, 'elsewhere'] as const)('what a campaign costs is not told to %s', async (asker) => {
  expect(found(await told(asker), 'budget')).toEqual([]);
});

test.each([...OUTSIDERS, 'elsewhere'] as const)(
  'a trajectory that is not published is unknown to %s',
  async (asker) => {
    expect(found(await told(asker), 'hiddenTrajectory')).toEqual([]);
  },
);

test('an administrator reads in the audit log that answers were added to, coded and released, and none of the words', async () => {
  expect(found(await told('administrator'), 'nameInOpenAnswer', 'numberInOpenAnswer', 'responseId')).toEqual([]);
  const { data } = await world.ask(
    '{ auditRecords(first: 50) { nodes { action recordId changes { field before after } } } }',
    {},
    actors.administrator,
  );
  expect(data.auditRecords.nodes.length).toBeGreaterThan(5);
  expect(found(JSON.stringify(data), 'openAnswer')).toEqual([]);
});

test('those who may know each of these do find it, by the same questions', async () => {
  const adviser = await told('adviser');
  const known: Secret[] = [
    'openAnswer',
    'draftRemark',
    'draftFigure',
    'draftConsultation',
    'draftQuestion',
    'owner',
    'staffNote',
    'budget',
    'hiddenTrajectory',
  ];
  expect(found(adviser, ...known)).toEqual(known);
  expect(found(await told('official'), 'budget', 'hiddenTrajectory')).toEqual(['budget', 'hiddenTrajectory']);
  expect(found(await told('administrator'), 'person', 'personEmail')).toEqual(['person', 'personEmail']);
  expect(await told('public')).toContain('766 reacties tellen mee.');
});
