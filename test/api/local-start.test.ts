import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { prepareDataFolder } from '../../api/local/data-folder';
import { freePort } from '../../api/local/emulator';
import { signedIn } from '../support/signed-in';
import { addressOf, buildAll, type Started, startLocal, temporaryFolder } from '../support/started';

const firstQuery = readFileSync(path.resolve('api/local/explorer/first-query.graphql'), 'utf8');

let folder: ReturnType<typeof temporaryFolder>;
const started: Started[] = [];

beforeAll(() => buildAll('service', 'explorer'));
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const one of started.splice(0)) {
    one.process.kill('SIGKILL');
    await one.ended;
  }
  folder.remove();
});

function start(env: Record<string, string> = {}, cwd?: string): Started {
  const one = startLocal({ DATA_DIR: folder.path, ...env }, cwd);
  started.push(one);
  return one;
}

async function ask(address: string, query: string, credentials: Record<string, string> = {}) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials },
    body: JSON.stringify({ query }),
  });
  const { extensions: _, ...answer } = await response.json();
  return answer;
}

/** The key a start prints for a kind of program. */
const keyOf = (one: Started, kind: 'Partner' | 'Front end') =>
  new RegExp(`${kind} +(ctz_\\S+)`).exec(one.output().out)?.[1] ?? '';

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );

