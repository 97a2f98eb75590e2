import { HeaderMap } from '@apollo/server';
import { crossOrigin } from '../../api/access/cross-origin';
import { actors } from '../support/actors';
import { send } from '../support/over-http';
import { openWorld, type World } from '../support/world';

const SITE = 'https://gorinchem.example';
let world: World;
beforeAll(async () => {
  world = await openWorld(undefined, 60_000, { allowedOrigins: [SITE], stage: 'production' });
});
afterAll(() => world.close());

const query = { query: '{ profileModels { version } }' };
const ALLOWED = 'access-control-allow-origin';
const preflight = async (headers: Record<string, string>) =>
  (await send(world.service, undefined, { method: 'OPTIONS', headers })).headers;

test('a page of a listed site may ask and read', async () => {
  expect(await preflight({ origin: SITE })).toMatchObject({
    [ALLOWED]: SITE,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': expect.stringContaining('x-api-key'),
  });
  expect((await send(world.service, query, { headers: { origin: SITE } })).headers[ALLOWED]).toBe(SITE);
});

test.each(['https://evil.example', `${SITE}.evil.example`, 'null', 'http://gorinchem.example'])(
  'a page of another site may not: %s',
  async (origin) => {
    expect((await preflight({ origin }))[ALLOWED]).toBeUndefined();
    expect((await send(world.service, query, { headers: { origin } })).headers[ALLOWED]).toBeUndefined();
  },
);

test("a front end's key opens its own origins: its preflight passes, and its answers may be read", async () => {
  const origin = 'https://front.example';
  expect((await preflight({ origin, 'access-control-request-headers': 'content-type, X-Api-Key' }))[ALLOWED]).toBe(
    origin,
  );
  const headers = new HeaderMap([['origin', origin]]);
  expect(crossOrigin(headers, actors.frontend, [])[ALLOWED]).toBe(origin);
  expect(crossOrigin(headers, actors.partner, [])[ALLOWED]).toBeUndefined();
});

test('an answer and a refusal tell browsers to guess nothing, embed nothing and come back over HTTPS', async () => {
  for (const body of [query, 'nonsense']) {
    expect((await send(world.service, body)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      vary: expect.stringContaining('Origin'),
      'x-request-id': expect.any(String),
    });
  }
});

test('only what the public got may be kept by a browser', async () => {
  expect((await send(world.service, query)).headers['cache-control']).toBe('no-cache');
  const refused = await send(world.service, query, { headers: { authorization: 'Bearer nonsense' } });
  expect(refused.headers['cache-control']).toBe('no-store');
});
