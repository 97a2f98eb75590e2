import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Imported, imported, realData } from '../support/importing';
import { areas, municipality, openWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const data = realData();
const withRealFiles = data ? test : test.skip;

/** Value, or why there is none, of indicators of an area in an edition. */
async function figures(area: string, codes: string[], year: number, edition = year) {
  const { data: answer, errors } = await world.ask(
    `query ($codes: [String!]) { area(code: "${area}", edition: ${edition}) {
      indicators(codes: $codes, year: ${year}) { status value }
    } }`,
    { codes },
  );
  expect(errors).toBeUndefined();
  return answer.area.indicators.map((one: { status: string; value: number | null }) => one.value ?? one.status);
}

const releaseOf = async (key: string) =>
  (await world.service.stores.releases.read(true)).releases[key as `indicators/${string}`]!;
const reasons = ({ groups }: Imported) => groups.map(({ files }) => files[0]?.reason);
const pad = (text: string, width: number) => `"${text.padEnd(width)}"`;
const right = (text: string) => `"${text.padStart(8)}"`;

/** The same figures of a municipality and three districts as each dialect writes them. */
const UNTYPED = `\ufeff${[
  '"ID";"WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"AantalInwoners_5";"WmoClienten_89";"WmoClientenRelatief_90";"GemiddeldeHuishoudensgrootte_32"',
  ...[
    ['GM0512', 'Gemeente', '38000', '2090', '55', '2.2'],
    ['WK051201', 'Wijk', '5850', '.', '.', '1.8'],
    ['WK051202', 'Wijk', '0', '.', '.', '.'],
    ['WK051203', 'Wijk', '1200', '.', '.', ''],
  ].map(([code = '', level = '', ...cells]) =>
    [
      '"1"',
      pad(code, 10),
      pad('Gorinchem', 40),
      pad(level, 10),
      pad(code, 10),
      ...cells.map((cell) => (cell === '' ? '""' : right(cell))),
    ].join(';'),
  ),
].join('\n')}\n`;

const TYPED = `${[
  '"ID";"WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"AantalInwoners_5";"WmoClienten_93";"WmoClientenRelatief_94";"GemiddeldeHuishoudensgrootte_33";"MeestVoorkomendePostcode_113"',
  '"1";"GM0512    ";"Gorinchem           ";"Gemeente  ";"GM0512    ";"38000";"2090";"55";"2.2";"         ."',
  '"2";"WK051201  ";"Gorinchem           ";"Wijk      ";"WK051201  ";"5850";;;"1.8";"         ."',
  '"3";"WK051202  ";"Gorinchem           ";"Wijk      ";"WK051202  ";"0";;;;"         ."',
  '"4";"WK051203  ";"Gorinchem           ";"Wijk      ";"WK051203  ";"1200";;;;"         ."',
].join('\n')}\n`;

const KWB = `${[
  'gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbi;a_inw;a_wmo_t ;p_wmo_t ;g_hhgro;pst_mvp',
  'GM0512;0512;Gorinchem;Gorinchem;Gemeente;GM0512;.;38000;2090;55;2,2;.',
  'WK051201;051201;Binnenstad;Gorinchem;Wijk;WK051201;1;5850;.;.;1,8;.',
  'WK051202;051202;Wijdschild;Gorinchem;Wijk;WK051202;1;0;.;.;.;.',
  'WK051203;051203;Lingewijk;Gorinchem;Wijk;WK051203;1;1200;.;.;.;.',
].join('\r\n')}\r\n`;

test.each([
  ['Untyped', '84583NED_UntypedDataSet_18112025_101010.csv', UNTYPED],
  ['Typed', 'KWB2019_Typed.csv', TYPED],
  ['kwb-YYYY', 'kwb-2019.csv', KWB],
])('the same figures come out of dialect %s', async (_, name, text) => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 3)], 2019));
  const { groups } = await imported(world, { [name]: text });
  expect(groups[0]).toMatchObject({ group: 'indicators/kwb/2019', written: ['indicators/kwb/2019'], notes: [] });
  expect(groups[0]?.files[0]?.tally).toMatchObject({ read: 4, written: 4, refused: 0 });
  const codes = ['population', 'wmo-clients', 'wmo-clients-per-1000', 'household-size', 'births'];
  expect(await figures('GM0512', codes, 2019)).toEqual([38000, 2090, 55, 2.2, 'NOT_DELIVERED']);
  expect(await figures('WK051201', codes, 2019)).toEqual([
    5850,
    'NOT_DELIVERED',
    'NOT_DELIVERED',
    1.8,
    'NOT_DELIVERED',
  ]);
  expect(await figures('WK051202', codes, 2019)).toEqual([
    0,
    'NOT_DELIVERED',
    'NOT_DELIVERED',
    'WITHHELD',
    'NOT_DELIVERED',
  ]);
  expect(await releaseOf('indicators/kwb/2019')).toMatchObject({
    coverage: ['GM0512'],
    codes: { population: 'MD', 'household-size': 'MD', 'wmo-clients': 'M', 'wmo-clients-per-1000': 'M' },
  });
});

