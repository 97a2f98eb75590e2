import path from 'node:path';
import type { Browser } from 'playwright-core';
import { graphqlHandler } from '../../api/local/graphql-handler';
import { close, listen } from '../../api/local/listen';
import { webServer } from '../../api/local/web-server';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { buildAll } from '../support/started';
import { openWorld, type World } from '../support/world';

let world: World;
let browser: Browser;
let server: ReturnType<typeof webServer>;
let address: string;

beforeAll(async () => {
  buildAll('explorer');
  world = await openWorld();
  const graphql = graphqlHandler((request) => world.service.answer(request, { kind: 'staff' }));
  server = webServer({ graphql, explorer: path.resolve('dist/explorer'), panel: path.resolve('dist/admin') });
  address = `http://127.0.0.1:${await listen(server, 0)}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  if (server) await close(server);
  await world?.close();
});

test('the explorer opens at /graphql with the first query and answers it, without any other server', async () => {
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
  expect(await (await answered).json()).toHaveProperty('data');
  await page.locator('.result-window').getByText('"municipality"').waitFor();
  await screenshot(page, 'explorer');

  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});
