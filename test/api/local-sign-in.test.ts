import { authorization, signedIn } from '../support/signed-in';
import { addressOf, buildAll, type Started, startLocal, temporaryFolder } from '../support/started';

let folder: ReturnType<typeof temporaryFolder>;
let started: Started;
let origin: string;

beforeAll(async () => {
  buildAll('service');
  folder = temporaryFolder();
  started = startLocal({ DATA_DIR: folder.path });
  origin = (await addressOf(started)).replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  started.process.kill('SIGTERM');
  await started.ended;
  folder.remove();
});

async function ask(query: string, headers: Record<string, string>) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...(await response.json()) };
}

const HOUSEHOLDS = '{ municipality(code: "GM0512") { name distribution { households } } }';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const keyOf = (kind: string) => new RegExp(`${kind} +(ctz_\\S+)`).exec(started.output().out)?.[1] ?? '';

test.each([
  ['demo-official-gorinchem', true],
  ['demo-official-vijfheerenlanden', false],
  ['demo-adviser', true],
  ['demo-administrator', true],
])('%s signs in and sees what their role opens of Gorinchem: %s', async (person, sees) => {
  const { id_token: token } = await signedIn(origin, person);
  const { status, data } = await ask(HOUSEHOLDS, bearer(token));
  expect(status).toBe(200);
  expect(data.municipality.name).toBe('Gorinchem');
  if (sees) expect(data.municipality.distribution.households).toBeGreaterThan(0);
  else expect(data.municipality.distribution).toBeNull();
});

test('the access token is not for the API', async () => {
  const { access_token: token } = await signedIn(origin, 'demo-adviser');
  expect(await ask(HOUSEHOLDS, bearer(token))).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'INVALID_TOKEN' } }],
  });
});

test('the printed keys open what a partner and this machine’s own pages may see', async () => {
  const households = { municipality: { distribution: { households: expect.any(Number) } } };
  expect(await ask(HOUSEHOLDS, { 'x-api-key': keyOf('Partner') })).toMatchObject({ status: 200, data: households });
  const frontend = keyOf('Front end');
  expect(await ask(HOUSEHOLDS, { 'x-api-key': frontend, origin })).toMatchObject({ status: 200, data: households });
  expect((await ask(HOUSEHOLDS, { 'x-api-key': frontend, origin: 'https://elsewhere.nl' })).status).toBe(401);
  expect((await ask(HOUSEHOLDS, { 'x-api-key': frontend })).status).toBe(401);
});

test.each([
  ['without proof of who began (PKCE)', {}],
  ['with a proof in plain text', { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }],
])('signing in %s is refused', async (_, parameters) => {
  const response = await fetch(authorization(origin, parameters), { redirect: 'manual' });
  expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
});

test('nobody is sent on to an address that is not the panel’s', async () => {
  const response = await fetch(authorization(origin, { redirect_uri: 'https://elsewhere.nl/' }), {
    redirect: 'manual',
    headers: { accept: 'text/html' },
  });
  expect(response.status).toBe(400);
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('the explorer’s key is not for pages whose name only leads here', async () => {
  const { port } = new URL(origin);
  expect(await (await fetch(`${origin}/explorer/key.json`)).json()).toEqual({ key: keyOf('Front end') });
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) =>
    request(
      { host: '127.0.0.1', port, path: '/explorer/key.json', headers: { host: 'rebound.example' } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    )
      .on('error', reject)
      .end(),
  );
  expect(status).toBe(404);
});
