import type { Browser, Page } from 'playwright-core';
import { demoPublications } from '../../api/imports/demo';
import { trajectoryDemo } from '../../api/trajectories/trajectory.demo';
import { complaintsOf, launchBrowser, screenshot } from '../support/browser';
import { openPanel, type Panel, signIn } from '../support/panel';
import { aTrajectory } from '../support/trajectories';

// A browser takes its time where machines are small or busy.
jest.setTimeout(240_000);

let panel: Panel;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [panel, browser] = await Promise.all([openPanel(), launchBrowser()]);
  await panel.world.publish(...demoPublications());
  for (const one of trajectoryDemo()) await aTrajectory(panel.world, one);
}, 240_000);
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
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const row = (title: string) => page.getByRole('link', { name: title, exact: true });

test('an adviser makes a trajectory, is told what is missing, fills it in, moves on and back, and publishes it', async () => {
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Anouk Adviseur');
  await page.getByRole('menuitem', { name: 'Trajecten' }).click();
  await heading('Trajecten');
  await page.getByText('6 trajecten').waitFor();
  await screenshot(page, 'trajectories');
  await page.getByRole('link', { name: 'Nieuw traject' }).click();
  await heading('Nieuw traject');
  await page.getByRole('combobox', { name: 'Gemeente' }).fill('Gor');
  await page.getByRole('option', { name: 'Gorinchem' }).click();
  await page.getByRole('textbox', { name: 'Titel' }).fill('Wonen met zorg');
  await page.getByRole('combobox', { name: 'Gebieden' }).click();
  await page.getByRole('option', { name: 'Wijk 03 Lingewijk' }).click();
  await page.keyboard.press('Escape');
  await screenshot(page, 'trajectory-create');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await heading('Wonen met zorg');

  await page.getByRole('button', { name: 'Verder naar: inwonersconsultatie' }).click();
  const missing = page.getByRole('alert').filter({ hasText: 'Dit mist nog' });
  await missing.waitFor();
  expect(await missing.getByRole('listitem').count()).toBe(9);
  await screenshot(page, 'trajectory-missing');
  await missing.getByRole('link', { name: /het doel/ }).click();
  await page.getByRole('button', { name: 'Opslaan' }).waitFor();
  // The field of the link has the focus: who follows it can type at once.
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'frame.goal');
  await page.keyboard.type('Prettig wonen');
  await page.getByRole('textbox', { name: 'Vraag aan inwoners' }).fill('Hoe wilt u wonen?');
  await page.getByRole('combobox', { name: 'Thema’s' }).click();
  await page.getByRole('option', { name: 'Wonen', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Doelgroep' }).fill('Ouderen');
  await page.getByRole('textbox', { name: 'Wat staat vast?' }).fill('Het budget');
  await page.getByRole('textbox', { name: 'Waar hebben inwoners nog invloed op?' }).fill('De plek');
  await page.getByRole('textbox', { name: 'Hoe worden de resultaten gebruikt?' }).fill('Voor de woonvisie');
  const analysis = page.getByRole('group', { name: 'Gebiedsanalyse' });
  await analysis.getByLabel('Begin').fill('2026-03-02');
  await analysis.getByLabel('Einde').fill('2026-02-02');
  await page.getByRole('button', { name: 'Document toevoegen' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Woonvisie');
  await page.getByRole('textbox', { name: 'Adres' }).fill('http://example.com/woonvisie');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('ligt voor de eerste').waitFor();
  await page.getByText('is geen adres van een pagina').waitFor();
  await screenshot(page, 'trajectory-edit');
  await analysis.getByLabel('Einde').fill('2026-04-02');
  await page.getByRole('textbox', { name: 'Adres' }).fill('https://example.com/woonvisie');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await heading('Wonen met zorg');
  await page.getByText('Hoe wilt u wonen?').waitFor();

  await page.getByRole('button', { name: 'Verder naar: inwonersconsultatie' }).click();
  await page.getByRole('button', { name: 'Verder naar: uitwerking' }).waitFor();
  await page.getByRole('button', { name: 'Terug', exact: true }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Terug' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('De analyse moet beter.');
  await screenshot(page, 'trajectory-return');
  await dialog.getByRole('button', { name: 'Terug' }).click();
  await page.getByText('De analyse moet beter.').waitFor();
  await page.getByRole('button', { name: 'Publiceren' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publiceren' }).click();
  await page.getByRole('button', { name: 'Niet meer publiceren' }).waitFor();
  // A dialog fades away.
  await page.getByText('Niet gepubliceerd').first().waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('trajectories are found by theme, step and words, and on the page of their municipality', async () => {
  await signIn(page, panel, 'Anouk Adviseur');
  await open('/trajectories');
  await page
    .getByRole('textbox', { name: 'Zoek in trajecten' })
    .or(page.getByRole('searchbox'))
    .first()
    .fill('mantelzorg');
  await page.getByText('1 traject', { exact: true }).waitFor();
  await row('Zorgen voor een ander, zonder om te vallen').waitFor();
  await page.getByRole('searchbox').first().fill('');
  await page.getByRole('combobox', { name: 'Stap' }).click();
  await page.getByRole('option', { name: 'Afgerond' }).click();
  await row('Sneller hulp van de Wmo').waitFor();
  await page.getByText('1 traject', { exact: true }).waitFor();
  await open('/municipalities/GM0512/show');
  await page.getByRole('region', { name: 'Trajecten' }).getByRole('row').nth(5).waitFor();
  await screenshot(page, 'municipality-trajectories');
});

test('its page tells all', async () => {
  await signIn(page, panel, 'Anouk Adviseur');
  await open('/trajectories/demo-ontmoeten/show');
  await heading('Een plek om elkaar te ontmoeten');
  await page.getByText('Voorbeeld', { exact: true }).first().waitFor();
  await page.getByText('412 deelnemers').waitFor();
  await screenshot(page, 'trajectory-show');
});

test('list, page and form work on a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, panel, 'Anouk Adviseur');
  await open('/trajectories');
  await row('Een plek om elkaar te ontmoeten').click();
  await heading('Een plek om elkaar te ontmoeten');
  await page.getByText('412 deelnemers').waitFor();
  await screenshot(page, 'trajectory-show-phone');
  await page.getByRole('link', { name: 'Bewerken' }).click();
  await page.getByRole('button', { name: 'Opslaan' }).waitFor();
  await screenshot(page, 'trajectory-edit-phone');
  await page.getByRole('link', { name: 'Annuleren' }).click();
  await heading('Een plek om elkaar te ontmoeten');
});

test('an official sees trajectories of the own municipality, and can change none', async () => {
  await signIn(page, panel, 'Gerda van Gorinchem');
  await open('/trajectories/demo-jeugd/show');
  await heading('Opgroeien in Gorinchem');
  await page.getByText('Niet gepubliceerd').waitFor();
  expect(await page.getByRole('button', { name: /Verder|Terug|Publiceren/ }).count()).toBe(0);
  expect(await page.getByText('Adviseur gebiedsanalyse').count()).toBe(0);
});

test('client, campaign, tools and feedback are filled in, kept and shown, also on a phone', async () => {
  const complaints = complaintsOf(page);
  const { id } = await aTrajectory(panel.world, {
    title: 'Alles erop en eraan',
    client: undefined,
    approach: undefined,
    campaign: { channels: [], moments: [] },
  });
  await signIn(page, panel, 'Anouk Adviseur');
  await open(`/trajectories/${id}`);
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await box('Opdrachtgever').fill('Woningcorporatie');
  await page.getByRole('radio', { name: 'Ideeën ophalen' }).check();
  await page
    .getByRole('group', { name: 'Uitwerking' })
    .getByRole('textbox', { name: /^Wie trekt het/ })
    .fill('Projectleider');
  await page.getByRole('radio', { name: 'Op straat' }).check();
  await page.getByRole('textbox', { name: 'Kanalen' }).fill(`wijkkrant\n${'x'.repeat(301)}`);
  await page.getByRole('spinbutton', { name: 'Budget in euro' }).fill('2750');
  await page.getByRole('button', { name: 'Moment toevoegen' }).click();
  await page.getByLabel('Datum', { exact: false }).first().fill('2026-03-02');
  await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill('Aftrap op de markt');
  await page.getByRole('button', { name: 'Middel toevoegen' }).click();
  await page.getByRole('combobox', { name: /^Soort/ }).click();
  await page.getByRole('option', { name: 'Wijkschouw' }).click();
  await page.getByLabel('Datum of eerste dag').fill('2026-03-09');
  await page.getByRole('spinbutton', { name: 'Deelnemers' }).fill('31');
  await box('Notitie').fill('Verzamelen bij de kerk');
  await page.getByRole('textbox', { name: 'Wat is er met de uitkomst gedaan?' }).fill('Het plein wordt groen.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  // What is refused of one line is told at the field that holds all lines.
  await page.getByText(/Hooguit 100 tekens/).waitFor();
  await screenshot(page, 'trajectory-channel-refused');
  await page.getByRole('textbox', { name: 'Kanalen' }).fill('wijkkrant\nposters');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await heading('Alles erop en eraan');
  for (const text of [
    'Woningcorporatie',
    'Op straat',
    'Aftrap op de markt',
    '31 deelnemers',
    'Verzamelen bij de kerk',
    'Het plein wordt groen.',
  ])
    await page.getByText(text).first().waitFor();
  await screenshot(page, 'trajectory-filled-in');
  expect(await panel.world.service.stores.trajectories.get(id)).toMatchObject({
    client: 'Woningcorporatie',
    approach: 'collect-ideas',
    steps: { elaboration: { owner: 'Projectleider' } },
    campaign: {
      emphasis: 'street',
      channels: ['wijkkrant', 'posters'],
      moments: [{ on: '2026-03-02', what: 'Aftrap op de markt' }],
      budget: 2_750,
    },
    tools: [{ kind: 'neighbourhood-walk', startsOn: '2026-03-09', participants: 31, note: 'Verzamelen bij de kerk' }],
    feedback: 'Het plein wordt groen.',
  });
  expect(complaints).toEqual([]);
});

test('trajectories are found by neighbourhood, postcode, audience, approach and period, and sorted', async () => {
  const complaints = complaintsOf(page);
  await signIn(page, panel, 'Anouk Adviseur');
  const filter = async (name: string) => {
    await page.getByRole('button', { name: 'Filter toevoegen' }).click();
    await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
    return page.getByLabel(name, { exact: true });
  };
  // A filter that is filled in takes a moment to reach the address; one that is added before would be forgotten.
  const asked = (part: string) => page.waitForURL((url) => decodeURIComponent(url.hash).includes(part));
  const anew = async () => {
    await open('/trajectories?filter=%7B%7D&displayedFilters=%7B%7D&sort=updatedAt&order=DESC');
    await page.getByRole('combobox', { name: 'Gemeente' }).fill('Gor');
    await page.getByRole('option', { name: 'Gorinchem' }).click();
    await asked('"municipality":"GM0512"');
  };
  const found = (count: number) =>
    page.getByText(`${count} ${count === 1 ? 'traject' : 'trajecten'}`, { exact: true }).waitFor();
  const titles = () => page.getByRole('row').getByRole('link').allTextContents();

  await anew();
  await (await filter('Wijk of buurt')).fill('Laag Dalem I');
  await page.getByRole('option', { name: 'Laag Dalem II' }).click();
  await found(3);
  expect(await titles()).toContain('Samen minder eenzaam');
  await screenshot(page, 'trajectory-filters');
  await (await filter('Aanpak')).click();
  await page.getByRole('option', { name: 'Plannen toetsen' }).click();
  await found(1);

  await anew();
  await (await filter('Postcode')).fill('4207 aa');
  await found(4);
  // Last changed first, until somebody sorts.
  const byChange = await titles();
  expect(byChange[0]).toBe('Zorgen voor een ander, zonder om te vallen');
  await page.getByRole('button', { name: 'Titel' }).click();
  await page.getByRole('row').nth(1).getByRole('link', { name: 'Een plek om elkaar te ontmoeten' }).waitFor();
  expect(await titles()).toEqual([...byChange].sort());

  await anew();
  await (await filter('Doelgroep')).fill('sociaal minimum');
  await found(1);
  await (await filter('Loopt vanaf')).fill('2027-02-01');
  await asked('2027-02-01');
  await (await filter('Loopt tot en met')).fill('2027-02-28');
  await asked('2027-02-28');
  await row('Rondkomen in Gorinchem').waitFor();
  await page.getByLabel('Loopt vanaf', { exact: true }).fill('2028-01-01');
  await page.getByText('Er zijn geen trajecten die hierbij passen.').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await screenshot(page, 'trajectory-filters-phone');
  expect(complaints).toEqual([]);
});
