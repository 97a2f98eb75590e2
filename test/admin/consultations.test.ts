import type { Browser, Page } from 'playwright-core';
import type { Consultation } from '../../api/consultations/consultation';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn } from '../support/panel';
import { aTrajectory } from '../support/trajectories';

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
const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const choose = async (name: string, option: string) => {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option }).click();
};

test('an adviser sets up a consultation, writes its questions, opens it and sees what a new version changes', async () => {
  const complaints = complaintsOf(page);
  const trajectory = await aTrajectory(panel.world, { step: 'consultation' });
  await signIn(page, panel, 'Anouk Adviseur');
  await open(`/consultations/create?trajectory=${trajectory.id}`);
  await heading('Nieuwe consultatie');
  await page.getByRole('link', { name: trajectory.title }).waitFor();
  await box('Naam').fill('Wat helpt tegen eenzaamheid?');
  await page.getByLabel('Eerste dag').fill('2026-03-02');
  await page.getByLabel('Laatste dag').fill('2026-03-29');
  await button('Manier toevoegen').click();
  await box('Manier van uitnodigen').fill('Brief aan 4.000 adressen');
  await choose('Soort', 'Aselecte steekproef');
  await page.getByRole('spinbutton', { name: 'Uitgenodigd' }).fill('4000');
  await box('Code').fill('brief');
  await button('Uitgenodigd per wijk: Brief aan 4.000 adressen').click();
  await page.getByRole('spinbutton', { name: 'Uitgenodigd in Benedenstad' }).fill('2500');
  await page.getByRole('spinbutton', { name: 'Uitgenodigd in Lingewijk' }).fill('1400');
  await page.getByText('Samen 3.900, maar uitgenodigd zijn er 4.000. Maak die twee gelijk.').waitFor();
  await page.getByRole('spinbutton', { name: 'Kleinste groep' }).fill('15');
  const crossings = page.getByRole('group', { name: 'Kruisingen' });
  await crossings.getByRole('checkbox', { name: 'Wijk × Leeftijd' }).check();
  await choose('Leeftijd', 'Zelf ingevuld');
  for (const [i, band] of ['15-24', '25-44', '45-64', '65+'].entries()) {
    await page.getByRole('spinbutton', { name: `${band}: aantal of deel` }).fill(String(4_000 + i));
  }
  await choose('Profiel', 'Profielverdeling');
  await page.getByRole('spinbutton', { name: 'Hoogste gewicht' }).fill('3');
  await screenshot(page, 'consultation-create');
  await button('Nieuwe consultatie').click();
  await page.getByRole('alert').getByText('De wijken zijn samen 3900, maar er zijn 4000 mensen uitgenodigd').waitFor();
  await page.getByRole('spinbutton', { name: 'Uitgenodigd in Lingewijk' }).fill('1500');
  await page.getByText('Samen 4.000: dat klopt').waitFor();
  await button('Nieuwe consultatie').click();
  await heading('Wat helpt tegen eenzaamheid?');
  await page.getByText('Aselecte steekproef').waitFor();
  await page.getByText('Profiel (profielverdeling), Leeftijd (zelf ingevuld), hooguit 3 keer het gemiddelde').waitFor();
  await page.getByRole('row', { name: 'Brief aan 4.000 adressen Code: brief Aselecte steekproef 4.000' }).waitFor();
  await page
    .getByRole('table', { name: 'Uitgenodigd per wijk' })
    .getByRole('row', { name: 'Benedenstad 2.500' })
    .waitFor();
  await screenshot(page, 'consultation-overview');

  await button('Openen').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Openen' }).click();
  await page.getByRole('alert').getByText('De vragenlijst heeft nog geen vraag').waitFor();
  await screenshot(page, 'consultation-not-complete');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();

  await page.getByRole('tab', { name: 'Vragenlijst' }).click();
  await button('Vragenlijst maken').click();
  await box('Vraag').fill('Hoe vaak voelt u zich alleen?');
  await box('Antwoord 1').fill('Vaak');
  await box('Antwoord 2').fill('Soms');
  await button('Antwoord toevoegen').click();
  await button('Bewaren').click();
  await page.getByRole('alert').getByText('Nog niet bewaard').waitFor();
  await page.getByText('Dit mag niet leeg zijn.').waitFor();
  await screenshot(page, 'questionnaire-refused');
  await box('Antwoord 3').fill('Nooit');
  await button('Vraag toevoegen').click();
  await box('Vraag').last().fill('Wat zou u helpen?');
  await page.getByRole('combobox', { name: 'Soort vraag' }).last().click();
  await page.getByRole('option', { name: 'Eigen woorden' }).click();
  await page
    .getByRole('switch', { name: /alleen na een bepaald antwoord/ })
    .last()
    .check();
  await page.getByRole('checkbox', { name: 'Vaak' }).check();
  await page.getByRole('checkbox', { name: 'Soms' }).check();
  await button('Vraag toevoegen').click();
  await box('Vraag').last().fill('Welk cijfer geeft u uw buurt?');
  await page.getByRole('combobox', { name: 'Soort vraag' }).last().click();
  await page.getByRole('option', { name: 'Schaal' }).click();
  await screenshot(page, 'questionnaire-edit');
  await button('Omhoog: vraag 3').press('Enter');
  await page.getByText('Dit is nu vraag 2.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Omhoog: vraag 2');
  await button('Zo zien inwoners het').click();
  await page
    .getByRole('group', { name: '2. Welk cijfer geeft u uw buurt?' })
    .getByRole('radio', { name: '10' })
    .waitFor();
  await page.getByText('Alleen wie bij vraag 1 antwoordt: „Vaak” of „Soms”.').waitFor();
  await button('Bewaren').click();
  await page.getByText('Versie 1: nog niet gebruikt').waitFor();
  await screenshot(page, 'questionnaire');

  await button('Openen').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Openen' }).click();
  await page.getByText('Open', { exact: true }).waitFor();
  await page.getByText('Versie 1: in gebruik sinds').waitFor();
  await button('Vragen wijzigen').click();
  await page.getByRole('alert').getByText('Als je bewaart, maak je versie 2.').waitFor();
  await page.getByRole('button', { name: /1\. Hoe vaak/ }).click();
  await box('Vraag').fill('Voelt u zich wel eens alleen?');
  await screenshot(page, 'questionnaire-next-version');
  await button('Bewaren als versie 2').click();
  const changes = page.getByRole('region', { name: 'Wat is er anders dan in versie 1?' });
  await changes.getByText('Hoe vaak voelt u zich alleen?').waitFor();
  expect(await changes.getByRole('listitem').allTextContents()).toEqual([
    'Andersq1 · vraagWas: Hoe vaak voelt u zich alleen? (Vaak / Soms / Nooit)Werd: Voelt u zich wel eens alleen? (Vaak / Soms / Nooit)',
  ]);
  await screenshot(page, 'questionnaire-versions');

  await button('Sluiten').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  await button('Weer openen').click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reden' }).fill('Nog te weinig jongeren.');
  await page.getByRole('dialog').getByRole('button', { name: 'Weer openen' }).click();
  await page.getByRole('tab', { name: 'Overzicht' }).click();
  await page.getByText('Nog te weinig jongeren.').waitFor();
  await page.getByRole('menuitem', { name: 'Consultaties' }).click();
  await heading('Consultaties');
  await page.getByRole('cell', { name: 'Gorinchem' }).waitFor();
  await page.getByRole('combobox', { name: 'Gemeente' }).fill('Gor');
  await page.getByRole('option', { name: 'Gorinchem' }).click();
  await page.waitForURL((url) => decodeURIComponent(url.hash).includes('"municipality":"GM0512"'));
  await page.getByRole('cell', { name: 'Gorinchem' }).waitFor();
  await screenshot(page, 'consultations');
  expect(complaints).toEqual([]);
});

