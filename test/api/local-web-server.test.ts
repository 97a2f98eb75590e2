import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { graphqlHandler } from '../../api/local/graphql-handler';
import { close, listen } from '../../api/local/listen';
import { fileIn } from '../../api/local/static-files';
import { webServer } from '../../api/local/web-server';
import { temporaryFolder } from '../support/started';

let folder: ReturnType<typeof temporaryFolder>;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = temporaryFolder();
  for (const [file, text] of Object.entries({
    'secret.txt': 'secret',
    'panel/index.html': 'the panel',
    'panel/assets/main-1a2b.js': 'code',
    'explorer/index.html': 'the explorer',
  })) {
    mkdirSync(path.dirname(path.join(folder.path, file)), { recursive: true });
    writeFileSync(path.join(folder.path, file), text);
  }
  const graphql = graphqlHandler(async ({ method, body }) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method, body: Buffer.from(body ?? []).toString() }),
  }));
  server = webServer({ graphql, explorer: path.join(folder.path, 'explorer'), panel: path.join(folder.path, 'panel') });
  address = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(async () => {
  await close(server);
  folder.remove();
});

/** Asks for a path as it stands; fetch would tidy it up first. */
function rawPath(requestPath: string): Promise<{ status?: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: '127.0.0.1', path: requestPath }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });
}

const page = async (where: string, init?: RequestInit) => {
  const response = await fetch(address + where, init);
  return { status: response.status, text: await response.text(), cache: response.headers.get('cache-control') };
};

test('the panel answers at / and at every path of its own router, and browsers ask for it again', async () => {
  for (const where of ['/', '/districts', '/districts/WK051201/show']) {
    expect(await page(where)).toEqual({ status: 200, text: 'the panel', cache: 'no-cache' });
  }
});

test('a built file whose name carries a hash is kept for good', async () => {
  expect(await page('/assets/main-1a2b.js')).toEqual({
    status: 200,
    text: 'code',
    cache: 'public, max-age=31536000, immutable',
  });
});

test('a file that is not there is not the start page', async () => {
  expect((await page('/assets/main-old.js')).status).toBe(404);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/%00.txt',
  '/%zz.txt',
])('no file outside the folder is served: %s', async (where) => {
  const { status, text } = await rawPath(where);
  expect(status).toBe(404);
  expect(text).not.toContain('secret\n');
  expect(text).not.toBe('secret');
});

test('no path whatever leads outside the folder', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '/',
    '\\\\',
    'panel',
    'secret.txt',
    'assets',
    '%00',
    '%',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const file = await fileIn(path.join(folder.path, 'panel'), `/${pieces.join('/')}`);
      return file === undefined || file.startsWith(path.join(folder.path, 'panel') + path.sep);
    }),
    { numRuns: 500 },
  );
});

test('a browser that opens /graphql gets the explorer, a program gets GraphQL', async () => {
  expect((await page('/graphql', { headers: { accept: 'text/html,*/*' } })).text).toBe('the explorer');
  expect((await page('/explorer')).text).toBe('the explorer');
  expect(JSON.parse((await page('/graphql', { method: 'POST', body: '{"query":"{a}"}' })).text)).toEqual({
    method: 'POST',
    body: '{"query":"{a}"}',
  });
});

test('what is not asked with GET is answered at /graphql only', async () => {
  expect((await page('/', { method: 'POST', body: '' })).status).toBe(405);
});
