import type { Browser, Page } from 'playwright-core';
import type { Consultation } from '../../api/consultations/consultation';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { openPanel, type Panel, signIn } from '../support/panel';
import { aCodeBook, aTabulation, someOpenAnswers } from '../support/publications';

// A browser takes its time where machines are small or busy.
jest.setTimeout(180_000);

let panel: Panel;
let browser: Browser;
let consultation: Consultation;
let pages: Page[];
let complaints: string[];

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  const { world } = panel;
  consultation = await aConsultation(world, { state: 'closed', isExample: true });
  await aQuestionnaire(world, consultation);
  await aTabulation(world, consultation);
  await someOpenAnswers(world, consultation, 12);
  await aCodeBook(world, consultation);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await panel?.close();
});
beforeEach(() => {
  [pages, complaints] = [[], []];
});
afterEach(() => Promise.all(pages.map((page) => page.close())));

/** A page of its own for somebody who signed in, on a tab of the consultation. */
async function openAs(name: string, tab: string, viewport = { width: 1200, height: 900 }): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  pages.push(page);
  page.setDefaultTimeout(60_000);
  complaints = complaintsOf(page);
  await signIn(page, panel, name);
  await page.goto(`${panel.url}#/consultations/${consultation.id}/show/${tab}`);
  return page;
}
const PHONE = { width: 390, height: 844 };

test('an adviser codes answers by number keys, takes over a proposal, and releases a quote', async () => {
  const page = await openAs('Anouk Adviseur', 'open-answers');
  await page.getByText('0 van 12 antwoorden zijn ingedeeld').waitFor();
  await screenshot(page, 'open-answers');

  await page.getByRole('checkbox', { name: 'Kies dit antwoord' }).nth(0).check();
  await page.getByRole('checkbox', { name: 'Kies dit antwoord' }).nth(1).check();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Geef aan 2 antwoorden' }).click();
  await page.getByText('2 van 12 antwoorden zijn ingedeeld').waitFor();

  const proposal = page.getByRole('button', { name: 'voorstel: Bankjes' });
  const proposals = await proposal.count();
  if (proposals > 0) {
    await proposal.first().click();
    await page.getByText('3 van 12 antwoorden zijn ingedeeld').waitFor();
  }

  await page.getByRole('checkbox', { name: 'Kies dit antwoord' }).last().check();
  await page.keyboard.press('0');
  await page.getByRole('button', { name: 'Geef aan 1 antwoord' }).click();
  await page.getByText(`${proposals > 0 ? 4 : 3} van 12 antwoorden zijn ingedeeld`).waitFor();
  await page.getByRole('listitem').last().getByText('Past bij geen code').waitFor();
  await screenshot(page, 'open-answers-coded');

  await page.getByRole('button', { name: 'Vrijgeven als citaat' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Zo komt het er te staan').fill('Iets dat er niet staat');
  await dialog.getByRole('button', { name: 'Vrijgeven', exact: true }).click();
  await dialog.getByRole('alert').getByText('in dezelfde volgorde').waitFor();
  await screenshot(page, 'open-answers-quote');
  const original = (await dialog.getByRole('blockquote').textContent()) ?? '';
  await dialog.getByLabel('Zo komt het er te staan').fill(original);
  await dialog.getByRole('button', { name: 'Vrijgeven', exact: true }).click();
  await page.getByRole('button', { name: 'Vrijgegeven als citaat' }).first().waitFor();

  await page.getByRole('button', { name: 'Code toevoegen' }).click();
  await page.getByLabel('Code', { exact: true }).last().fill('buren');
  await page.getByLabel('Naam', { exact: true }).last().fill('Contact met buren');
  await page.getByRole('button', { name: 'Codeboek bewaren' }).click();
  await page.getByText('Het codeboek is bewaard als versie 2.').waitFor();
  expect(complaints).toEqual([]);
});

test('what one adviser prepares another publishes, and everybody sees what was said with it', async () => {
  const page = await openAs('Anouk Adviseur', 'publication');
  await page.getByText('Er is nog niets gepubliceerd.').waitFor();
  await page.getByRole('button', { name: 'Publicatie beginnen' }).click();
  await page.getByRole('button', { name: 'Laat vervallen' }).click();
  await page.getByRole('dialog').getByText('Deze publicatie laten vervallen?').waitFor();
  await screenshot(page, 'publication-discard');
  await page.getByRole('dialog').getByRole('button', { name: 'Laat vervallen' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByLabel('Opmerking bij de verantwoording').fill('Het regende veel in maart.');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Publicatie beginnen' }).click();
  await page
    .getByRole('region', { name: 'Verantwoording: zo komt zij er te staan' })
    .getByText('766 reacties')
    .waitFor();
  await screenshot(page, 'publication-draft');
  // Counted again meanwhile: what is under review stays what it was.
  await aTabulation(panel.world, consultation);
  await page.getByRole('button', { name: 'Laat beoordelen' }).click();
  await page.getByText('Jij werkte mee aan deze publicatie.').waitFor();
  expect(await page.getByRole('button', { name: 'Goedkeuren en publiceren' }).count()).toBe(0);

  const second = await openAs('Bram Beheerder', 'publication');
  await second.getByText('Jij werkte niet aan deze publicatie.').waitFor();
  await screenshot(second, 'publication-review');
  await second.getByRole('link', { name: 'Bekijk de cijfers van telling 1' }).click();
  await second.getByText('Dit is telling 1. Er is ook een nieuwere telling: 2.').waitFor();
  await second.getByText('Telling 1 van').waitFor();
  await screenshot(second, 'publication-figures');
  await second.goBack();
  await second.getByRole('button', { name: 'Goedkeuren en publiceren' }).click();
  await second.getByRole('button', { name: /Publicatie 1/ }).click();
  await second.getByText('Het regende veel in maart.').waitFor();
  await second.getByText('Dit wordt een verbetering van publicatie 1.').waitFor();
  await second.getByText('Daarom schermen we elk cijfer af dat met maar een paar mensen veranderde.').waitFor();
  // Telling 2 was counted before telling 1 was published.
  await second.getByText('Telling 2 is niet te publiceren').waitFor();
  await second.getByText('Tel opnieuw: sinds telling 2 zijn er andere cijfers gepubliceerd.').waitFor();
  await screenshot(second, 'publication-count-again');
  await aTabulation(panel.world, consultation);
  await second.reload();
  await second.getByLabel('Welke telling?').click();
  expect(await second.getByRole('option').allTextContents()).toEqual(['Telling 3 (de nieuwste)', 'Telling 1']);
  await second.getByRole('option', { name: 'Telling 1' }).click();
  await second.getByText('Er is een nieuwere telling: 3.').waitFor();
  await screenshot(second, 'publication-published');
  expect(complaints).toEqual([]);
});

test('both tabs fit a phone', async () => {
  for (const tab of ['open-answers', 'publication']) {
    const page = await openAs('Anouk Adviseur', tab, PHONE);
    await page.getByRole('region').first().waitFor();
    await page
      .getByText(tab === 'publication' ? 'Publicatie 1' : 'antwoorden zijn ingedeeld')
      .first()
      .waitFor();
    await screenshot(page, `${tab}-phone`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
