import type { Browser, Page } from 'playwright-core';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn } from '../support/panel';
import { someResponses } from '../support/responses';
import { aTrajectory } from '../support/trajectories';

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
afterEach(() => page.close());

async function opened(width: number) {
  page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  const trajectory = await aTrajectory(panel.world, { step: 'consultation', areas: ['WK051201', 'WK051202'] });
  const consultation = await aConsultation(panel.world, {
    trajectory: trajectory.id,
    state: 'open',
    isExample: true,
    weighting: { margins: [{ dimension: 'district', origin: 'indicators' }] },
  });
  await aQuestionnaire(panel.world, consultation);
  const districts = [...Array(9).fill('WK051201'), ...Array(6).fill('WK051202')];
  await someResponses(panel.world, consultation, { count: 640, seed: 'panel', districts });
  await signIn(page, panel, 'Anouk Adviseur');
  await page.goto(`${panel.url}#/consultations/${consultation.id}/show/results`);
  await page.getByText('Er is nog niets geteld').waitFor();
}

test('an adviser has responses counted and looks at the figures per district, as a chart and as a table', async () => {
  await opened(1200);
  const complaints = complaintsOf(page);
  await page.getByRole('button', { name: 'Tellen' }).click();
  await page.getByText('Zo is er geteld').waitFor();
  await page.getByText('Gewogen naar wijk').waitFor();
  await page.getByRole('img', { name: /Hoe vaak voelt u zich alleen/ }).waitFor();
  await screenshot(page, 'results-total');

  await page.getByRole('button', { name: 'Wijk', exact: true }).click();
  await page.getByRole('cell', { name: '4.105' }).waitFor();
  await page.getByRole('img', { name: /Hoe vaak.*Benedenstad/ }).waitFor();
  await screenshot(page, 'results-districts');
  await page.getByRole('button', { name: 'Tabel' }).first().click();
  const table = page.getByRole('region', { name: 'Hoe vaak voelt u zich alleen?' }).getByRole('table');
  const row = table.getByRole('row', { name: /Lingewijk/ });
  const weighted = await row.textContent();
  await page.getByRole('button', { name: 'Ongewogen' }).click();
  expect(await row.count()).toBe(1);
  expect(weighted).toContain('%');

  await page.getByRole('button', { name: 'Leeftijd' }).click();
  await page.getByRole('rowheader', { name: '65 jaar en ouder' }).first().waitFor();
  await page.getByRole('button', { name: 'Meer vragen tonen' }).click();
  await page
    .getByRole('img', { name: /Wat is het belangrijkst/ })
    .first()
    .waitFor();
  await screenshot(page, 'results-ages');
  expect(complaints).toEqual([]);
});

test('it fits a phone', async () => {
  await opened(390);
  await page.getByRole('button', { name: 'Tellen' }).click();
  await page.getByText('Zo is er geteld').waitFor();
  await page.getByRole('button', { name: 'Wijk', exact: true }).click();
  await page.getByRole('img', { name: /Hoe vaak.*Benedenstad/ }).waitFor();
  await screenshot(page, 'results-phone');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
