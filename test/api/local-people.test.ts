import { authorization, signedIn, type Tokens, visitor } from '../support/signed-in';
import { addressOf, buildAll, type Started, startLocal, temporaryFolder } from '../support/started';

let folder: ReturnType<typeof temporaryFolder>;
let started: Started;
let origin: string;
let administrator: string;

async function start(): Promise<void> {
  started = startLocal({ DATA_DIR: folder.path });
  origin = (await addressOf(started)).replace('127.0.0.1', 'localhost');
  administrator = (await signedIn(origin, 'demo-administrator')).id_token;
}
async function stop(): Promise<void> {
  started.process.kill('SIGTERM');
  await started.ended;
}

beforeAll(async () => {
  buildAll('service');
  folder = temporaryFolder();
  await start();
}, 180_000);
afterAll(async () => {
  await stop();
  folder.remove();
});

async function ask(query: string, token: string, input?: object) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Does something to a person as the demo's administrator. @returns them */
async function done(mutation: string, type: string, input: object) {
  const query = `mutation($input: ${type}!) { done: ${mutation}(input: $input) { person { id version } userErrors { code } } }`;
  const { done: payload } = await ask(query, administrator, input);
  expect(payload.userErrors).toEqual([]);
  return payload.person as { id: string; version: number };
}

/** Renews tokens, as the panel does before they end. */
async function renewed(refresh_token: string): Promise<Partial<Tokens> & { error?: string }> {
  const form = { grant_type: 'refresh_token', client_id: 'citisens-panel', refresh_token };
  return (await fetch(`${origin}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) })).json();
}

const ofGorinchem = async (token = '') =>
  (await ask('{ municipality(code: "GM0512") { distribution { households } } }', token)).municipality.distribution;
const stateOf = async (id: string) => (await ask(`{ person(id: "${id}") { state account } }`, administrator)).person;

const OMAR = { name: 'Omar <b>', email: 'omar@gorinchem.example', role: 'OFFICIAL', municipalities: ['GM0512'] };
let omar: { id: string; version: number };

test('the demo’s people are there, marked as made up', async () => {
  const { people } = await ask('{ people { totalCount nodes { id isExample account } } }', administrator);
  expect(people.totalCount).toBe(5);
  expect(people.nodes).toContainEqual({ id: 'demo-adviser', isExample: true, account: 'READY' });
  expect(people.nodes.every((one: { isExample: boolean }) => one.isExample)).toBe(true);
});

test('who is invited signs in, and sees what their role opens', async () => {
  omar = await done('invitePerson', 'InvitePersonInput', OMAR);
  expect(await stateOf(omar.id)).toMatchObject({ state: 'INVITED' });
  const { id_token } = await signedIn(origin, omar.id);
  expect((await ofGorinchem(id_token)).households).toBeGreaterThan(0);
  expect(await stateOf(omar.id)).toEqual({ state: 'ACTIVE', account: 'READY' });
});

test('a change of role holds at the next token', async () => {
  const { id_token, refresh_token } = await signedIn(origin, omar.id);
  const change = { id: omar.id, version: omar.version, name: 'Omar', role: 'ADVISER' };
  omar = await done('changePerson', 'ChangePersonInput', change);
  const forStaff = '{ job(id: "none") { id } }';
  await expect(ask(forStaff, id_token)).rejects.toThrow('FORBIDDEN'); // until it ends, 15 minutes at most
  expect(await ask(forStaff, (await renewed(refresh_token)).id_token ?? '')).toEqual({ job: null });
});

test('who left gets no token any more, and is asked who they are where a session was', async () => {
  const { refresh_token } = await signedIn(origin, omar.id);
  const visit = visitor();
  const proof = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
  const { url } = await visit(authorization(origin, proof));
  await visit(url, new URLSearchParams({ person: omar.id }));
  expect((await visit(authorization(origin, proof))).url).toContain('?code=');
  omar = await done('endPerson', 'PersonVersionInput', { id: omar.id, version: omar.version });
  expect(await renewed(refresh_token)).toMatchObject({ error: 'invalid_grant' });
  expect((await visit(authorization(origin, proof))).url).toContain('/oidc/sign-in/');
  await expect(signedIn(origin, omar.id)).rejects.toThrow('No tokens');
  omar = await done('restorePerson', 'PersonVersionInput', { id: omar.id, version: omar.version });
  expect((await signedIn(origin, omar.id)).id_token).toEqual(expect.any(String));
});

test('people stay as they were made over a restart', async () => {
  await done('endPerson', 'PersonVersionInput', { id: 'demo-reviewer', version: 1 });
  await stop();
  await start();
  expect(await stateOf('demo-reviewer')).toMatchObject({ state: 'LEFT', account: 'READY' });
  expect(await stateOf(omar.id)).toMatchObject({ state: 'ACTIVE' });
});
