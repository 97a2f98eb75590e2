import { createHash } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { Allowances } from '../../api/access/allowances';
import { Buckets } from '../../api/access/buckets';
import { limits, REFUSED_POINTS } from '../../api/access/limits';
import { receive } from '../../api/http';
import { tableSpecs } from '../../api/shared/tables';
import { actors } from '../support/actors';
import { type TestDatabase, testDatabase } from '../support/database';
import { CountingMeter } from '../support/meter';
import { type ReadReply, send } from '../support/over-http';
import { openWorld, type World } from '../support/world';

const SMALL = { perRequest: 100, capacity: 1_000, perSecond: 10 };
/** A moment that a test may move on. */
let now: number;
const clock = () => now;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  now = Date.parse('2026-11-21T12:00:00Z');
});

const buckets = () => new Buckets(database.client, database.names.records, clock);
const allowances = () => new Allowances(buckets(), clock);
let actorNumber = 0;
const someone = () => ({ ...actors.partner, id: `allowance-${actorNumber++}` });

describe('a bucket', () => {
  test('is full at first, gives until it is empty, and says when there will be enough', async () => {
    const bucket = buckets();
    expect(await bucket.take('a', SMALL, 600)).toEqual({ isGranted: true, granted: 600, left: 400 });
    expect(await bucket.take('a', SMALL, 500)).toEqual({ isGranted: false, left: 400, retryAfterMs: 10_000 });
    expect(await bucket.take('a', SMALL, 100, 700)).toEqual({ isGranted: true, granted: 400, left: 0 });
  });

  test('fills again with time, and is never more than full', async () => {
    const bucket = buckets();
    await bucket.take('b', SMALL, 1_000);
    now += 9_999;
    expect(await bucket.take('b', SMALL, 100)).toMatchObject({ isGranted: false, retryAfterMs: 1 });
    now += 1;
    expect(await bucket.take('b', SMALL, 100)).toMatchObject({ isGranted: true, left: 0 });
    now += 3_600_000;
    expect(await bucket.take('b', SMALL, 1, 5_000)).toMatchObject({ granted: 1_000, left: 0 });
  });

  test('who waits as long as it was told is let through', async () => {
    const bucket = buckets();
    await bucket.take('c', SMALL, 990);
    const refused = await bucket.take('c', SMALL, 77);
    now += refused.isGranted ? 0 : refused.retryAfterMs;
    expect((await bucket.take('c', SMALL, 77)).isGranted).toBe(true);
  });

  test('leaves nothing behind once it is full again', async () => {
    await buckets().take('d', SMALL, 500);
    const { Item } = await database.client.send(
      new GetCommand({ TableName: database.names.records, Key: { pk: 'allowance#d', sk: 'allowance' } }),
    );
    const forgetAt = Item?.[tableSpecs.records.ttl];
    expect(forgetAt * 1_000).toBeGreaterThanOrEqual(Item?.fullAt);
    expect(forgetAt * 1_000).toBeLessThan(now + 300_000);
  });
});

describe('processes that share a bucket', () => {
  test('ten at once never spend more than it gives, and stop when it is empty', async () => {
    const actor = someone();
    const { capacity, perSecond } = limits[actor.kind];
    const processes = Array.from({ length: 10 }, allowances);
    let spent = 0;
    const worker = async (process: Allowances) => {
      for (let i = 0; i < 200; i++) {
        const admission = await process.spend(actor, 1_000);
        if (!admission.admitted) return;
        spent += 1_000;
      }
    };
    await Promise.all(processes.map(worker));
    expect(spent).toBeLessThanOrEqual(capacity);
    expect(spent).toBeGreaterThan(capacity * 0.9);

    now += 10_000;
    const before = spent;
    await Promise.all(processes.map(worker));
    expect(spent - before).toBeLessThanOrEqual(10 * perSecond + (capacity - before));
    expect(spent).toBeGreaterThan(before);
  });

  test('most requests ask nobody, and those that wait for a lease share it', async () => {
    let asked = 0;
    const counted = new Buckets(database.client, database.names.records, clock);
    const take = counted.take.bind(counted);
    counted.take = (...args) => {
      asked += 1;
      return take(...args);
    };
    const process = new Allowances(counted, clock);
    const actor = someone();
    const admissions = await Promise.all(Array.from({ length: 500 }, () => process.spend(actor, 20)));
    expect(admissions.every((one) => one.admitted)).toBe(true);
    expect(asked).toBe(1);
  });

  test('a process that was refused asks nobody until there can be enough', async () => {
    const process = allowances();
    const actor = someone();
    const { capacity, perSecond } = limits[actor.kind];
    await buckets().take(`partner#${actor.id}`, limits.partner, capacity);
    expect(await process.spend(actor, 4_000)).toMatchObject({ admitted: false, retryAfterMs: 2_000 });
    const again = process.spend(actor, 4_000);
    expect(again).toEqual({ admitted: false, remaining: 0, retryAfterMs: 2_000 });
    now += 2_000;
    expect(await process.spend(actor, 2 * perSecond)).toMatchObject({ admitted: true });
  });

  test('a lease that lies about too long is not spent', async () => {
    const process = allowances();
    const actor = someone();
    await process.spend(actor, 10);
    now += 60_000;
    expect(process.spend(actor, 10)).toBeInstanceOf(Promise);
  });
});

