import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AreaPack, CountryPack, NameList } from '../../api/areas/area.pack';
import type { PostcodePack } from '../../api/postcodes/postcode.pack';
import type { AreasRelease, ProvincesRelease } from '../../api/releases/release.type';
import { ADDRESSES, type ImportBench, importBench, NAMES, PLACES } from '../support/imports';

let bench: ImportBench;
beforeEach(async () => {
  bench = await importBench();
  for (const [name, content] of Object.entries(NAMES)) bench.file(name, content);
  bench.file('places.csv', PLACES);
  bench.file('addresses.csv', ADDRESSES);
});
afterEach(() => bench.close());

const ALL = ['gem.csv', 'wijk.csv', 'buurt.csv'];
const gorinchem = () => bench.pack<AreaPack>('areas/2025', 'GM0512');

test('three name tables become one edition, districts in municipalities and neighbourhoods in districts', async () => {
  const { files } = await bench.run([...ALL, 'places.csv']);
  expect(files.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'imported', 'imported']);
  expect(await gorinchem()).toEqual({
    code: 'GM0512',
    name: 'Gorinchem',
    province: { code: 'PV28', name: 'Zuid-Holland' },
    districts: [
      [
        'WK051201',
        'Binnenstad',
        [
          ['BU05120101', 'Bovenstad'],
          ['BU05120102', 'Benedenstad'],
        ],
      ],
      ['WK051202', 'Wijdschild', [['BU05120200', 'Wijdschild']]],
    ],
  });
  expect(await bench.pack<CountryPack>('areas/2025', 'NL00')).toEqual({
    provinces: [
      ['PV27', 'Noord-Holland'],
      ['PV28', 'Zuid-Holland'],
    ],
    municipalities: [
      ['GM0363', 'Amsterdam', 'PV27'],
      ['GM0512', 'Gorinchem', 'PV28'],
    ],
  });
  expect((await bench.pack<NameList>('areas/2025', 'names/NEIGHBOURHOOD'))?.map(([code]) => code)).toEqual([
    'BU05120102',
    'BU05120101',
    'BU0363AF01',
    'BU05120200',
  ]);
  const { counts, hasNames, isExample } = (await bench.entry('areas/2025')) as AreasRelease;
  expect({ counts, hasNames, isExample }).toEqual({
    counts: { provinces: 2, municipalities: 2, districts: 3, neighbourhoods: 4 },
    hasNames: true,
    isExample: false,
  });
});

test('Buitenland is skipped: it is no municipality', async () => {
  const { files } = await bench.run(['gem.csv']);
  expect(files[0]?.tally).toMatchObject({ read: 3, written: 2, skipped: 1, refused: 0 });
});

test('the same tables again write nothing', async () => {
  await bench.run([...ALL, 'places.csv']);
  const before = await bench.repository.read(true);
  const { files } = await bench.run([...ALL, 'places.csv']);
  expect(files.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
  expect(await bench.repository.read(true)).toEqual(before);
});

test('tables one after the other give the same as together', async () => {
  for (const name of ALL) await bench.run([name]);
  const apart = await bench.entry('areas/2025');
  await bench.run(ALL);
  expect((await bench.entry('areas/2025'))?.digest).toBe(apart?.digest);
});

test('districts before their municipalities are refused with what to do', async () => {
  const { files } = await bench.run(['wijk.csv']);
  expect(files[0]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('import their name table too') });
  expect(await bench.entry('areas/2025')).toBeUndefined();
});

test('a district in an unknown municipality is refused with its line, and the others are imported', async () => {
  bench.file('wijk.csv', `${NAMES['wijk.csv']}099901;Nergens\r\n123401;Elders\r\n`);
  const { files } = await bench.run(ALL);
  expect(files[2]?.tally).toMatchObject({ written: 3, refused: 1 });
  expect(bench.refused('wijk.csv')).toEqual([
    'line;reason;row',
    '6;"WK123401 lies in GM1234, which 2025 does not have.";"WK123401;Elders"',
  ]);
});

test.each<[string, string, string]>([
  [
    'codes of all levels in one table',
    'GWBcode8;GWBlabel\n0512;Gorinchem\n051201;Binnenstad\n05120101;Bovenstad\n',
    'Bovenstad',
  ],
  ['Gemcode and Gemeentenaam', 'Gemcode2025;Gemeentenaam2025\n512;Gorinchem\n', 'Gorinchem'],
])('%s', async (_, content, name) => {
  bench.file('table.csv', content);
  const { files } = await bench.run(['table.csv'], { edition: 2025 });
  expect(files[0]?.reason).toBeUndefined();
  expect(JSON.stringify(await gorinchem())).toContain(name);
});

test('a table that does not say its year asks for it', async () => {
  bench.file('table.csv', 'GWBcode8;GWBlabel\n0512;Gorinchem\n');
  const { files } = await bench.run(['table.csv']);
  expect(files[0]).toMatchObject({ outcome: 'skipped', reason: expect.stringContaining('--edition') });
});

