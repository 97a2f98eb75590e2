import type { Browser } from 'playwright-core';
import { complaintsOf, launchBrowser } from '../support/browser';
import { openPanel, type Panel, signIn, tokensOf } from '../support/panel';

// A browser takes its time where machines are small or busy.
jest.setTimeout(180_000);

let panel: Panel;
let browser: Browser;

// The panel renews a token a minute before its end: these last long enough to be renewed within a test.
const TOKEN_SECONDS = 64;

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel({ tokenSeconds: TOKEN_SECONDS }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});

test('a token is renewed while somebody works, without their noticing', async () => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Anouk Adviseur');
  const before = await tokensOf(page);
  await page.waitForResponse((response) => response.url().endsWith('/oidc/token'), { timeout: 30_000 });
  await page.waitForFunction(
    (old) => !Object.values(sessionStorage).some((one) => one.includes(old)),
    before?.id_token,
  );
  const after = await tokensOf(page);
  expect(after?.id_token).toEqual(expect.any(String));
  expect(after?.expires_at).toBeGreaterThan(before?.expires_at ?? 0);
  await page.goto(`${panel.url}#/municipalities`);
  await page.getByRole('heading', { level: 1, name: 'Gemeenten' }).waitFor();
  expect(complaints).toEqual([]);
});