test('who saves after somebody else keeps what they filled in and is told', async () => {
  const consultation = await aConsultation(panel.world, { title: 'Twee mensen' });
  await aQuestionnaire(panel.world, consultation);
  await signIn(page, panel, 'Anouk Adviseur');
  await open(`/consultations/${consultation.id}`);
  await box('Naam').fill('Mijn naam');
  await panel.world.ask(
    `mutation { updateConsultation(input: { id: "${consultation.id}", version: 1, title: "Hun naam" }) { userErrors { code } } }`,
  );
  await button('Opslaan').click();
  await page.getByRole('alert').getByText('is nog niet opgeslagen').waitFor();
  expect(await box('Naam').inputValue()).toBe('Mijn naam');
  await button('Open de nieuwste versie').click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=title]')?.value === 'Hun naam');
  await page.getByRole('link', { name: 'Annuleren' }).click();
  await heading('Hun naam');

  await open(`/consultations/${consultation.id}/show/questionnaire`);
  await button('Vragen wijzigen').click();
  await button('Weghalen: vraag 6').click();
  await panel.world.ask(
    'mutation($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { userErrors { code } } }',
    { input: { consultation: consultation.id, revision: 1, questions: [] } },
  );
  await button('Bewaren').click();
  await page.getByRole('alert').getByText('Iemand anders heeft dit intussen gewijzigd').waitFor();
  expect(await page.getByRole('button', { name: /^Weghalen: vraag/ }).count()).toBe(5);
});

