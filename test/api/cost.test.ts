import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { costOfField, isList } from '../../api/access/field-cost';
import { limits, REFUSED_POINTS } from '../../api/access/limits';
import { buildSchema } from '../../api/schema';
import { actors } from '../support/actors';
import { wholeCountry } from '../support/country';
import { dice, QueryGarden, written } from '../support/random-query';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.publish(...wholeCountry(4));
});
afterAll(() => world.close());

/** Every field of every object type. */
function fieldsOf(schema: GraphQLSchema): { name: string; field: GraphQLField<unknown, unknown> }[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type))
    .flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }))
        : [],
    );
}

describe('every field says what it costs', () => {
  const fields = fieldsOf(buildSchema());
  const lists = fields.filter(({ field }) => isList(field) && isCompositeType(getNamedType(field.type)));

  test('a list of objects has a size, or is a page of a field with `first`', () => {
    const unbounded = lists.filter(({ name, field }) => {
      const { size } = costOfField(field);
      if (size !== 'page') return typeof size !== 'number';
      const connection = name.split('.')[0];
      const answering = fields.filter((one) => getNamedType(one.field.type).name === connection);
      return answering.length === 0 || !answering.every((one) => one.field.args.some((arg) => arg.name === 'first'));
    });
    expect(unbounded.map(({ name }) => name)).toEqual([]);
    expect(lists.length).toBeGreaterThan(15);
  });

  test('an argument that says how many there are exists', () => {
    const wrong = fields.filter(({ field }) => {
      const { sizeFrom } = costOfField(field);
      return sizeFrom !== undefined && !field.args.some((arg) => arg.name === sizeFrom);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('a mutation costs more than what it answers', () => {
    const mutations = Object.values(buildSchema().getMutationType()?.getFields() ?? {});
    expect(mutations.filter((field) => !costOfField(field).weight).map((field) => field.name)).toEqual([]);
  });
});

describe('computed before execution', () => {
  const requested = async (query: string, variables = {}) => (await world.price(query, variables)).requested;

  test.each([
    ['one object and its value', '{ country { code } }', 2],
    ['a list as long as it may become', '{ provinces { code } }', 34],
    ['a page as long as was asked', '{ municipalities(first: 10) { nodes { code } } }', 312],
    ['a page of the usual length', '{ municipalities { nodes { code } } }', 323],
    ['nothing for what is skipped', '{ country { code } provinces @skip(if: true) { code } }', 2],
    [
      'each item that is asked',
      '{ postcodes(lookups: [{key: "1", code: "4201AA"}, {key: "2", code: "x"}]) { key } }',
      23,
    ],
  ])('counts %s', async (_what, query, points) => {
    expect(await requested(query)).toBe(points);
  });

  test('reads of one family are counted once for a list of siblings, and per item elsewhere', async () => {
    const siblings = await requested(
      '{ municipality(code: "GM0512") { districts(first: 20) { nodes { geometry { edition } } } } }',
    );
    const strangers = (await world.ask('{ districts(first: 20) { nodes { geometry { edition } } } }')).errors?.[0];
    expect(siblings).toBeLessThan(2_000);
    expect(strangers?.extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', requested: 22_143 });
  });

  test('sizes come from variables and their defaults too', async () => {
    const query = 'query ($n: Int! = 7) { municipalities(first: $n) { nodes { code } } }';
    expect(await requested(query)).toBe(await requested('{ municipalities(first: 7) { nodes { code } } }'));
    expect(await requested(query, { n: 9 })).toBe(await requested('{ municipalities(first: 9) { nodes { code } } }'));
  });

  test('an interface costs what its dearest type costs', async () => {
    const one = await requested(
      '{ area(code: "GM0512") { ... on Municipality { districts(first: 9) { nodes { code } } } } }',
    );
    const both = await requested(
      '{ area(code: "GM0512") { ... on Municipality { districts(first: 9) { nodes { code } } } ... on District { code } } }',
    );
    expect(both).toBe(one);
  });

  test('fragments that spread each other twice over cost work as long as they are written', async () => {
    // Each level asks the next twice: a thousand parents from ten lines, and a country that has none ends it.
    const parts = Array.from(
      { length: 10 },
      (_, i) => `fragment F${i} on Area { p: parent { ...F${i + 1} } q: parent { ...F${i + 1} } }`,
    );
    const text = `{ area(code: "GM0512") { ...F0 } } ${parts.join(' ')} fragment F10 on Area { code }`;
    const { requested: computed, actual } = await world.price(text, {}, actors.public);
    expect(computed).toBeGreaterThan(2_000);
    expect(actual).toBeLessThan(100);
  });

  test('what is too dear is refused with its cost, before anything is read', async () => {
    const { data, errors } = await world.ask(
      '{ districts(first: 100) { nodes { indicators { value national { value } } } } }',
      {},
      actors.public,
    );
    expect(data).toBeUndefined();
    const { requested: cost, limit, code } = (errors?.[0]?.extensions ?? {}) as Record<string, unknown>;
    expect({ code, limit }).toEqual({ code: 'COST_LIMIT_EXCEEDED', limit: limits.public.perRequest });
    expect(errors?.[0]?.message).toContain(`${cost} points`);
  });

  test('the standard introspection query fits, one that goes round in circles does not', async () => {
    expect(await requested(getIntrospectionQuery())).toBeLessThan(limits.public.perRequest);
    const circle = '{ __schema { types { fields { type { fields { type { name } } } } } } }';
    expect(await requested(circle)).toBeGreaterThan(1_000);
  });
});

test('the price is in every answer, and what was not needed is given back', async () => {
  const actor = { ...actors.partner, id: 'price' };
  const first = await world.price('{ municipalities(first: 100, search: "Gorinchem") { nodes { code } } }', {}, actor);
  expect(first).toEqual({ requested: 411, actual: 303, remaining: limits.partner.capacity - 303 });
  const broken = await world.ask('{ nonsense }', {}, actor);
  expect(broken.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const left = limits.partner.capacity - 303 - 2 * REFUSED_POINTS;
  const refused = await world.price('{ nonsense }', {}, actor);
  expect(refused).toEqual({ requested: REFUSED_POINTS, actual: REFUSED_POINTS, remaining: left });
});

test('no answer costs more than was computed, whatever is asked', async () => {
  const values = {
    first: ['0', '1', '20', '100', '101'],
    after: ['null', '"nonsense"'],
    search: ['"e"', '""'],
    edition: ['2025', '2024', 'null'],
    province: ['"PV28"', '"x"'],
    municipality: ['"GM0512"', '"GM1000"'],
    district: ['"WK051201"'],
    code: ['"GM0512"', '"WK051201"', '"BU05120100"', '"PV28"', '"NL00"', '"4201"', '"4201AA"', '"x"'],
    codes: ['null', '[]', '["population", "men"]', '"men"'],
    theme: ['null', '"population"'],
    source: ['null', '"kwb"'],
    year: ['null', '2025'],
    model: ['null', '"2019"', '"x"'],
    version: ['"2019"'],
    id: ['"2019-zorgzame-senioren"'],
    days: ['1', '366', '0'],
    record: ['null', '{type: "Profile", id: "2019-zorgzame-senioren"}'],
    actor: ['null', '"adviser#adviser"'],
    role: ['null', 'ADVISER'],
    text: ['null', '"a"'],
    from: ['null', '"2026-01-01"'],
    to: ['null', '"2030-01-01"'],
    trajectory: ['null', '"trajectory-1"'],
    consultation: ['"consultation-1"', '"x"'],
    question: ['"q3"'],
    'filter:OpenAnswerFilter': ['null', '{state: UNCODED, search: "a"}'],
    'version:Int': ['null', '1'],
    number: ['null', '1'],
    keys: ['null', '[]', '["q1", "q2"]', '"q1"'],
    dimension: ['TOTAL', 'DISTRICT'],
    crossedWith: ['null', 'AGE'],
    a: ['{consultation: "consultation-1", question: "q1"}'],
    b: ['{consultation: "consultation-1", question: "q1"}'],
    'from:Int': ['1'],
    'to:Int': ['2'],
    filter: [
      'null',
      '{municipality: "GM0512"}',
      '{area: "WK051201", steps: [ANALYSIS]}',
      '{postcode: "4201AA"}',
      '{text: "wijk"}',
    ],
    sort: ['null', '{field: STARTS_ON, direction: DESC}'],
    lookups: ['[]', '{key: "1", code: "4201AA"}', '[{key: "1", code: "4201"}, {key: "2", code: "4202AB"}]'],
  };
  const schema = buildSchema();
  let priced = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 0, max: 12 }), async (seed, growth) => {
      const garden = new QueryGarden(schema, values, dice(seed));
      let query = garden.plant();
      for (let i = 0; i < growth; i++) query = garden.mutate(query);
      const actor = { ...actors.adviser, id: `property-${seed}` };
      // A document that is too long is refused before it has a price.
      const { requested, actual } = await world
        .price(written(query), {}, actor)
        .catch(() => ({ requested: 0, actual: 0 }));
      if (requested > 0) priced += 1;
      expect(actual).toBeLessThanOrEqual(requested);
    }),
    { numRuns: 300 },
  );
  expect(priced).toBeGreaterThan(100);
}, 120_000);
