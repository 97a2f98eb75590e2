import { gzipSync } from 'node:zlib';
import type { AreaPack } from '../../api/areas/area.pack';
import type { PostcodePack } from '../../api/postcodes/postcode.pack';
import { profileCodes } from '../../api/profiles/models';
import type { AreasRelease, PostcodesRelease } from '../../api/releases/release.type';
import { ADDRESSES, type ImportBench, importBench, NAMES } from '../support/imports';

let bench: ImportBench;
beforeEach(async () => {
  bench = await importBench();
  for (const [name, content] of Object.entries(NAMES)) bench.file(name, content);
  bench.file('addresses.csv', ADDRESSES);
});
afterEach(() => bench.close());

const ALL_NAMES = ['gem.csv', 'wijk.csv', 'buurt.csv'];

/** Postcodes of a PC4 with their areas and addresses, readable. */
async function postcodes(pc4: string, edition = 2025): Promise<Record<string, Record<string, number>>> {
  const pack = await bench.pack<PostcodePack>(`postcodes/${edition}`, pc4);
  const found: Record<string, Record<string, number>> = {};
  for (const [i, parts] of (pack?.parts ?? []).entries()) {
    const areas: Record<string, number> = {};
    for (let k = 0; k < parts.length; k += 2) areas[pack!.areas[parts[k]!]!] = parts[k + 1]!;
    found[pack!.letters.slice(2 * i, 2 * i + 2)] = areas;
  }
  return found;
}

test('addresses are counted per neighbourhood, so that a postcode that crosses a border is divided', async () => {
  await bench.run([...ALL_NAMES, 'addresses.csv']);
  expect(await postcodes('4201')).toEqual({ AA: { BU05120101: 2 }, AB: { BU05120200: 2, BU05120102: 1 } });
  const pack = await bench.pack<PostcodePack>('postcodes/2025', '4201');
  expect(pack?.areas[pack.parts[1]![0]!]).toBe('BU05120200');
  expect(pack?.names).toEqual({
    BU05120101: 'Bovenstad',
    BU05120102: 'Benedenstad',
    BU05120200: 'Wijdschild',
    WK051201: 'Binnenstad',
    WK051202: 'Wijdschild',
    GM0512: 'Gorinchem',
  });
  const { counts, source, isExample } = (await bench.entry('postcodes/2025')) as PostcodesRelease;
  expect({ counts, source, isExample }).toEqual({
    counts: { pc4: 3, pc6: 4, addresses: 8, inNeighbourhoods: 8 },
    source: 'CBS, addresses.csv',
    isExample: false,
  });
});

const lines = (header: string, ...rows: string[]) => [header, ...rows, ''].join('\n');
const HEADER = 'PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025';

describe('every layout gives the same postcodes', () => {
  test.each<[string, string | Uint8Array]>([
    ['gz', gzipSync(ADDRESSES)],
    ['not sorted', lines(HEADER, ...ADDRESSES.trim().split('\n').slice(1).toReversed())],
    ['quoted and comma separated', ADDRESSES.replaceAll(/[^;\n]+/g, '"$&"').replaceAll(';', ',')],
    [
      'with an index column of pandas',
      ADDRESSES.trim()
        .split('\n')
        .map((row, i) => `${i ? i - 1 : ''},${row}`)
        .join('\n'),
    ],
    [
      'without leading zeros and with CRLF, as in 2019',
      ADDRESSES.replaceAll(/;0+(?=\d)/g, ';').replaceAll('\n', '\r\n'),
    ],
    [
      'columns in another order and case',
      ADDRESSES.split('\n')
        .map((row) => row.split(';').toReversed().join(';').toLowerCase())
        .join('\n'),
    ],
    [
      'counted already',
      'neighb_code,PC6,freq\nBU0363AF01,1011AB,2\nBU05120101,4201AA,2\nBU05120102,4201AB,1\nBU05120200,4201AB,2\nBU05120200,4207AA,1\n',
    ],
  ])('%s', async (_, content) => {
    await bench.run([...ALL_NAMES, 'addresses.csv']);
    const expected = (await bench.entry('postcodes/2025'))?.digest;
    bench.file('other', content);
    const { files } = await bench.run(['other'], { edition: 2025 });
    expect(files.map(({ outcome, reason }) => ({ outcome, reason }))).toEqual([
      { outcome: 'unchanged', reason: undefined },
    ]);
    expect((await bench.entry('postcodes/2025'))?.digest).toBe(expected);
  });
});

test('a file without neighbourhoods places addresses in districts, one without districts in municipalities', async () => {
  bench.file('wijken.csv', lines('PC6;Huisnummer;Wijk2022;Gemeente2022', '4201AA;1;051201;0512'));
  bench.file('gemeenten.csv', lines('PC6;Gemeente2023;Woonplaats;Adressen;Methode', '4201AA;0512;Gorinchem;9;PC4'));
  await bench.run(['wijken.csv', 'gemeenten.csv']);
  expect(await postcodes('4201', 2022)).toEqual({ AA: { WK051201: 1 } });
  expect(await postcodes('4201', 2023)).toEqual({ AA: { GM0512: 9 } });
});

test('a file with neither house numbers nor counts says that a row counts as one address', async () => {
  bench.file('gwb.csv', lines('PC6;Buurt2025;Wijk2025;Gemeente2025', '4201AA;05120101;051201;0512'));
  const { groups } = await bench.run(['gwb.csv']);
  expect(groups[0]?.notes[0]).toContain('every row counts as one address');
});