test('an adviser weighs to two dimensions together, and fills in the population of every pair', async () => {
  const complaints = complaintsOf(page);
  const ageBands = ['18-34', '35-64', '65+'];
  const { id } = await aConsultation(panel.world, { title: 'Samen wegen', ageBands });
  await signIn(page, panel, 'Anouk Adviseur');
  await open(`/consultations/${id}`);
  await choose('Geslacht', 'Kerncijfers');
  await choose('Wijk', 'Kerncijfers');
  const pairs = page.getByRole('group', { name: 'Twee kenmerken samen' });
  await pairs.getByRole('checkbox', { name: 'Leeftijd × Geslacht' }).check();
  await page.getByText('Geslacht: samen met leeftijd, hieronder.').waitFor();
  expect(await pairs.getByRole('checkbox', { name: 'Wijk × Leeftijd' }).isDisabled()).toBe(true);
  expect(await pairs.getByRole('checkbox', { name: 'Wijk × Profiel' }).isDisabled()).toBe(false);
  const cell = (band: string, gender: string) =>
    page.getByRole('spinbutton', { name: `${band}, ${gender}: aantal of deel` });
  // From cell to cell by keyboard, row after row.
  await cell('18-34', 'Vrouw').focus();
  for (const value of ['4100', '4300', '', '5000', '4900', '', '3500', '3100.5']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  const table = page.getByRole('table', { name: 'Alle inwoners naar leeftijd × geslacht' });
  await table.getByRole('row', { name: /^18-34 .*8\.400$/ }).waitFor();
  await table.getByRole('row', { name: 'Samen 12.600 12.300,5 0 24.900,5' }).waitFor();
  await page.getByText('Ingevuld: 6 van de 9 vakken.').waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await table.scrollIntoViewIfNeeded();
  await screenshot(page, 'consultation-joint-margin');
  await page.setViewportSize({ width: 390, height: 844 });
  await table.scrollIntoViewIfNeeded();
  await screenshot(page, 'consultation-joint-margin-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({ width: 1280, height: 800 });
  await button('Opslaan').click();
  await heading('Samen wegen');
  await page.getByText('Wijk (kerncijfers), Leeftijd × geslacht (zelf ingevuld)').waitFor();
  const stored = await panel.world.service.stores.consultations.get(id);
  expect(stored?.weighting.margins).toEqual([
    { dimension: 'district', origin: 'indicators' },
    {
      dimension: 'age',
      crossedWith: 'gender',
      origin: 'entered',
      targets: [
        { key: '18-34×female', value: 4_100 },
        { key: '18-34×male', value: 4_300 },
        { key: '35-64×female', value: 5_000 },
        { key: '35-64×male', value: 4_900 },
        { key: '65+×female', value: 3_500 },
        { key: '65+×male', value: 3_100.5 },
      ],
    },
  ]);

  // It is there again to change, also when a program stored the pair the other way around.
  const targets = [
    { key: 'female×65+', value: 3 },
    { key: 'male×65+', value: 2 },
  ];
  const turned = await aConsultation(panel.world, {
    title: 'Andersom',
    ageBands,
    weighting: { margins: [{ dimension: 'gender', crossedWith: 'age', origin: 'entered', targets }] },
  });
  await open(`/consultations/${turned.id}`);
  await cell('65+', 'Vrouw').waitFor();
  expect(await Promise.all(['Vrouw', 'Man', 'Anders'].map((gender) => cell('65+', gender).inputValue()))).toEqual([
    '3',
    '2',
    '',
  ]);
  await pairs.getByRole('checkbox', { name: 'Leeftijd × Geslacht' }).uncheck();
  await button('Opslaan').click();
  await page.getByText('Antwoorden worden niet gewogen.').waitFor();
  expect(complaints).toEqual([]);
});

test('a questionnaire that is saved is in the language of its consultation', async () => {
  const { world } = panel;
  const consultation = await aConsultation(world, { title: 'In het Turks' });
  await aQuestionnaire(world, consultation);
  const change = `mutation { updateConsultation(input: { id: "${consultation.id}", version: 1, language: "tr" }) { userErrors { code } } }`;
  await world.ask(change);
  await signIn(page, panel, 'Anouk Adviseur');
  await open(`/consultations/${consultation.id}/show/questionnaire`);
  await button('Vragen wijzigen').click();
  await button('Bewaren').click();
  await page.getByText('Versie 1 is bewaard.').waitFor();
  expect(await world.service.stores.questionnaires.newest(consultation.id)).toMatchObject({ language: 'tr' });
});

test('who leaves a questionnaire that is not saved is asked first', async () => {
  const consultation = await aConsultation(panel.world, { title: 'Nog niet klaar' });
  await aQuestionnaire(panel.world, consultation);
  await signIn(page, panel, 'Anouk Adviseur');
  await open(`/consultations/${consultation.id}/show/questionnaire`);
  await button('Vragen wijzigen').click();
  await button('Weghalen: vraag 6').click();
  const asked: string[] = [];
  const answers = [false, true];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return answers.shift() ? dialog.accept() : dialog.dismiss();
  });
  const question = page.waitForEvent('dialog');
  await page.getByRole('tab', { name: 'Reacties' }).click();
  await question;
  expect(await page.getByRole('button', { name: /^Weghalen: vraag/ }).count()).toBe(5);
  await page.getByRole('menuitem', { name: 'Consultaties' }).click();
  await heading('Consultaties');
  expect(asked).toHaveLength(2);
  expect(asked[0]).toContain('nog niet opgeslagen');
});

