import { packed } from '../../api/shared/packs';
import { areas, municipality, openWorld, type World } from '../support/world';

let world: World;
const elsewhere = { ...municipality('GM0014', 'Groningen', 1, 1), province: { code: 'PV20', name: 'Groningen' } };
const names = ["'s-Gravenhage", 'Súdwest-Fryslân', 'Zwolle', 'Aa en Hunze', 'Gorinchem'];
const codes = ['GM0518', 'GM1900', 'GM0193', 'GM1680', 'GM0512'];

beforeAll(async () => {
  world = await openWorld();
  const many = names.map((name, i) => municipality(codes[i]!, name, 3, 2));
  await world.publish(areas([...many, elsewhere]), areas([municipality('GM0512', 'Gorinchem', 1, 1)], 2022));
});
afterAll(() => world.close());

const list = async (args: string, fields = 'totalCount nodes { name }') => {
  const { data, errors } = await world.ask(`{ municipalities(${args}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.municipalities;
};

test('municipalities sort by name as a Dutch index does', async () => {
  const { nodes } = await list('first: 100');
  expect(nodes.map((one: { name: string }) => one.name)).toEqual(
    ['Aa en Hunze', 'Gorinchem', "'s-Gravenhage", 'Groningen', 'Súdwest-Fryslân', 'Zwolle'].sort(
      new Intl.Collator('nl', { ignorePunctuation: true }).compare,
    ),
  );
});

test.each([
  ['sudwest', ['Súdwest-Fryslân']],
  ['GRAV', ["'s-Gravenhage"]],
  ['gm0193', ['Zwolle']],
  ['  ', names.length + 1],
  ['nowhere', []],
])('searching for %j', async (search, expected) => {
  const { totalCount, nodes } = await list(`first: 100, search: ${JSON.stringify(search)}`);
  if (typeof expected === 'number') expect(totalCount).toBe(expected);
  else expect(nodes.map((one: { name: string }) => one.name)).toEqual(expected);
});

test('municipalities of a province, with the exact total', async () => {
  expect(await list('province: "PV20"')).toEqual({ totalCount: 1, nodes: [{ name: 'Groningen' }] });
});

test.each(['NAME_ASC', 'NAME_DESC', 'CODE_ASC', 'CODE_DESC'])(
  'walking the pages in order %s meets every item once',
  async (orderBy) => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const page = await list(
        `first: 4, orderBy: ${orderBy}${after}`,
        'totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage endCursor }',
      );
      expect(page.totalCount).toBe(6);
      expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
      if (page.pageInfo.hasNextPage) expect(page.nodes).toHaveLength(4);
      seen.push(...page.nodes.map((one: { code: string }) => one.code));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  },
);

test('a cursor stays right when the item it names has gone', async () => {
  const { pageInfo } = await list('first: 2', 'pageInfo { endCursor }');
  await world.publish(areas([municipality('GM1680', 'Aa en Hunze'), municipality('GM0193', 'Zwolle')]));
  const rest = await list(`first: 2, after: "${pageInfo.endCursor}"`);
  expect(rest.nodes).toEqual([{ name: 'Zwolle' }]);
  await world.publish(areas([...names.map((name, i) => municipality(codes[i]!, name, 3, 2)), elsewhere]));
});

test.each([
  ['first: 0', 'INVALID_PAGE_SIZE', '0'],
  ['first: 101', 'INVALID_PAGE_SIZE', '101'],
  ['first: -1', 'INVALID_PAGE_SIZE', '-1'],
  ['after: "zzz"', 'INVALID_CURSOR', '"zzz"'],
  ['province: "Zeeland"', 'INVALID_AREA_CODE', '"Zeeland"'],
  ['edition: 1850', 'UNKNOWN_EDITION', '1850'],
])('municipalities(%s) is refused with %s', async (args, code, value) => {
  const { errors } = await world.ask(`{ municipalities(${args}) { totalCount } }`);
  expect(errors?.[0]).toMatchObject({ extensions: { code }, message: expect.stringContaining(value) });
});

test.each([
  ['NL00', 'Country', null, 2],
  ['PV20', 'Province', 'NL00', 1],
  ['gm0512', 'Municipality', 'PV28', 3],
  [' WK051201 ', 'District', 'GM0512', 2],
  ['BU05120101', 'Neighbourhood', 'WK051201', 0],
])('area %j is a %s in %s', async (code, type, parent, children) => {
  const { data } = await world.ask(
    `{ area(code: "${code}") { __typename id code edition parent { code } children(first: 100) { totalCount nodes { code parent { code } } } } }`,
  );
  const official = code.trim().toUpperCase();
  expect(data.area).toMatchObject({ __typename: type, id: `${official}-2025`, code: official, edition: 2025 });
  expect(data.area.parent?.code ?? null).toBe(parent);
  expect(data.area.children.totalCount).toBe(children);
  for (const child of data.area.children.nodes) expect(child.parent.code).toBe(official);
});

test.each(['GM9999', 'WK999901', 'BU05129999', 'PV99'])('an area that does not exist is null: %s', async (code) => {
  expect(await world.ask(`{ area(code: "${code}") { code } }`)).toEqual({ data: { area: null } });
});

test.each([
  ['area', 'Gorinchem'],
  ['area', ''],
  ['municipality', 'WK051201'],
])('%s(code: %j) is refused by name', async (field, code) => {
  const { errors } = await world.ask(`{ ${field}(code: "${code}") { code } }`);
  expect(errors?.[0]).toMatchObject({
    extensions: { code: 'INVALID_AREA_CODE' },
    message: expect.stringContaining(`"${code}"`),
  });
});

test('an edition can be asked for, and is stated', async () => {
  const { data } = await world.ask(
    '{ municipality(code: "GM0512", edition: 2022) { edition districts(first: 5) { totalCount } } }',
  );
  expect(data.municipality).toEqual({ edition: 2022, districts: { totalCount: 1 } });
});

test.each([
  ['districts(search: "van zwolle", first: 100)', 3, { code: 'WK019301', municipality: { name: 'Zwolle' } }],
  ['districts(municipality: "GM0193")', 3, { code: 'WK019301', municipality: { name: 'Zwolle' } }],
  ['neighbourhoods(search: "buurt 1.0 van zwolle")', 1, { code: 'BU01930100', municipality: { name: 'Zwolle' } }],
  ['neighbourhoods(municipality: "GM0193")', 6, { code: 'BU01930100', municipality: { name: 'Zwolle' } }],
  ['neighbourhoods(district: "WK019302")', 2, { code: 'BU01930200', municipality: { name: 'Zwolle' } }],
])('%s', async (query, total, first) => {
  const { data } = await world.ask(`{ list: ${query} { totalCount nodes { code municipality { name } } } }`);
  expect(data.list.totalCount).toBe(total);
  expect(data.list.nodes[0]).toEqual(first);
});

test('a district of one municipality and neighbourhoods of another have nothing in common', async () => {
  const { data } = await world.ask('{ neighbourhoods(municipality: "GM0193", district: "WK051201") { totalCount } }');
  expect(data.neighbourhoods.totalCount).toBe(0);
});

test('a neighbourhood found by name knows its whole chain', async () => {
  const { data } = await world.ask(
    '{ neighbourhoods(search: "BU05120101") { nodes { district { code name } municipality { province { name parent { name } } } } } }',
  );
  expect(data.neighbourhoods.nodes[0]).toEqual({
    district: { code: 'WK051201', name: 'Wijk 01 van Gorinchem' },
    municipality: { province: { name: 'Zuid-Holland', parent: { name: 'Nederland' } } },
  });
});

test('borders are given on request, with their credit and edition; null when none are loaded', async () => {
  const before = await world.ask('{ area(code: "WK051201") { geometry { credit } } }');
  expect(before.data.area.geometry).toBeNull();
  const square: GeoJSON.Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [4.9, 51.8],
        [5, 51.8],
        [5, 51.9],
        [4.9, 51.8],
      ],
    ],
  };
  await world.publish({
    dataset: 'geometry/2022',
    bodies: new Map([['GM0512', packed({ areas: ['GM0512', 'WK051201'], geometries: [square, square] })]]),
    entry: { isExample: false, source: 'test', edition: 2022, credit: 'Kadaster / CBS, 2022' } as never,
  });
  const { data } = await world.ask('{ area(code: "WK051201") { geometry { geojson credit edition } } }');
  expect(data.area.geometry).toEqual({ geojson: square, credit: 'Kadaster / CBS, 2022', edition: 2022 });
});

test('an empty platform says what to do', async () => {
  const empty = await openWorld();
  const { errors } = await empty.ask('{ municipalities { totalCount } }');
  expect(errors?.[0]).toMatchObject({
    extensions: { code: 'NOT_IMPORTED' },
    message: expect.stringContaining('import the name tables'),
  });
  await empty.close();
});
