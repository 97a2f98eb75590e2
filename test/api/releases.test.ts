import { type Publication, ReleaseRepository } from '../../api/releases/release.repository';
import type { AreasRelease } from '../../api/releases/release.type';
import { packed, unpacked } from '../../api/shared/packs';
import { type TestDatabase, testDatabase } from '../support/database';

let database: TestDatabase;
let releases: ReleaseRepository;

const areas = (name: string, edition = 2025): Publication<AreasRelease> => ({
  dataset: `areas/${edition}`,
  bodies: new Map([['GM0512', packed({ code: 'GM0512', name })]]),
  entry: {
    isExample: false,
    source: 'made for a test',
    edition,
    counts: { provinces: 0, municipalities: 1, districts: 0, neighbourhoods: 0 },
    hasNames: true,
  },
});

beforeEach(async () => {
  database = await testDatabase();
  releases = new ReleaseRepository(database.client, database.names.reference);
});
afterEach(() => database.drop());

async function visibleName(): Promise<string | undefined> {
  const release = (await releases.read()).releases['areas/2025']?.release;
  if (!release) return undefined;
  const [body] = await releases.packs.getMany([{ release, key: 'GM0512' }]);
  return body && unpacked<{ name: string }>(body).name;
}

test('a published data set is visible', async () => {
  await releases.publish([areas('Gorinchem')]);
  expect(await visibleName()).toBe('Gorinchem');
});

test('publishing the same again writes nothing', async () => {
  await releases.publish([areas('Gorinchem')]);
  const { version } = await releases.read(true);
  expect(await releases.publish([areas('Gorinchem')])).toEqual({ written: [], unchanged: ['areas/2025'], removed: [] });
  expect((await releases.read(true)).version).toBe(version);
});

test('what was visible stays when writing is cut off', async () => {
  await releases.publish([areas('Gorinchem')]);
  const cut = {
    onWritten: () => {
      throw new Error('killed');
    },
  };
  await expect(releases.publish([areas('Elsewhere')], cut)).rejects.toThrow('killed');
  expect(await visibleName()).toBe('Gorinchem');
});

test('two imports of the same data set at once: one wins, the other says so', async () => {
  const outcomes = await Promise.allSettled([releases.publish([areas('A')]), releases.publish([areas('B')])]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(['A', 'B']).toContain(await visibleName());
});

test('two imports of different data sets at once both land', async () => {
  await Promise.all([releases.publish([areas('A')]), releases.publish([areas('B', 2022)])]);
  expect(Object.keys((await releases.read(true)).releases).sort()).toEqual(['areas/2022', 'areas/2025']);
});

test('a replaced release is deleted by the sweep, once nobody can be reading it', async () => {
  await releases.publish([areas('A')]);
  const old = (await releases.read(true)).releases['areas/2025']!.release;
  await releases.publish([areas('B')]);
  expect(await releases.sweep(Date.now())).toBe(0);
  expect(await releases.sweep(Date.now() + 11 * 60_000)).toBe(1);
  expect(await releases.packs.getMany([{ release: old, key: 'GM0512' }])).toEqual([undefined]);
  expect(await visibleName()).toBe('B');
});