test('the list of municipalities in JSON is of the year of its latest redivision', async () => {
  const value = [
    { Key: 'GM0512   ', Title: 'Gorinchem', Description: 'Begindatum voor 1830' },
    { Key: 'GM1952   ', Title: 'Midden-Groningen', Description: 'Ontstaan per 01-01-2018' },
  ];
  bench.file(
    'list.json',
    JSON.stringify({ 'odata.metadata': 'https://x/OData/45042NED/$metadata#Cbs.OData.WebAPI.Gemeenten', value }),
  );
  await bench.run(['list.json']);
  expect((await bench.pack<CountryPack>('areas/2018', 'NL00'))?.municipalities).toEqual([
    ['GM0512', 'Gorinchem', null],
    ['GM1952', 'Midden-Groningen', null],
  ]);
});

test('a file of another year than was asked for changes nothing', async () => {
  const { files } = await bench.run(['gem.csv'], { edition: 2022 });
  expect(files[0]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('is of 2025, not of 2022') });
  expect((await bench.repository.read(true)).releases).toEqual({});
});

test('a table that lost much of what was known is taken for cut off', async () => {
  await bench.run(ALL);
  bench.file('buurt.csv', 'Buurt2025;buurtnaam2025\n05120101;Bovenstad\n');
  const { files } = await bench.run(['buurt.csv']);
  expect(files[0]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('lacks 3 of the 4') });
  expect((await gorinchem())?.districts[0]?.[2]).toHaveLength(2);
});

test('names that come after the postcodes are in the postcodes too, and so are provinces', async () => {
  await bench.run(['addresses.csv']);
  expect((await bench.pack<PostcodePack>('postcodes/2025', '4201'))?.names.BU05120101).toBe('BU05120101');
  await bench.run(ALL);
  await bench.run(['places.csv']);
  const pack = await bench.pack<PostcodePack>('postcodes/2025', '4201');
  expect(pack?.names).toMatchObject({
    BU05120101: 'Bovenstad',
    WK051201: 'Binnenstad',
    GM0512: 'Gorinchem',
    PV28: 'Zuid-Holland',
  });
  expect(pack?.provinces).toEqual({ GM0512: 'PV28' });
});

test('addresses in a neighbourhood that the name table does not have count for its district', async () => {
  bench.file('addresses.csv', `${ADDRESSES}4207AA;3;05120277;051202;0512\n`);
  await bench.run(['addresses.csv']);
  await bench.run(ALL);
  const pack = await bench.pack<PostcodePack>('postcodes/2025', '4207');
  expect(pack?.parts[0]?.map((n, i) => (i % 2 ? n : pack.areas[n]))).toEqual(['BU05120200', 1, 'WK051202', 1]);
});

describe('the official files', () => {
  const folder = path.resolve(process.env.CBS_DATA_DIR ?? '../shared/data');
  const official = (name: string) => path.join(folder, name);
  const isThere = existsSync(folder);
  if (!isThere) console.warn(`${folder} is not there: the tests with official files are skipped.`);
  const whenThere = isThere ? test : test.skip;

  whenThere(
    'give every municipality of 2025 its province, and the provinces of 2022 agree with the geometry',
    async () => {
      const names = ['gem_2025', 'wijk_2025', 'buurt_2025'].map((name) => official(`cbs/${name}.csv`));
      await bench.run([official('cbs/83958NED_UntypedDataSet_19062020_173456.csv'), ...names]);
      const country = await bench.pack<CountryPack>('areas/2025', 'NL00');
      expect(country?.municipalities).toHaveLength(342);
      expect(country?.municipalities.filter(([, , province]) => province === null)).toEqual([]);
      expect(((await bench.entry('areas/2025')) as AreasRelease).counts).toEqual({
        provinces: 12,
        municipalities: 342,
        districts: 3_504,
        neighbourhoods: 14_822,
      });
      expect((await gorinchem())?.districts).toHaveLength(21);
      expect(((await bench.entry('provinces')) as ProvincesRelease).year).toBe(2018);

      const pack = await bench.pack<{ provinces: [string, string][]; municipalities: Record<string, string> }>(
        'provinces',
        'NL00',
      );
      const nameOf = new Map(pack?.provinces);
      const geometry = JSON.parse(readFileSync(official('geo/gemeenten_2022.geojson'), 'utf8')) as {
        features: { id: string; properties: { province: string } }[];
      };
      const plain = (text: string | undefined) =>
        (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace('Friesland', 'Fryslan');
      const wrong = geometry.features.filter(
        ({ id, properties }) => plain(nameOf.get(pack!.municipalities[id]!)) !== plain(properties.province),
      );
      expect(geometry.features).toHaveLength(345);
      expect(wrong.map(({ id, properties }) => [id, properties.province])).toEqual([]);
    },
  );
});
