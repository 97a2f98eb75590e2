import type { Browser, Page } from 'playwright-core';
import type { Consultation } from '../../api/consultations/consultation';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { codedAnswers } from '../support/coded-answers';
import { aConsultation, aQuestionnaire, QUESTIONS } from '../support/consultations';
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

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  await panel.world.publish(...gorinchemData());
  const trajectory = await aTrajectory(panel.world, { step: 'consultation', areas: ['WK051201', 'WK051202'] });
  const about = { trajectory: trajectory.id, state: 'closed', isExample: true } as const;
  consultation = await counted({ ...about, title: 'Wat helpt tegen eenzaamheid?' }, true);
  await aPublication(panel.world, consultation, { number: 1 });
  await counted({ ...about, title: 'Meting van vorig jaar' }, false);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
afterEach(() => page.close());

/** A consultation of which the answers to the open question are coded, with sentiments or without. */
async function counted(changes: Partial<Consultation>, isJudged: boolean): Promise<Consultation> {
  const { world } = panel;
  const made = await aConsultation(world, changes);
  await aQuestionnaire(world, made, { questions: QUESTIONS.slice(0, 3) });
  const districts = [...Array(9).fill('WK051201'), ...Array(6).fill('WK051202')];
  const responses = await someResponses(world, made, { count: 640, seed: 'sentiment', districts });
  const sentiment = <S extends string>(one: S) => (isJudged ? one : null);
  await codedAnswers(world, made, responses, [
    { count: 80, codes: ['bankjes'], sentiment: sentiment('POSITIVE') },
    { count: 60, codes: ['-'], sentiment: sentiment('NEUTRAL') },
    { count: 90, codes: ['bankjes'], sentiment: sentiment('NEGATIVE') },
    { count: 30, codes: ['bankjes'], sentiment: null },
  ]);
  await world.ask('mutation ($id: ID!) { tabulateConsultation(input: { consultation: $id }) { job { id } } }', {
    id: made.id,
  });
  await world.idle();
  return made;
}

async function openAs(name: string, tab: string, width: number): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  await signIn(page, panel, name);
  await page.goto(`${panel.url}#/consultations/${consultation.id}/show/${tab}`);
}
const question = () => page.getByRole('region', { name: 'Wat zou u helpen?', exact: true });
const sentiment = () => question().getByRole('region', { name: 'Gevoel in de antwoorden' });

test('sentiment stands beneath the codes of its question, in total and per district, as a chart and as a table', async () => {
  await openAs('Anouk Adviseur', 'results', 1280);
  const complaints = complaintsOf(page);
  await sentiment()
    .getByRole('img', { name: /^Gevoel in de antwoorden: Wat zou u helpen\?.*Positief 35%.*Negatief 39%/ })
    .waitFor();
  await question()
    .getByRole('img', { name: /^Wat zou u helpen\?.*Bankjes/ })
    .waitFor();
  // Of three questions, not four.
  expect(await page.getByRole('button', { name: 'Grafiek' }).count()).toBe(3);
  await screenshot(page, 'sentiment-total');

  await page.getByRole('button', { name: 'Wijk', exact: true }).click();
  await sentiment()
    .getByRole('img', { name: /Benedenstad.*Lingewijk/ })
    .waitFor();
  // Who does not tell colours apart reads signs, the same in the legend and in the bars.
  for (const label of ['Positief ▲', 'Neutraal ●', 'Negatief ▼']) await sentiment().getByText(label).waitFor();
  expect(await sentiment().locator('svg text', { hasText: '▲' }).count()).toBe(2);
  await screenshot(page, 'sentiment-districts');

  await question().getByRole('button', { name: 'Tabel' }).click();
  const heads = await sentiment().getByRole('columnheader').allTextContents();
  expect(heads.slice(-3)).toEqual(['Positief', 'Neutraal', 'Negatief']);
  await sentiment()
    .getByRole('row', { name: /Benedenstad.*%/ })
    .waitFor();
  expect(complaints).toEqual([]);
});

test('sentiment is compared with sentiment only', async () => {
  await openAs('Anouk Adviseur', 'results', 1280);
  const comparison = page.getByRole('region', { name: 'Vergelijken met een andere consultatie' });
  await comparison.getByLabel('Vraag in deze consultatie').click();
  await page.getByRole('option', { name: 'Gevoel in de antwoorden: Wat zou u helpen?' }).click();
  await comparison.getByLabel('Andere consultatie').fill('vorig jaar');
  await page.getByRole('option', { name: 'Meting van vorig jaar' }).click();
  await comparison.getByText('is daar geen gevoel geteld').waitFor();
  await comparison.getByLabel('Vraag in deze consultatie').click();
  await page.getByRole('option', { name: 'Wat zou u helpen?', exact: true }).click();
  await comparison.getByRole('row', { name: /Bankjes/ }).waitFor();
});

test('an official reads it in what was published, also on a phone and in English', async () => {
  await openAs('Gerda van Gorinchem', 'published', 390);
  await sentiment()
    .getByRole('img', { name: /Positief 35%/ })
    .waitFor();
  await page.getByRole('button', { name: 'Wijk', exact: true }).click();
  await sentiment()
    .getByRole('img', { name: /Benedenstad.*Lingewijk/ })
    .waitFor();
  await screenshot(page, 'sentiment-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await question().getByRole('region', { name: 'Sentiment of the answers' }).waitFor();
});
