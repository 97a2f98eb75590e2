import { Readable } from 'node:stream';
import type { Actor } from '../../api/access/actor';
import { madeUpFile } from '../../api/local/demo/made-up-file';
import { GORINCHEM_SURVEY } from '../../api/local/demo/survey';
import { LONELINESS } from '../../api/local/demo/survey-loneliness';
import { firstData } from '../../api/local/first-data';
import { actors, officialOf } from '../support/actors';
import { openWorld, type World } from '../support/world';

// The whole story, step after step, as people do it: every test builds on the one before.

const [anna, bram] = ['anna', 'bram'].map((id): Actor => ({ ...actors.adviser, id })) as [Actor, Actor];
const RESPONDENTS = 2_000;

let world: World;
let trajectory: { id: string; version: number };
let consultation: { id: string; version: number };
let tabulation: number;
let draft: { id: string; version: number };

beforeAll(async () => {
  world = await openWorld();
  await firstData(world.service.stores);
});
afterAll(() => world.close());

// biome-ignore lint/suspicious/noExplicitAny: as in Answer of world.ts.
type Shown = any;

async function ask(query: string, variables: object = {}, actor: Actor = anna): Promise<Shown> {
  const { data, errors } = await world.ask(query, variables as Record<string, unknown>, actor);
  expect(errors ?? []).toEqual([]);
  return data;
}

/** Does a mutation. @returns its payload. */
async function deed(name: string, input: object, selection: string, actor?: Actor): Promise<Shown> {
  const type = name.endsWith('Trajectory') && !/^(create|update|return)/.test(name) ? 'TrajectoryDeed' : capital(name);
  const query = `mutation($input: ${type}Input!) { ${name}(input: $input) { ${selection} userErrors { code path message } } }`;
  return (await ask(query, { input }, actor))[name];
}
const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;

const TRAJECTORY = 'trajectory { id version step }';
const codes = (payload: Shown) => payload.userErrors.map(({ code }: { code: string }) => code);

test('an adviser starts a trajectory, and cannot ask residents before the frame is there', async () => {
  const input = {
    municipality: 'GM0512',
    edition: 2025,
    title: 'Ouder worden in je eigen wijk',
    question: 'Wat is nodig om in de eigen wijk oud te worden?',
    client: 'Gemeente Gorinchem',
    areas: LONELINESS.districts,
    themes: ['ageing', 'meeting'],
    steps: { analysis: { startsOn: '2026-05-04', endsOn: '2026-06-26', owner: 'Anna' } },
  };
  ({ trajectory } = await deed('createTrajectory', input, TRAJECTORY));
  const tooEarly = await deed('advanceTrajectory', trajectory && picked(trajectory), TRAJECTORY);
  expect(codes(tooEarly)).toContain('INCOMPLETE');
  expect(tooEarly.userErrors.map(({ path }: { path: string[] }) => path.join('.'))).toContain('trajectory.frame.goal');
});

test('with frame and campaign it goes on to the consultation, and is published', async () => {
  const input = {
    ...picked(trajectory),
    frame: {
      goal: 'In 2030 kan iedereen die dat wil in de eigen wijk oud worden.',
      audience: 'Inwoners van 15 jaar en ouder',
      fixed: 'Het budget en de drie wijkcentra',
      open: 'Welke voorzieningen er komen, en waar',
      useOfResults: 'Het college kiest drie voorstellen en legt uit waarom.',
    },
    approach: 'COLLECT_IDEAS',
    campaign: {
      emphasis: 'STREET',
      channels: ['brief', 'wijkkrant'],
      moments: [{ on: '2026-09-07', what: 'Brief aan 4.000 adressen' }],
      budget: 8_500,
    },
  };
  ({ trajectory } = await deed('updateTrajectory', input, TRAJECTORY));
  ({ trajectory } = await deed('advanceTrajectory', picked(trajectory), TRAJECTORY));
  expect(trajectory).toMatchObject({ step: 'CONSULTATION' });
  ({ trajectory } = await deed('publishTrajectory', picked(trajectory), TRAJECTORY));
});