test('a bucket out of reach does not close the service: the request is let through, and logged', async () => {
  const faults = mockClient(DynamoDBDocumentClient);
  faults.on(UpdateCommand).rejects(new ProvisionedThroughputExceededException({ message: 'hot', $metadata: {} }));
  const lines: string[] = [];
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(lines.push(String(line))));
  const admission = await allowances().spend(someone(), 10);
  spy.mockRestore();
  faults.restore();
  expect(admission).toEqual({ admitted: true, remaining: 0 });
  expect(lines.join('')).toContain('A rate limit could not be asked');
});

test('an update that was stored although its answer was lost takes points twice, never gives them twice', async () => {
  const actor = someone();
  const { capacity } = limits[actor.kind];
  await allowances().spend(actor, 10);
  // A retry of the SDK comes after the first attempt was stored: the bucket moves once more.
  await buckets().take(`partner#${actor.id}`, limits.partner, capacity / 20);
  const left = await buckets().take(`partner#${actor.id}`, limits.partner, 1);
  expect(left.left).toBeLessThan(capacity - (2 * capacity) / 20);
});

test('a caller without points is answered 429, with when to ask again and without an answer', async () => {
  const world = await openWorld();
  const id = createHash('sha256').update('192.0.2.7').digest('base64url').slice(0, 16);
  await new Buckets(database.client, world.tables.records).take(`public#${id}`, limits.public, limits.public.capacity);
  const ask = (address: string) =>
    receive(world.service, {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: Buffer.from(JSON.stringify({ query: '{ indicatorDefinitions { code name } }' })),
      address,
    });
  for (const reply of [await ask('192.0.2.7'), await ask('192.0.2.7')]) {
    const { data, errors } = JSON.parse(reply.body);
    expect({ status: reply.status, data, code: errors[0].extensions.code }).toEqual({
      status: 429,
      data: undefined,
      code: 'RATE_LIMITED',
    });
    expect(reply.headers['retry-after']).toMatch(/^[12]$/);
  }
  expect((await ask('192.0.2.8')).status).toBe(200);
  await world.close();
});

