import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { HeaderMap } from '@apollo/server';
import { documentIdOf } from '../../api/access/documents';
import { tableSpecs } from '../../api/shared/tables';
import { actors } from '../support/actors';
import { send } from '../support/over-http';
import { temporaryFolder } from '../support/started';
import { areas, municipality, openWorld, type World } from '../support/world';

const QUERY = 'query ($code: String!) { municipality(code: $code) { name } }';
const OTHER = '{ country { code } }';
const EDIT = 'mutation { updateProfile(input: { id: "x", version: 1 }) { userErrors { code } } }';
const id = documentIdOf(QUERY);
const manifestOf = (...texts: string[]) => Object.fromEntries(texts.map((text) => [documentIdOf(text), text]));

const JSON_HEADERS = () => new HeaderMap([['content-type', 'application/json']]);

let open: World;
let strict: World;
beforeAll(async () => {
  open = await openWorld();
  strict = await openWorld(undefined, 60_000, { requiresDocuments: true });
  for (const world of [open, strict]) {
    await world.publish(areas([municipality('GM0512', 'Gorinchem')]));
    await world.service.stores.documents.replace('website', manifestOf(QUERY, EDIT));
  }
});
afterAll(() => Promise.all([open.close(), strict.close()]));

const variables = { code: 'GM0512' };
const GORINCHEM = { municipality: { name: 'Gorinchem' } };

test.each([id, `sha256:${id}`])('a registered document is answered by its id: %s', async (documentId) => {
  expect((await send(strict.service, { documentId, variables })).json.data).toEqual(GORINCHEM);
});

test('a query is answered over GET by its id, a mutation is not', async () => {
  const get = (documentId: string) =>
    send(strict.service, undefined, {
      method: 'GET',
      search: `?documentId=${documentId}&variables=${encodeURIComponent(JSON.stringify(variables))}`,
      headers: { 'apollo-require-preflight': '1' },
    });
  expect((await get(id)).json.data).toEqual(GORINCHEM);
  expect((await get(documentIdOf(EDIT))).status).toBe(405);
});

test.each([
  ['an id that nobody registered', { documentId: documentIdOf('{ a }') }, 404, 'UNKNOWN_DOCUMENT'],
  ['an id that is none', { documentId: 'abc' }, 400, 'INVALID_DOCUMENT_ID'],
  ['an id that is no text', { documentId: 7 }, 400, 'INVALID_DOCUMENT_ID'],
  ['a document and an id', { documentId: id, query: QUERY }, 400, 'TWO_DOCUMENTS'],
  ['a document of its own, where the public may send registered ones only', { query: OTHER }, 403, 'DOCUMENT_REQUIRED'],
])('%s is refused', async (_what, body, status, code) => {
  const reply = await send(strict.service, body);
  expect({ status: reply.status, codes: reply.codes }).toEqual({ status, codes: [code] });
});

test('where documents are required, a front end may send registered ones only too, as its key stands in its pages', async () => {
  await expect(strict.ask(OTHER, {}, actors.frontend)).rejects.toMatchObject({ code: 'DOCUMENT_REQUIRED' });
  const reply = await strict.service.answer(
    { method: 'POST', headers: JSON_HEADERS(), search: '', body: { documentId: id, variables } },
    actors.frontend,
  );
  expect(reply.body).toMatchObject({ string: expect.stringContaining('Gorinchem') });
});

test('a front end whose manifest is registered under the id of its key asks that and nothing else, at every stage', async () => {
  const site = (name: string) => ({ ...actors.frontend, id: name });
  const asks = async (body: object, name: string) =>
    open.service
      .answer({ method: 'POST', headers: JSON_HEADERS(), search: '', body }, site(name))
      .then(({ status = 200 }) => status)
      .catch(({ code }) => code);
  const own = '{ profileModels { version } }';
  await open.service.stores.documents.replace('bound', manifestOf(own));
  expect(await asks({ documentId: documentIdOf(own) }, 'bound')).toBe(200);
  expect(await asks({ query: own }, 'bound')).toBe('DOCUMENT_REQUIRED');
  expect(await asks({ documentId: id, variables }, 'bound')).toBe('UNKNOWN_DOCUMENT');
  expect(await asks({ query: own }, 'free')).toBe(200);
  expect(await asks({ documentId: id, variables }, 'free')).toBe(200);
});

test('where documents are required, staff may still ask what they want', async () => {
  expect((await strict.ask(OTHER)).data).toEqual({ country: { code: 'NL00' } });
});

test('a manifest replaces the one before of the same front end, and of no other', async () => {
  const { documents } = open.service.stores;
  const first = documentIdOf('{ provinces { code } }');
  expect(await documents.replace('app', { [first]: '{ provinces { code } }' })).toEqual({ added: 1, removed: 0 });
  expect(await documents.replace('app', manifestOf(OTHER))).toEqual({ added: 1, removed: 1 });
  expect((await send(open.service, { documentId: first })).codes).toEqual(['UNKNOWN_DOCUMENT']);
  expect((await send(open.service, { documentId: documentIdOf(OTHER) })).status).toBe(200);
  expect((await send(open.service, { documentId: id, variables })).json.data).toEqual(GORINCHEM);
});

test('a manifest with an id that is not the hash of its text changes nothing', async () => {
  const { documents } = open.service.stores;
  const wrong = { ...manifestOf('{ dataSets { key } }'), [documentIdOf(OTHER)]: EDIT };
  await expect(documents.replace('website', wrong)).rejects.toThrow(`${documentIdOf(OTHER)} is not the SHA-256`);
  expect(await documents.get(documentIdOf('{ dataSets { key } }'))).toBeUndefined();
});

test('npm run documents registers a manifest, and says what is wrong with one', async () => {
  const folder = temporaryFolder();
  const run = (file: string) =>
    promisify(execFile)('npx', ['tsx', 'api/local/documents.ts', file, '--frontend', 'panel'], {
      env: { ...process.env, [tableSpecs.records.env]: open.tables.records },
    });
  const file = path.join(folder.path, 'manifest.json');
  writeFileSync(file, JSON.stringify(manifestOf('{ profiles { name } }')));
  expect((await run(file)).stdout).toBe('panel: 1 documents, 1 new, 0 removed.\n');
  expect(
    (await send(open.service, { documentId: documentIdOf('{ profiles { name } }') })).json.data.profiles,
  ).toHaveLength(8);
  writeFileSync(file, '["query"]');
  await expect(run(file)).rejects.toMatchObject({ stderr: expect.stringContaining('is no manifest') });
  folder.remove();
});