test('an official sees what is public, and nothing to change', async () => {
  const consultation = await aConsultation(panel.world, { state: 'open', title: 'Open voor iedereen' });
  await signIn(page, panel, 'Gerda van Gorinchem');
  await open(`/consultations/${consultation.id}/show`);
  await heading('Open voor iedereen');
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Overzicht', 'Gepubliceerd']);
  for (const name of ['Instellingen wijzigen', 'Sluiten'])
    expect(await page.getByText(name, { exact: true }).count()).toBe(0);
});

test('an administrator goes from a consultation to what was changed of it, and from the log to its page', async () => {
  const consultation = await aConsultation(panel.world, { title: 'Wie deed wat?' });
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Bram Beheerder');
  await open(`/consultations/${consultation.id}/show`);
  await page.getByRole('link', { name: 'Wat is er aan deze consultatie gewijzigd?' }).click();
  await heading('Logboek');
  await page.getByRole('cell', { name: 'Consultatie gemaakt' }).waitFor();
  expect(await page.getByRole('cell', { name: /gemaakt|gewijzigd/ }).count()).toBe(1);
  await page.getByRole('link', { name: `Openen: Consultatie ${consultation.id}` }).click();
  await heading('Wie deed wat?');

  // From the whole log: choosing a record keeps only its changes.
  await open('/audit?filter=%7B%7D');
  await page.getByRole('cell', { name: 'Traject gemaakt' }).first().waitFor();
  await screenshot(page, 'audit-records');
  await button(consultation.trajectory).first().click();
  // The head, and the one change of that record.
  await page.getByRole('row').nth(2).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: `Openen: Traject ${consultation.trajectory}` }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await screenshot(page, 'audit-records-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(complaints).toEqual([]);
});

test('another municipality empties the areas that were chosen for a new trajectory', async () => {
  await signIn(page, panel, 'Anouk Adviseur');
  await open('/trajectories/create?municipality=GM0512');
  await heading('Nieuw traject');
  await choose('Gebieden', 'Benedenstad-Oost');
  await page.keyboard.press('Escape');
  const chosen = page.getByRole('button', { name: 'Benedenstad-Oost' });
  await chosen.waitFor();
  await page.getByRole('combobox', { name: 'Gemeente' }).fill('Vijf');
  await page.getByRole('option', { name: 'Vijfheerenlanden' }).click();
  await chosen.waitFor({ state: 'detached' });
  await screenshot(page, 'trajectory-other-municipality');
});

test('on a phone every page is no wider than the screen', async () => {
  const sources: Consultation['sources'] = ['brief', 'panel'].map((code) => ({
    code,
    name: 'Brief aan alle adressen in de Benedenstad en de Lingewijk, met een herinnering',
    recruitment: 'probability-sample',
    invited: 4_000,
    invitedPerDistrict: [
      { district: 'WK051201', invited: 2_400 },
      { district: 'WK051202', invited: 1_600 },
    ],
  }));
  const consultation = await aConsultation(panel.world, { title: 'Op de telefoon', isExample: true, sources });
  await aQuestionnaire(panel.world, consultation);
  const { id } = await aTrajectory(panel.world, { step: 'consultation' });
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, panel, 'Anouk Adviseur');
  const paths = [
    '/consultations',
    `/consultations/${consultation.id}/show`,
    `/consultations/${consultation.id}`,
    `/consultations/create?trajectory=${id}`,
    `/consultations/${consultation.id}/show/questionnaire`,
  ];
  const isWithin = async (name: string) => {
    await page.waitForLoadState('networkidle');
    await screenshot(page, `consultation-phone-${name}`);
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 390]);
  };
  for (const [i, path] of paths.entries()) {
    await open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await isWithin(String(i));
  }
  await button('Vragen wijzigen').click();
  await page.getByRole('button', { name: /^1\. / }).click();
  await page.getByRole('button', { name: /^3\. / }).click();
  await isWithin('edit');
});
