import type { Browser, Page } from 'playwright-core';
import type { Consultation } from '../../api/consultations/consultation';
import { actors } from '../support/actors';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn } from '../support/panel';
import { aPublication } from '../support/publications';
import { someResponses } from '../support/responses';
import { aTrajectory } from '../support/trajectories';

// A browser takes its time where machines are small or busy.
jest.setTimeout(240_000);

let panel: Panel;
let browser: Browser;
let page: Page;
let consultation: Consultation;

const SOURCES: Consultation['sources'] = [
  {
    code: 'brief',
    name: 'Brief aan alle adressen in de Benedenstad en de Lingewijk, met een herinnering na twee weken',
    recruitment: 'probability-sample',
    invited: 4_000,
    invitedPerDistrict: [
      { district: 'WK051201', invited: 2_400 },
      { district: 'WK051202', invited: 1_600 },
    ],
  },
  { code: 'link', name: 'Gesprek bij de supermarkt', recruitment: 'field', invited: 500 },
];

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  const { world } = panel;
  await world.publish(...gorinchemData());
  const trajectory = await aTrajectory(world, { step: 'consultation', areas: ['WK051201', 'WK051202'] });
  consultation = await aConsultation(world, {
    trajectory: trajectory.id,
    state: 'closed',
    isExample: true,
    sources: SOURCES,
    crossings: [['district', 'source']],
  });
  await aQuestionnaire(world, consultation);
  const districts = [...Array(9).fill('WK051201'), ...Array(6).fill('WK051202')];
  await someResponses(world, consultation, { count: 640, seed: 'published', districts });
  for (const number of [1, 2]) {
    const tabulate = `mutation { tabulateConsultation(input: { consultation: "${consultation.id}" }) { userErrors { code } } }`;
    await world.ask(tabulate, {}, actors.adviser);
    await world.idle();
    await aPublication(world, consultation, { number });
  }
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
afterEach(() => page.close());

async function openAs(name: string, tab = '', width = 1200): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  await signIn(page, panel, name);
  await page.goto(`${panel.url}#/consultations/${consultation.id}/show${tab}`);
}
const chart = (name: RegExp) => page.getByRole('img', { name }).first();

test('an official reads what was published as charts, of all and by district, source and age', async () => {
  await openAs('Gerda van Gorinchem');
  const complaints = complaintsOf(page);
  await page.getByRole('button', { name: /Publicatie 2/ }).click();
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Overzicht', 'Gepubliceerd']);
  await page.getByRole('link', { name: 'Bekijk de cijfers van publicatie 2' }).click();
  await chart(/Hoe vaak voelt u zich alleen\? Alle deelnemers/).waitFor();
  await page.getByText('Dit is publicatie 2. Zij verbetert publicatie 1.').waitFor();
  await page.getByText('Beter geteld.').waitFor();
  await page.getByRole('region', { name: 'Zo is er geteld' }).getByText('Er is geen foutmarge').waitFor();
  await page.getByText('„Afgeschermd” betekent').waitFor();
  await page.getByRole('region', { name: 'Verantwoording' }).getByText('766 reacties tellen mee.').waitFor();
  await screenshot(page, 'published-total');

  await page.getByRole('button', { name: 'Wijk', exact: true }).click();
  await chart(/Hoe vaak.*Benedenstad/).waitFor();
  await screenshot(page, 'published-districts');
  const question = page.getByRole('region', { name: 'Hoe vaak voelt u zich alleen?' });
  await question.getByRole('button', { name: 'Tabel' }).click();
  await question.getByRole('row', { name: /Benedenstad/ }).waitFor();
  await page.getByRole('button', { name: 'Manier van uitnodigen', exact: true }).click();
  await chart(/Wat doet u graag.*supermarkt/).waitFor();
  await question.getByRole('button', { name: 'Grafiek' }).click();
  await chart(/Hoe vaak.*supermarkt/).waitFor();
  await screenshot(page, 'published-sources');
  expect(complaints).toEqual([]);
});

