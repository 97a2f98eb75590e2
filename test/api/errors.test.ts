import { openWorld, type World } from '../support/world';

let world: World;
let fail = false;
beforeAll(async () => {
  world = await openWorld({
    request: () => undefined,
    before: async () => {
      if (fail) throw new Error('secret: the table is on fire');
    },
  });
});
afterAll(() => {
  fail = false;
  return world.close();
});

test('what goes wrong inside is logged and masked', async () => {
  const lines: string[] = [];
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(lines.push(String(line))));
  fail = true;
  const { errors } = await world.ask(
    'mutation { updateProfile(input: { id: "2019-stadse-nomaden", version: 1, summary: "x" }) { userErrors { code } } }',
  );
  fail = false;
  spy.mockRestore();
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(errors)).not.toContain('secret');
  const requestId = errors?.[0]?.extensions.requestId ?? 'no request id';
  expect(errors?.[0]?.message).toContain(requestId);
  expect(lines.join('')).toContain(requestId);
  expect(lines.join('')).toContain('the table is on fire');
});

test('a query that does not fit the schema is told so', async () => {
  const { errors } = await world.ask('{ postcode(code: "4201AA") { nonsense } }');
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
});
