import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../api/access/actor';
import { auditEntity } from '../../api/access/audit.entity';
import { connect } from '../../api/shared/dynamo';
import { actors } from '../support/actors';
import { openWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const PROFILE = { type: 'Profile', id: '2019-zorgzame-senioren' };
const edit = (input: object, actor: Actor = actors.adviser, id = PROFILE.id) =>
  world.ask(
    'mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { profile { version } userErrors { code message } } }',
    { input: { id, ...input } },
    actor,
  );

interface Shown {
  at: string;
  actor: string;
  action: string;
  recordType: string;
  recordId: string;
  changes: { field: string; before: string | null; after: string | null }[];
  requestId: string;
}
async function audit(variables: object = {}, actor: Actor = actors.administrator) {
  const { data, errors } = await world.ask(
    `query($record: AuditedRecordInput, $actor: String, $from: String, $to: String, $first: Int! = 20, $after: String) {
      auditRecords(record: $record, actor: $actor, from: $from, to: $to, first: $first, after: $after) {
        nodes { at actor action recordType recordId changes { field before after } requestId }
        pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    { ...variables },
    actor,
  );
  return {
    nodes: (data?.auditRecords.nodes ?? []) as Shown[],
    pageInfo: data?.auditRecords.pageInfo,
    code: errors?.[0]?.extensions.code,
  };
}
const versions = (nodes: Shown[]) =>
  nodes.map(({ changes }) => changes.find(({ field }) => field === 'version')?.after);
const exported = (input: object, actor: Actor = actors.administrator) =>
  world.ask(
    'mutation($input: ExportAuditInput!) { exportAudit(input: $input) { csv count userErrors { path code message } } }',
    { input },
    actor,
  );

test('an edit leaves one record: who, when, what, before and after', async () => {
  await edit({ version: 1, summary: 'Wonen er lang.', motives: ['buren'] });
  const { nodes } = await audit({ record: PROFILE });
  expect(nodes).toEqual([
    {
      at: expect.any(String),
      actor: 'adviser#adviser',
      action: 'updateProfile',
      recordType: 'Profile',
      recordId: PROFILE.id,
      changes: [
        { field: 'motives', before: '[]', after: '["buren"]' },
        { field: 'summary', before: null, after: 'Wonen er lang.' },
        { field: 'version', before: '1', after: '2' },
      ],
      requestId: expect.any(String),
    },
  ]);
  expect(Math.abs(Date.now() - Date.parse(nodes[0]!.at))).toBeLessThan(60_000);
});

test('what was not stored left no record', async () => {
  await edit({ version: 7, summary: 'Te laat' });
  await edit({ version: 1, name: ' ' });
  await edit({ version: 1, summary: 'x' }, actors.public);
  await edit({ version: 1, summary: 'x' }, actors.adviser, '2019-onbekend');
  expect((await audit()).nodes).toEqual([]);
});

test('two edits at the same moment leave one record, of the one that was stored', async () => {
  await Promise.all([edit({ version: 1, summary: 'A' }), edit({ version: 1, summary: 'B' })]);
  expect(versions((await audit({ record: PROFILE })).nodes)).toEqual(['2']);
});

test('the same edit sent again with its idempotency key leaves one record and the same answer', async () => {
  const input = { version: 1, summary: 'Eén keer', idempotencyKey: 'edit-0001' };
  const answers = [await edit(input), await edit(input)];
  for (const { data } of answers) expect(data.updateProfile).toEqual({ profile: { version: 2 }, userErrors: [] });
  expect((await audit({ record: PROFILE })).nodes).toHaveLength(1);
  const other = await edit({ ...input, summary: 'Iets anders' });
  expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('an edit whose record cannot be written is not stored either', async () => {
  const { stores } = world.service;
  const before = await stores.profiles.get(PROFILE.id);
  const deed = { actor: actors.adviser, requestId: 'r', action: '', input: {} };
  // electrodb refuses a record without what it requires; the change is then not sent.
  const incomplete = { ...deed, requestId: undefined as unknown as string };
  await expect(stores.profiles.update(before!, { summary: 'x' }, incomplete)).rejects.toThrow('requestId');
  expect(await stores.profiles.get(PROFILE.id)).toEqual(before);
});

test('a record is never written over', async () => {
  const client = connect(world.config.dynamodbEndpoint);
  const entity = auditEntity(client, world.config.tables.records);
  const record = {
    id: 'one',
    at: '2026-11-21T10:00:00.000Z',
    actor: 'adviser#a',
    action: 'updateProfile',
    recordType: 'Profile',
    recordId: 'p',
    requestId: 'r',
  };
  const put = (action: string) =>
    client.send(
      new TransactWriteCommand({ TransactItems: [{ Put: entity.create({ ...record, action }).params() as never }] }),
    );
  await put('updateProfile');
  await expect(put('nothing')).rejects.toThrow('ConditionalCheckFailed');
  client.destroy();
  const { nodes } = await audit({ record: { type: 'Profile', id: 'p' } });
  expect(nodes.map(({ action }) => action)).toEqual(['updateProfile']);
});

test('a key’s records hold neither its secret nor a digest of one', async () => {
  const { data } = await world.ask(
    `mutation { createApiKey(input: { name: "P", kind: PARTNER, pointsPerDay: 5, expiresAt: "2027-06-30" }) { apiKey { id } secret } }`,
    {},
    actors.administrator,
  );
  const { apiKey, secret } = data.createApiKey;
  await world.ask(
    `mutation { rotateApiKey(input: { id: "${apiKey.id}", version: 1 }) { secret } revokeApiKey(input: { id: "${apiKey.id}" }) { apiKey { id } } }`,
    {},
    actors.administrator,
  );
  const { nodes } = await audit({ record: { type: 'ApiKey', id: apiKey.id } });
  expect(nodes.map(({ action }) => action)).toEqual(['revokeApiKey', 'rotateApiKey', 'createApiKey']);
  expect(nodes.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
    ['revokedAt', 'version'],
    ['previousUntil', 'rotatedAt', 'version'],
    [
      'allMunicipalities',
      'expiresAt',
      'kind',
      'municipalities',
      'name',
      'origins',
      'pointsPerDay',
      'scopes',
      'version',
    ],
  ]);
  expect(nodes[2]!.changes).toContainEqual({ field: 'expiresAt', before: null, after: '2027-06-30T00:00:00.000Z' });
  const stored = await world.service.stores.keys.get(apiKey.id);
  for (const hidden of [secret, stored!.hash, stored!.previousHash!])
    expect(JSON.stringify(nodes)).not.toContain(hidden);
});

describe('a search', () => {
  const other: Actor = { ...actors.adviser, id: 'second' };
  let times: string[];
  beforeEach(async () => {
    for (const version of [1, 2, 3, 4, 5])
      await edit({ version, summary: `v${version}` }, version % 2 ? actors.adviser : other);
    await edit({ version: 1, summary: 'x' }, other, '2019-stadse-nomaden');
    times = (await audit({ record: PROFILE })).nodes.map(({ at }) => at);
  });

  test('finds by record, by actor and by both, newest first', async () => {
    expect(versions((await audit({ record: PROFILE })).nodes)).toEqual(['6', '5', '4', '3', '2']);
    const byActor = await audit({ actor: 'adviser#second' });
    expect(byActor.nodes.map(({ recordId }) => recordId)).toEqual(['2019-stadse-nomaden', PROFILE.id, PROFILE.id]);
    expect(versions((await audit({ actor: 'adviser#second', record: PROFILE })).nodes)).toEqual(['5', '3']);
    expect((await audit()).nodes).toHaveLength(6);
    expect((await audit({ actor: 'adviser#nobody' })).nodes).toEqual([]);
  });

  test('finds what a person did in every role they had, and nothing of a program with the same id', async () => {
    for (const [version, kind] of [
      [2, 'administrator'],
      [3, 'adviser'],
      [4, 'administrator'],
    ] as const)
      await edit({ version, summary: kind }, { ...actors[kind], id: 'second' }, '2019-stadse-nomaden');
    const inAll = ['adviser#second', 'administrator#second', 'official#second'];
    const seen: Shown[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await audit({ actor: 'administrator#second', first: 2, after });
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(versions(seen)).toEqual(['5', '4', '3', '2', '5', '3']);
    for (const actor of inAll) expect((await audit({ actor })).nodes).toEqual(seen);
    const record = { type: 'Profile', id: '2019-stadse-nomaden' };
    expect(versions((await audit({ actor: 'administrator#second', record })).nodes)).toEqual(['5', '4', '3', '2']);
    expect((await audit({ actor: 'partner#second' })).nodes).toEqual([]);
  });

  test('finds from a moment on and until just before another', async () => {
    const [newest, , middle] = times;
    const { nodes } = await audit({ record: PROFILE, from: middle, to: newest });
    expect(nodes.every(({ at }) => at >= middle! && at < newest!)).toBe(true);
    expect(versions(nodes)).toContain('4');
    expect(versions(nodes)).not.toContain('6');
    const today = new Date().toISOString().slice(0, 10);
    expect((await audit({ from: today })).nodes).toHaveLength(6);
    expect((await audit({ to: '2020-01-01' })).nodes).toEqual([]);
    expect((await audit({ from: '2020-01-02', to: '2020-01-01' })).nodes).toEqual([]);
  });

  test.each([
    ['of a record', { record: PROFILE }, ['6', '5', '4', '3', '2']],
    ['of a record by an actor', { record: PROFILE, actor: 'adviser#adviser' }, ['6', '4', '2']],
    ['of all', {}, ['2', '6', '5', '4', '3', '2']],
  ])('%s gives full pages until the last, without loss or repetition', async (_, filter, expected) => {
    const seen: Shown[] = [];
    let after: string | null = null;
    for (let page = 0; ; page++) {
      const { nodes, pageInfo } = await audit({ ...filter, first: 2, after });
      seen.push(...nodes);
      expect(pageInfo.hasPreviousPage).toBe(page > 0);
      if (!pageInfo.hasNextPage) break;
      expect(nodes).toHaveLength(2);
      after = pageInfo.endCursor;
    }
    expect(versions(seen)).toEqual(expected);
  });

  test('that cannot be answered says so', async () => {
    const cursor = Buffer.from('["x"]').toString('base64url');
    expect((await audit({ from: 'yesterday' })).code).toBe('INVALID_ARGUMENT');
    expect((await audit({ first: 0 })).code).toBe('INVALID_PAGE_SIZE');
    expect((await audit({ after: cursor })).code).toBe('INVALID_CURSOR');
    expect((await audit({ after: 'nonsense' })).code).toBe('INVALID_CURSOR');
  });

  test('exports what it finds, and that is recorded', async () => {
    const { data } = await exported({ actor: 'adviser#second', record: PROFILE });
    const { csv, count, userErrors } = data.exportAudit;
    expect([count, userErrors]).toEqual([2, []]);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe('id,at,actor,action,recordType,recordId,requestId,field,before,after');
    expect(lines.slice(1).map((line: string) => line.split(',').slice(7))).toEqual([
      ['summary', 'v3', 'v4'],
      ['version', '4', '5'],
      ['summary', 'v1', 'v2'],
      ['version', '2', '3'],
    ]);
    const [last] = (await audit()).nodes;
    expect(last).toMatchObject({
      action: 'exportAudit',
      recordType: 'AuditExport',
      actor: 'administrator#administrator',
    });
    expect(last!.changes).toEqual([
      { field: 'actor', before: null, after: 'adviser#second' },
      { field: 'count', before: null, after: '2' },
      { field: 'record', before: null, after: `{"id":"${PROFILE.id}","type":"Profile"}` },
    ]);
  });
});

test.each(['public', 'frontend', 'partner', 'official', 'adviser'] as const)(
  'nobody but an administrator reads or exports the audit: %s',
  async (kind) => {
    await edit({ version: 1, summary: 'x' });
    expect(await audit({}, actors[kind])).toMatchObject({ nodes: [], code: 'FORBIDDEN' });
    const { data, errors } = await exported({}, actors[kind]);
    expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    expect((await audit()).nodes).toHaveLength(1);
  },
);

test.each([
  ['more records than a file may hold', 10_001, 'x', 'TOO_MANY_ITEMS'],
  ['more text than an answer may hold', 100, 'x'.repeat(50_000), 'TOO_MANY_ITEMS'],
])('an export of %s asks for a shorter period and is not recorded', async (_, count, text, code) => {
  const record = { id: '1', at: '2026-11-21T10:00:00.000Z', actor: 'adviser#a', action: 'updateProfile' };
  const changes = [{ field: 'summary', after: text }];
  const all = Array(count).fill({ ...record, recordType: 'Profile', recordId: 'p', requestId: 'r', changes });
  const newest = jest.spyOn(world.service.stores.audit, 'newest').mockResolvedValue(all);
  const { data } = await exported({ from: '2020-01-01' });
  newest.mockRestore();
  expect(data.exportAudit).toEqual({
    csv: null,
    count: null,
    userErrors: [{ path: ['input', 'from'], code, message: expect.stringContaining('kortere periode') }],
  });
  expect((await audit()).nodes).toEqual([]);
});
