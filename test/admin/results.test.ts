import type { Browser, Page } from 'playwright-core';
import type { Consultation } from '../../api/consultations/consultation';
import { type Question, wordingOf } from '../../api/consultations/question';
import type { Tabulation } from '../../api/consultations/results/tabulation';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { aConsultation, aQuestionnaire, QUESTIONS } from '../support/consultations';
import { gorinchemData } from '../support/gorinchem';
import { openPanel, type Panel, signIn } from '../support/panel';
import { aTabulation, METHOD } from '../support/publications';
import { someResponses } from '../support/responses';
import { stored } from '../support/survey';
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

async function opened(width: number, changes: Partial<Consultation> = {}) {
  page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  const trajectory = await aTrajectory(panel.world, { step: 'consultation', areas: ['WK051201', 'WK051202'] });
  const consultation = await aConsultation(panel.world, {
    trajectory: trajectory.id,
    state: 'open',
    isExample: true,
    weighting: { margins: [{ dimension: 'district', origin: 'indicators' }] },
    crossings: [['district', 'gender']],
    ...changes,
  });
  await aQuestionnaire(panel.world, consultation);
  const districts = [...Array(9).fill('WK051201'), ...Array(6).fill('WK051202')];
  await someResponses(panel.world, consultation, { count: 640, seed: 'panel', districts });
  await signIn(page, panel, 'Anouk Adviseur');
  await page.goto(`${panel.url}#/consultations/${consultation.id}/show/results`);
  await page.getByText('Er is nog niets geteld').waitFor();
  return consultation;
}

/** An earlier consultation that was counted, with one question in the same words and one in others. */
async function anEarlier(trajectory: string) {
  const earlier = await aConsultation(panel.world, { trajectory, state: 'closed', title: 'Meting van vorig jaar' });
  const [same, other] = QUESTIONS;
  if (!same || !other) throw new Error('There are no questions');
  const questions = [same, { ...other, text: 'Wat doet u het liefst?' }];
  await aQuestionnaire(panel.world, earlier, { questions });
  await aTabulation(panel.world, earlier, {
    questions: questions.map((question, at) => ({
      id: `${question.key}-1`,
      question,
      choices: question.options,
      questionnaire: 1,
      wording: wordingOf(question, { language: 'nl', questions }),
      filterWording: null,
      groups: [groupOf(question, at)],
    })),
  });
}

/** Everybody's answers: 40, 30 and 20 %. */
const groupOf = ({ options }: Question, at: number) => ({
  dimension: 'total',
  key: 'all',
  state: 'shown' as const,
  base: 500 + at,
  effectiveBase: 500 + at,
  choices: options.map(({ code }, i) => ({
    code,
    state: 'shown' as const,
    count: 200 - 50 * i,
    share: 0.4 - 0.1 * i,
    interval: null,
    weightedShare: null,
    meanRank: null,
  })),
  mean: null,
  nps: null,
});

