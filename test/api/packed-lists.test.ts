import 'reflect-metadata';
import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { PackedList } from '../../api/shared/packed-list';
import { actors } from '../support/actors';
import { aConsultation } from '../support/consultations';
import { type TestDatabase, testDatabase } from '../support/database';
import { CountingMeter } from '../support/meter';
import { aTrajectory, madeUpTrajectory } from '../support/trajectories';
import { openWorld, type World } from '../support/world';

describe('a packed list', () => {
  const meter = new CountingMeter();
  let database: TestDatabase;
  let list: PackedList<string[]>;
  beforeAll(async () => {
    database = await testDatabase(meter);
    list = new PackedList(database.client, database.names.records, 'things');
  });
  afterAll(() => database.drop());
  const put = async (...entries: [string, string[]][]) => {
    const writes = await list.putting(new Map(entries));
    for (const write of writes) await database.client.send(new PutCommand(write as PutCommandInput));
    return writes.length;
  };

  test('holds the last entry of every record, and those of another list are not in it', async () => {
    const entries = Array.from({ length: 500 }, (_, i): [string, string[]] => [`id-${i}`, [`name ${i}`]]);
    await put(...entries);
    await put(['id-7', ['another name']]);
    const all = await list.all();
    expect([all.size, all.get('id-7'), all.get('id-8')]).toEqual([500, ['another name'], ['name 8']]);
    const others = new PackedList(database.client, database.names.records, 'others');
    expect((await others.all()).size).toBe(0);
  });

  test('writes nothing where nothing changes', async () => {
    await put(['same', ['x']]);
    expect(await put(['same', ['x']])).toBe(0);
  });

  test('refuses a write that was made before another one of the same item', async () => {
    const [stale] = await list.putting(new Map([['id-1', ['first']]]));
    await put(['id-1', ['second']]);
    const late = database.client.send(new PutCommand(stale as PutCommandInput));
    await expect(late).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    expect((await list.all()).get('id-1')).toEqual(['second']);
  });

  test('of five hundred records is one trip of a few read units', async () => {
    meter.reset();
    await list.all();
    expect(meter.requests).toBe(1);
    expect(meter.readUnits).toBeLessThan(10);
  });
});

describe('lists of the graph', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  test('miss nothing of what many people make at one moment', async () => {
    const made = await Promise.all(Array.from({ length: 24 }, (_, i) => aTrajectory(world, { title: `Traject ${i}` })));
    await Promise.all(made.map(({ id }) => aConsultation(world, { trajectory: id })));
    const query = '{ trajectories(first: 100) { totalCount } consultations(first: 100) { totalCount } }';
    const { data } = await world.ask(query);
    expect(data).toEqual({ trajectories: { totalCount: 24 }, consultations: { totalCount: 24 } });
  });

  test('show what an edit changed, and a stale edit changes nothing in them', async () => {
    const { trajectories } = world.service.stores;
    const before = await aTrajectory(world, { title: 'Eerst' });
    const deed = { actor: actors.adviser, requestId: 'test', action: 'updateTrajectory', input: {} };
    const after = { ...before, title: 'Daarna', version: before.version + 1 };
    expect(await trajectories.store(before, after, deed)).toBe('done');
    expect(await trajectories.store(before, { ...after, title: 'Te laat' }, deed)).toBe('stale');
    const listed = (await trajectories.listed()).find(({ id }) => id === before.id);
    expect(listed?.title).toBe('Daarna');
    expect(await trajectories.store(undefined, madeUpTrajectory({ id: before.id, title: 'Nog een' }), deed)).toBe(
      'stale',
    );
  });

  test('the public may ask trajectories and consultations together', async () => {
    const query =
      '{ trajectories(first: 10) { totalCount nodes { id title } } consultations(first: 5) { totalCount nodes { id title } } }';
    const { data, errors } = await world.ask(query, {}, actors.public);
    expect(errors).toBeUndefined();
    expect(data.trajectories.totalCount).toBe(25);
  });
});
