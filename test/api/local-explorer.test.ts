import path from 'node:path';
import type { Browser } from 'playwright-core';
import { receive } from '../../api/http';
import { demoKeys } from '../../api/local/demo-keys';
import { graphqlHandler } from '../../api/local/graphql-handler';
import { close, listen } from '../../api/local/listen';
import { type Site, webServer } from '../../api/local/web-server';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { gorinchemData } from '../support/gorinchem';
import { buildAll, temporaryFolder } from '../support/started';
import { openWorld, type World } from '../support/world';

let world: World;
let browser: Browser;
let server: ReturnType<typeof webServer>;
let address: string;
let key: string;
const folder = temporaryFolder();

beforeAll(async () => {
  buildAll('explorer');
  world = await openWorld();
  const graphql = graphqlHandler((request) => receive(world.service, request));
  const site: Site = { graphql, explorer: path.resolve('dist/explorer'), panel: path.resolve('dist/admin') };
  server = webServer(site);
  address = `http://127.0.0.1:${await listen(server, 0)}`;
  await world.publish(...gorinchemData());
  key = (await demoKeys(world.service.stores, folder.path, address)).frontend;
  site.explorerKey = key;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  if (server) await close(server);
  await world?.close();
  folder.remove();
});

test('the explorer opens at /graphql with the first query and a key, and finds all it asks, without any other server', async () => {
  const page = await browser.newPage();
  const complaints = complaintsOf(page);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address) elsewhere.push(request.url());
  });
  await page.goto(`${address}/graphql`);
  await page.getByText('postcode').first().waitFor();

  const answered = page.waitForResponse((response) => response.request().postData()?.includes('4201 aa') ?? false);
  await page.getByRole('button', { name: /execute/i }).click();
  const response = await answered;
  expect(response.request().headers()['x-api-key']).toBe(key);
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  expect(data.postcode.distribution.households).toBeGreaterThan(0);
  expect(data.municipality.districts.totalCount).toBe(3);
  await page.locator('.result-window').getByText('"municipality"').waitFor();
  await screenshot(page, 'explorer');

  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});
