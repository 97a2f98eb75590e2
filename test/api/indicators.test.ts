import { indicatorsDemo } from '../../api/indicators/indicator.demo';
import { indicators } from '../support/indicators';
import { CountingMeter } from '../support/meter';
import { areas, municipality, openWorld, profiles, type World } from '../support/world';

const meter = new CountingMeter(25);
const gorinchem = municipality('GM0512', 'Gorinchem', 21, 2);
const districts = gorinchem.districts.map(([code]) => code);

let world: World;
beforeEach(async () => {
  world = await openWorld(meter);
  await world.publish(areas([gorinchem, municipality('GM0518', 'Den Haag')]), areas([gorinchem], 2022));
});
afterEach(() => world.close());

const VALUE = `definition { code unit per } year edition status statusReason value comparable isExample source
  municipality { code name status value } national { code name status value }`;

async function valuesOf(area: string, args: string, edition = 2025) {
  const { data, errors } = await world.ask(
    `{ area(code: "${area}", edition: ${edition}) { indicators(${args}) { ${VALUE} } } }`,
  );
  return errors ?? data.area.indicators;
}

const CODES = ['population', 'wmo-clients-per-1000'];

test('a figure stands beside those of its municipality and the country', async () => {
  await world.publish(
    indicators(CODES, { NL00: ['17900000', '61'], GM0512: ['38000', '55'], WK051201: ['5850', '0'] }),
  );
  expect(await valuesOf('WK051201', 'codes: ["wmo-clients-per-1000"]')).toEqual([
    {
      definition: { code: 'wmo-clients-per-1000', unit: 'cliënten', per: '1.000 inwoners' },
      year: 2025,
      edition: 2025,
      status: 'SHOWN',
      statusReason: null,
      value: 0,
      comparable: true,
      isExample: false,
      source: 'CBS, made for a test',
      municipality: { code: 'GM0512', name: 'Gorinchem', status: 'SHOWN', value: 55 },
      national: { code: 'NL00', name: 'Nederland', status: 'SHOWN', value: 61 },
    },
  ]);
});

test('withheld, not delivered for the level, not in the file and not loaded each say which', async () => {
  await world.publish(
    indicators(CODES, { GM0512: ['38000', '55'], WK051201: ['5850', '.'], WK051202: ['.', '.'] }, { year: 2025 }),
  );
  const [withheld, late, unloaded] = await valuesOf(
    'WK051202',
    'codes: ["population", "wmo-clients-per-1000", "ses-score"]',
  );
  expect(withheld).toMatchObject({ status: 'WITHHELD', value: null });
  expect(withheld.statusReason).toMatch(/^CBS maakt dit cijfer niet openbaar/);
  expect(late).toMatchObject({
    status: 'NOT_DELIVERED',
    municipality: { value: 55 },
    national: { status: 'NOT_DELIVERED' },
  });
  expect(late.statusReason).toBe('CBS heeft dit cijfer over 2025 niet geleverd voor wijken.');
  expect(unloaded).toMatchObject({ status: 'NOT_DELIVERED', source: expect.stringMatching(/SES-WOA/) });
  expect(unloaded.statusReason).toBe('Voor dit gebied zijn geen cijfers van deze bron geladen.');
  const [unloadedYear] = await valuesOf('WK051202', 'codes: ["ses-score"], year: 2025');
  expect(unloadedYear.statusReason).toBe('Over 2025 zijn voor dit gebied geen cijfers van deze bron geladen.');
  const [absent] = await valuesOf('WK051203', 'codes: ["population"]');
  expect(absent.statusReason).toBe('Dit gebied komt in de cijfers over 2025 niet voor.');
});

test('a figure of another edition is flagged, because borders may differ', async () => {
  await world.publish(indicators(CODES, { WK051201: ['5850', '9'] }, { year: 2022 }));
  const [of2025] = await valuesOf('WK051201', 'codes: ["population"]');
  const [of2022] = await valuesOf('WK051201', 'codes: ["population"]', 2022);
  expect(of2025).toMatchObject({ value: 5850, year: 2022, edition: 2022, comparable: false });
  expect(of2022).toMatchObject({ value: 5850, year: 2022, edition: 2022, comparable: true });
});

test('without codes the answer is what was delivered for the level, by theme', async () => {
  await world.publish(indicators(CODES, { GM0512: ['38000', '55'], WK051201: ['5850', '.'] }));
  const codes = async (area: string, args: string) =>
    (await valuesOf(area, args)).map((one: { definition: { code: string } }) => one.definition.code);
  expect(await codes('GM0512', 'year: 2025')).toEqual(CODES);
  expect(await codes('WK051201', 'year: 2025')).toEqual(['population']);
  expect(await codes('GM0512', 'theme: "care"')).toEqual(['wmo-clients-per-1000']);
});

test('the answer to codes has one value each, in their order', async () => {
  await world.publish(indicators(CODES, { GM0512: ['38000', '55'] }));
  const values = await valuesOf('GM0512', 'codes: ["men", "wmo-clients-per-1000", "population", "men"]');
  expect(values.map((one: { definition: { code: string } }) => one.definition.code)).toEqual([
    'men',
    'wmo-clients-per-1000',
    'population',
  ]);
});

