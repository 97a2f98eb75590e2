import { areas, municipality, openWorld, pc4Within, postcodes, profiles, type World } from '../support/world';

let world: World;
const gorinchem = municipality('GM0512', 'Gorinchem', 2, 2);
const [first, second] = gorinchem.districts;

beforeAll(async () => {
  world = await openWorld();
  const crossing = pc4Within(first![2][0]!, gorinchem, 3);
  const [other, otherName] = second![2][1]!;
  crossing.areas.push(other);
  crossing.names[other] = otherName;
  crossing.names[second![0]] = second![1];
  crossing.parts[1] = [1, 7, 0, 3];
  await world.publish(
    areas([gorinchem]),
    postcodes({
      '4201': crossing,
      '4202': pc4Within(first![2][1]!, gorinchem),
      '4203': pc4Within(second![2][0]!, gorinchem),
    }),
    profiles(
      {
        '4201': {
          keys: ['4201', '4201AA', '4201AB'],
          rows: [[10, 0, 0, 10, 0, 0, 0, 0], [8, 0, 0, 2, 0, 0, 0, 0], 1],
        },
        WK051202: {
          keys: ['WK051202', 'BU05120200'],
          rows: [
            [1, 1, 1, 1, 1, 1, 1, 1],
            [5, 5, 0, 0, 0, 0, 0, 0],
          ],
        },
      },
      [100, 100, 100, 100, 100, 100, 100, 300],
    ),
  );
});
afterAll(() => world.close());

const postcode = async (code: string, fields: string) =>
  world.ask(`query($code: String!) { postcode(code: $code) { ${fields} } }`, { code });

test.each(['4201AA', '4201 aa', ' 4201  Aa '])('a postcode is found as people type it: %j', async (typed) => {
  const { data } = await postcode(
    typed,
    'code level addresses municipality { code name } district { code name } province { name }',
  );
  expect(data.postcode).toEqual({
    code: '4201AA',
    level: 'PC6',
    addresses: 10,
    municipality: { code: 'GM0512', name: 'Gorinchem' },
    district: { code: 'WK051201', name: 'Wijk 01 van Gorinchem' },
    province: { name: 'Zuid-Holland' },
  });
});

test('a postcode across a border lies where most of its addresses are, and tells both parts', async () => {
  const { data } = await postcode(
    '4201AB',
    'neighbourhood { code } parts { addresses share area { code name __typename } }',
  );
  expect(data.postcode).toEqual({
    neighbourhood: { code: 'BU05120201' },
    parts: [
      {
        addresses: 7,
        share: 0.7,
        area: { code: 'BU05120201', name: 'Buurt 2.1 van Gorinchem', __typename: 'Neighbourhood' },
      },
      {
        addresses: 3,
        share: 0.3,
        area: { code: 'BU05120100', name: 'Buurt 1.0 van Gorinchem', __typename: 'Neighbourhood' },
      },
    ],
  });
});

test('a PC4 answers for all its PC6', async () => {
  const { data } = await postcode('4201', 'code level addresses parts { area { code } addresses }');
  expect(data.postcode).toEqual({
    code: '4201',
    level: 'PC4',
    addresses: 30,
    parts: [
      { area: { code: 'BU05120100' }, addresses: 23 },
      { area: { code: 'BU05120201' }, addresses: 7 },
    ],
  });
});

test('the areas of a postcode know what they lie in', async () => {
  const { data } = await postcode(
    '4201AA',
    'neighbourhood { parent { code parent { code parent { code parent { code parent { code } } } } } }',
  );
  expect(data.postcode.neighbourhood.parent).toEqual({
    code: 'WK051201',
    parent: { code: 'GM0512', parent: { code: 'PV28', parent: { code: 'NL00', parent: null } } },
  });
});

test.each(['9999ZZ', '4201ZZ', '9999'])('a postcode that does not exist is null: %s', async (code) => {
  expect(await postcode(code, 'code')).toEqual({ data: { postcode: null } });
});