test('the same import twice writes nothing the second time', async () => {
  await imported(world, { 'kwb-2019.csv': KWB });
  const { groups } = await imported(world, { 'kwb-2019.csv': KWB });
  expect(groups[0]).toMatchObject({ written: [], unchanged: ['indicators/kwb/2019'], packs: 0 });
});

test('a file of part of the country replaces what it names and keeps the rest', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 3), municipality('GM0518', 'Den Haag')], 2019));
  await imported(world, { 'kwb-2019.csv': KWB });
  await imported(world, { 'kwb-2019-b.csv': KWB.replaceAll('0512', '0518').replace('38000', '537833') });
  await imported(world, { 'kwb-2019-c.csv': KWB.replace('38000', '38005') });
  expect(await figures('GM0518', ['population'], 2019)).toEqual([537833]);
  expect(await figures('GM0512', ['population'], 2019)).toEqual([38005]);
  expect(await releaseOf('indicators/kwb/2019')).toMatchObject({
    coverage: ['GM0512', 'GM0518'],
    source: 'CBS, kwb-2019.csv + CBS, kwb-2019-b.csv + CBS, kwb-2019-c.csv',
  });
});

test('two files of one year in one run end up together', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 3), municipality('GM0518', 'Den Haag')], 2019));
  const { groups } = await imported(world, { 'a-2019.csv': KWB, 'b-2019.csv': KWB.replaceAll('0512', '0518') });
  expect(groups).toHaveLength(1);
  expect((await releaseOf('indicators/kwb/2019')).coverage).toEqual(['GM0512', 'GM0518']);
});

test('a file of every municipality covers the country, and replaces a smaller one altogether', async () => {
  await imported(world, { 'kwb-2019.csv': KWB });
  const codes = Array.from({ length: 340 }, (_, i) => `GM${1000 + i}`);
  const rows = codes.map((code) => `${code};${code};naam;naam;Gemeente;${code};.;100;5;50;2,0;.`);
  await imported(world, { 'kwb-2019-nl.csv': `${KWB.split('\r\n')[0]}\n${rows.join('\n')}\n` });
  const { coverage, source, codes: delivered } = await releaseOf('indicators/kwb/2019');
  expect({ coverage, source }).toEqual({ coverage: null, source: 'CBS, kwb-2019-nl.csv' });
  expect(delivered.population).toBe('M');
});

test('a file for the whole country that lacks many areas there were is taken for cut off', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `GM${1000 + i};;naam;naam;Gemeente;GM${1000 + i};.;100;5;50;2,0;.`);
  const file = (count: number) => ({ 'kwb-2019.csv': [KWB.split('\r\n')[0], ...rows(count), ''].join('\n') });
  await imported(world, file(340));
  expect(reasons(await imported(world, file(310)))).toEqual([expect.stringMatching(/30 of the 340.*GM1310/)]);
  expect((await imported(world, file(335))).groups[0]?.written).toEqual(['indicators/kwb/2019']);
});

test('rows that cannot be imported are written down with line and reason', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 3)], 2019));
  const good = Array.from({ length: 30 }, (_, i) => `WK0512${10 + i};;Wijk;Gorinchem;Wijk;;1;100;.;.;2,0;.`);
  const bad = [
    'XX0512;;Fout;Gorinchem;Wijk;;1;100;.;.;2,0;.',
    'WK051210;;Dubbel;Gorinchem;Wijk;;1;100;.;.;2,0;.',
    'WK051290;;Veel;Gorinchem;Wijk;;1;veel;.;.;2,0;.',
    'WK051291;;Kort;Gorinchem',
    'WK051292;;Goed;Gorinchem;Wijk;;1;100;.;.;2,0;.',
  ];
  const run = await imported(world, { 'kwb-2019.csv': [KWB.trim(), ...good, ...bad].join('\n') });
  expect(run.groups[0]?.files[0]).toMatchObject({ outcome: 'imported', tally: { read: 39, written: 35, refused: 4 } });
  const refused = await run.refused('kwb-2019.csv');
  expect(refused).toHaveLength(4);
  expect(refused.join('\n')).toMatch(/^36;"""XX0512"" is no area code/m);
  expect(refused.join('\n')).toMatch(/^37;"WK051210 was on line 6 already/m);
  expect(refused.join('\n')).toMatch(/^38;"""veel"" for population is not a number/m);
  expect(refused.join('\n')).toMatch(/^39;"The row has 4 columns instead of 12/m);
});

