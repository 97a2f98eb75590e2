import { type Imported, imported, realData } from '../support/importing';
import { areas, municipality, openWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const data = realData();
const withRealFiles = data ? test : test.skip;

/** A square of about a kilometre, `at` kilometres east of Gorinchem. */
const square = (at = 0): GeoJSON.Polygon => {
  const [west, south] = [4.970004 + at / 100, 51.830004];
  const corners = [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [corners] };
};

const feature = (code: string, name: string, geometry: GeoJSON.Geometry | null = square(), more = {}) => ({
  type: 'Feature',
  id: code,
  properties: { code, name, ...more },
  geometry,
});
const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const GORINCHEM = geojson(feature('GM0512', 'Gorinchem'), feature('PV28', 'Zuid-Holland', square(3)));
const DISTRICTS = geojson(feature('WK051201', 'Binnenstad', square(1)), feature('WK051202', 'Wijdschild', square(2)));

async function geometryOf(code: string, edition = 2022) {
  const { data: answer, errors } = await world.ask(
    `{ area(code: "${code}", edition: ${edition}) { name geometry { geojson credit edition } } }`,
  );
  expect(errors).toBeUndefined();
  return answer.area?.geometry ?? null;
}

const reasons = ({ groups }: Imported) => groups.map(({ files }) => files[0]?.reason);

test('borders come with the credit that must stand beside a map, to the metre', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem')], 2022));
  const { groups } = await imported(world, { 'gemeenten_2022.geojson': GORINCHEM });
  expect(groups[0]).toMatchObject({ group: 'geometry/2022', written: ['geometry/2022'] });
  const { geojson: shape, credit, edition } = await geometryOf('GM0512');
  expect(shape.coordinates[0][0]).toEqual([4.97, 51.83]);
  expect({ credit, edition }).toEqual({ credit: 'Kadaster / Centraal Bureau voor de Statistiek, 2022', edition: 2022 });
  expect(await geometryOf('PV28')).not.toBeNull();
  expect(await geometryOf('WK051201')).toBeNull();
});

test('files of different levels of an edition add up, in one run or in several', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 3)], 2022));
  await imported(world, { 'gemeenten_2022.geojson': GORINCHEM });
  await imported(world, { 'wijken_2022.geojson': DISTRICTS });
  const moved = geojson(feature('WK051202', 'Wijdschild', square(9)));
  const { groups } = await imported(world, {
    'a_2022.geojson': moved,
    'b_2022.geojson': geojson(feature('WK051203', 'C')),
  });
  expect(groups).toHaveLength(1);
  for (const code of ['GM0512', 'PV28', 'WK051201', 'WK051203']) expect(await geometryOf(code)).not.toBeNull();
  expect((await geometryOf('WK051202')).geojson.coordinates[0][0][0]).toBe(5.06);
});

test('the same borders twice are written once', async () => {
  await imported(world, { 'gemeenten_2022.geojson': GORINCHEM });
  const { groups } = await imported(world, { 'gemeenten_2022.geojson': GORINCHEM });
  expect(groups[0]).toMatchObject({ written: [], packs: 0 });
});

test('borders name the areas of an edition without name tables, and leave official names alone', async () => {
  await imported(world, { 'gem.csv': 'Gemeente2022;Gemeentenaam2022\n0512;Gorinchem (officieel)\n' });
  await imported(world, { 'gemeenten_2022.geojson': GORINCHEM, 'wijken_2022.geojson': DISTRICTS });
  const { data: answer } = await world.ask(
    '{ municipality(code: "GM0512", edition: 2022) { name districts { nodes { name } } } }',
  );
  expect(answer.municipality.name).toBe('Gorinchem (officieel)');
  expect(answer.municipality.districts.nodes).toEqual([{ name: 'Binnenstad' }, { name: 'Wijdschild' }]);
});

test('an edition may begin with borders, but not while the demo is shown', async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem')], 2025));
  await imported(world, { 'wijken_2022.geojson': DISTRICTS });
  const releases = async () => Object.keys((await world.service.stores.releases.read(true)).releases);
  expect(await releases()).toEqual(expect.arrayContaining(['areas/2025', 'geometry/2022']));
  expect(await releases()).not.toContain('areas/2022');
  await imported(world, { 'gem.csv': 'Gemeente2025;Gemeentenaam2025\n0512;Gorinchem\n' });
  await imported(world, { 'wijken_2022.geojson': geojson(feature('WK051201', 'Binnenstad', square(4))) });
  expect(await releases()).toContain('areas/2022');
});

