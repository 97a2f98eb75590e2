import type { Actor } from '../../api/access/actor';
import { actors } from '../support/actors';
import { openWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const UPDATE = `mutation($input: UpdateProfileInput!) {
  updateProfile(input: $input) { profile { name summary channels version editedAt } userErrors { path code message } }
}`;
const edit = (input: object, actor: Actor = actors.adviser) =>
  world.ask(UPDATE, { input: { id: '2019-zorgzame-senioren', version: 1, ...input } }, actor);

test('the model of 2019 has its eight profiles in order, with what is public and nothing invented', async () => {
  const { data } = await world.ask(
    '{ profileModels { version name source profiles { position name trust publishedNationalShare summary } } }',
  );
  expect(data.profileModels).toHaveLength(1);
  const { profiles } = data.profileModels[0];
  expect(profiles.map((one: { name: string }) => one.name)).toEqual([
    'Kritische Vernieuwers',
    'Stadse Nomaden',
    'Geïnformeerde Gezinsdrukte',
    'Gevestigde Beïnvloeders',
    'Zelfbewuste Aanpakkers',
    'Zorgzame Senioren',
    'Honkvaste Buurtbewoners',
    'Eigengereide Digitalen',
  ]);
  expect(profiles.map((one: { publishedNationalShare: number }) => one.publishedNationalShare)).toEqual([
    0.06,
    null,
    null,
    0.18,
    0.16,
    0.06,
    0.17,
    null,
  ]);
  expect(profiles[1]).toEqual({
    position: 2,
    name: 'Stadse Nomaden',
    trust: null,
    publishedNationalShare: null,
    summary: null,
  });
});

test('staff edit a text; the next reader sees it', async () => {
  const { data } = await edit({ summary: '  Wonen er al lang.  ', channels: ['buurtkrant', ' ', 'huisarts'] });
  expect(data.updateProfile).toEqual({
    profile: {
      name: 'Zorgzame Senioren',
      summary: 'Wonen er al lang.',
      channels: ['buurtkrant', 'huisarts'],
      version: 2,
      editedAt: expect.any(String),
    },
    userErrors: [],
  });
  const read = await world.ask('{ profile(id: "2019-zorgzame-senioren") { summary version } }');
  expect(read.data.profile).toEqual({ summary: 'Wonen er al lang.', version: 2 });
});

test('null empties a text, absence leaves it', async () => {
  await edit({ summary: 'Iets', tone: 'Rustig' });
  const { data } = await edit({ version: 2, summary: null, channels: null });
  expect(data.updateProfile.profile).toMatchObject({ summary: null, channels: [], version: 3 });
  expect((await world.ask('{ profile(id: "2019-zorgzame-senioren") { tone } }')).data.profile.tone).toBe('Rustig');
});

test('an edit of an older version is refused, and shows what is stored now', async () => {
  await edit({ summary: 'Eerst' });
  const { data } = await edit({ summary: 'Te laat' });
  expect(data.updateProfile.userErrors).toEqual([
    { path: ['input', 'version'], code: 'STALE_VERSION', message: expect.stringContaining('jouw versie 1, nu 2') },
  ]);
  expect(data.updateProfile.profile).toMatchObject({ summary: 'Eerst', version: 2 });
});

test('two edits at the same moment: one is stored, the other is told', async () => {
  const answers = await Promise.all([edit({ summary: 'A' }), edit({ summary: 'B' })]);
  const codes = answers.map(({ data }) => data.updateProfile.userErrors[0]?.code ?? 'STORED');
  expect(codes.sort()).toEqual(['STALE_VERSION', 'STORED']);
});

test.each([
  [{ name: ' ' }, 'name', 'REQUIRED'],
  [{ name: null }, 'name', 'REQUIRED'],
  [{ summary: 'x'.repeat(2_001) }, 'summary', 'TOO_LONG'],
  [{ motives: ['x'.repeat(201)] }, 'motives', 'TOO_LONG'],
  [{ forms: Array.from({ length: 21 }, (_, i) => `vorm ${i}`) }, 'forms', 'TOO_MANY_ITEMS'],
  [{ id: '2019-onbekend' }, 'id', 'NOT_FOUND'],
])('an edit that cannot be stored says what to repair: %#', async (input, field, code) => {
  const { data } = await edit(input);
  expect(data.updateProfile.userErrors).toEqual([{ path: ['input', field], code, message: expect.any(String) }]);
  expect((await world.ask('{ profile(id: "2019-zorgzame-senioren") { version } }')).data.profile.version).toBe(1);
});

test('the public may not edit', async () => {
  const { data, errors } = await edit({ summary: 'Hallo' }, actors.public);
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('an unknown model is refused with the models there are', async () => {
  const { errors } = await world.ask('{ profiles(model: "1999") { name } }');
  expect(errors?.[0]).toMatchObject({
    extensions: { code: 'UNKNOWN_PROFILE_MODEL' },
    message: expect.stringContaining('there are: 2019'),
  });
});
