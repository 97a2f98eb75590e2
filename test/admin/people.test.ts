import type { Browser, Page } from 'playwright-core';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn } from '../support/panel';

// A browser takes its time where machines are small or busy.
jest.setTimeout(240_000);

let panel: Panel;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  await panel.world.publish(...gorinchemData());
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
});
afterEach(() => page.close());

const open = (path: string) => page.goto(`${panel.url}#${path}`);
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const state = (name: string) => page.getByText(name, { exact: true }).first().waitFor();

test('an administrator invites an official, who signs in and sees what their role opens', async () => {
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Bram Beheerder');
  await page.getByRole('menuitem', { name: 'Mensen' }).click();
  await heading('Mensen');
  await page.getByRole('link', { name: 'Anouk Adviseur' }).waitFor();
  await page.getByRole('cell', { name: 'Ambtenaar: Gorinchem' }).waitFor();
  await screenshot(page, 'people');
  await page.getByRole('link', { name: 'Iemand uitnodigen' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Omar Ouali');
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill('Anouk@citisens.example');
  await page.getByRole('combobox', { name: 'Gemeenten' }).fill('Gorin');
  await page.getByRole('option', { name: 'Gorinchem' }).click();
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await page.getByText('Er is al iemand met dit e-mailadres').waitFor();
  await screenshot(page, 'person-refused');
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill('omar@gorinchem.example');
  await page.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await heading('Omar Ouali');
  await state('Uitgenodigd');
  await page.getByText('Ambtenaar: Gorinchem').waitFor();
  await screenshot(page, 'person-show');
  expect(complaints).toEqual([]);

  const theirs = await browser.newPage();
  theirs.setDefaultTimeout(60_000);
  await signIn(theirs, panel, 'Omar Ouali');
  expect(await theirs.getByRole('menuitem', { name: 'Mensen' }).count()).toBe(0);
  await theirs.goto(`${panel.url}#/municipalities/GM0512/show`);
  await theirs.getByRole('heading', { level: 1, name: 'Gorinchem' }).waitFor();
  await theirs.close();
  await page.reload();
  await state('Actief');
});

test('a change and a leave are asked twice, can be undone, and stand in the log', async () => {
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Bram Beheerder');
  await open('/people');
  await page.getByRole('searchbox', { name: 'Zoek op naam of adres' }).fill('vincent');
  await page.getByRole('link', { name: 'Anouk Adviseur' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Vincent van Vijfheerenlanden' }).click();
  await heading('Vincent van Vijfheerenlanden');
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByText('geldt binnen 15 minuten').waitFor();
  await screenshot(page, 'person-edit');
  await page.getByRole('radio', { name: /^Adviseur/ }).check();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await heading('Vincent van Vijfheerenlanden');
  await page.getByText('Adviseur', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Vertrekt' }).click();
  await screenshot(page, 'person-end');
  await page.getByRole('dialog').getByRole('button', { name: 'Vertrekt' }).click();
  await state('Vertrokken');
  // A dialog fades away.
  await page.getByRole('button', { name: 'Vertrekt' }).first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('button', { name: 'Vertrekt' }).waitFor();

  await page.getByRole('link', { name: 'Wat is er aan deze persoon gewijzigd?' }).click();
  await heading('Logboek');
  for (const deed of ['Persoon gewijzigd', 'Persoon vertrokken', 'Persoon hersteld']) {
    await page.getByRole('cell', { name: deed, exact: true }).waitFor();
  }
  await page.getByRole('button', { name: 'Bram Beheerder' }).first().waitFor();
  await screenshot(page, 'person-log');
  expect(complaints).toEqual([]);
});

test('the last administrator stays, and is told why', async () => {
  await signIn(page, panel, 'Bram Beheerder');
  await open('/people/demo-administrator/show');
  await page.getByRole('button', { name: 'Vertrekt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Vertrekt' }).click();
  await page.getByText('Je eigen beheerdersrol kun je niet weghalen').waitFor();
  await screenshot(page, 'person-yourself');
});

test('on a phone the page of a person fits', async () => {
  await page.setViewportSize({ width: 375, height: 720 });
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Bram Beheerder');
  await open('/people/demo-adviser/show');
  await heading('Anouk Adviseur');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await screenshot(page, 'person-phone');
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  // The button stands under the fields, not over them.
  const [role, save] = await Promise.all(
    [page.getByRole('radio').last(), page.getByRole('button', { name: 'Opslaan' })].map((one) => one.boundingBox()),
  );
  expect(save?.y).toBeGreaterThan((role?.y ?? 9_999) + (role?.height ?? 0));
  await page.getByRole('link', { name: 'Annuleren' }).click();
  await open('/people');
  await page.getByRole('cell', { name: 'Ambtenaar: Gorinchem' }).first().waitFor();
  for (const row of (await page.getByRole('row').all()).slice(1)) {
    expect((await row.boundingBox())?.height).toBeLessThan(120);
  }
  await screenshot(page, 'people-phone');
  expect(complaints).toEqual([]);
});

test('an adviser who knows the address sees nobody', async () => {
  await signIn(page, panel, 'Anouk Adviseur');
  for (const path of ['/people', '/people/demo-administrator/show', '/people/create']) {
    await open(path);
    await page
      .getByText(/geen toegang|mag dit niet/i)
      .first()
      .waitFor();
    expect(await page.getByText('bram@citisens.example').count()).toBe(0);
  }
});
