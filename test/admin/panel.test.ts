import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn } from '../support/panel';
import type { World } from '../support/world';

// A browser takes its time where machines are small or busy.
jest.setTimeout(180_000);

let world: World;
let panel: Panel;
let browser: Browser;
let page: Page;
let complaints: string[];
/** What the panel keeps of a session, so that not every test has to sign in anew. */
let signedIn: [string, string][];

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  world = panel.world;
  await world.publish(...gorinchemData());
  const first = await browser.newPage();
  await signIn(first, panel, 'Anouk Adviseur');
  signedIn = await first.evaluate(() => Object.entries({ ...sessionStorage }));
  await first.close();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
beforeEach(async () => {
  page = await browser.newPage({
    viewport: { width: 1200, height: 800 },
    reducedMotion: 'reduce',
  });
  await page.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, signedIn);
  page.setDefaultTimeout(60_000);
  complaints = complaintsOf(page);
});
afterEach(() => page.close());

const open = (path: string) => page.goto(`${panel.url}#${path}`);
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const region = (name: string) => page.getByRole('region', { name });

test('from the dashboard to a municipality, one of its districts and back up', async () => {
  await open('/');
  await heading('Wie wonen er in dit gebied?');
  await region('Wat is er geladen?').getByText('made up for a test').first().waitFor();
  await screenshot(page, 'panel-dashboard');

  await page.getByRole('main').getByRole('textbox', { name: 'Zoek een postcode of gemeente' }).fill('gorin');
  await page.keyboard.press('Enter');
  await heading('Gemeenten');
  await page.getByRole('status').getByText('1 gemeente').waitFor();
  await screenshot(page, 'panel-municipalities');

  await page.getByRole('cell', { name: 'Gorinchem', exact: true }).click();
  await heading('Gorinchem');
  expect(await page.title()).toBe('Gorinchem · Citisens');
  await page
    .getByRole('img', { name: /^1\.900 huishoudens in Gorinchem\. Kritische Vernieuwers 6,3%, landelijk / })
    .waitFor();
  await page.getByRole('img', { name: /^Kaart van de wijken van Gorinchem/ }).waitFor();
  expect(await region('Kaart van de wijken').textContent()).toContain('Kaart: Kadaster / CBS, 2022');
  await screenshot(page, 'panel-municipality');

  const districts = region('Wijken');
  expect(await districts.getByRole('row', { name: /Dalem/ }).textContent()).toContain('Te klein om te tonen');
  await districts.getByRole('link', { name: 'Benedenstad' }).click();
  await heading('Benedenstad');
  expect(await page.evaluate(() => [document.activeElement?.tagName, window.scrollY])).toEqual(['H1', 0]);
  await region('Wie wonen hier?').getByText('opvallend veel Zorgzame Senioren: 3 keer zo veel').waitFor();
  await region('Buurten').getByRole('link', { name: 'Benedenstad-West' }).waitFor();
  await screenshot(page, 'panel-district');

  const trail = page.getByRole('navigation', { name: 'Waar je bent' });
  await trail.getByRole('link', { name: 'Gorinchem' }).click();
  await heading('Gorinchem');
  await trail.getByRole('link', { name: 'Zuid-Holland' }).click();
  await heading('Gemeenten');
  await page.getByRole('combobox', { name: 'Provincie' }).getByText('Zuid-Holland').waitFor();
  await page.getByRole('status').getByText('1 gemeente').waitFor();
  expect(complaints).toEqual([]);
});

test('a list is downloaded whole, as a table for a spreadsheet', async () => {
  await open('/districts?perPage=10');
  await heading('Wijken');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Downloaden' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('districts.csv');
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFFcode;name;level;edition;district;municipality;province;example');
  expect(lines).toContain('WK051201;Benedenstad;DISTRICT;2025;;Gorinchem;;example');
  expect(lines.filter((line) => line.startsWith('WK'))).toHaveLength(4);
});

