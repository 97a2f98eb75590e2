import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UploadFolder } from '../../api/consultations/responses/upload-folder';
import { S3UploadPlaces } from '../../api/consultations/responses/uploads-s3';
import { close, listen } from '../../api/local/listen';
import { uploadHandler } from '../../api/local/upload-handler';
import { webServer } from '../../api/local/web-server';

const folder = mkdtempSync(path.join(tmpdir(), 'citisens-uploads-'));
const uploads = new UploadFolder(folder, '');
let server: Server;
beforeAll(async () => {
  const graphql = async () => undefined;
  server = webServer({ graphql, explorer: folder, panel: folder, uploads: uploadHandler(uploads) });
  uploads.address = `http://127.0.0.1:${await listen(server, 0)}/uploads`;
});
afterAll(async () => {
  await close(server);
  rmSync(folder, { recursive: true });
});

const put = (url: string, body: string) => fetch(url, { method: 'PUT', body });
const target = path.join(folder, 'fetched');

test('a file that was announced is taken, once', async () => {
  const { name, url } = await uploads.start({ consultation: 'c1', bytes: 5 });
  expect(name).toMatch(/^c1\/[\w-]{32}$/);
  expect((await put(url, 'hello')).status).toBe(204);
  expect(await uploads.fetch(name, target)).toBe(true);
  expect(await readFile(target, 'utf8')).toBe('hello');
  expect((await put(url, 'other')).status).toBe(403);
  await uploads.remove(name);
  expect(await uploads.fetch(name, target)).toBe(false);
});

test.each([
  ['too long', 'hello world'],
  ['too short', 'hi'],
])('a file that is %s for what was announced is not', async (_what, body) => {
  const { name, url } = await uploads.start({ consultation: 'c1', bytes: 5 });
  const status = await put(url, body).then(
    (response) => response.status,
    () => 400,
  );
  expect(status).toBe(400);
  expect(await uploads.fetch(name, target)).toBe(false);
});

test.each(['/c1/guessed', '/../package.json', '/c1/..%2f..%2fetc', '/none'])('nothing is taken at %s', async (name) => {
  const response = await put(`${uploads.address}${name}`, 'hello');
  expect([403, 405]).toContain(response.status);
});

test('what was sent cannot be read back', async () => {
  const { url } = await uploads.start({ consultation: 'c1', bytes: 5 });
  await put(url, 'hello');
  expect((await fetch(url)).status).toBe(405);
});

test('in AWS an address is signed for one name, one size and a quarter of an hour', async () => {
  const env = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
  const replaced = jest.replaceProperty(process, 'env', { ...process.env, ...env });
  const { name, url } = await new S3UploadPlaces('a-bucket').start({ consultation: 'c1', bytes: 1_234 });
  replaced.restore();
  const { pathname, searchParams, hostname } = new URL(url);
  expect(hostname).toBe('a-bucket.s3.eu-west-1.amazonaws.com');
  expect(pathname).toBe(`/responses/${name}`);
  expect(searchParams.get('X-Amz-Expires')).toBe('900');
  expect(searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual(
    expect.arrayContaining(['content-length', 'host']),
  );
});
