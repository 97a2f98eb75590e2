import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AreaPack } from '../../api/areas/area.pack';
import { demoPublications, loadDemo } from '../../api/imports/demo';
import { madeUpProfiles, NATIONAL_SHARES } from '../../api/imports/profiles/made-up-profiles';
import type { PostcodePack } from '../../api/postcodes/postcode.pack';
import { profileCodes } from '../../api/profiles/models';
import type { ProfilesRelease } from '../../api/releases/release.type';
import { ADDRESSES, type ImportBench, importBench, NAMES } from '../support/imports';

let bench: ImportBench;
beforeEach(async () => {
  bench = await importBench();
  for (const [name, content] of Object.entries(NAMES)) bench.file(name, content);
  bench.file('addresses.csv', ADDRESSES);
});
afterEach(() => bench.close());

const keys = async () => Object.keys((await bench.repository.read(true)).releases).sort();

describe('a folder', () => {
  test('is imported in the right order, whatever the files are called, and survives what it does not know', async () => {
    mkdirSync(path.join(bench.folder, 'deeper'));
    bench.file('deeper/0-survey.csv', 'snum;pw\n1;2\n');
    bench.file('deeper/notes.txt', 'Just a sentence.\n');
    bench.file('deeper/unknown.csv', 'apples;pears\n1;2\n');
    bench.file('0-addresses.csv.gz', gzipSync(ADDRESSES));
    const { files } = await bench.run(['.']);
    expect(Object.fromEntries(files.map(({ label, outcome }) => [label, outcome]))).toEqual({
      'deeper/0-survey.csv': 'skipped',
      'deeper/notes.txt': 'skipped',
      'deeper/unknown.csv': 'skipped',
      'gem.csv': 'imported',
      'wijk.csv': 'imported',
      'buurt.csv': 'imported',
      '0-addresses.csv.gz': 'imported',
      'addresses.csv': 'imported',
    });
    expect(files.find(({ label }) => label.endsWith('unknown.csv'))?.reason).toContain('apples, pears');
    expect(await keys()).toEqual(['areas/2025', 'postcodes/2025']);
  });

  test('a file that fails does not stop the files of other data sets', async () => {
    bench.file('bad.csv', 'PC6;Huisnummer;Gemeente2023\n4201AA;1;0512\n4201AB;2');
    const { files } = await bench.run(['.']);
    expect(files.filter(({ outcome }) => outcome === 'failed').map(({ label }) => label)).toEqual(['bad.csv']);
    expect(await keys()).toEqual(['areas/2025', 'postcodes/2025']);
  });
});

test('a dry run reads and checks everything, also what builds on what it did not write, and changes nothing', async () => {
  const counts = [9, 8, 7, 6, 5, 4, 3, 2];
  const head = `# model: 2019\n# dataYear: 2024\n# edition: 2025\npostcode;households;${profileCodes['2019']!.join(';')}\n`;
  bench.file('profiles.csv', `${head}4201AA;44;${counts.join(';')}\n4299ZZ;44;${counts.join(';')}\n`);
  const { files, groups } = await bench.run(['.'], { dryRun: true });
  expect(files.find(({ label }) => label === 'profiles.csv')).toMatchObject({
    outcome: 'imported',
    tally: { written: 1, refused: 1 },
  });
  expect(groups.map(({ packs, written }) => ({ packs, written }))).toEqual(
    groups.map(() => ({ packs: 0, written: [] })),
  );
  expect(await keys()).toEqual([]);
});