test('the chart has the same figures as a table', async () => {
  await open('/districts/WK051201/show');
  await region('Wie wonen hier?').getByRole('button', { name: 'Tabel' }).click();
  const row = region('Wie wonen hier?').getByRole('row', { name: /Zorgzame Senioren/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual(['180', '18%', '6%', '300']);
});

test('withheld, not delivered and zero are told apart', async () => {
  await open('/districts/WK051201/show');
  const figures = region('Kerncijfers');
  const cells = (name: RegExp) => figures.getByRole('row', { name }).getByRole('cell').allTextContents();
  await figures.getByRole('row', { name: /Wmo/ }).waitFor();
  expect((await cells(/Eenpersoonshuishoudens/))[0]?.trim()).toBe('0');
  expect((await cells(/Wmo/))[0]?.trim()).toBe('te klein om te tonen');
  await open('/districts/WK051203/show');
  await heading('Dalem');
  await figures.getByRole('row', { name: /Wmo/ }).waitFor();
  expect((await cells(/Wmo/)).map((text) => text.trim())).toEqual(['niet geleverd', '82', '70']);
  await region('Wie wonen hier?').getByText('Te klein om te tonen').waitFor();
});

test('the map leads to the district that is chosen on it', async () => {
  await open('/municipalities/GM0512/show');
  const map = page.getByRole('img', { name: /^Kaart van de wijken/ });
  await map.scrollIntoViewIfNeeded();
  await map.locator('path').first().waitFor();
  const place = await map.boundingBox();
  if (!place) throw new Error('the map has no place on the page');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await heading('Lingewijk');
});

test('a postcode as people type it says where it lies and who live there', async () => {
  await open('/postcodes');
  await heading('Postcode opzoeken');
  await page.getByRole('textbox', { name: 'Postcode', exact: true }).fill('4201 aa');
  await page.keyboard.press('Enter');
  await heading('4201 AA');
  await region('Waar ligt deze postcode?').getByRole('link', { name: 'Benedenstad-West' }).waitFor();
  await page.getByText('Deze cijfers horen precies bij deze postcode.').waitFor();
  await screenshot(page, 'panel-postcode');

  await page.getByRole('textbox', { name: 'Postcode', exact: true }).fill('4201ab');
  await page.keyboard.press('Enter');
  await heading('4201 AB');
  await page.getByText('Deze postcode ligt in 2 gebieden.').waitFor();
  expect(await region('Waar ligt deze postcode?').getByRole('listitem').allTextContents()).toEqual([
    'Benedenstad-West8 · 67%',
    'Lingewijk-Noord4 · 33%',
  ]);
  await page.getByText('Je ziet de cijfers van postcodegebied 4201.').waitFor();
  await screenshot(page, 'panel-postcode-border');

  await page.getByRole('textbox', { name: 'Postcode', exact: true }).fill('4201');
  await page.keyboard.press('Enter');
  await heading('4201');
  await page.getByText('Deze cijfers horen precies bij deze postcode.').waitFor();

  await open('/postcodes');
  await region('Eerder opgezocht in deze browser').getByRole('link', { name: '4201 AA' }).waitFor();
});

test('what is no postcode, or one that is not loaded, is said in words', async () => {
  await open('/postcodes');
  await page.getByRole('textbox', { name: 'Postcode', exact: true }).fill('Gorinchem');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('„Gorinchem” is geen postcode.').waitFor();
  await page.getByRole('textbox', { name: 'Postcode', exact: true }).fill('9999 ZZ');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Postcode 9999 ZZ staat niet in de geladen gegevens').waitFor();
  await screenshot(page, 'panel-postcode-unknown');
});

test('staff edit a profile, and take it back', async () => {
  await open('/profiles');
  await heading('Profielen');
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(8);
  await screenshot(page, 'panel-profiles');
  await page.getByRole('link', { name: /Zorgzame Senioren/ }).click();
  await heading('Zorgzame Senioren');
  await screenshot(page, 'panel-profile');
  await page.getByRole('link', { name: 'Teksten bewerken' }).click();
  await page.getByRole('textbox', { name: 'Samenvatting' }).fill('Wonen er al lang en kennen de buurt.');
  await page.getByRole('textbox', { name: 'Kanalen' }).fill('buurtkrant\nhuisarts');
  await screenshot(page, 'panel-profile-edit');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await heading('Zorgzame Senioren');
  await page.getByText('Wonen er al lang en kennen de buurt.').waitFor();
  await screenshot(page, 'panel-profile-saved');
  expect(await region('Zo bereik je hen').getByRole('listitem').allTextContents()).toEqual(['buurtkrant', 'huisarts']);
  await screenshot(page, 'panel-profile-saved');

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByText('De vorige tekst staat weer terug.').waitFor();
  await page.getByText('Wonen er al lang en kennen de buurt.').waitFor({ state: 'detached' });
  const { data } = await world.ask('{ profile(id: "2019-zorgzame-senioren") { summary channels version } }');
  expect(data.profile).toEqual({ summary: null, channels: [], version: 3 });
  expect(complaints).toEqual([]);
});

test('who saves after somebody else keeps their words and is told what to do', async () => {
  await open('/profiles/2019-stadse-nomaden');
  const summary = page.getByRole('textbox', { name: 'Samenvatting' });
  await summary.fill('Mijn tekst');
  const { data } = await world.ask(
    `mutation { updateProfile(input: { id: "2019-stadse-nomaden", version: 1, summary: "Hun tekst" }) { userErrors { code } } }`,
  );
  expect(data.updateProfile.userErrors).toEqual([]);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('alert').getByText('Iemand anders heeft dit intussen gewijzigd').waitFor();
  expect(await summary.inputValue()).toBe('Mijn tekst');
  await screenshot(page, 'panel-profile-stale');
  await page.getByRole('button', { name: 'Open de nieuwste versie' }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Hun tekst');
});

test('the panel speaks English after one choice, and remembers it', async () => {
  await open('/municipalities/GM0512/show');
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await region('Who lives here?').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await region('Key figures')
    .getByRole('row', { name: /One-person households/ })
    .waitFor();
  await screenshot(page, 'panel-english');
  await page.reload();
  await region('Who lives here?').waitFor();
});

test('everything can be reached by keyboard, is named, and shows where one is', async () => {
  await open('/');
  await heading('Wie wonen er in dit gebied?');
  const path: string[] = [];
  const unseen: string[] = [];
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab');
    path.push(
      await page.evaluate(() => {
        const at = document.activeElement;
        const named = at?.getAttribute('aria-label') || (at as HTMLInputElement).labels?.[0]?.textContent;
        return named || at?.textContent?.trim() || `nameless ${at?.outerHTML.slice(0, 200)}`;
      }),
    );
    // A field shows it with its border.
    const outline = await page.evaluate(() =>
      document.activeElement?.matches('input') ? 'border' : getComputedStyle(document.activeElement as Element).outline,
    );
    if (/none|0px/.test(outline)) unseen.push(path.at(-1) ?? '');
  }
  expect(unseen).toEqual([]);
  expect(path[0]).toBe('Naar de inhoud');
  expect(path).toContain('Zoek een postcode of gemeente');
  expect(path.filter((name) => name.startsWith('nameless'))).toEqual([]);
  for (const landmark of ['banner', 'main', 'navigation'] as const) {
    expect(await page.getByRole(landmark).count()).toBeGreaterThan(0);
  }
});

test.each([
  '/',
  '/municipalities',
  '/municipalities/GM0512/show',
  '/postcodes/4201AA/show',
  '/profiles/2019-stadse-nomaden/show',
  '/profiles/2019-zelfbewuste-aanpakkers',
])('on a phone %s is no wider than the screen, and its fields and buttons have names', async (path) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await screenshot(page, `panel-phone${path.replaceAll('/', '-')}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const nameless = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], input:not([type=hidden]), textarea:not([aria-hidden])',
      ),
    ]
      .filter((one) => one.offsetParent !== null && !one.closest('[aria-hidden=true]'))
      .filter((one) => {
        const labels = (one as HTMLInputElement).labels;
        const named =
          one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby') ?? one.getAttribute('title');
        return !named && !labels?.length && !one.textContent?.trim();
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(nameless).toEqual([]);
});

test('when the API is away the panel says so, and tries again when asked', async () => {
  let isAway = true;
  await page.route('**/graphql', (route) => (isAway ? route.abort() : route.continue()));
  await open('/municipalities/GM0512/show');
  await page.getByRole('alert').getByText('We krijgen geen verbinding met het platform.').waitFor();
  isAway = false;
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await heading('Gorinchem');
});

test('with nothing loaded the panel says what to do', async () => {
  const emptyPanel = await openPanel();
  await signIn(page, emptyPanel, 'Anouk Adviseur');
  await page.goto(`${emptyPanel.url}#/`);
  await region('Wat is er geladen?').getByText('Er is nog niets geladen.').waitFor();
  await region('Volgende stap').getByText('npm run import -- downloads/', { exact: true }).waitFor();
  await screenshot(page, 'panel-empty');
  await page.goto(`${emptyPanel.url}#/municipalities`);
  await page.getByRole('alert').getByText('Er zijn nog geen gegevens geladen.').waitFor();
  await screenshot(page, 'panel-empty-list');
  await emptyPanel.close();
});
