import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoPeople } from '../../api/local/sign-in/people';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn, tokensOf } from '../support/panel';

// A browser takes its time where machines are small or busy.
jest.setTimeout(180_000);

let panel: Panel;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  await panel.world.publish(...gorinchemData());
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  complaints = complaintsOf(page);
});
afterEach(() => context.close());

const open = (path: string) => page.goto(`${panel.url}#${path}`);
const heading = (name: string, on = page) => on.getByRole('heading', { level: 1, name }).waitFor();
const menu = () => page.getByRole('navigation', { name: 'Menu' });

async function signOut(on = page): Promise<void> {
  await on.getByRole('button', { name: 'Mijn account' }).click();
  await on.getByRole('menuitem', { name: 'Afmelden' }).click();
}

test.each(demoPeople)('$name signs in, and the panel follows their role', async ({ name, role }) => {
  await page.goto(panel.url);
  await heading('Aanmelden');
  await screenshot(page, 'sign-in');
  await signIn(page, panel, name);
  await page.getByRole('button', { name: 'Mijn account' }).click();
  await page.getByRole('menu').getByText(name).waitFor();
  await screenshot(page, `signed-in-${role}`);
  await page.keyboard.press('Escape');

  const isAdministrator = role === 'administrator';
  expect(await menu().getByRole('menuitem', { name: 'API-sleutels' }).count()).toBe(isAdministrator ? 1 : 0);
  expect(await menu().getByRole('menuitem', { name: 'Logboek' }).count()).toBe(isAdministrator ? 1 : 0);
  await open('/profiles/2019-zorgzame-senioren/show');
  await heading('Zorgzame Senioren');
  const edit = page.getByRole('link', { name: 'Teksten bewerken' });
  if (role === 'official') expect(await edit.count()).toBe(0);
  else await edit.waitFor();
  expect(complaints).toEqual([]);
});

test('who was on their way to a page comes out there', async () => {
  await open('/profiles/2019-zorgzame-senioren/show');
  await page.getByRole('button', { name: 'Anouk Adviseur' }).click();
  await heading('Zorgzame Senioren');
});

test('signing in takes no more than a keyboard', async () => {
  await page.goto(panel.url);
  await heading('Aanmelden');
  for (const _ of demoPeople.slice(0, 3)) await page.keyboard.press('Tab');
  await screenshot(page, 'sign-in-keyboard');
  await page.keyboard.press('Enter');
  await heading('Wie wonen er in dit gebied?');
  await page.getByRole('button', { name: 'Mijn account' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Afmelden' }).press('Enter');
  await heading('Je bent afgemeld');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aanmelden');
});

test('signing out ends the session in every tab and at the provider, and stays that way', async () => {
  await signIn(page, panel, 'Anouk Adviseur');
  const other = await context.newPage();
  await other.goto(`${panel.url}#/profiles`);
  await heading('Profielen', other); // without a question
  const stored = await tokensOf(other);

  await signOut();
  await heading('Je bent afgemeld');
  await screenshot(page, 'signed-out');
  await heading('Je bent afgemeld', other);
  expect(await tokensOf(page)).toBeUndefined();
  expect(await tokensOf(other)).toBeUndefined();
  const renewal = await fetch(`${panel.url}oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'citisens-panel',
      refresh_token: stored?.refresh_token ?? '',
    }),
  });
  expect(await renewal.json()).toMatchObject({ error: 'invalid_grant' });

  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name: 'Bram Beheerder' }).waitFor(); // is asked who they are
  const third = await context.newPage();
  await third.goto(panel.url);
  await third.getByRole('button', { name: 'Bram Beheerder' }).waitFor();
});

test('a token that does not count any more leads to the sign-in page once, and back', async () => {
  await signIn(page, panel, 'Anouk Adviseur');
  await page.route('**/graphql', (route) =>
    route.fulfill({ status: 401, body: '{"errors":[{"message":"","extensions":{"code":"INVALID_TOKEN"}}]}' }),
  );
  await open('/profiles');
  await heading('Je sessie is voorbij');
  await screenshot(page, 'session-over');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await heading('Profielen');
});

test('a sign-in that went wrong says so, and can be tried again', async () => {
  await page.goto(`${panel.url}?error=access_denied&state=nothing-of-ours`);
  await heading('Aanmelden is niet gelukt');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name: 'Anouk Adviseur' }).click();
  await heading('Wie wonen er in dit gebied?');
});

test('an old sign-in page says that its time has passed', async () => {
  const answer = await page.goto(`${panel.url}oidc/sign-in/nothing-of-ours`);
  expect(answer?.status()).toBe(400);
  await heading('Aanmelden lukt niet');
  await screenshot(page, 'sign-in-too-late');
});
