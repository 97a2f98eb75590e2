import { playDemo } from '../../api/local/demo/play';
import { firstData } from '../../api/local/first-data';
import { actors } from '../support/actors';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await firstData(world.service.stores);
  await play();
}, 400_000);
afterAll(() => world.close());

const play = (signal = new AbortController().signal) =>
  playDemo({ service: world.service, worker: world, uploads: world.uploads, signal });

const CONSULTATION = `query($id: ID!) { consultation(id: $id) { title isExample state
  publications(first: 1) { totalCount nodes { number isExample statement { text } quotes { text }
    results { method { responses weighting { status } } questions(first: 20) { aspect question { key } groups(dimension: DISTRICT, first: 5) { nodes { name base } } } } } } } }`;

test('everybody reads the published one, with weighted figures and released quotes, marked as an example', async () => {
  const { data, errors } = await world.ask(CONSULTATION, { id: 'demo-ontmoeten-vragenlijst' }, actors.public);
  expect(errors).toBeUndefined();
  const { publications, ...consultation } = data.consultation;
  expect(consultation).toMatchObject({ isExample: true, state: 'CLOSED' });
  const [first] = publications.nodes;
  expect(first).toMatchObject({ number: 1, isExample: true });
  expect(first.results.method).toMatchObject({ responses: 640, weighting: { status: 'WEIGHTED' } });
  expect(first.results.questions.filter(({ aspect }: { aspect: string }) => aspect === 'ANSWERS')).toHaveLength(5);
  expect(first.quotes.map(({ text }: { text: string }) => text)).toContain('Een plek waar je gewoon binnen mag lopen.');
  expect(first.statement.length).toBeGreaterThan(4);
});

test('the other waits for a second adviser: the public sees nothing of its figures', async () => {
  const id = 'demo-eenzaamheid-vragenlijst';
  const { data } = await world.ask(CONSULTATION, { id }, actors.public);
  expect(data.consultation.publications.totalCount).toBe(0);
  const draft = await world.ask('query($id: ID!) { publicationDraft(consultation: $id) { state mayApprove } }', { id });
  expect(draft.data.publicationDraft).toEqual({ state: 'IN_REVIEW', mayApprove: true });
});

test.each(['demo-eenzaamheid-vragenlijst', 'demo-ontmoeten-vragenlijst'])(
  'the open answers of %s are coded, and codes and sentiment are counted',
  async (id) => {
    const query = `query($id: ID!) { consultation(id: $id) { results { questions(first: 10) { aspect question { key }
      groups(dimension: TOTAL, first: 1) { nodes { base choices { label status count } } } } } } }`;
    const { data, errors } = await world.ask(query, { id });
    expect(errors).toBeUndefined();
    const found = (aspect: string) =>
      data.consultation.results.questions.find(
        (one: { aspect: string; question: { key: string } }) => one.question.key === 'q3' && one.aspect === aspect,
      ).groups.nodes[0];
    const statuses = ({ choices }: { choices: { status: string }[] }) => choices.map(({ status }) => status);
    expect(statuses(found('ANSWERS'))).toContain('SHOWN');
    expect(statuses(found('SENTIMENT'))).toEqual(['SHOWN', 'SHOWN', 'SHOWN']);
  },
);

test('a next start changes nothing', async () => {
  const numbers = () => world.service.stores.tabulations.heads('demo-ontmoeten-vragenlijst');
  const before = await numbers();
  await play();
  expect(await numbers()).toEqual(before);
});