test('a consultation gets its sources, its weighting and a questionnaire, and opens', async () => {
  const { sources, weighting, opensOn, closesOn } = LONELINESS.consultation;
  const input = {
    trajectory: trajectory.id,
    title: 'Oud worden in de wijk',
    opensOn,
    closesOn,
    ageBands: GORINCHEM_SURVEY.ageBands,
    sources: sources.map((source) => ({ ...source, recruitment: enumOf(source.recruitment) })),
    weighting: {
      ...weighting,
      margins: weighting.margins.map((margin) => ({
        ...margin,
        dimension: enumOf(margin.dimension),
        origin: enumOf(margin.origin),
      })),
    },
  };
  const made = await deed('createConsultation', input, 'consultation { id version state }');
  expect(made.userErrors).toEqual([]);
  consultation = made.consultation;
  const empty = await deed('openConsultation', picked(consultation), 'consultation { id version }');
  expect(empty.userErrors).not.toEqual([]);

  const questions = LONELINESS.questions.map(({ kind, scale, ...question }) => ({
    ...question,
    kind: enumOf(kind),
    ...(scale && { scale: enumOf(scale) }),
  }));
  const wish = { consultation: consultation.id, language: 'nl', revision: 0, questions };
  const saved = await deed('saveQuestionnaire', wish, 'questionnaire { version }');
  expect(saved).toMatchObject({ questionnaire: { version: 1 }, userErrors: [] });
  const opened = await deed('openConsultation', picked(consultation), 'consultation { id version state }');
  expect(opened).toMatchObject({ consultation: { state: 'OPEN' }, userErrors: [] });
  consultation = opened.consultation;
});

test('a dry run says what would happen with 2,000 responses, and then they are taken in', async () => {
  const file = Buffer.from(
    madeUpFile({
      ...LONELINESS,
      respondents: RESPONDENTS,
      consultation: { ...LONELINESS.consultation, id: 'journey' },
    }),
  );
  const wanted = { consultation: consultation.id, fileName: 'export.csv', bytes: file.length };
  const { upload } = await deed('startUpload', wanted, 'upload { name }');
  expect(await world.uploads.receive(upload.name, Readable.from([file]))).toBe('taken');
  const wish = { consultation: consultation.id, upload: upload.name, questionnaire: 1, onProblem: 'STOP' };
  for (const isDryRun of [true, false]) {
    const { job } = await deed('importResponses', { ...wish, isDryRun }, 'job { id }');
    await world.idle();
    const done = await ask(
      'query($id: ID!) { job(id: $id) { state problem { code } import { rowsAccepted rowsRefused isStored } } }',
      job,
    );
    expect(done.job).toEqual({
      state: 'DONE',
      problem: null,
      import: { rowsAccepted: RESPONDENTS, rowsRefused: 0, isStored: !isDryRun },
    });
  }
});

test('the figures are counted and weighted, and give no margin of error that an open link does not allow', async () => {
  const closed = await deed('closeConsultation', picked(consultation), 'consultation { id version }');
  expect(closed.userErrors).toEqual([]);
  await deed('tabulateConsultation', { consultation: consultation.id }, 'job { id }');
  await world.idle();
  const query = `query($id: ID!) { consultation(id: $id) { results { number
    method { responses weighting { status designEffect effectiveN } }
    response(dimension: AGE) { nodes { key respondents representation } }
    questions(keys: ["q1"]) { groups { nodes { base effectiveBase choices { code share weightedShare interval { low } } } } } } } }`;
  const { results } = (await ask(query, { id: consultation.id })).consultation;
  tabulation = results.number;
  expect(results.method).toMatchObject({ responses: RESPONDENTS, weighting: { status: 'WEIGHTED' } });
  expect(results.method.weighting.designEffect).toBeGreaterThan(1);
  expect(results.method.weighting.effectiveN).toBeLessThan(RESPONDENTS);
  const [total] = results.questions[0].groups.nodes;
  expect(total.effectiveBase).toBeLessThan(total.base);
  const shares = total.choices.map(({ weightedShare }: { weightedShare: number }) => weightedShare);
  expect(shares.reduce((sum: number, share: number) => sum + share, 0)).toBeCloseTo(1, 6);
  // Part of the respondents came by an open link, so there is no interval.
  expect(total.choices.map(({ interval }: { interval: unknown }) => interval)).toEqual([null, null, null, null]);
}, 300_000);

