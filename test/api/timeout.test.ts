import { Changes, type Deed } from '../../api/access/changes';
import { newKeyFrom } from '../../api/access/key-input.rules';
import { actors } from '../support/actors';
import { send } from '../support/over-http';
import { openWorld, type World } from '../support/world';

jest.mock('../../api/access/limits', () => ({ ...jest.requireActual('../../api/access/limits'), TIME_LIMIT_MS: 300 }));

/** Which requests to the database do not get through, until they are let go. */
let held: { operation: string; until: Promise<void>; release: () => void } | undefined;
function hold(operation: string) {
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  held = { operation, until, release };
  return () => {
    release();
    held = undefined;
  };
}

let world: World;
beforeAll(async () => {
  world = await openWorld({
    request: () => undefined,
    before: async (operation) => {
      if (held && operation.startsWith(held.operation)) await held.until;
    },
  });
});
afterAll(() => world.close());

test('a key that got no answer in time is told so, and its request is counted once', async () => {
  const made = newKeyFrom(
    {
      name: 'P',
      kind: 'partner',
      scopes: [],
      municipalities: [],
      allMunicipalities: true,
      origins: [],
      pointsPerDay: 9_000,
    },
    actors.administrator,
    Date.now(),
  );
  if ('userErrors' in made) throw new Error(JSON.stringify(made.userErrors));
  const { keys } = world.service.stores;
  await keys.store(undefined, made.key, { actor: actors.administrator, requestId: 'r', action: 'x', input: {} });
  const ask = (query: string) => send(world.service, { query }, { headers: { 'x-api-key': made.secret } });
  expect((await ask('{ profileModels { version } }')).status).toBe(200);
  const letGo = hold('GetItem');
  const late = await ask('{ trajectory(id: "none") { id } }');
  letGo();
  expect({ status: late.status, codes: late.codes }).toEqual({ status: 504, codes: ['TIMEOUT'] });
  const today = new Date().toISOString().slice(0, 10);
  const usage = () => keys.usageSince(made.key.id, today);
  const soon = () => new Promise((resolve) => setTimeout(resolve, 50));
  for (let i = 0; i < 100 && (await usage())[0]?.requests === 1; i++) await soon();
  await soon();
  expect(await usage()).toEqual([{ day: today, requests: 2, points: expect.any(Number) }]);
});

test('a mutation that got no answer may have been done: sent again with its idempotency key, it is done once', async () => {
  const edit = () =>
    world.ask(
      'mutation { updateProfile(input: { id: "2019-stadse-nomaden", version: 1, summary: "Eén keer", idempotencyKey: "edit-0001" }) { profile { version } userErrors { code } } }',
    );
  const letGo = hold('TransactWriteItems');
  await expect(edit()).rejects.toMatchObject({ code: 'TIMEOUT' });
  letGo();
  for (const { data } of [await edit(), await edit()])
    expect(data.updateProfile).toEqual({ profile: { version: 2 }, userErrors: [] });
  const changes = await world.service.stores.audit.newest(
    { record: { type: 'Profile', id: '2019-stadse-nomaden' } },
    9,
  );
  expect(changes).toHaveLength(1);
});

test('what is read while the same deed is being done elsewhere is read again', async () => {
  const { client, tables, service } = world;
  const { profiles } = service.stores;
  const id = '2019-zorgzame-senioren';
  const deed: Deed = {
    actor: actors.adviser,
    requestId: 'r',
    action: 'updateProfile',
    input: { idempotencyKey: 'edit-0002' },
  };
  let reads = 0;
  const { isRepeat, before } = await new Changes(client, tables.records).start(deed, async () => {
    const read = await profiles.get(id);
    if (reads++ === 0) await profiles.update(read!, { summary: 'Intussen' }, deed);
    return read;
  });
  expect({ isRepeat, reads, version: before?.version }).toEqual({ isRepeat: true, reads: 2, version: 2 });
});