test('an area the official tables of its edition do not have is refused', async () => {
  await imported(world, { 'gem.csv': 'Gemeente2019;Gemeentenaam2019\n0512;Gorinchem\n0513;Gouda\n' });
  const run = await imported(world, {
    'kwb-2019.csv': `${KWB}GM0999;0999;Nergens;Nergens;Gemeente;GM0999;.;1;1;1;1,0;.\r\n`,
  });
  expect(await run.refused('kwb-2019.csv')).toEqual([
    expect.stringMatching(/^6;"GM0999 is not an area of this edition/),
  ]);
});

test('an edition whose areas have no names yet takes them from the figures', async () => {
  await imported(world, { 'gem.csv': 'Gemeente2019;Gemeentenaam2019\n0512;Gorinchem\n' });
  await imported(world, { 'kwb-2019.csv': KWB });
  const { data: answer } = await world.ask(
    '{ municipality(code: "GM0512", edition: 2019) { name districts { nodes { code name } } } }',
  );
  expect(answer.municipality.name).toBe('Gorinchem');
  expect(answer.municipality.districts.nodes).toContainEqual({ code: 'WK051201', name: 'Binnenstad' });
});

test('a file that does not say its year asks for it, and one of another year is refused', async () => {
  expect(reasons(await imported(world, { 'cijfers.csv': KWB }))).toEqual([expect.stringMatching(/--edition/)]);
  expect(reasons(await imported(world, { 'kwb-2019.csv': KWB }, { edition: 2020 }))).toEqual([
    expect.stringMatching(/2019, not of 2020/),
  ]);
  const { groups } = await imported(world, { 'cijfers.csv': KWB }, { edition: 2021 });
  expect(groups[0]?.written).toEqual(['indicators/kwb/2021']);
});

test('a file that is cut off changes nothing', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 3)], 2019));
  await imported(world, { 'kwb-2019.csv': KWB });
  const cut = KWB.replace('38000', '1').slice(0, -30);
  expect(reasons(await imported(world, { 'kwb-2019.csv': cut }))).toEqual([expect.stringMatching(/cut off/)]);
  expect(await figures('GM0512', ['population'], 2019)).toEqual([38000]);
});

test('columns that are no indicator we know are named', async () => {
  const { groups } = await imported(world, { 'kwb-2019.csv': KWB.replace('ind_wbi', 'a_zonnebloem') });
  expect(groups[0]?.notes).toEqual([expect.stringMatching(/a_zonnebloem/)]);
});

test('several years in one file become a data set each', async () => {
  const ses = `\ufeff${[
    '"Perioden";"Wijken en buurten";"Regiocode (gemeente, wijk, buurt) (code)";"Particuliere huishoudens (Aantal)";"SES-WOA/Totaalscore/Gemiddelde score (Getal)"',
    '"2018";"Gorinchem";"GM0512    ";"   16400";"  -0.050"',
    '"2019";"Gorinchem";"GM0512    ";"   16500";"       ."',
    '"2019";"Binnenstad";"WK051201  ";"    3400";"   0.120"',
    '"soon";"Gorinchem";"GM0512    ";"   16500";"   0.000"',
  ].join('\n')}\n`;
  await world.publish(areas([municipality('GM0512', 'Gorinchem')], 2019));
  const { groups } = await imported(world, { 'ses.csv': ses });
  expect(groups[0]?.written).toEqual(['indicators/ses/2018', 'indicators/ses/2019']);
  expect(groups[0]?.files[0]?.tally).toMatchObject({ read: 4, written: 3, refused: 1 });
  expect(await figures('GM0512', ['ses-score', 'ses-households'], 2018, 2019)).toEqual([-0.05, 16400]);
  expect(await figures('WK051201', ['ses-score'], 2019)).toEqual([0.12]);
});

