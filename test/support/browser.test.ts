import type { Browser } from 'playwright-core';
import { complaintsOf, launchBrowser } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the browser inside the package shows letters, outlives its pages and reports complaints', async () => {
  const first = await browser.newPage();
  await first.setContent('<span>Gorinchem</span>');
  expect(await first.locator('span').evaluate((span) => span.getBoundingClientRect().width)).toBeGreaterThan(20);
  await first.close();

  const second = await browser.newPage();
  const complaints = complaintsOf(second);
  await second.setContent('<script>throw new Error("broken page")</script>');
  expect(complaints).toEqual(['broken page']);
});