test.each([
  ['an unknown indicator', 'codes: ["population", "zonneschijn"]', 'UNKNOWN_INDICATOR', /"zonneschijn"/],
  ['an unknown theme', 'theme: "weer"', 'UNKNOWN_THEME', /"weer".*population/],
  ['a year that is not loaded', 'year: 1999', 'UNKNOWN_YEAR', /1999.*2025/],
  ['more codes than fit', `codes: [${'"men",'.repeat(51)}]`, 'TOO_MANY_ITEMS', /51.*50/],
])('%s is refused by name', async (_, args, code, message) => {
  await world.publish(indicators(CODES, { GM0512: ['38000', '55'] }));
  const [error] = await valuesOf('GM0512', args);
  expect(error.extensions.code).toBe(code);
  expect(error.message).toMatch(message);
});

test('a municipality with all districts, their distributions and ten indicators each: two trips, 10 read units', async () => {
  const codes = [
    'population',
    'men',
    'women',
    'age-0-14',
    'age-65-plus',
    'households',
    'gas',
    'cars',
    'wmo-clients',
    'businesses',
  ];
  const cells = (seed: number) => codes.map((_, i) => String(seed * 100 + i));
  const keys = ['GM0512', ...districts];
  await world.publish(
    indicators(codes, Object.fromEntries(['NL00', ...keys].map((code, i) => [code, cells(i + 1)]))),
    profiles({ GM0512: { keys, rows: keys.map(() => [5, 6, 7, 8, 9, 10, 11, 12]) } }, [1, 1, 1, 1, 1, 1, 1, 1]),
  );
  // The first request of an actor also asks for its allowance; from then on it costs nothing.
  await world.ask('{ __typename }');
  meter.reset();
  const asked = `indicators(codes: ${JSON.stringify(codes)}) { value municipality { value } national { value } }
    distribution { shares { households } }`;
  const { data } = await world.ask(
    `{ municipality(code: "GM0512", edition: 2025) { ${asked} districts(first: 50) { nodes { code ${asked} } } } }`,
  );
  const nodes = data.municipality.districts.nodes;
  expect(nodes).toHaveLength(21);
  expect(nodes[20].indicators[9]).toEqual({ value: 2309, municipality: { value: 209 }, national: { value: 109 } });
  expect(nodes[20].distribution.shares[0].households).toBe(5);
  // First the areas; then, in one batch, the family and the country of the indicators and the family of the profiles.
  expect({ trips: meter.sequentialTrips, requests: meter.requests }).toEqual({ trips: 2, requests: 2 });
  expect(meter.readUnits).toBeLessThanOrEqual(10);
});

test('definitions come by theme and source, in Dutch and English', async () => {
  const { data } = await world.ask(`{
    indicatorDefinitions(theme: "participation", source: "rivm") { code name english: name(language: EN) unit per source }
  }`);
  expect(data.indicatorDefinitions).toContainEqual({
    code: 'informal-carers',
    name: 'Mantelzorgers',
    english: 'Informal carers',
    unit: '%',
    per: null,
    source: expect.stringMatching(/^RIVM/),
  });
  expect(data.indicatorDefinitions).toHaveLength(2);
  const unknown = await world.ask('{ indicatorDefinitions(source: "knmi") { code } }');
  expect(unknown.errors?.[0]).toMatchObject({
    extensions: { code: 'INVALID_ARGUMENT' },
    message: expect.stringMatching(/"knmi"/),
  });
});

test('the demo shows made-up figures that say so, with withheld and undelivered ones among them', async () => {
  await world.publish(indicatorsDemo());
  const codes = ['population', 'income-per-inhabitant', 'youth-care-share'];
  const { data } = await world.ask(
    `query ($codes: [String!]) { municipality(code: "GM0512", edition: 2025) { districts(first: 50) { nodes {
      indicators(codes: $codes) { status isExample source comparable value national { status } municipality { status } }
    } } } }`,
    { codes },
  );
  const values = data.municipality.districts.nodes.flatMap((one: { indicators: unknown[] }) => one.indicators);
  expect(values).toHaveLength(21 * 3);
  for (const value of values) {
    expect(value).toMatchObject({
      isExample: true,
      comparable: true,
      source: expect.stringMatching(/verzonnen/),
      national: { status: 'SHOWN' },
      municipality: { status: 'SHOWN' },
    });
  }
  const statuses = (i: number) =>
    new Set(values.filter((_: unknown, at: number) => at % 3 === i).map((one: { status: string }) => one.status));
  expect(statuses(0)).toEqual(new Set(['SHOWN']));
  expect(statuses(1)).toEqual(new Set(['SHOWN', 'WITHHELD']));
  expect(statuses(2)).toEqual(new Set(['NOT_DELIVERED']));
  expect(indicatorsDemo()).toEqual(indicatorsDemo());
});