describe('requests that are refused', () => {
  const network = (address: string) => createHash('sha256').update(address).digest('base64url').slice(0, 16);
  const nobodys = (n: number) => `ctz_${String(n).padStart(12, '0')}_${'A'.repeat(43)}`;
  const meter = new CountingMeter();
  let world: World;
  beforeAll(async () => {
    world = await openWorld(meter);
  });
  afterAll(() => world.close());

  /** Sends it again and again, some points coming back meanwhile. @returns the first reply of another code. */
  async function until429(ask: (n: number) => Promise<ReadReply>, code: string): Promise<ReadReply> {
    for (let n = 0; n < 100; n++) {
      const reply = await ask(n);
      if (reply.codes[0] !== code) return reply;
    }
    throw new Error(`A hundred times ${code}`);
  }

  /** Leaves so many points to a network. */
  const leave = (address: string, points: number) =>
    new Buckets(database.client, world.tables.records).take(
      `public#${network(address)}`,
      limits.public,
      limits.public.capacity - points,
    );

  test.each<[string, string, unknown, Record<string, string>]>([
    ['a key that is nobody’s', 'INVALID_KEY', { query: '{ country { code } }' }, { 'x-api-key': nobodys(1) }],
    ['a token that is none', 'INVALID_TOKEN', { query: '{ country { code } }' }, { authorization: 'Bearer x' }],
    ['a body that is none', 'BAD_REQUEST', 'nonsense', {}],
    ['a document that nobody registered', 'UNKNOWN_DOCUMENT', { documentId: 'a'.repeat(64) }, {}],
    ['a document that cannot be read', 'GRAPHQL_PARSE_FAILED', { query: '{' }, {}],
    ['a document that does not fit', 'GRAPHQL_VALIDATION_FAILED', { query: '{ nonsense }' }, {}],
    ['a document of a forbidden shape', 'DEPTH_LIMIT_EXCEEDED', { query: `${'{a'.repeat(20)}${'}'.repeat(20)}` }, {}],
  ])('for %s take points of the network, until they are 429', async (what, code, body, headers) => {
    const address = `192.0.2.${[...what].reduce((sum, one) => sum + one.charCodeAt(0), 0) % 200}`;
    await leave(address, 2 * REFUSED_POINTS);
    const reply = await until429(() => send(world.service, body, { headers, address }), code);
    expect({ status: reply.status, codes: reply.codes }).toEqual({ status: 429, codes: ['RATE_LIMITED'] });
    expect(reply.headers['retry-after']).toBe('1');
  });

  test('are not looked up any more while the network has no points left; a key that worked before goes on working', async () => {
    const address = '198.51.100.7';
    const { data } = await world.ask(
      'mutation { createApiKey(input: { name: "P", kind: PARTNER, pointsPerDay: 5000 }) { apiKey { id } secret } }',
      {},
      actors.administrator,
    );
    const { apiKey, secret } = data.createApiKey;
    const use = (key: string) =>
      send(world.service, { query: '{ country { code } }' }, { headers: { 'x-api-key': key }, address });
    expect((await use(secret)).status).toBe(200);
    await leave(address, 0);
    await until429((n) => use(nobodys(n)), 'INVALID_KEY');
    const refused = jest
      .spyOn(world.service.stores.allowances, 'knownRefusal')
      .mockReturnValue({ admitted: false, remaining: 0, retryAfterMs: 400 });
    meter.reset();
    for (const wrong of [nobodys(7), `ctz_${apiKey.id}_${'A'.repeat(43)}`]) expect((await use(wrong)).status).toBe(429);
    expect(meter.requests).toBe(0);
    expect((await use(secret)).status).toBe(200);
    refused.mockRestore();
  });

  test('of a key are counted as its use', async () => {
    const { data } = await world.ask(
      'mutation { createApiKey(input: { name: "P", kind: PARTNER, pointsPerDay: 5000 }) { apiKey { id } secret } }',
      {},
      actors.administrator,
    );
    const { apiKey, secret } = data.createApiKey;
    const bodies = [
      { query: '{' },
      { query: `${'{a'.repeat(20)}${'}'.repeat(20)}` },
      { documentId: 'a'.repeat(64) },
      7,
    ];
    for (const body of bodies) await send(world.service, body, { headers: { 'x-api-key': secret } });
    const today = new Date().toISOString().slice(0, 10);
    const points = 3 * REFUSED_POINTS;
    expect(await world.service.stores.keys.usageSince(apiKey.id, today)).toEqual([{ day: today, requests: 4, points }]);
  });
});

test('viewers behind the edge have an allowance each; who does not show its secret counts by where they connect from', async () => {
  const world = await openWorld(undefined, 60_000, { edgeSecret: 'of-the-edge' });
  const spendAll = (network: string) => {
    const id = createHash('sha256').update(network).digest('base64url').slice(0, 16);
    return new Buckets(database.client, world.tables.records).take(
      `public#${id}`,
      limits.public,
      limits.public.capacity,
    );
  };
  const statusOf = async (viewer: string, secret: string, address: string) => {
    const headers = { 'content-type': 'application/json', 'x-viewer-address': viewer, 'x-origin-secret': secret };
    const body = Buffer.from(JSON.stringify({ query: '{ indicatorDefinitions { code name } }' }));
    const request = { method: 'POST', headers: new HeaderMap(Object.entries(headers)), search: '', body, address };
    return (await receive(world.service, request)).status;
  };
  await Promise.all(['192.0.2.7', '2001:db8:1:2::/64', '130.176.0.1'].map(spendAll));
  expect(await statusOf('192.0.2.7', 'of-the-edge', '130.176.0.1')).toBe(429);
  expect(await statusOf('2001:db8:1:2::a', 'of-the-edge', '130.176.0.1')).toBe(429);
  expect(await statusOf('192.0.2.8', 'of-the-edge', '130.176.0.1')).toBe(200);
  expect(await statusOf('2001:db8:1:3::a', 'of-the-edge', '130.176.0.1')).toBe(200);
  expect(await statusOf('192.0.2.9', 'guessed', '130.176.0.1')).toBe(429);
  expect(await statusOf('192.0.2.7', 'guessed', '198.51.100.1')).toBe(200);
  await world.close();
});
