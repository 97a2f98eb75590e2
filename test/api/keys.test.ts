import type { Actor } from '../../api/access/actor';
import { type Service, startService } from '../../api/server';
import { actors } from '../support/actors';
import { send } from '../support/over-http';
import { post } from '../support/post';
import { openWorld, type World } from '../support/world';

const DAY_MS = 86_400_000;
const FIELDS =
  'id name kind state scopes allMunicipalities municipalities origins pointsPerDay createdBy expiresAt previousSecretUntil revokedAt version';
const CREATE = `mutation($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { apiKey { ${FIELDS} } secret userErrors { path code message } } }`;
const ROTATE = `mutation($input: RotateApiKeyInput!) {
  rotateApiKey(input: $input) { apiKey { ${FIELDS} } secret userErrors { path code message } } }`;
const REVOKE = `mutation($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) { apiKey { ${FIELDS} } userErrors { path code message } } }`;
const QUERY = '{ profileModels { version } }';

const PARTNER = {
  name: 'Necker van Naem',
  kind: 'PARTNER',
  scopes: ['DISTRIBUTIONS'],
  municipalities: ['GM0512'],
  pointsPerDay: 1_000,
};
const SITE = {
  name: 'Gorinchem.nl',
  kind: 'FRONTEND',
  scopes: ['DISTRIBUTIONS'],
  allMunicipalities: true,
  origins: ['https://www.gorinchem.nl'],
  pointsPerDay: 1_000,
};

let world: World;
let other: Service;
beforeEach(async () => {
  world = await openWorld();
  other = await startService(world.config);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await other.stop();
  await world.close();
});

/** The payload of a mutation, asked as an administrator. */
async function done(mutation: string, input: object, actor: Actor = actors.administrator) {
  const { data, errors } = await world.ask(mutation, { input }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as {
    // biome-ignore lint/suspicious/noExplicitAny: as in Answer.
    apiKey: any;
    secret: string;
    userErrors: { path: string[]; code: string; message: string }[];
  };
}
const use = (secret: string, headers: Record<string, string> = {}, service = world.service) =>
  post(service, QUERY, { 'x-api-key': secret, ...headers });
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

/** Lets time pass for everything that asks the clock. */
function later(ms: number) {
  const real = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => real() + ms);
}