test('areas without name tables get their codes as names, until the tables come', async () => {
  await bench.run(['addresses.csv']);
  expect((await bench.pack<AreaPack>('areas/2025', 'GM0512'))?.districts.map(([code, name]) => [code, name])).toEqual([
    ['WK051201', 'WK051201'],
    ['WK051202', 'WK051202'],
  ]);
  expect(((await bench.entry('areas/2025')) as AreasRelease).hasNames).toBe(false);
  await bench.run(ALL_NAMES);
  expect(((await bench.entry('areas/2025')) as AreasRelease).hasNames).toBe(true);
});

test('a file of a part of the country replaces the PC4s it names and keeps the others', async () => {
  await bench.run([...ALL_NAMES, 'addresses.csv']);
  bench.file('part.csv', lines(HEADER, '4207AB;1;05120200;051202;0512'));
  await bench.run(['part.csv']);
  expect(await postcodes('4207')).toEqual({ AB: { BU05120200: 1 } });
  expect(Object.keys(await postcodes('4201'))).toEqual(['AA', 'AB']);
  expect((await bench.entry('postcodes/2025')) as PostcodesRelease).toMatchObject({
    counts: { pc4: 3, pc6: 4, addresses: 8, inNeighbourhoods: 8 },
    source: 'CBS, addresses.csv + CBS, part.csv',
  });
});

test('of two files in one run the one of a part of the country replaces that part, in any order', async () => {
  bench.file('a-part.csv', lines(HEADER, '4207AB;1;05120200;051202;0512'));
  await bench.run(['addresses.csv', 'a-part.csv']);
  expect(await postcodes('4207')).toEqual({ AB: { BU05120200: 1 } });
  const { files } = await bench.run(['a-part.csv', 'addresses.csv']);
  expect(files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
});

test('rows that cannot be right are refused one by one, with line and reason', async () => {
  bench.file(
    'odd.csv',
    ADDRESSES +
      lines(
        '4201SS;1;05120101;051201;0512',
        '4201;1;05120101;051201;0512',
        '4201AC;1;05120101;051202;0512',
        '4201AC;1;05120199;051201;0512',
        '4201AC;1;051201;051201;0512;x',
        '4201AA;2;05120101;051201;0512',
        '4201AC;1;;;0998',
      ),
  );
  const { files } = await bench.run([...ALL_NAMES, 'odd.csv']);
  const refused = bench.refused('odd.csv').slice(1).sort();
  expect(refused).toEqual([
    expect.stringMatching(/^10;"""4201SS"" is not a postcode/),
    expect.stringMatching(/^11;"""4201"" is not a postcode/),
    expect.stringMatching(/^12;"BU05120101 does not lie in WK051202\./),
    expect.stringMatching(/^13;"BU05120199 is no neighbourhood of 2025\./),
    expect.stringMatching(/^14;"The row has 6 columns instead of 5\./),
  ]);
  expect(files.at(-1)?.tally).toMatchObject({ read: 15, refused: 5, skipped: 1, written: 9 });
});

test('profiles that were added up over other postcodes are named, to be imported again', async () => {
  await bench.run([...ALL_NAMES, 'addresses.csv']);
  const columns = profileCodes['2019']!;
  const head = `# model: 2019\n# dataYear: 2024\n# edition: 2025\npostcode;households;${columns.join(';')}\n`;
  bench.file('profiles.csv', `${head}4201AA;8;${columns.map(() => 1).join(';')}\n`);
  await bench.run(['profiles.csv']);
  expect((await bench.run(['addresses.csv'])).groups[0]?.notes).toEqual([]);
  bench.file('part.csv', lines(HEADER, '4207AB;1;05120200;051202;0512'));
  expect((await bench.run(['part.csv'])).groups[0]?.notes[0]).toContain('profiles/2019/2025 was added up over');
});

test('an address that is in the file twice counts once', async () => {
  bench.file('twice.csv', lines(HEADER, '4201AA;1;05120101;051201;0512', '4201AA;1;05120101;051201;0512'));
  const { files } = await bench.run(['twice.csv']);
  expect(await postcodes('4201')).toEqual({ AA: { BU05120101: 1 } });
  expect(files[0]?.tally).toMatchObject({ read: 2, written: 1, skipped: 1 });
});

describe('nothing changes', () => {
  test.each<[string, string, string]>([
    ['by a file that is cut off', ADDRESSES.slice(0, -12), 'cut off'],
    [
      'by a file with codes of another edition',
      lines(HEADER, ...Array.from({ length: 30 }, (_, i) => `4201AA;${i};05129901;051299;0512`)),
      'WK051299 is no district of 2025',
    ],
    [
      'by a file that mixes editions',
      lines('PC6;Huisnummer;Buurt2025;Gemeente2022', '4201AA;1;05120101;0512'),
      'mixes the areas',
    ],
  ])('%s', async (_, content, message) => {
    await bench.run([...ALL_NAMES, 'addresses.csv']);
    const before = await bench.repository.read(true);
    bench.file('bad.csv', content);
    const { files } = await bench.run(['bad.csv']);
    expect(files[0]).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(message) });
    expect(await bench.repository.read(true)).toEqual(before);
  });
});