test('an adviser prepares the publication, and may not approve it herself', async () => {
  const shown = 'publication { id version state mayApprove }';
  const prepared = await deed('preparePublication', { consultation: consultation.id, tabulation }, shown);
  expect(prepared.userErrors).toEqual([]);
  const about = (of: Shown) => ({ consultation: consultation.id, id: of.id, version: of.version });
  const submitted = await deed('submitForReview', about(prepared.publication), shown);
  expect(submitted.publication).toMatchObject({ state: 'IN_REVIEW', mayApprove: false });
  expect(codes(await deed('approvePublication', about(submitted.publication), shown))).toEqual(['SAME_PERSON']);
  draft = submitted.publication;
});

test('until then nobody outside sees a figure', async () => {
  for (const actor of [actors.public, actors.partner, officialOf('GM0512')]) expect(await published(actor)).toEqual([]);
});

test('a second adviser approves, and everybody reads result 1 with its method', async () => {
  const input = { consultation: consultation.id, id: draft.id, version: draft.version };
  const approved = await deed('approvePublication', input, 'publication { number }', bram);
  expect(approved).toEqual({ publication: { number: 1 }, userErrors: [] });
  const [first] = await published(actors.public);
  expect(first).toMatchObject({ number: 1, corrects: null, results: { method: { responses: RESPONDENTS } } });
  expect(first.results.questions[0].question.text).toBe('Hoe vaak voelt u zich alleen?');
  const statement = first.statement.map(({ text }: { text: string }) => text).join('\n');
  expect(statement).toContain('2.000');
  expect(statement).toContain('Brief aan 4.000 adressen');
});

test('what a district answered is shown where enough residents did, and nothing about fewer', async () => {
  const [first] = await published(actors.public);
  const groups = first.results.questions[0].groups.nodes;
  expect(groups.length).toBeGreaterThanOrEqual(LONELINESS.districts.length);
  for (const { status, base } of groups) {
    if (status === 'SHOWN') expect(base === 0 || base >= 10).toBe(true);
    else expect(base).toBeNull();
  }
  expect(groups.filter(({ base }: { base: number | null }) => (base ?? 0) >= 10).length).toBeGreaterThan(1);
});

test('a resident withdraws: the row is gone, and the published figures do not tell what it said', async () => {
  const before = await published(actors.public);
  const input = { consultation: consultation.id, responseId: 'voorbeeld-7' };
  expect((await deed('withdrawResponse', input, 'job { id }')).userErrors).toEqual([]);
  await world.idle();
  const left = [];
  for await (const batch of world.responses.batches(consultation.id)) left.push(...batch);
  expect(left).toHaveLength(RESPONDENTS - 1);
  expect(left.some(({ id }) => id === 'voorbeeld-7')).toBe(false);
  expect(await published(actors.public)).toEqual(before);
  const { results } = (await ask('query($id: ID!) { consultation(id: $id) { results { number } } }', consultation))
    .consultation;
  expect(results.number).toBe(tabulation);
});

test('the log tells who did what, and nothing of any resident', async () => {
  const query = 'query { auditRecords(first: 50) { nodes { action actor changes { field before after } } } }';
  const { auditRecords } = await ask(query, {}, actors.administrator);
  const actions = auditRecords.nodes.map(
    ({ action, actor }: { action: string; actor: string }) => `${actor} ${action}`,
  );
  expect(actions).toEqual(expect.arrayContaining(['adviser#anna importResponses', 'adviser#bram approvePublication']));
  expect(JSON.stringify(auditRecords)).not.toContain('voorbeeld-7');
});

/** What somebody reads of the publications of the journey's consultation. */
async function published(actor: Actor): Promise<Shown[]> {
  const query = `query($id: ID!) { consultation(id: $id) { publications(first: 1) { nodes { number corrects statement { text }
    results { method { responses } questions(keys: ["q1"]) { question { text }
      groups(dimension: DISTRICT) { nodes { key status base choices { code count } } } } } } } } }`;
  return (await ask(query, { id: consultation.id }, actor)).consultation?.publications.nodes ?? [];
}

const picked = ({ id, version }: { id: string; version: number }) => ({ id, version });
const enumOf = (value: string) => value.toUpperCase().replaceAll('-', '_');