describe('a new key', () => {
  test('is what was asked for, and its secret opens the API at once', async () => {
    const { apiKey, secret } = await done(CREATE, PARTNER);
    expect(apiKey).toMatchObject({
      ...PARTNER,
      state: 'ACTIVE',
      allMunicipalities: false,
      origins: [],
      createdBy: 'administrator#administrator',
      version: 1,
    });
    expect(Date.parse(apiKey.expiresAt) - Date.now()).toBeGreaterThan(364 * DAY_MS);
    expect(secret).toMatch(new RegExp(`^ctz_${apiKey.id}_[\\w-]{43}$`));
    expect(await use(secret)).toMatchObject({ status: 200, json: { data: { profileModels: [{ version: '2019' }] } } });
  });

  test('stands for an actor with its scopes and municipalities', async () => {
    const partner = await done(CREATE, PARTNER);
    expect(await world.service.stores.keyring.identify(partner.secret, undefined)).toEqual({
      kind: 'partner',
      id: partner.apiKey.id,
      scopes: ['distributions'],
      municipalities: ['GM0512'],
    });
    const site = await done(CREATE, SITE);
    expect(await world.service.stores.keyring.identify(site.secret, SITE.origins[0])).toMatchObject({
      kind: 'frontend',
      municipalities: 'all',
    });
  });

  test('is stored without its secret', async () => {
    const { apiKey, secret } = await done(CREATE, PARTNER);
    const stored = await world.service.stores.keys.get(apiKey.id);
    expect(stored?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(secret.slice(-43));
  });

  test.each([
    [{ name: ' ' }, 'name', 'REQUIRED'],
    [{ name: 'x'.repeat(101) }, 'name', 'TOO_LONG'],
    [{ pointsPerDay: 0 }, 'pointsPerDay', 'OUT_OF_RANGE'],
    [{ municipalities: ['WK051201'] }, 'municipalities', 'INVALID_AREA_CODE'],
    [{ municipalities: [] }, 'municipalities', 'REQUIRED'],
    [{ allMunicipalities: true }, 'municipalities', 'CONTRADICTION'],
    [{ municipalities: Array(401).fill('GM0512') }, 'municipalities', 'TOO_MANY_ITEMS'],
    [{ origins: ['https://a.nl'] }, 'origins', 'NOT_FOR_PARTNERS'],
    [{ kind: 'FRONTEND' }, 'origins', 'REQUIRED'],
    [{ kind: 'FRONTEND', origins: ['https://a.nl/'] }, 'origins', 'INVALID_ORIGIN'],
    [{ kind: 'FRONTEND', origins: ['http://a.nl'] }, 'origins', 'INVALID_ORIGIN'],
    [{ kind: 'FRONTEND', origins: ['*'] }, 'origins', 'INVALID_ORIGIN'],
    [{ expiresAt: 'later' }, 'expiresAt', 'INVALID_TIME'],
    [{ expiresAt: '2020-01-01' }, 'expiresAt', 'OUT_OF_RANGE'],
    [{ expiresAt: '2099-01-01' }, 'expiresAt', 'OUT_OF_RANGE'],
  ])('that cannot be made says what to repair: %j', async (part, field, code) => {
    const payload = await done(CREATE, { ...PARTNER, ...part });
    expect(payload).toEqual({
      apiKey: null,
      secret: null,
      userErrors: [{ path: ['input', field], code, message: expect.any(String) }],
    });
  });

  test.each(['public', 'frontend', 'partner', 'official', 'adviser'] as const)(
    'cannot be made, rotated, revoked or seen by: %s',
    async (kind) => {
      const { apiKey } = await done(CREATE, PARTNER);
      const asked: [string, object][] = [
        [CREATE, { input: PARTNER }],
        [ROTATE, { input: { id: apiKey.id, version: 1 } }],
        [REVOKE, { input: { id: apiKey.id } }],
        ['{ apiKeys { totalCount } }', {}],
        [`{ apiKey(id: "${apiKey.id}") { name } }`, {}],
      ];
      for (const [query, variables] of asked) {
        const { data, errors } = await world.ask(query, variables as Record<string, unknown>, actors[kind]);
        expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      }
      expect(await world.service.stores.keys.list()).toHaveLength(1);
    },
  );
});

describe('a secret that does not open', () => {
  test('is refused in the same words whether it is malformed, of no key, or wrong for a key', async () => {
    const { secret } = await done(CREATE, PARTNER);
    const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    const nobodys = `ctz_000000000000_${secret.slice(-43)}`;
    const refusals = await Promise.all(['', 'nonsense', 'ctz_1_x', nobodys, wrong].map((one) => use(one)));
    for (const { status, json } of refusals) {
      expect(status).toBe(401);
      expect(json).toEqual({ errors: [{ message: 'This key is not valid.', extensions: { code: 'INVALID_KEY' } }] });
    }
  });

  test('says that it is revoked only to whoever holds the right one', async () => {
    const { apiKey, secret } = await done(CREATE, PARTNER);
    await done(REVOKE, { id: apiKey.id });
    const right = await use(secret);
    expect(right.code).toBe('INVALID_KEY');
    expect(right.json.errors[0].message).toContain('revoked');
    const wrong = await use(`ctz_${apiKey.id}_${'A'.repeat(43)}`);
    expect(wrong.json.errors[0].message).toBe('This key is not valid.');
  });

  test('says that it has expired, and the list says so too', async () => {
    const { apiKey, secret } = await done(CREATE, {
      ...PARTNER,
      expiresAt: new Date(Date.now() + DAY_MS).toISOString(),
    });
    later(DAY_MS);
    expect((await use(secret)).json.errors[0].message).toContain('expired');
    const { data } = await world.ask(`{ apiKey(id: "${apiKey.id}") { state } }`, {}, actors.administrator);
    expect(data.apiKey.state).toBe('EXPIRED');
    expect(codes(await done(ROTATE, { id: apiKey.id, version: 1 }))).toEqual(['EXPIRED']);
  });

  test.each([
    ['https://www.gorinchem.nl', 200],
    ['https://www.gorinchem.nl.evil.nl', 401],
    ['http://www.gorinchem.nl', 401],
    ['null', 401],
    [undefined, 401],
  ])("a front end's key on a page of %s", async (origin, status) => {
    const { secret } = await done(CREATE, SITE);
    expect((await use(secret, origin === undefined ? {} : { origin })).status).toBe(status);
  });
});

describe('a rotated key', () => {
  test('opens with the new secret at once in every process, and with the old one during the overlap', async () => {
    const { apiKey, secret: old } = await done(CREATE, PARTNER);
    expect((await use(old, {}, other)).status).toBe(200);
    const rotated = await done(ROTATE, { id: apiKey.id, version: 1, overlapHours: 1 });
    expect(rotated.apiKey).toMatchObject({ version: 2, previousSecretUntil: expect.any(String) });
    for (const service of [world.service, other]) {
      expect((await use(rotated.secret, {}, service)).status).toBe(200);
      expect((await use(old, {}, service)).status).toBe(200);
    }
    later(3_600_000);
    for (const service of [world.service, other]) {
      expect((await use(rotated.secret, {}, service)).status).toBe(200);
      expect((await use(old, {}, service)).json.errors[0].message).toBe('This key is not valid.');
    }
  });

  test('without overlap, or at a second rotation, the secret before stops', async () => {
    const { apiKey, secret: first } = await done(CREATE, PARTNER);
    const { secret: second } = await done(ROTATE, { id: apiKey.id, version: 1 });
    const { secret: third } = await done(ROTATE, { id: apiKey.id, version: 2 });
    expect(await Promise.all([first, second, third].map(async (one) => (await use(one)).status))).toEqual([
      401, 200, 200,
    ]);
    const { secret: fourth, apiKey: now } = await done(ROTATE, { id: apiKey.id, version: 3, overlapHours: 0 });
    expect(now.previousSecretUntil).toBeNull();
    later(5_000);
    expect(await Promise.all([third, fourth].map(async (one) => (await use(one)).status))).toEqual([401, 200]);
  });

  test('two rotations at the same moment: one gives a secret, the other is told both versions', async () => {
    const { apiKey } = await done(CREATE, PARTNER);
    const both = await Promise.all([1, 2].map(() => done(ROTATE, { id: apiKey.id, version: 1 })));
    const [lost] = both.filter((one) => one.secret === null);
    expect(both.filter((one) => one.secret !== null)).toHaveLength(1);
    expect(lost?.userErrors).toEqual([
      { path: ['input', 'version'], code: 'STALE_VERSION', message: expect.stringContaining('jouw versie 1, nu 2') },
    ]);
    expect(lost?.apiKey.version).toBe(2);
  });

  test.each([-1, 169])('an overlap of %d hours is refused', async (overlapHours) => {
    const { apiKey } = await done(CREATE, PARTNER);
    expect(codes(await done(ROTATE, { id: apiKey.id, version: 1, overlapHours }))).toEqual(['OUT_OF_RANGE']);
  });

  test('a key that is not there cannot be rotated or revoked', async () => {
    expect(codes(await done(ROTATE, { id: 'nothing', version: 1 }))).toEqual(['NOT_FOUND']);
    expect(codes(await done(REVOKE, { id: 'nothing' }))).toEqual(['NOT_FOUND']);
  });
});

describe('a revoked key', () => {
  test('stops within five seconds in a process that knew it, with all of its secrets', async () => {
    const { apiKey, secret: old } = await done(CREATE, PARTNER);
    const { secret } = await done(ROTATE, { id: apiKey.id, version: 1 });
    for (const service of [world.service, other]) expect((await use(secret, {}, service)).status).toBe(200);
    const { apiKey: now } = await done(REVOKE, { id: apiKey.id });
    expect(now).toMatchObject({ state: 'REVOKED', version: 3, previousSecretUntil: null });
    later(5_000);
    for (const service of [world.service, other])
      for (const one of [old, secret]) expect((await use(one, {}, service)).status).toBe(401);
  });

  test('is revoked once, even while somebody rotates it', async () => {
    const { apiKey } = await done(CREATE, PARTNER);
    await Promise.all([done(ROTATE, { id: apiKey.id, version: 1 }), done(REVOKE, { id: apiKey.id })]);
    expect((await world.service.stores.keys.get(apiKey.id))?.revokedAt).toBeDefined();
    expect(codes(await done(REVOKE, { id: apiKey.id }))).toEqual(['REVOKED']);
    expect(codes(await done(ROTATE, { id: apiKey.id, version: 2 }))).toEqual(['REVOKED']);
  });
});

describe('what a key uses', () => {
  test('is counted before the answer leaves, and shown per day', async () => {
    const { apiKey, secret } = await done(CREATE, PARTNER);
    const asked = `{ apiKey(id: "${apiKey.id}") { lastUsedAt usage(days: 7) { day requests points } } }`;
    const unused = await world.ask(asked, {}, actors.administrator);
    expect(unused.data.apiKey).toEqual({ lastUsedAt: null, usage: [] });
    await Promise.all([use(secret), use(secret), use(secret, {}, other)]);
    const [today, now] = [new Date().toISOString().slice(0, 10), Date.now()];
    const { keyring } = world.service.stores;
    await keyring.recordUse(apiKey.id, 40, new Date(now - 6 * DAY_MS));
    await keyring.recordUse(apiKey.id, 40, new Date(now - 7 * DAY_MS));
    const { data } = await world.ask(asked, {}, actors.administrator);
    expect(data.apiKey.usage).toEqual([
      { day: today, requests: 3, points: 6 },
      { day: new Date(now - 6 * DAY_MS).toISOString().slice(0, 10), requests: 1, points: 40 },
    ]);
    expect(data.apiKey.lastUsedAt.slice(0, 10)).toBe(today);
  });

  test('beyond the points of a day is refused until the next, in every process', async () => {
    const { apiKey, secret } = await done(CREATE, { ...PARTNER, pointsPerDay: 50 });
    await world.service.stores.keyring.recordUse(apiKey.id, 50);
    for (const service of [world.service, other]) {
      const refused = await use(secret, {}, service);
      expect(refused).toMatchObject({ status: 429, code: 'QUOTA_EXHAUSTED' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
    later(DAY_MS);
    expect((await use(secret)).status).toBe(200);
  });

  test.each([
    ['has spent its points', QUERY, 429, 'QUOTA_EXHAUSTED'],
    ['sends what is no JSON', undefined, 400, 'BAD_REQUEST'],
  ])('a front end that %s is told so in words that its pages may read', async (_, query, status, code) => {
    const { apiKey, secret } = await done(CREATE, { ...SITE, pointsPerDay: 50 });
    if (query) await world.service.stores.keyring.recordUse(apiKey.id, 50);
    const origin = SITE.origins[0] ?? '';
    const body = query === undefined ? 'nonsense' : { query };
    const refused = await send(world.service, body, { headers: { 'x-api-key': secret, origin } });
    expect({ status: refused.status, codes: refused.codes }).toEqual({ status, codes: [code] });
    expect(refused.headers['access-control-allow-origin']).toBe(origin);
  });

  test('that cannot be counted does not fail the request', async () => {
    const { secret } = await done(CREATE, PARTNER);
    const lines = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    jest.spyOn(world.service.stores.keys, 'recordUse').mockRejectedValue(new Error('throttled'));
    expect((await use(secret)).status).toBe(200);
    expect(String(lines.mock.calls[0]?.[0])).toContain('not counted');
  });

  test.each([0, 367])('is not shown for %d days', async (days) => {
    const { apiKey } = await done(CREATE, PARTNER);
    const { errors } = await world.ask(
      `{ apiKey(id: "${apiKey.id}") { usage(days: ${days}) { day } } }`,
      {},
      actors.administrator,
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });
});

test('the list of keys is paged, newest first, and holds no secret or digest', async () => {
  for (const name of ['A', 'B', 'C']) await done(CREATE, { ...PARTNER, name });
  const page = async (after: string | null) =>
    (
      await world.ask(
        'query($after: String) { apiKeys(first: 2, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
        actors.administrator,
      )
    ).data.apiKeys;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect(
    [first, second].map(({ totalCount, nodes }) => [totalCount, nodes.map((one: { name: string }) => one.name)]),
  ).toEqual([
    [3, ['C', 'B']],
    [3, ['A']],
  ]);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

describe('the same mutation sent twice with one idempotency key', () => {
  const idempotencyKey = '0b9f6c1e-7a52-4f0f-9a0e-5d2a1c3b4e5f';

  test('makes one key, and shows its secret once', async () => {
    const first = await done(CREATE, { ...PARTNER, idempotencyKey });
    const again = await done(CREATE, { ...PARTNER, idempotencyKey });
    expect(again.apiKey).toEqual(first.apiKey);
    expect([again.secret, codes(again)]).toEqual([null, ['SECRET_SHOWN_BEFORE']]);
    expect(await world.service.stores.keys.list()).toHaveLength(1);
  });

  test('at the same moment makes one key too', async () => {
    const both = await Promise.all([1, 2, 3].map(() => done(CREATE, { ...PARTNER, idempotencyKey })));
    expect(new Set(both.map(({ apiKey }) => apiKey.id)).size).toBe(1);
    expect(both.filter(({ secret }) => secret !== null)).toHaveLength(1);
    expect(await world.service.stores.keys.list()).toHaveLength(1);
  });

  test('rotates and revokes once', async () => {
    const { apiKey } = await done(CREATE, PARTNER);
    const rotation = { id: apiKey.id, version: 1, idempotencyKey };
    expect((await done(ROTATE, rotation)).secret).not.toBeNull();
    const again = await done(ROTATE, rotation);
    expect([again.apiKey.version, again.secret, codes(again)]).toEqual([2, null, ['SECRET_SHOWN_BEFORE']]);
    const end = { id: apiKey.id, idempotencyKey: `${idempotencyKey}-end` };
    expect(codes(await done(REVOKE, end))).toEqual([]);
    const ended = await done(REVOKE, end);
    expect([ended.apiKey.version, codes(ended)]).toEqual([3, []]);
  });

  test('with other input, or for another mutation, is refused', async () => {
    const { apiKey } = await done(CREATE, { ...PARTNER, idempotencyKey });
    const asked: [string, object][] = [
      [CREATE, { ...PARTNER, name: 'Iemand anders', idempotencyKey }],
      [REVOKE, { id: apiKey.id, idempotencyKey }],
    ];
    for (const [mutation, input] of asked) {
      const { errors } = await world.ask(mutation, { input }, actors.administrator);
      expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    }
    expect((await world.service.stores.keys.get(apiKey.id))?.revokedAt).toBeUndefined();
  });

  test('by another administrator is another wish', async () => {
    await done(CREATE, { ...PARTNER, idempotencyKey });
    const { secret } = await done(CREATE, { ...PARTNER, idempotencyKey }, { ...actors.administrator, id: 'second' });
    expect(secret).not.toBeNull();
  });

  test.each(['short', 'with a space in it', 'x'.repeat(101)])('that is none is refused: %s', async (key) => {
    const { errors } = await world.ask(CREATE, { input: { ...PARTNER, idempotencyKey: key } }, actors.administrator);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });
});