describe('the demo', () => {
  test('is the same in every run, and every data set in it is an example', () => {
    const [first, second] = [demoPublications(), demoPublications()];
    expect(first).toEqual(second);
    expect(first.map(({ dataset, entry }) => [dataset, entry.isExample])).toEqual([
      ['areas/2025', true],
      ['postcodes/2025', true],
      ['profiles/2019/2025', true],
    ]);
  });

  test('holds Gorinchem with its 21 districts, and made-up postcodes in its real PC4s', async () => {
    await loadDemo(bench.repository);
    const gorinchem = await bench.pack<AreaPack>('areas/2025', 'GM0512');
    expect(gorinchem).toMatchObject({ name: 'Gorinchem', province: { code: 'PV28', name: 'Zuid-Holland' } });
    expect(gorinchem?.districts).toHaveLength(21);
    const pc4s = ['4201', '4202', '4203', '4204', '4205', '4206', '4207', '4208', '4213'];
    const packs = await Promise.all(pc4s.map((pc4) => bench.pack<PostcodePack>('postcodes/2025', pc4)));
    expect(packs[0]?.letters.slice(0, 2)).toBe('AA');
    const known = new Set(gorinchem?.districts.flatMap(([, , within]) => within.map(([code]) => code)));
    const used = new Set(packs.flatMap((pack) => pack!.areas));
    expect([...used].filter((area) => !known.has(area))).toEqual([]);
    expect(new Set([...used].map((area) => area.slice(2, 8))).size).toBe(21);
  });

  test('gives way to real files: areas and postcodes first, and the profiles that were made for them', async () => {
    await loadDemo(bench.repository);
    await bench.run(Object.keys(NAMES));
    expect(await keys()).toEqual(['areas/2025', 'postcodes/2025', 'profiles/2019/2025']);
    expect((await bench.pack<AreaPack>('areas/2025', 'GM0512'))?.districts).toHaveLength(2);
    const { groups } = await bench.run(['addresses.csv']);
    expect(groups[0]?.removed).toEqual(['profiles/2019/2025']);
    expect(await keys()).toEqual(['areas/2025', 'postcodes/2025']);
    expect(await bench.pack('postcodes/2025', '4213')).toBeUndefined();
  });

  test('gives way to real files of another edition too', async () => {
    await loadDemo(bench.repository);
    bench.file('addresses.csv', ADDRESSES.replaceAll('2025', '2024'));
    await bench.run(['addresses.csv']);
    expect(await keys()).toEqual(['areas/2024', 'postcodes/2024']);
  });

  test('made-up profiles on real postcodes stay when the postcodes are imported again', async () => {
    await bench.run([...Object.keys(NAMES), 'addresses.csv']);
    const counts = [9, 8, 7, 6, 5, 4, 3, 2];
    const head = `# example: true\n# model: 2019\n# dataYear: 2024\n# edition: 2025\n`;
    bench.file(
      'made-up.csv',
      `${head}postcode;households;${profileCodes['2019']!.join(';')}\n4201AA;44;${counts.join(';')}\n`,
    );
    await bench.run(['made-up.csv']);
    await bench.run(['addresses.csv']);
    expect(((await bench.entry('profiles/2019/2025')) as ProfilesRelease).isExample).toBe(true);
  });
});

describe('made-up profiles', () => {
  const towns = Array.from({ length: 400 }, (_, i) => ({
    postcode: `${1000 + (i % 40)}A${'ABCDEGHJKL'[Math.floor(i / 40)]}`,
    municipality: i % 40 < 10 ? 'GM0001' : 'GM0002',
    addresses: i % 40 < 10 ? 60 : 8,
  }));
  const share = (counts: number[][], profile: number) => {
    const sum = (rows: number[][]) => rows.flat().reduce((total, one) => total + one, 0);
    return sum(counts.map((row) => [row[profile]!])) / sum(counts);
  };

  test('are the same for the same seed and others for another', () => {
    expect(madeUpProfiles(towns, 7)).toEqual(madeUpProfiles(towns, 7));
    expect(madeUpProfiles(towns, 7)).not.toEqual(madeUpProfiles(towns, 8));
  });

  test('are near the national shares, and differ between town and country', () => {
    const counts = madeUpProfiles(towns, 7);
    for (const [profile, percent] of NATIONAL_SHARES.entries()) {
      expect(Math.abs(share(counts, profile) - percent / 100)).toBeLessThan(0.015);
    }
    const urban = counts.filter((_, i) => towns[i]!.municipality === 'GM0001');
    const rural = counts.filter((_, i) => towns[i]!.municipality === 'GM0002');
    expect(share(urban, 1)).toBeGreaterThan(share(rural, 1));
    expect(share(urban, 4)).toBeLessThan(share(rural, 4));
  });
});
