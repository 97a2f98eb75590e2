import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { type Pack, Packs, packed, unpacked } from '../../api/shared/packs';
import { type TestDatabase, testDatabase } from '../support/database';

const some = (count: number, release = 'r1'): Pack[] =>
  Array.from({ length: count }, (_, i) => ({ release, key: `key-${i}`, body: packed({ number: i }) }));

describe('on a real table', () => {
  let database: TestDatabase;
  let packs: Packs;
  beforeAll(async () => {
    database = await testDatabase();
    packs = new Packs(database.client, database.names.reference);
  });
  afterAll(() => database.drop());

  test('packs come back in the order asked, over more than one batch, missing ones as undefined', async () => {
    await packs.write(some(250));
    const keys = [...some(250).reverse(), { release: 'r1', key: 'none' }, { release: 'r2', key: 'key-1' }];
    const bodies = await packs.getMany(keys);
    const numbers = bodies.map((body) => body && unpacked<{ number: number }>(body).number);
    expect(numbers).toEqual([...Array.from({ length: 250 }, (_, i) => 249 - i), undefined, undefined]);
  });

  test('a release is listed and removed whole, and no other', async () => {
    await packs.write([...some(60, 'gone'), ...some(3, 'stays')]);
    const listed = [];
    for await (const pack of packs.list('gone')) listed.push(pack.key);
    expect(listed.sort()).toEqual(
      some(60)
        .map((pack) => pack.key)
        .sort(),
    );
    await packs.remove('gone');
    expect(await packs.getMany([{ release: 'gone', key: 'key-7' }])).toEqual([undefined]);
    expect((await packs.getMany([{ release: 'stays', key: 'key-1' }]))[0]).toBeDefined();
  });
});

describe('when DynamoDB leaves work unprocessed', () => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' }));
  const mock = mockClient(client);
  const packs = new Packs(client, 'reference');
  beforeEach(() => mock.reset());

  test('what was not written is sent again until it is in', async () => {
    const stored: unknown[] = [];
    let throttle = 3;
    mock.on(BatchWriteCommand).callsFake(({ RequestItems }) => {
      const requests = RequestItems.reference;
      const taken = throttle-- > 0 ? 10 : requests.length;
      stored.push(...requests.slice(0, taken));
      return { UnprocessedItems: { reference: requests.slice(taken) } };
    });
    const told: number[] = [];
    await packs.write(some(40), (count) => told.push(count));
    expect(new Set(stored.map((one) => JSON.stringify(one))).size).toBe(40);
    expect(stored).toHaveLength(40);
    expect(told.at(-1)).toBe(40);
  });

  test('what was not read is asked again, and only that', async () => {
    const asked: number[] = [];
    mock.on(BatchGetCommand).callsFake(({ RequestItems }) => {
      const keys: { pk: string; sk: string }[] = RequestItems.reference.Keys;
      asked.push(keys.length);
      const taken = keys.slice(0, 30);
      const rest = keys.slice(30);
      return {
        Responses: { reference: taken.map((key) => ({ ...key, body: packed(key.sk) })) },
        UnprocessedKeys: rest.length > 0 ? { reference: { Keys: rest } } : {},
      };
    });
    const bodies = await packs.getMany(some(70));
    expect(asked).toEqual([70, 40, 10]);
    expect(bodies.map((body) => body && unpacked(body))).toEqual(some(70).map((pack) => pack.key));
  });
});
