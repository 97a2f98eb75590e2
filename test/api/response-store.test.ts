import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Response } from '../../api/consultations/responses/response';
import { OvertakenError, ResponseRepository } from '../../api/consultations/responses/response.repository';
import { type TestDatabase, testDatabase } from '../support/database';

let database: TestDatabase;
let store: ResponseRepository;
beforeAll(async () => {
  database = await testDatabase();
  store = new ResponseRepository(database.client, database.names.responses);
});
afterAll(() => database.drop());

const LATER = new Date(Date.now() + 86_400_000);
let last = 0;
/** Every test has a consultation of its own. */
const newConsultation = () => `consultation-${++last}`;

const responses = (count: number, from = 1): Response[] =>
  Array.from({ length: count }, (_, i) => ({
    id: String(from + i),
    at: '2026-03-01T10:00:00.000Z',
    source: 'open',
    postcode: '4201AA',
    district: 'WK051201',
    profile: null,
    ageBand: null,
    gender: null,
    questionnaire: 1,
    optIns: { results: false, panel: false },
    answers: { q1: 'a' },
  }));

async function idsOf(consultation: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of store.batches(consultation)) ids.push(...batch.map(({ id }) => id));
  return ids;
}
async function itemsOf(consultation: string): Promise<string[]> {
  const { Items = [] } = await database.client.send(
    new QueryCommand({
      TableName: database.names.responses,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `responses#${consultation}` },
    }),
  );
  return Items.map(({ sk }) => sk as string);
}

test('what was added is read back in batches, in order', async () => {
  const consultation = newConsultation();
  await store.add(consultation, responses(600), LATER);
  const sizes: number[] = [];
  for await (const batch of store.batches(consultation)) sizes.push(batch.length);
  expect(sizes).toEqual([250, 250, 100]);
  expect(await idsOf(consultation)).toEqual(responses(600).map(({ id }) => id));
});

test('an import is seen whole or not at all', async () => {
  const consultation = newConsultation();
  await store.add(consultation, responses(3), LATER);
  const draft = await store.begin(consultation, 'second', LATER);
  await draft.add(responses(500, 10));
  expect(await idsOf(consultation)).toHaveLength(3);
  await draft.accept();
  expect(await idsOf(consultation)).toHaveLength(503);
});

test('an import that is abandoned leaves nothing', async () => {
  const consultation = newConsultation();
  const draft = await store.begin(consultation, 'first', LATER);
  await draft.add(responses(300));
  await draft.abandon();
  expect(await itemsOf(consultation)).toEqual(['imports']);
});

test('what a dead import left is swept by the next, after which it cannot be accepted any more', async () => {
  const consultation = newConsultation();
  const dead = await store.begin(consultation, 'dead', LATER);
  await dead.add(responses(300));
  const next = await store.begin(consultation, 'next', LATER);
  expect((await itemsOf(consultation)).filter((sk) => sk.startsWith('pack#dead'))).toEqual([]);
  await expect(dead.accept()).rejects.toThrow(OvertakenError);
  await next.add(responses(2));
  await next.accept();
  expect(await idsOf(consultation)).toEqual(['1', '2']);
});

test('a response is removed by its hash, and no other', async () => {
  const consultation = newConsultation();
  await store.add(consultation, responses(260), LATER);
  expect(await store.remove(consultation, store.hashOf(consultation, '255'))).toBe(true);
  const left = await idsOf(consultation);
  expect(left).toHaveLength(259);
  expect(left).not.toContain('255');
  expect(await store.remove(consultation, store.hashOf(consultation, '255'))).toBe(false);
  expect(await store.remove(consultation, store.hashOf(newConsultation(), '1'))).toBe(false);
});

test('the last response of a pack takes the pack along', async () => {
  const consultation = newConsultation();
  await store.add(consultation, responses(1), LATER);
  await store.remove(consultation, store.hashOf(consultation, '1'));
  expect(await itemsOf(consultation)).toEqual(['imports']);
});

test('responses past their retention are not read, deleted or not', async () => {
  const consultation = newConsultation();
  await store.add(consultation, responses(2), new Date(Date.now() - 1_000));
  await store.add(consultation, responses(1, 9), LATER);
  expect(await idsOf(consultation)).toEqual(['9']);
});

test('two consultations do not see each other, and the same id has another hash in each', async () => {
  const [one, other] = [newConsultation(), newConsultation()];
  await store.add(one, responses(1), LATER);
  expect(await idsOf(other)).toEqual([]);
  expect(store.hashOf(one, '1')).not.toBe(store.hashOf(other, '1'));
});
