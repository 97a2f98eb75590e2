import { HeaderMap } from '@apollo/server';
import { type Received, receive } from '../../api/http';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A request as an entry hands it on. */
async function send(
  body: string | undefined,
  { headers = {}, ...rest }: { headers?: Record<string, string> } & Partial<Omit<Received, 'headers' | 'body'>> = {},
) {
  const reply = await receive(world.service, {
    method: 'POST',
    headers: new HeaderMap(Object.entries({ 'content-type': 'application/json', ...headers })),
    search: '',
    body: body === undefined ? undefined : Buffer.from(body),
    address: '127.0.0.1',
    ...rest,
  });
  return { ...reply, json: JSON.parse(reply.body) };
}

const QUERY = JSON.stringify({ query: '{ profileModels { version } }' });

test('a query is answered, with the id of the request', async () => {
  const { status, json, headers } = await send(QUERY, { requestId: 'r-1' });
  expect({ status, json }).toEqual({
    status: 200,
    json: { data: { profileModels: [{ version: '2019' }] }, extensions: expect.anything() },
  });
  expect(headers['x-request-id']).toBe('r-1');
});

test.each([
  ['query', 400, 'BAD_REQUEST'],
  [JSON.stringify({ query: 'x'.repeat(256_001) }), 413, 'BODY_TOO_LARGE'],
])('a body that cannot be read is refused with a code: %#', async (body, status, code) => {
  const reply = await send(body);
  expect({ status: reply.status, code: reply.json.errors[0].extensions.code }).toEqual({ status, code });
});

const KEY = `ctz_0123456789ab_${'secret'.repeat(8)}`;
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhYmMifQ.abc';
test.each([
  '?api_key=secret',
  '?Token=abc',
  'query={a}&access_token=abc',
  `?secret=${KEY}`,
  `?${KEY}`,
  `?k=%63tz_0123456789ab_secret`,
  `?query={a}&variables=${encodeURIComponent(JSON.stringify({ key: KEY }))}`,
  `?id_token=${TOKEN}`,
  `?query={a}&variables=${encodeURIComponent(JSON.stringify({ t: TOKEN }))}`,
])('a credential in the URL is refused: %s', async (search) => {
  const { status, json } = await send(QUERY, { search });
  expect({ status, code: json.errors[0].extensions.code }).toEqual({ status: 400, code: 'CREDENTIAL_IN_URL' });
  expect(JSON.stringify(json)).not.toMatch(/secret|abc/);
});

test.each(['?variables={"after":"WyJ4Il0","text":"eyJhYmMi"}', '?operationName=ctz_list'])(
  'what only looks a little like one is no credential: %s',
  async (search) => {
    const { json } = await send(undefined, {
      method: 'GET',
      search: `${search}&query={profileModels{version}}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(json.errors?.[0]?.extensions.code).not.toBe('CREDENTIAL_IN_URL');
  },
);

test.each([
  [{ 'x-api-key': 'k', authorization: 'Bearer t' }, 400, 'TWO_CREDENTIALS'],
  [{ authorization: 'Basic abc' }, 401, 'INVALID_TOKEN'],
  [{ authorization: 'Bearer nonsense' }, 401, 'INVALID_TOKEN'],
  [{ 'x-api-key': 'nonsense' }, 401, 'INVALID_KEY'],
])('credentials that are not valid are refused, not taken for the public: %j', async (headers, status, code) => {
  const reply = await send(QUERY, { headers });
  expect({ status: reply.status, code: reply.json.errors[0].extensions.code }).toEqual({ status, code });
});
