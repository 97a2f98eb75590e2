import fc from 'fast-check';
import { apportion } from '../../api/imports/profiles/apportion';
import type { DistributionPack } from '../../api/profiles/distribution.pack';
import { profileCodes } from '../../api/profiles/models';
import type { ProfilesRelease } from '../../api/releases/release.type';
import { ADDRESSES, type ImportBench, importBench, NAMES, PLACES } from '../support/imports';

let bench: ImportBench;
beforeEach(async () => {
  bench = await importBench();
  for (const [name, content] of Object.entries(NAMES)) bench.file(name, content);
  bench.file('places.csv', PLACES);
  bench.file('addresses.csv', ADDRESSES);
  await bench.run([...Object.keys(NAMES), 'places.csv', 'addresses.csv']);
});
afterEach(() => bench.close());

const HEAD = '# model: 2019\n# dataYear: 2024\n# edition: 2025\n# source: made for a test\n';
const COLUMNS = `postcode;households;${profileCodes['2019']!.join(';')}`;
const row = (postcode: string, counts: number[]) =>
  `${postcode};${counts.reduce((sum, one) => sum + one, 0)};${counts.join(';')}`;
const profiles = (...rows: string[]) => [`${HEAD}${COLUMNS}`, ...rows, ''].join('\n');

const COUNTS: Record<string, number[]> = {
  '1011AB': [10, 9, 8, 7, 6, 5, 4, 3],
  '4201AA': [1, 2, 3, 4, 5, 6, 7, 8],
  '4201AB': [3, 0, 6, 0, 0, 9, 1, 2],
  '4207AA': [9, 9, 9, 9, 9, 9, 9, 9],
};
const GOOD = profiles(...Object.entries(COUNTS).map(([postcode, counts]) => row(postcode, counts)));
const DATASET = 'profiles/2019/2025';

async function shown(family: string): Promise<Record<string, number[] | number>> {
  const pack = await bench.pack<DistributionPack>(DATASET, family);
  return Object.fromEntries((pack?.keys ?? []).map((key, i) => [key, pack!.rows[i]!]));
}
const plus = (...rows: number[][]) => rows[0]!.map((_, i) => rows.reduce((sum, one) => sum + one[i]!, 0));

test('counts are added up for every PC4, neighbourhood, district, municipality, province and the country', async () => {
  bench.file('profiles.csv', GOOD);
  const { files } = await bench.run(['profiles.csv']);
  expect(files[0]).toMatchObject({ outcome: 'imported', tally: { read: 4, written: 4, refused: 0 } });
  const { '4201AA': a, '4201AB': b, '4207AA': c, '1011AB': amsterdam } = COUNTS as Record<string, number[]>;
  expect(await shown('4201')).toEqual({ '4201': plus(a!, b!), '4201AA': a, '4201AB': b });
  const country = plus(a!, b!, c!, amsterdam!);
  expect(await shown('NL00')).toEqual({ NL00: country, PV27: amsterdam, PV28: plus(a!, b!, c!) });
  const gorinchem = await shown('GM0512');
  expect(gorinchem.GM0512).toEqual(plus(a!, b!, c!));
  expect(plus(gorinchem.WK051201 as number[], gorinchem.WK051202 as number[])).toEqual(gorinchem.GM0512);
  // One third of the addresses of 4201AB lies in Benedenstad, the rest in Wijdschild.
  expect(await shown('WK051201')).toEqual({
    WK051201: plus(a!, [1, 0, 2, 0, 0, 3, 0, 1]),
    BU05120101: a,
    BU05120102: [1, 0, 2, 0, 0, 3, 0, 1],
  });
  expect(await bench.entry(DATASET)).toMatchObject({
    model: '2019',
    edition: 2025,
    dataYear: 2024,
    households: 181,
    national: country,
    isExample: false,
    source: 'made for a test',
  } satisfies Partial<ProfilesRelease>);
});

test('the same file again writes nothing', async () => {
  bench.file('profiles.csv', GOOD);
  await bench.run(['profiles.csv']);
  expect((await bench.run(['profiles.csv'])).files[0]?.outcome).toBe('unchanged');
});

test('a postcode with under five households is withheld, with another that would give it away; their counts are not stored', async () => {
  const few = { ...COUNTS, '4201AB': [1, 0, 0, 0, 0, 0, 0, 2] };
  bench.file('profiles.csv', profiles(...Object.entries(few).map(([postcode, counts]) => row(postcode, counts))));
  const { groups } = await bench.run(['profiles.csv']);
  const pc4 = await shown('4201');
  expect([pc4['4201AA'], pc4['4201AB']]).toEqual([2, 1]);
  expect(groups[0]?.notes.join(' ')).toMatch(/Withheld .* pc6 \d of 4/);
});