test('an adviser has responses counted and looks at the figures per district, as a chart and as a table', async () => {
  const consultation = await opened(1200);
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
  expect(await row.textContent()).toContain('%');
  // All in a district have one weight, so there is nothing to choose, and the page says why.
  await page.getByText('In elke groep telt iedereen even zwaar.').waitFor();
  expect(await page.getByRole('button', { name: 'Ongewogen' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Totaal', exact: true }).click();
  await page.getByRole('button', { name: 'Ongewogen' }).click();
  await page.waitForURL(/weighted=no/);

  await page.getByRole('button', { name: 'Leeftijd' }).click();
  await page.getByRole('rowheader', { name: '65 jaar en ouder' }).first().waitFor();
  await page.getByRole('button', { name: 'Meer vragen tonen' }).click();
  await page
    .getByRole('img', { name: /Wat is het belangrijkst/ })
    .first()
    .waitFor();
  await screenshot(page, 'results-ages');

  const responses = await stored(panel.world, consultation);
  const ofLetter = responses.filter(({ source }) => source === 'brief').map(({ optIns }) => optIns);
  await page.getByRole('button', { name: 'Manier van uitnodigen', exact: true }).click();
  const responded = page.getByRole('table', { name: 'Wie deden er mee?' });
  await responded.getByRole('columnheader', { name: 'Wil in het panel' }).waitFor();
  const cells = await responded
    .getByRole('row', { name: /Brief aan/ })
    .getByRole('cell')
    .allTextContents();
  expect(cells.slice(-2)).toEqual([
    String(ofLetter.filter(({ results }) => results).length),
    String(ofLetter.filter(({ panel: wants }) => wants).length),
  ]);
  await screenshot(page, 'results-sources');
  expect(complaints).toEqual([]);
});

/** By age, of shares that are there unweighted so many have no weighted one. */
const byAge = ({ key: id, options, ...question }: Question, lost: number): Tabulation['questions'][0] => ({
  id: `${id}-1`,
  question: { key: id, options, ...question },
  choices: options,
  questionnaire: 1,
  wording: `${id}-1`,
  filterWording: null,
  groups: ['all', '25-44', '65+'].map((key, group) => ({
    ...groupOf({ key: id, options, ...question }, 0),
    dimension: key === 'all' ? 'total' : 'age',
    key,
    effectiveBase: 470,
    choices: groupOf({ key: id, options, ...question }, 0).choices.map((choice, at) => ({
      ...choice,
      weightedShare: key !== 'all' && (group - 1) * options.length + at < lost ? null : 0.42 - 0.1 * at,
    })),
  })),
});

test('groups that are weighted to are looked at weighted first, and others say why they are not', async () => {
  const consultation = await opened(1200);
  const [often, liked] = QUESTIONS as [Question, Question];
  const dimensions = ['district', 'age'];
  await aTabulation(panel.world, consultation, {
    method: {
      ...METHOD,
      weighting: { ...METHOD.weighting, state: 'weighted', dimensions, groupDimensions: dimensions },
    },
    names: { 'total:all': 'Alle inwoners', 'age:25-44': '25 tot en met 44 jaar', 'age:65+': '65 jaar en ouder' },
    questions: [byAge(often, 2 * often.options.length - 1), byAge(liked, 1)],
  });
  await page.reload();
  const complaints = complaintsOf(page);
  await page.getByRole('button', { name: 'Leeftijd', exact: true }).click();
  const asked = async (key: string, name: string) => {
    const question = page.getByRole('region', { name });
    await question.getByRole('button', { name: 'Tabel' }).click();
    const kept = await ofAges(consultation.id, key);
    const shares = kept.flatMap(({ choices }) => choices).filter(({ share }) => share !== null);
    const lost = shares.filter(({ weightedShare }) => weightedShare === null);
    return {
      question,
      lost: `${lost.length} van de ${shares.length} percentages`,
      rows: async () => {
        const rows = question.getByRole('row').filter({ has: page.getByRole('cell') });
        return Promise.all((await rows.all()).map((row) => row.getByRole('cell').allTextContents()));
      },
      weighted: kept.map(({ base, effectiveBase, choices }) => [
        written(base),
        written(effectiveBase),
        ...choices.map(({ weightedShare }) => percents(weightedShare)),
      ]),
      unweighted: kept.map(({ base, choices }) => [written(base), ...choices.map(({ share }) => percents(share))]),
    };
  };
  const most = await asked('q2', liked.text);
  await most.question.getByText(`Alleen ongewogen te zien: ${most.lost}.`).waitFor();
  expect(await most.rows()).toEqual(most.weighted);
  await screenshot(page, 'results-ages-weighted');
  await most.question.getByRole('button', { name: 'Ongewogen bekijken' }).click();
  await most.question.getByText(`Gewogen afgeschermd: ${most.lost}.`).waitFor();
  expect(await most.rows()).toEqual(most.unweighted);

  // Where the most of its figures would be withheld a question starts unweighted.
  const few = await asked('q1', often.text);
  await few.question.getByText(`Gewogen afgeschermd: ${few.lost}.`).waitFor();
  expect(await few.rows()).toEqual(few.unweighted);
  await few.question.getByRole('button', { name: 'Gewogen bekijken', exact: true }).click();
  await few.question.getByText(`Alleen ongewogen te zien: ${few.lost}.`).waitFor();
  expect(await few.rows()).toEqual(few.weighted);

  await page.getByRole('button', { name: 'Manier van uitnodigen', exact: true }).click();
  await page
    .getByText('te weinig mensen overblijven om gewogen cijfers te laten zien. Die staan bij „Totaal”')
    .waitFor();
  expect(await page.getByRole('button', { name: 'Ongewogen' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

/** What is kept of a question by age. */
async function ofAges(id: string, key: string) {
  const query = `query($id: ID!, $key: ID!) { consultation(id: $id) { results { questions(keys: [$key]) { groups(dimension: AGE, first: 10) {
    nodes { base effectiveBase choices { share weightedShare } } } } } } }`;
  const { data } = await panel.world.ask(query, { id, key });
  return data.consultation.results.questions[0].groups.nodes as {
    base: number | null;
    effectiveBase: number | null;
    choices: { share: number | null; weightedShare: number | null }[];
  }[];
}

const written = (value: number | null) => (value === null ? 'afgeschermd' : String(value));
const percents = (share: number | null) => (share === null ? 'afgeschermd' : `${Math.round(100 * share)}%`);

test('an adviser crosses districts with gender and puts a question beside that of another consultation', async () => {
  const { id, trajectory } = await opened(1200);
  await anEarlier(trajectory);
  const complaints = complaintsOf(page);
  await page.getByRole('button', { name: 'Tellen' }).click();
  await page.getByRole('button', { name: 'Wijk × Geslacht' }).click();
  await page.getByRole('img', { name: /Hoe vaak.*Benedenstad × / }).waitFor();
  await screenshot(page, 'results-crossed');
  await page.getByRole('button', { name: 'Totaal' }).click();

  const comparison = page.getByRole('region', { name: 'Vergelijken met een andere consultatie' });
  await comparison.getByLabel('Andere consultatie').fill('vorig jaar');
  await page.getByRole('option', { name: 'Meting van vorig jaar' }).click();
  await comparison.getByText('Van een van beide zijn hier geen gewogen cijfers.').waitFor();
  const often = comparison.getByRole('row', { name: /Vaak/ });
  await often.waitFor();
  const [here, there, points] = await often.getByRole('cell').allTextContents();
  expect(there).toBe('40%');
  expect(points).toMatch(/^[+−]?\d+(,\d)?$/);
  expect(Math.abs(40 - Number.parseFloat(here ?? '') - numberIn(points ?? ''))).toBeLessThan(1);
  await comparison.getByRole('img', { name: /Meting van vorig jaar/ }).waitFor();
  await screenshot(page, 'results-compared');

  await comparison.getByLabel('Vraag in deze consultatie').click();
  await page.getByRole('option', { name: 'Wat doet u graag?' }).click();
  await comparison.getByText('Geen vraag heeft dezelfde woorden.').waitFor();
  expect(complaints).toEqual([]);
  await comparison.getByLabel('Vraag in de andere consultatie').click();
  await page.getByRole('option', { name: 'Wat doet u het liefst?' }).click();
  await comparison.getByText('inwoners zagen niet dezelfde woorden').waitFor();
  const refusal = comparison.getByRole('alert').filter({ hasText: 'niet te vergelijken' });
  expect(await refusal.textContent()).toMatch(/Wat doet u graag\?.*Wat doet u het liefst\?/);
  await screenshot(page, 'results-not-compared');

  await page.setViewportSize({ width: 390, height: 844 });
  // Charts and menus take a moment to follow.
  await page.waitForFunction(() => document.documentElement.scrollWidth <= 390);
  await screenshot(page, 'results-not-compared-phone');

  // The menu, which is there on a wide screen, did not stay between the page and who cannot see it.
  expect(await page.locator('#root').getAttribute('aria-hidden')).toBeNull();
  await page.goto(`${panel.url}#/consultations/${id}/show/results?number=7`);
  await page.getByText('Telling 7 is er niet.').waitFor();
  await page.getByRole('link', { name: 'Naar de nieuwste telling' }).click();
  await page.getByText('Telling 1 van').waitFor();
});

/** "+3,5" → 3.5 */
const numberIn = (text: string) => Number(text.replace('−', '-').replace(',', '.'));

test('how far figures are from certain stands beside them: margins, what is not weighted, how weighting went', async () => {
  await opened(1200, {
    sources: [{ code: 'brief', name: 'Brief', recruitment: 'probability-sample', invited: 4_000 }],
  });
  await page.getByRole('button', { name: 'Tellen' }).click();
  await page.getByText('komen de gewogen groepen uit op de bevolking').waitFor();
  await page.getByRole('button', { name: 'Meer vragen tonen' }).click();
  const score = page.getByRole('region', { name: 'Zou u uw buurt aanraden?' });
  await score.getByText(/NPS [-−]?\d+ \(± \d+(,\d)?\)/).waitFor();
  await score.getByRole('button', { name: 'Tabel' }).click();
  await score.getByRole('columnheader', { name: 'NPS (± marge, 95%)' }).waitFor();
  await score.getByRole('columnheader', { name: 'Spreiding (ongewogen)' }).waitFor();
  expect(await score.getByRole('cell', { name: /^[-−]?\d+ \(± / }).count()).toBe(1);
  await screenshot(page, 'results-certainty');
});

test('it fits a phone, and tells what was weighted to together', async () => {
  const keys = ['WK051201×female', 'WK051201×male', 'WK051202×female', 'WK051202×male'];
  const targets = keys.map((key, at) => ({ key, value: 4_000 + 500 * at }));
  await opened(390, {
    weighting: { margins: [{ dimension: 'district', crossedWith: 'gender', origin: 'entered', targets }] },
  });
  await page.getByRole('button', { name: 'Tellen' }).click();
  await page.getByText('Zo is er geteld').waitFor();
  await page.getByText('Gewogen naar wijk en geslacht samen').waitFor();
  await page.getByText('Voor Benedenstad, anders; Lingewijk, anders is geen aantal in de bevolking bekend.').waitFor();
  await page.getByRole('button', { name: 'Wijk', exact: true }).click();
  await page.getByRole('img', { name: /Hoe vaak.*Benedenstad/ }).waitFor();
  await screenshot(page, 'results-phone');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