test("the publisher's own files say their year in every feature, and give water apart", async () => {
  await world.publish(areas([municipality('GM0512', 'Gorinchem')], 2023));
  const own = (water: string) => ({
    type: 'Feature',
    properties: { jrstatcode: '2023GM0512', statcode: 'GM0512', statnaam: 'Gorinchem', water },
    geometry: square(),
  });
  const { groups } = await imported(world, { 'gemeente_gegeneraliseerd.geojson': geojson(own('NEE'), own('JA')) });
  expect(groups[0]?.written).toEqual(['geometry/2023']);
  expect(groups[0]?.files[0]?.tally).toMatchObject({ read: 2, written: 1, skipped: 1 });
});

test('features that cannot be imported are written down with number and reason', async () => {
  const run = await imported(world, {
    'gemeenten_2022.geojson': geojson(
      feature('GM0512', 'Gorinchem'),
      feature('GM0512', 'Gorinchem'),
      feature('X1', 'Fout'),
      feature('GM0513', 'Gouda', { type: 'Point', coordinates: [4.7, 52] }),
      feature('GM0514', 'Leeg', null),
    ),
  });
  expect((await run.refused('gemeenten_2022.geojson')).map((line) => line.slice(0, 25))).toEqual([
    '2;"GM0512 has borders alr',
    '3;"""X1"" is no area code',
    '4;"GM0513 has no polygon.',
    '5;"GM0514 has no polygon.',
  ]);
});

test.each([
  ['without a year', { 'grenzen.geojson': GORINCHEM }, {}, /--edition/],
  ['of another year', { 'grenzen_2022.geojson': GORINCHEM }, { edition: 2025 }, /2022, not of 2025/],
  ['that is cut off', { 'grenzen_2022.geojson': GORINCHEM.slice(0, -40) }, {}, /cut off/],
  [
    'in the national grid',
    {
      'grenzen_2022.geojson': geojson(
        feature('GM0512', 'Gorinchem', { type: 'Polygon', coordinates: [[[126000, 427000]]] }),
      ),
    },
    {},
    /EPSG:4326/,
  ],
])('a file of borders %s is refused with what to do', async (_, files, settings, reason) => {
  const run = await imported(world, files as Record<string, string>, settings);
  expect(reasons(run)).toEqual([expect.stringMatching(reason)]);
  expect(Object.keys((await world.service.stores.releases.read(true)).releases)).toEqual([]);
});

test('borders too detailed for one item are refused with what to do', async () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const ring = Array.from({ length: 120_000 }, () => [4 + random(), 51 + random()]);
  const run = await imported(world, {
    'wijken_2022.geojson': geojson(feature('WK051201', 'Binnenstad', { type: 'Polygon', coordinates: [ring] })),
  });
  expect(reasons(run)).toEqual([expect.stringMatching(/GM0512 take \d+ KB.*generalised/)]);
});

withRealFiles('the borders of 2022: provinces, municipalities and the 21 districts of Gorinchem', async () => {
  const { groups } = await imported(world, [`${data}/geo`]);
  const borders = groups.find(({ group }) => group === 'geometry/2022');
  const rows = borders?.files.map(({ label, tally }) => [label, tally.written]);
  expect(rows).toEqual([
    ['gemeenten_2022.geojson', 345],
    ['provincies_2022.geojson', 12],
    ['wijken_2022_GM0512.geojson', 21],
    ['wijken_2022_dev5.geojson', 169],
  ]);
  const { data: answer } = await world.ask(
    '{ municipality(code: "GM0512", edition: 2022) { name geometry { credit } districts(first: 50) { nodes { name geometry { geojson } } } } }',
  );
  expect(answer.municipality).toMatchObject({
    name: 'Gorinchem',
    geometry: { credit: 'Kadaster / Centraal Bureau voor de Statistiek, 2022' },
  });
  const shapes = answer.municipality.districts.nodes.map(
    (one: { geometry: { geojson: GeoJSON.Geometry } }) => one.geometry.geojson.type,
  );
  expect(shapes).toEqual(Array(21).fill('MultiPolygon'));
});