describe('started', () => {
  test('it answers, tells other programs where its database is, and stops all of it at a Ctrl-C', async () => {
    const one = start();
    const address = await addressOf(one);
    const { data, errors } = await ask(address, firstQuery, { 'x-api-key': keyOf(one, 'Partner') });
    expect(errors).toBeUndefined();
    expect(data.postcode).toMatchObject({ code: '4201AA', municipality: { code: 'GM0512', name: 'Gorinchem' } });
    expect(data.postcode.distribution.isExample).toBe(true);
    expect(data.postcode.distribution.shares).toHaveLength(8);
    expect(data.municipality.districts.totalCount).toBe(21);
    expect(one.output().out).toContain('the demo: Gorinchem, with made-up figures');
    const database = readFileSync(path.join(folder.path, 'endpoint'), 'utf8').trim();
    expect(await answers(database)).toBe(true);

    one.process.kill('SIGINT');
    expect(await one.ended).toBe(0);
    expect(existsSync(path.join(folder.path, 'endpoint'))).toBe(false);
    expect(await answers(database)).toBe(false);
    expect(one.output().err).toBe('');
  });

  test('a second time it keeps what was edited, and does not load the demo again', async () => {
    const first = start();
    const address = await addressOf(first);
    const { data: before } = await ask(address, '{ profiles { id version } dataSets { key } }');
    const { id, version } = before.profiles[0];
    const edit = `mutation { updateProfile(input: { id: "${id}", version: ${version}, summary: "Eigen tekst" }) { userErrors { message } } }`;
    const { id_token: token } = await signedIn(address, 'demo-adviser');
    const adviser = { authorization: `Bearer ${token}` };
    expect(await ask(address, edit, adviser)).toEqual({ data: { updateProfile: { userErrors: [] } } });
    first.process.kill('SIGTERM');
    await first.ended;

    const second = start();
    const { data: after } = await ask(await addressOf(second), `{ profile(id: "${id}") { summary } dataSets { key } }`);
    expect(after).toEqual({ profile: { summary: 'Eigen tekst' }, dataSets: before.dataSets });
    expect(second.output().out).not.toContain('the demo:');
    expect(keyOf(second, 'Partner')).toBe(keyOf(first, 'Partner'));
  });

  test('DYNAMODB_ENDPOINT makes it use another database, which it does not stop', async () => {
    const endpoint = process.env.DYNAMODB_ENDPOINT!;
    const tables = ['REFERENCE_TABLE', 'RECORDS_TABLE', 'RESPONSES_TABLE'].map((name) => [
      name,
      `${name}-${Date.now()}`,
    ]);
    const one = start({ DYNAMODB_ENDPOINT: endpoint, ...Object.fromEntries(tables) });
    expect(await ask(await addressOf(one), '{ municipality(code: "GM0512") { name } }')).toEqual({
      data: { municipality: { name: 'Gorinchem' } },
    });
    one.process.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    expect(await answers(endpoint)).toBe(true);
    expect(existsSync(path.join(folder.path, 'dynamodb.sqlite'))).toBe(false);
  });

  test('its database ends with it when it is killed, and the next start takes over', async () => {
    const one = start();
    await addressOf(one);
    const database = readFileSync(path.join(folder.path, 'endpoint'), 'utf8').trim();
    one.process.kill('SIGKILL');
    await one.ended;
    for (let i = 0; i < 100 && (await answers(database)); i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await answers(database)).toBe(false);

    expect(await ask(await addressOf(start()), '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('a start that cannot be says so in one sentence', () => {
  async function refusal(env: Record<string, string> = {}, cwd?: string): Promise<string> {
    const one = start(env, cwd);
    expect(await one.ended).toBe(1);
    const { out, err } = one.output();
    expect(out).toBe('');
    expect(err).toMatch(/^[^\n]+\n$/);
    return err.trim();
  }

  test('a busy port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is in use by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`,
    );
    other.close();
  });

  test.each(['abc', '-1', '65536', '40.5'])('PORT=%s', async (PORT) => {
    expect(await refusal({ PORT })).toContain(`PORT is "${PORT}", which is no port: choose`);
  });

  test('a file where the data folder should be', async () => {
    const file = path.join(folder.path, 'file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: file })).toContain(
      `The data folder ${file} cannot be made, a file is in its place`,
    );
  });

  test('data that an earlier version kept otherwise', async () => {
    const dataDir = path.join(folder.path, 'earlier');
    mkdirSync(dataDir);
    writeFileSync(path.join(dataDir, 'dynamodb.sqlite'), '');
    expect(await refusal({ DATA_DIR: dataDir })).toContain(
      `The data in ${dataDir} is of another version of this program, which keeps it otherwise: move the folder away`,
    );
  });

  test('a data folder that cannot be written', async () => {
    // Nobody can, not even root, for whom rights on a folder of our own would not count.
    expect(await refusal({ DATA_DIR: '/sys/citisens' })).toMatch(
      /^The data folder \/sys\/citisens cannot be written \(E\w+\): /,
    );
  });

  test('a damaged database', async () => {
    prepareDataFolder(folder.path);
    writeFileSync(path.join(folder.path, 'dynamodb.sqlite'), 'no database at all '.repeat(500));
    const said = await refusal();
    expect(said).toContain(`The database ${folder.path}/dynamodb.sqlite cannot be opened (it is damaged or of another`);
    expect(said).toContain('move that file away and start again');
  });

  test('a folder where the database should be', async () => {
    mkdirSync(path.join(folder.path, 'dynamodb.sqlite'));
    expect(await refusal()).toContain('dynamodb.sqlite should be the database, but is no file: move it away');
  });

  test('a service that runs already on the same data', async () => {
    await addressOf(start());
    expect(await refusal()).toContain(`The service runs already on the data in ${folder.path}: stop it with Ctrl-C`);
  });

  test('a platform without an embedded database', async () => {
    // A folder without packages is what npm leaves of an optional package on another platform.
    expect(await refusal({}, folder.path)).toContain('There is no embedded DynamoDB for');
  });

  test('a DYNAMODB_ENDPOINT where nobody answers', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    expect(await refusal({ DYNAMODB_ENDPOINT: endpoint })).toBe(
      `No DynamoDB answers at ${endpoint}: start it, or leave DYNAMODB_ENDPOINT out to use the embedded one.`,
    );
  });

  test('a DYNAMODB_ENDPOINT that is no address', async () => {
    expect(await refusal({ DYNAMODB_ENDPOINT: 'localhost:8000' })).toContain('DYNAMODB_ENDPOINT is "localhost:8000"');
  });
});