test('of the health monitor only all adults and the estimate itself are taken', async () => {
  const rivm = `${[
    '"ID";"Leeftijd";"Marges";"WijkenEnBuurten";"Perioden";"Gemeentenaam_1";"SoortRegio_2";"Codering_3";"Eenzaam_28"',
    '"1";"20300";"MW00000";"NL01      ";"2020JJ00";"Nederland";"Land";"NL01      ";"    47.0"',
    '"2";"20300";"MOG0095";"NL01      ";"2020JJ00";"Nederland";"Land";"NL01      ";"    46.0"',
    '"3";"80200";"MW00000";"NL01      ";"2020JJ00";"Nederland";"Land";"NL01      ";"    49.0"',
    '"4";"20300";"MW00000";"GM0512    ";"2020JJ00";"Gorinchem";"Gemeente";"GM0512    ";"    44.1"',
  ].join('\n')}\n`;
  await world.publish(areas([municipality('GM0512', 'Gorinchem')], 2020));
  const { groups } = await imported(world, { 'rivm.csv': rivm });
  expect(groups[0]?.files[0]?.tally).toMatchObject({ read: 4, written: 2, skipped: 2, refused: 0 });
  expect(await figures('NL00', ['loneliness'], 2020)).toEqual([47]);
  expect(await figures('GM0512', ['loneliness'], 2020)).toEqual([44.1]);
});

withRealFiles('Den Haag 2019 and 2020, from the files CBS publishes', async () => {
  const hague = municipality('GM0518', 'Den Haag', 44);
  await world.publish(areas([hague], 2019), areas([hague], 2020));
  const { groups } = await imported(world, [
    `${data}/cbs/84583NED_KWB2019_GM0518_DenHaag_Untyped.csv`,
    `${data}/cbs/KWB2020_GM0518_DenHaag_Typed_noBOM.csv`,
  ]);
  expect(groups.map(({ group, files, notes }) => [group, files[0]?.tally.written, notes])).toEqual([
    ['indicators/kwb/2019', 159, []],
    ['indicators/kwb/2020', 159, []],
  ]);
  expect(Object.keys((await releaseOf('indicators/kwb/2019')).codes)).toHaveLength(110);
  const codes = ['population', 'wmo-clients', 'wmo-clients-per-1000', 'electricity-rented', 'gas-rented'];
  expect(await figures('GM0518', codes, 2019)).toEqual([537833, 38085, 71, 2030, 880]);
  expect(await figures('WK051801', codes, 2019)).toEqual([0, 'WITHHELD', 'WITHHELD', 'WITHHELD', 'WITHHELD']);
  expect(await figures('GM0518', codes, 2020)).toEqual([545838, ...Array(4).fill('NOT_DELIVERED')]);
  expect(await figures('WK051802', codes, 2020)).toEqual([8350, ...Array(4).fill('NOT_DELIVERED')]);
  expect(await figures('WK051802', ['wmo-clients-per-1000'], 2019)).toEqual([expect.any(Number)]);
});

withRealFiles('SES-WOA scores of Amsterdam, a year in its own data set', async () => {
  await world.publish(areas([municipality('GM0363', 'Amsterdam')], 2019));
  const { groups } = await imported(world, [`${data}/social/SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv`]);
  expect(groups[0]).toMatchObject({
    written: ['indicators/ses/2019'],
    files: [{ tally: { read: 579, written: 579 } }],
  });
  expect(await figures('GM0363', ['ses-score', 'ses-education-low'], 2019)).toEqual([-0.1, 20.8]);
});

// In a process of its own: the spreadsheet reader is ten times as slow among Jest's globals.
withRealFiles('the whole health monitor, from the command line', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 21)], 2020));
  const folder = await mkdtemp(path.join(tmpdir(), 'import-'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      'api/imports/cli.ts',
      `${data}/social/RIVM_gezondheid2020_18plus.xlsx`,
      '--refused-dir',
      folder,
    ],
    {
      cwd: path.resolve(__dirname, '../..'),
      env: { ...process.env, REFERENCE_TABLE: world.tables.reference, RECORDS_TABLE: world.tables.records },
    },
  );
  expect(stdout).toMatch(/17,341 +17,341 +0 +0/);
  await world.publish();
  const rivm = await releaseOf('indicators/rivm/2020');
  expect({ coverage: rivm.coverage, loneliness: rivm.codes.loneliness }).toEqual({
    coverage: null,
    loneliness: 'NMDB',
  });
  expect(rivm.codes).not.toHaveProperty('cycle');
  expect(await figures('NL00', ['loneliness', 'making-ends-meet', 'cycle'], 2020)).toEqual([47, 13.9, 'NOT_DELIVERED']);
});
