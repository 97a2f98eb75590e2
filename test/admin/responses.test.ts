import type { Browser, Page } from 'playwright-core';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { openPanel, type Panel, signIn } from '../support/panel';
import { aSurvey, stored, surveyCountry } from '../support/survey';

// A browser takes its time where machines are small or busy.
jest.setTimeout(240_000);

let panel: Panel;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  await surveyCountry(panel.world);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 1100 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
});
afterEach(() => page.close());

const FILE = [
  'id;tijd;bron;postcode;Vraag A;q2',
  '1;2026-03-05 14:05;brief;4201AA;Vaak;walk|eat',
  '2;2026-03-05 14:06;brief;9999XX;Soms;eat',
  '3;2026-03-06 09:00;link;4201AB;Nooit;music',
  '',
].join('\n');

test('an adviser tries a file, says what a column holds, imports it, and takes out who withdraws', async () => {
  const complaints = complaintsOf(page);
  const survey = await aSurvey(panel.world);
  await signIn(page, panel, 'Anouk Adviseur');
  await page.goto(`${panel.url}#/consultations/${survey.id}/show/responses`);
  await page.getByText('Sleep hier een bestand naartoe').waitFor();
  await screenshot(page, 'responses-empty');

  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByText('van de 3 rijen kunnen er 2 worden ingelezen en 1 niet').waitFor();
  await page.getByText('Postcode 9999XX bestaat niet').waitFor();
  expect(await stored(panel.world, survey)).toEqual([]);
  await screenshot(page, 'responses-tried');

  await page.getByRole('combobox', { name: 'Inhoud van kolom Vraag A' }).selectOption('ANSWER|q1');
  await page.getByRole('button', { name: 'Onthouden en opnieuw proberen' }).click();
  await page.getByText('onthouden', { exact: true }).waitFor();
  await page.getByRole('button', { name: '2 rijen inlezen' }).click();
  await page.getByText('is ingelezen: 2 van de 3 rijen zijn bewaard').waitFor();
  expect((await stored(panel.world, survey)).map(({ id, answers }) => [id, answers.q1])).toEqual([
    ['1', 'often'],
    ['3', 'never'],
  ]);

  await page.getByRole('textbox', { name: 'Nummer van de reactie' }).fill('3');
  await page.getByRole('button', { name: 'Reactie verwijderen' }).click();
  await screenshot(page, 'responses-withdraw');
  await page.getByRole('dialog').getByRole('button', { name: 'Reactie verwijderen' }).click();
  await page.getByText('De reactie is verwijderd.').waitFor();
  expect((await stored(panel.world, survey)).map(({ id }) => id)).toEqual(['1']);
  await screenshot(page, 'responses-imported');

  // Twice the same: there is nothing any more, and the history does not go on saying that it is busy.
  await page.getByRole('textbox', { name: 'Nummer van de reactie' }).fill('3');
  await page.getByRole('button', { name: 'Reactie verwijderen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reactie verwijderen' }).click();
  const words = 'Er is geen reactie met dit nummer in deze consultatie.';
  await page.getByRole('alert').getByText(words).waitFor();
  await page.getByRole('table', { name: 'Wat er gedaan is' }).getByRole('cell', { name: words }).waitFor();
  await screenshot(page, 'responses-withdraw-refused');
  expect(complaints).toEqual([]);
});