test.each(['', '42', '0201AA', '4201SS', '4201A', 'x'.repeat(200)])(
  'what is no postcode is refused by name: %j',
  async (code) => {
    const { errors } = await postcode(code, 'code');
    expect(errors?.[0]?.extensions.code).toBe('INVALID_POSTCODE');
    expect(errors?.[0]?.message).toContain(`"${code.slice(0, 40)}`);
  },
);

const SHARES =
  'matchLevel status statusReason households isExample shares { profile { code name } households share nationalShare index }';

test('a distribution on PC6 level, compared with the nation', async () => {
  const { data } = await postcode('4201AA', `distribution { ${SHARES} dataYear model }`);
  expect(data.postcode.distribution).toMatchObject({
    matchLevel: 'PC6',
    status: 'SHOWN',
    statusReason: null,
    households: 10,
    isExample: true,
    dataYear: 2024,
    model: '2019',
  });
  expect(data.postcode.distribution.shares).toHaveLength(8);
  expect(data.postcode.distribution.shares[0]).toEqual({
    profile: { code: 'kritische-vernieuwers', name: 'Kritische Vernieuwers' },
    households: 8,
    share: 0.8,
    nationalShare: 0.1,
    index: 800,
  });
});

test('too few households are withheld, with the reason and without figures', async () => {
  const { data } = await postcode('4201AB', `distribution { ${SHARES} }`);
  expect(data.postcode.distribution).toEqual({
    matchLevel: 'PC6',
    status: 'WITHHELD',
    statusReason: expect.stringContaining('Te weinig huishoudens'),
    households: null,
    isExample: true,
    shares: null,
  });
});

test.each([
  ['4201AC', 'PC4', 20],
  ['4203AA', 'NEIGHBOURHOOD', 10],
])('%s has no figures of its own and is answered on level %s', async (code, matchLevel, households) => {
  const { data } = await postcode(code, 'distribution { matchLevel households }');
  expect(data.postcode.distribution).toEqual({ matchLevel, households });
});

test('a postcode for which no level has profiles has no distribution', async () => {
  expect((await postcode('4202AA', 'distribution { households }')).data.postcode).toEqual({ distribution: null });
});

test('many postcodes at once: each has its own key and its own answer or error', async () => {
  const lookups = [
    { key: 'a', code: '4201 aa' },
    { key: 'b', code: 'nonsense' },
    { key: 'c', code: '4299AA' },
    { key: 'a', code: '4202' },
  ];
  const { data } = await world.ask(
    'query($lookups: [PostcodeLookup!]!) { postcodes(lookups: $lookups) { key postcode { code } error { code message } } }',
    { lookups },
  );
  expect(data.postcodes).toEqual([
    { key: 'a', postcode: { code: '4201AA' }, error: null },
    { key: 'b', postcode: null, error: { code: 'INVALID_POSTCODE', message: expect.stringContaining('"nonsense"') } },
    { key: 'c', postcode: null, error: { code: 'UNKNOWN_POSTCODE', message: expect.stringContaining('4299AA') } },
    { key: 'a', postcode: { code: '4202' }, error: null },
  ]);
});

test('more than 500 postcodes at once are refused, with the number', async () => {
  const lookups = Array.from({ length: 501 }, (_, i) => ({ key: `${i}`, code: '4201AA' }));
  const { errors } = await world.ask('query($lookups: [PostcodeLookup!]!) { postcodes(lookups: $lookups) { key } }', {
    lookups,
  });
  expect(errors?.[0]).toMatchObject({
    extensions: { code: 'TOO_MANY_ITEMS' },
    message: expect.stringContaining('501'),
  });
});

test('an edition that is not loaded is refused, with those that are', async () => {
  const { errors } = await world.ask('{ postcode(code: "4201AA", edition: 1999) { code } }');
  expect(errors?.[0]).toMatchObject({
    extensions: { code: 'UNKNOWN_EDITION' },
    message: 'Edition 1999 is not loaded; loaded are: 2025.',
  });
});