describe('rows that cannot be right', () => {
  test.each<[string, string, string]>([
    ['a postcode that does not exist', row('4201ZZ', [9, 0, 0, 0, 0, 0, 0, 0]), 'Postcode 4201ZZ does not exist'],
    ['counts that do not add up', '4207AA;5;1;1;1;1;1;1;0;0', 'add up to 6 households, not to 5'],
    ['a postcode twice', row('4201AA', [9, 0, 0, 0, 0, 0, 0, 0]), 'in the file twice'],
    ['a count that is empty', '4207AA;5;1;1;1;1;1;;0;0', 'not a whole number'],
    ['a count with a fraction', '4207AA;5;1;1;1;1;0.5;0.5;0;0', 'not a whole number'],
    ['a PC4', row('4201', [9, 0, 0, 0, 0, 0, 0, 0]), 'not a postcode of four digits and two letters'],
  ])('%s is refused', async (_, line, message) => {
    bench.file('profiles.csv', profiles(row('1011AB', COUNTS['1011AB']!), row('4201AA', COUNTS['4201AA']!), line));
    const { files } = await bench.run(['profiles.csv']);
    expect(files[0]).toMatchObject({ outcome: 'imported', tally: { written: 2, refused: 1 } });
    expect(bench.refused('profiles.csv')[1]).toContain(message);
    expect(bench.refused('profiles.csv')[1]).toMatch(/^8;/);
  });
});

describe('a file that cannot be imported changes nothing', () => {
  const without = (text: string) =>
    GOOD.split('\n')
      .filter((line) => !line.includes(text))
      .join('\n');
  test.each<[string, string, string, Record<string, unknown>]>([
    [
      'a profile is missing',
      GOOD.replace(';stadse-nomaden', ';stadse-monaden'),
      'lacks stadse-nomaden and has stadse-monaden',
      {},
    ],
    [
      'its model is not known',
      GOOD.replace('model: 2019', 'model: 1999'),
      'Profile model 1999 is not known; known are: 2019',
      {},
    ],
    [
      'its edition has no postcodes',
      GOOD.replace('edition: 2025', 'edition: 2022'),
      'There are no postcodes of 2022 yet',
      {},
    ],
    ['it is of another edition', GOOD, 'is of 2025, not of 2022', { edition: 2022 }],
    ['it does not say its data year', without('dataYear'), '--data-year', {}],
    ['most of its rows are refused', profiles('4201AA;9;1;1;1;1;1;1;1;1'), 'nothing was changed', {}],
    ['it is about hardly anybody', profiles(row('4201AA', [1, 0, 0, 0, 0, 0, 0, 2])), 'too few to publish', {}],
  ])('%s', async (_, content, message, settings) => {
    bench.file('good.csv', GOOD);
    await bench.run(['good.csv']);
    const before = await bench.repository.read(true);
    bench.file('bad.csv', content);
    const { files } = await bench.run(['bad.csv'], settings);
    expect(files[0]).toMatchObject({ reason: expect.stringContaining(message) });
    expect(files[0]?.outcome).not.toBe('imported');
    expect(await bench.repository.read(true)).toEqual(before);
  });
});

test('what the file does not say can be said on the command line', async () => {
  bench.file('profiles.csv', GOOD.replaceAll(/^#.*\n/gm, ''));
  const { files } = await bench.run(['profiles.csv'], { edition: 2025, model: '2019', dataYear: 2023 });
  expect(files[0]?.outcome).toBe('imported');
  expect(await bench.entry(DATASET)).toMatchObject({ dataYear: 2023, source: expect.stringContaining('profiles.csv') });
});

test('made-up profiles say so and do not replace real ones', async () => {
  bench.file('example.csv', `# example: true\n${GOOD}`);
  await bench.run(['example.csv']);
  expect(await bench.entry(DATASET)).toMatchObject({ isExample: true });
  bench.file('real.csv', GOOD);
  await bench.run(['real.csv']);
  expect(await bench.entry(DATASET)).toMatchObject({ isExample: false });
  const { files } = await bench.run(['example.csv']);
  expect(files[0]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('real data') });
});

test('dividing counts over parts loses and adds nobody, and stays near what is fair', () => {
  const counts = fc.array(fc.nat(40), { minLength: 8, maxLength: 8 });
  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(counts, weights, (all, per) => {
      const parts = apportion(all, per);
      expect(plus(...parts)).toEqual(all);
      expect(parts.flat().every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      const total = all.reduce((sum, one) => sum + one, 0);
      const weight = per.reduce((sum, one) => sum + one, 0);
      for (const [i, part] of parts.entries()) {
        const fair = (total * per[i]!) / weight;
        expect(Math.abs(part.reduce((sum, one) => sum + one, 0) - fair)).toBeLessThan(2);
      }
    }),
  );
});
