import type { Browser, Page } from 'playwright-core';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { aConsultation, aQuestionnaire, QUESTIONS } from '../support/consultations';
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

test('a file is kept as it was tried: as the version that residents saw, or as another one that is tried first', async () => {
  const { world } = panel;
  const closesOn = `${new Date().getUTCFullYear()}-12-31`;
  const survey = await aConsultation(world, { state: 'open', opensOn: '2026-03-02', closesOn });
  await aQuestionnaire(world, survey, { usedAt: '2026-03-02T09:00:00.000Z' });
  await aQuestionnaire(world, survey, { version: 2, questions: QUESTIONS.filter(({ key }) => key !== 'q2') });
  await signIn(page, panel, 'Anouk Adviseur');
  await page.goto(`${panel.url}#/consultations/${survey.id}/show/responses`);
  const version = page.getByRole('combobox', { name: 'Ingevulde vragenlijst' });
  await version.getByText('Versie 1', { exact: true }).waitFor();
  const rows = [
    'id;tijd;postcode;q1[SQ001];q1[SQ002];bezigheid;oordeel',
    '1;2026-03-05 14:05;4201AA;ja;nee;walk|eat;7',
    '2;2026-03-05 14:06;9999XX;nee;ja;eat;8',
    '',
  ];
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });

  // There are two sources, and no column says which: choosing one tries the file again.
  await page.getByText('kies één manier van uitnodigen voor het hele bestand').waitFor();
  await page.getByRole('combobox', { name: 'Manier van uitnodigen van alle rijen' }).click();
  await page.getByRole('option', { name: 'Link in de wijkkrant' }).click();
  await page.getByText('van de 2 rijen kunnen er 1 worden ingelezen en 1 niet').waitFor();
  const holds = (column: string) => page.getByRole('combobox', { name: `Inhoud van kolom ${column}` });
  expect(await holds('q1[SQ002]').inputValue()).toBe('OPTION|q1|sometimes');
  await holds('bezigheid').selectOption('ANSWER|q2');
  await page.getByRole('button', { name: 'Onthouden en opnieuw proberen' }).click();
  await page.getByText('onthouden', { exact: true }).waitFor();

  await version.click();
  await screenshot(page, 'responses-versions');
  await page.getByRole('option', { name: 'Versie 2 (nog niet gebruikt)' }).click();
  await page.getByText('is gekoppeld aan iets wat deze vragenlijst niet heeft').first().waitFor();
  expect(await page.getByRole('button', { name: /rij(en)? inlezen/ }).count()).toBe(0);
  expect(await holds('bezigheid').locator('option:checked').textContent()).toBe('q2 (niet in deze versie)');
  await screenshot(page, 'responses-other-version');
  await version.click();
  await page.getByRole('option', { name: 'Versie 1', exact: true }).click();
  await page.getByText('van de 2 rijen kunnen er 1 worden ingelezen en 1 niet').waitFor();

  // Who would rather keep nothing is told so, and can still do otherwise.
  await page.getByRole('radio', { name: 'Bewaar dan niets' }).check();
  await page.getByRole('button', { name: '1 rij inlezen' }).click();
  await page.getByRole('alert').getByText('er is niets bewaard').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await screenshot(page, 'responses-nothing-kept-phone');
  expect(await page.getByRole('radio', { name: 'Sla die rijen over en bewaar de rest' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: '1 rij inlezen' }).click();
  await page.getByText('is ingelezen: 1 van de 2 rijen zijn bewaard').waitFor();
  expect(await stored(world, survey)).toMatchObject([
    { id: '1', source: 'link', questionnaire: 1, answers: { q1: 'often', q2: ['walk', 'eat'] } },
  ]);
});
