import type { Browser, Page } from 'playwright-core';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn } from '../support/panel';

// A browser takes its time where machines are small or busy.
jest.setTimeout(180_000);

let panel: Panel;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  await panel.world.publish(...gorinchemData());
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
});
afterEach(() => page.close());

const open = (path: string) => page.goto(`${panel.url}#${path}`);
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const secretShown = () => page.getByRole('textbox', { name: 'Geheim van de sleutel' }).inputValue();

async function statusWith(secret: string): Promise<number> {
  const response = await fetch(`${panel.url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': secret },
    body: JSON.stringify({ query: '{ municipality(code: "GM0512") { distribution { households } } }' }),
  });
  return response.status;
}

test('an administrator makes a key, sees its secret once, renews it and revokes it, and the log tells', async () => {
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Bram Beheerder');
  await page.getByRole('menuitem', { name: 'API-sleutels' }).click();
  await heading('API-sleutels');
  await page.getByRole('link', { name: 'Nieuwe sleutel' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Necker van Naem');
  await page.getByRole('checkbox', { name: 'Profielverdelingen' }).check();
  for (const name of ['Gorinchem', 'Vijfheerenlanden']) {
    await page.getByRole('combobox', { name: 'Gemeenten' }).fill(name);
    await page.getByRole('option', { name }).click();
  }
  await screenshot(page, 'key-create');
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  await page.getByRole('dialog').getByText('maar één keer').waitFor();
  await screenshot(page, 'key-secret');
  const secret = await secretShown();
  expect(secret).toMatch(/^ctz_/);
  expect(await statusWith(secret)).toBe(200);

  await page.getByRole('button', { name: 'Ik heb het bewaard' }).click();
  await heading('Necker van Naem');
  expect(await page.content()).not.toContain(secret);
  await page.getByText('Profielverdelingen: Gorinchem, Vijfheerenlanden').waitFor();

  await page.getByRole('button', { name: 'Nieuw geheim' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nieuw geheim' }).click();
  await page.getByRole('dialog').getByText('maar één keer').waitFor();
  const second = await secretShown();
  expect(second).not.toBe(secret);
  expect(await statusWith(second)).toBe(200);
  expect(await statusWith(secret)).toBe(200); // the overlap
  await page.getByRole('button', { name: 'Ik heb het bewaard' }).click();
  await screenshot(page, 'key-show');

  // A secret that was leaked stops at once, the one before it too.
  await page.getByRole('button', { name: 'Nieuw geheim' }).click();
  await page.getByRole('radio', { name: /^Meteen/ }).check();
  await screenshot(page, 'key-rotate');
  await page.getByRole('dialog').getByRole('button', { name: 'Nieuw geheim' }).click();
  await page.getByRole('dialog').getByText('maar één keer').waitFor();
  expect(await statusWith(await secretShown())).toBe(200);
  expect(await statusWith(second)).toBe(401);
  expect(await statusWith(secret)).toBe(401);
  await page.getByRole('button', { name: 'Ik heb het bewaard' }).click();

  await page.getByRole('button', { name: 'Intrekken' }).click();
  await screenshot(page, 'key-revoke');
  await page.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await page.getByText('Ingetrokken', { exact: true }).waitFor();
  // A dialog fades away.
  await page.getByRole('button', { name: 'Intrekken' }).first().waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Wat is er aan deze sleutel gewijzigd?' }).click();
  await heading('Logboek');
  for (const deed of ['Sleutel gemaakt', 'Nieuw geheim gemaakt', 'Sleutel ingetrokken']) {
    await page.getByRole('cell', { name: deed, exact: true }).first().waitFor();
  }
  expect(await page.getByRole('table').textContent()).not.toMatch(/[{}]|null|\d{4}-\d\d-\d\d/);
  await screenshot(page, 'audit');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Downloaden' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('audit.csv');
  expect(complaints).toEqual([]);
});

test('a refusal of the API is told in words, and can be repaired', async () => {
  await signIn(page, panel, 'Bram Beheerder');
  await open('/keys/create');
  await page.getByRole('textbox', { name: 'Naam' }).fill('Fout');
  await page.getByRole('radio', { name: 'Website' }).check();
  await page.getByRole('textbox', { name: 'Websites' }).fill('www.gorinchem.nl');
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  await page.getByText('"www.gorinchem.nl" is geen adres van een site').waitFor();
  await screenshot(page, 'key-refused');
  await page.getByRole('textbox', { name: 'Websites' }).fill('https://www.gorinchem.nl');
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  await page.getByRole('dialog').getByText('maar één keer').waitFor();
});

test('from the list a key opens with its use, on a phone too', async () => {
  await page.setViewportSize({ width: 375, height: 720 });
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Bram Beheerder');
  await open('/keys');
  await page.getByRole('link', { name: 'Necker van Naem' }).waitFor();
  await screenshot(page, 'keys-phone');
  await page.getByRole('link', { name: 'Necker van Naem' }).click();
  await heading('Necker van Naem');
  await page.getByText('1 vraag in 30 dagen').or(page.getByText('vragen in 30 dagen')).waitFor();
  const account = await page.getByRole('button', { name: /profiel|account|Bram/i }).boundingBox();
  expect((account?.x ?? 0) + (account?.width ?? 999)).toBeLessThanOrEqual(375);
  await open('/audit');
  const cells = page.getByRole('cell');
  await cells.first().waitFor();
  for (const cell of (await cells.all()).slice(0, 10)) expect((await cell.boundingBox())?.width).toBeGreaterThan(250);
  await screenshot(page, 'audit-phone');
  expect(complaints).toEqual([]);
});

test('an adviser who knows the address sees no keys and no log', async () => {
  await signIn(page, panel, 'Anouk Adviseur');
  for (const path of ['/keys', '/audit']) {
    await open(path);
    await page
      .getByText(/geen toegang|mag dit niet/i)
      .first()
      .waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  }
  await screenshot(page, 'no-access');
});
