import { type AreaPack } from '../../api/areas/area.pack';
import type { DistributionPack } from '../../api/profiles/distribution.pack';
import { CountingMeter } from '../support/meter';
import { areas, municipality, openWorld, pc4Within, postcodes, profiles, type World } from '../support/world';

/** What each named query may cost the database. Units are read units (4 KB, eventually consistent: half). */
const README_POSTCODE = /* GraphQL */ `{
  postcode(code: "4201 aa") {
    code
    neighbourhood { code name } district { code name } municipality { code name } province { code name }
    distribution { matchLevel households isExample shares { profile { code name } households share nationalShare index } }
  }
}`;

const DISTRICTS = /* GraphQL */ `{
  municipality(code: "GM0512") {
    name
    edition
    districts(first: 50) {
      totalCount
      nodes { code name distribution { shares { profile { code } share } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const meter = new CountingMeter(25);
const country: AreaPack[] = [
  municipality('GM0512', 'Gorinchem', 21, 5),
  ...Array.from({ length: 341 }, (_, i) => municipality(`GM${String(1000 + i)}`, `Gemeente ${i}`, 2, 1)),
];
const counts = (seed: number) => Array.from({ length: 8 }, (_, i) => ((seed * 7 + i * 13) % 90) + 1);

/** Full-size packs: 115 PC6 in each PC4, 21 districts of five neighbourhoods. */
function loaded(pc4s: number) {
  const gorinchem = country[0]!;
  const codes = Array.from({ length: pc4s }, (_, i) => String(4201 + i));
  const neighbourhoods = gorinchem.districts.flatMap(([, , within]) => within);
  const distributions: Record<string, DistributionPack> = {
    GM0512: {
      keys: ['GM0512', ...gorinchem.districts.map(([code]) => code)],
      rows: [counts(1), ...gorinchem.districts.map((_, i) => counts(i))],
    },
  };
  for (const pc4 of codes) {
    const pack = pc4Within(neighbourhoods[Number(pc4) % neighbourhoods.length]!, gorinchem, 115);
    const keys = [pc4, ...(pack.letters.match(/../g) ?? []).map((letters) => pc4 + letters)];
    distributions[pc4] = { keys, rows: keys.map((_, i) => counts(i)) };
  }
  return [
    areas(country),
    postcodes(
      Object.fromEntries(
        codes.map((pc4, i) => [pc4, pc4Within(neighbourhoods[i % neighbourhoods.length]!, gorinchem, 115)]),
      ),
    ),
    profiles(distributions, counts(3)),
  ];
}

let world: World;
beforeEach(async () => {
  world = await openWorld(meter);
});
afterEach(() => world.close());

async function cost(query: string) {
  meter.reset();
  const { data, errors } = await world.ask(query);
  expect(errors).toBeUndefined();
  return { data, trips: meter.sequentialTrips, units: meter.readUnits };
}

test('a postcode with its whole chain of areas and its distribution: one trip, at most 1.5 read units', async () => {
  await world.publish(...loaded(8));
  const { data, trips, units } = await cost(README_POSTCODE);
  expect(data.postcode.distribution.shares).toHaveLength(8);
  expect({ trips, withinBudget: units <= 1.5, units }).toMatchObject({ trips: 1, withinBudget: true });
});

test('a municipality with all districts and their distributions: at most two trips and 10 read units', async () => {
  await world.publish(...loaded(8));
  const { data, trips, units } = await cost(DISTRICTS);
  expect(data.municipality.districts.nodes).toHaveLength(21);
  expect(trips).toBeLessThanOrEqual(2);
  expect(units).toBeLessThanOrEqual(10);
});

test('cost does not grow with the number of postcodes loaded', async () => {
  await world.publish(...loaded(8));
  const few = await cost(README_POSTCODE);
  await world.publish(...loaded(800));
  const many = await cost(README_POSTCODE);
  expect({ trips: many.trips, units: many.units }).toEqual({ trips: few.trips, units: few.units });
});

test('a request that finds the catalogue too old reads it again alongside, not before', async () => {
  const aging = await openWorld(meter, 200);
  await aging.publish(...loaded(8));
  await new Promise((resolve) => setTimeout(resolve, 250));
  meter.reset();
  const { data } = await aging.ask(README_POSTCODE);
  expect(data.postcode.code).toBe('4201AA');
  expect(meter.requests).toBeGreaterThan(1);
  expect(meter.sequentialTrips).toBe(1);
  await aging.close();
});

test('the whole country by name is one read, whatever page is asked', async () => {
  await world.publish(...loaded(8));
  const { data, trips, units } = await cost(
    '{ municipalities(first: 100, search: "gemeente") { totalCount nodes { name province { name } } } }',
  );
  expect(data.municipalities.totalCount).toBe(341);
  expect(trips).toBe(1);
  expect(units).toBeLessThanOrEqual(2);
});
