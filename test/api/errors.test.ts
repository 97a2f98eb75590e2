import { documentIdOf } from '../../api/access/documents';
import { send } from '../support/over-http';
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

test.each<[string, unknown, Record<string, string>]>([
  ['who asks', { query: '{ country { code } }' }, { 'x-api-key': `ctz_0123456789ab_${'A'.repeat(43)}` }],
  ['which document is meant', { documentId: documentIdOf('{ country { code } }') }, {}],
])('so is what goes wrong before GraphQL sees the request, while it is looked up %s', async (_, body, headers) => {
  const lines: string[] = [];
  const spy = jest.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(lines.push(String(line))));
  fail = true;
  const reply = await send(world.service, body, { headers, requestId: 'r-7' });
  fail = false;
  spy.mockRestore();
  expect({ status: reply.status, json: reply.json }).toEqual({
    status: 500,
    json: {
      errors: [
        { message: expect.stringContaining('r-7'), extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-7' } },
      ],
    },
  });
  expect(reply.headers).toMatchObject({ 'x-request-id': 'r-7', 'x-content-type-options': 'nosniff' });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', requestId: 'r-7' });
  expect(lines.join('')).toContain('the table is on fire');
});

test('a query that does not fit the schema is told so', async () => {
  const { errors } = await world.ask('{ postcode(code: "4201AA") { nonsense } }');
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
});