test('an older publication stays readable, and says what is newer', async () => {
  await openAs('Gerda van Gorinchem', '/published?number=1');
  await page.getByText('Publicatie 1 is niet de nieuwste: publicatie 2 verbetert haar.').waitFor();
  await page.getByText('Beter geteld.').waitFor();
  await chart(/Hoe vaak/).waitFor();
  await screenshot(page, 'published-older');
  await page.getByRole('link', { name: 'Bekijk publicatie 2' }).click();
  await page.getByText('Dit is publicatie 2.').waitFor();
  await page.getByRole('combobox', { name: 'Welke publicatie?' }).click();
  await page.getByRole('option', { name: /Publicatie 1/ }).click();
  await page.getByText('Publicatie 1 is niet de nieuwste').waitFor();
  await page.goto(`${panel.url}#/consultations/${consultation.id}/show/published?number=7`);
  await page.getByText('Publicatie 7 is er niet.').waitFor();
  await page.getByRole('link', { name: 'Bekijk publicatie 2' }).click();
  await chart(/Hoe vaak/).waitFor();
});

test('an official sees what was counted crossed, though not how the consultation was set up', async () => {
  await openAs('Gerda van Gorinchem', '/published');
  await page.getByRole('button', { name: 'Wijk × Manier van uitnodigen' }).click();
  await page
    .getByRole('table', { name: 'Wie deden er mee?' })
    .getByRole('row', { name: /^Benedenstad × Brief/ })
    .waitFor();
  // Another language shows the same figures in other words.
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('table', { name: 'Who took part?' }).waitFor();
  expect(await page.getByRole('button', { name: 'District × Way of inviting' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  await page
    .getByRole('table', { name: 'Who took part?' })
    .getByRole('row', { name: /^Benedenstad × Brief/ })
    .waitFor();
  await screenshot(page, 'published-english');
  // Who knows the address of a form that is for staff is told so.
  for (const path of [`consultations/${consultation.id}`, 'consultations/create', 'trajectories/create']) {
    await page.goto(`${panel.url}#/${path}`);
    await page.getByText('Access denied').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  }
});

test('published figures fit a phone', async () => {
  await openAs('Gerda van Gorinchem', '/published', 390);
  await page.getByRole('button', { name: 'Manier van uitnodigen', exact: true }).click();
  await chart(/Hoe vaak.*supermarkt/).waitFor();
  await screenshot(page, 'published-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('staff see who responded of those invited, per district and source', async () => {
  await openAs('Anouk Adviseur', '/results');
  await page.getByRole('button', { name: 'Wijk × Manier van uitnodigen' }).click();
  const responded = page.getByRole('table', { name: 'Wie deden er mee?' });
  await responded.getByRole('columnheader', { name: 'Meegedaan' }).waitFor();
  const row = responded.getByRole('row', { name: /^Benedenstad × Brief/ });
  await row.getByText('2.400').waitFor();
  const [respondents, , rate] = await row.getByRole('cell').allTextContents();
  const share = Number(rate?.replace('%', '').replace(',', '.'));
  expect(share).toBeCloseTo((100 * Number(respondents)) / 2_400, 0);
  await screenshot(page, 'results-invited');
});

test('staff are told that nobody else can read of a trajectory that is not public, and what to do', async () => {
  const { world } = panel;
  const hidden = await aTrajectory(world, { step: 'consultation', isPublished: false, title: 'Nog niet openbaar' });
  const { id } = await aConsultation(world, { trajectory: hidden.id, state: 'closed' });
  await openAs('Anouk Adviseur');
  await page.goto(`${panel.url}#/consultations/${id}/show/publication`);
  await page.getByText('Het publiek kan deze resultaten niet zien').waitFor();
  await screenshot(page, 'publication-hidden');
  await page.getByRole('link', { name: 'Naar het traject' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nog niet openbaar' }).waitFor();
});
