import type { Actor } from '../../api/access/actor';
import { actors, officialOf } from '../support/actors';
import { aConsultation } from '../support/consultations';
import { aTrajectory, COMPLETE_FRAME } from '../support/trajectories';
import { areas, municipality, openWorld, pc4Within, postcodes, type World } from '../support/world';

const FIELDS = `id title client question step version isPublished isExample approach feedback
  municipality { code name } areas { code } themes { code name } frame { goal audience fixed open useOfResults }
  steps { analysis { startsOn endsOn owner state } consultation { startsOn state } elaboration { state } }
  campaign { emphasis channels moments { on what } budget } tools { kind startsOn participants note }
  documents { title url } moves { from to reason }`;
const mutation = (name: string, input: string) => `mutation($input: ${input}!) {
  ${name}(input: $input) { trajectory { ${FIELDS} } userErrors { path code message } } }`;
const CREATE = mutation('createTrajectory', 'CreateTrajectoryInput');
const UPDATE = mutation('updateTrajectory', 'UpdateTrajectoryInput');
const ADVANCE = mutation('advanceTrajectory', 'TrajectoryDeedInput');
const CLOSE = 'mutation($input: CloseConsultationInput!) { closeConsultation(input: $input) { userErrors { code } } }';
const RETURN = mutation('returnTrajectory', 'ReturnTrajectoryInput');
const PUBLISH = mutation('publishTrajectory', 'TrajectoryDeedInput');
const UNPUBLISH = mutation('unpublishTrajectory', 'TrajectoryDeedInput');
const NEW = { municipality: 'GM0512', title: 'Rondkomen' };

let world: World;
beforeEach(async () => {
  world = await openWorld();
  const gorinchem = municipality('GM0512', 'Gorinchem', 3);
  const [first] = gorinchem.districts[0]?.[2] ?? [];
  if (!first) throw new Error('The municipality has no neighbourhood.');
  await world.publish(
    areas([gorinchem, municipality('GM1000', 'Elders')]),
    postcodes({ 4201: pc4Within(first, gorinchem) }),
  );
});
afterEach(() => world.close());

/** The payload of a mutation, asked as an adviser. */
async function done(query: string, input: object, actor: Actor = actors.adviser) {
  const { data, errors } = await world.ask(query, { input }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as {
    // biome-ignore lint/suspicious/noExplicitAny: as in Answer.
    trajectory: any;
    userErrors: { path: string[]; code: string; message: string }[];
  };
}
const problems = ({ userErrors }: Awaited<ReturnType<typeof done>>) =>
  userErrors.map(({ path, code }) => [path.join('.'), code]);

async function found(args: string, actor: Actor = actors.adviser): Promise<string[]> {
  const { data, errors } = await world.ask(`{ trajectories${args} { totalCount nodes { id } } }`, {}, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  const ids = data.trajectories.nodes.map(({ id }: { id: string }) => id);
  expect(data.trajectories.totalCount).toBe(ids.length);
  return ids;
}

describe('a new trajectory', () => {
  test('is in its first step, unpublished, of the newest edition, and holds what was filled in', async () => {
    const { trajectory, userErrors } = await done(CREATE, {
      ...NEW,
      areas: ['wk051202'],
      themes: ['income'],
      client: ' Gemeente Gorinchem ',
      steps: { analysis: { startsOn: '2026-01-05', owner: 'Adviseur 1' } },
      frame: { goal: 'Minder geldzorgen' },
      approach: 'TEST_PLANS',
      campaign: {
        emphasis: 'SOCIAL_MEDIA',
        budget: 0,
        moments: [
          { on: '2026-03-02', what: 'Aftrap' },
          { on: '2026-02-02', what: 'Brief' },
        ],
      },
      tools: [{ kind: 'WEBINAR', startsOn: '2026-03-10', note: 'Met de wethouder' }],
      documents: [{ title: 'Plan', url: 'https://www.gorinchem.nl/plan.pdf' }],
    });
    expect(userErrors).toEqual([]);
    expect(trajectory).toMatchObject({
      title: 'Rondkomen',
      client: 'Gemeente Gorinchem',
      question: null,
      step: 'ANALYSIS',
      version: 1,
      isPublished: false,
      isExample: false,
      approach: 'TEST_PLANS',
      municipality: { code: 'GM0512', name: 'Gorinchem' },
      areas: [{ code: 'WK051202' }],
      themes: [{ code: 'income', name: 'Rondkomen' }],
      frame: { goal: 'Minder geldzorgen', audience: null },
      steps: {
        analysis: { startsOn: '2026-01-05', endsOn: null, owner: 'Adviseur 1', state: 'CURRENT' },
        consultation: { startsOn: null, state: 'PLANNED' },
      },
      campaign: {
        emphasis: 'SOCIAL_MEDIA',
        channels: [],
        budget: 0,
        moments: [
          { on: '2026-02-02', what: 'Brief' },
          { on: '2026-03-02', what: 'Aftrap' },
        ],
      },
      tools: [{ kind: 'WEBINAR', startsOn: '2026-03-10', participants: null, note: 'Met de wethouder' }],
      documents: [{ title: 'Plan', url: 'https://www.gorinchem.nl/plan.pdf' }],
      moves: [],
    });
    const { data } = await world.ask(`{ trajectory(id: "${trajectory.id}") { ${FIELDS} } }`);
    expect(data.trajectory).toEqual(trajectory);
    expect(await found('(filter: {municipality: "GM0512"})')).toEqual([trajectory.id]);
  });

  test.each<[object, string, string]>([
    [{ municipality: 'Gorinchem' }, 'input.municipality', 'INVALID_AREA_CODE'],
    [{ municipality: 'WK051201' }, 'input.municipality', 'INVALID_AREA_CODE'],
    [{ municipality: 'GM0999' }, 'input.municipality', 'UNKNOWN_AREA'],
    [{ edition: 1999 }, 'input.edition', 'UNKNOWN_EDITION'],
    [{ title: ' ' }, 'input.title', 'REQUIRED'],
    [{ title: 'x'.repeat(151) }, 'input.title', 'TOO_LONG'],
    [{ areas: ['WK100001'] }, 'input.areas.0', 'UNKNOWN_AREA'],
    [{ areas: ['WK051201', 'WK051299'] }, 'input.areas.1', 'UNKNOWN_AREA'],
    [{ themes: ['income', 'onbekend'] }, 'input.themes.1', 'UNKNOWN_THEME'],
    [{ documents: [{ title: 'x', url: 'http://a.nl' }] }, 'input.documents.0.url', 'INVALID_URL'],
    [{ campaign: { budget: -1 } }, 'input.campaign.budget', 'OUT_OF_RANGE'],
    [{ steps: { analysis: { startsOn: '2026-02-30' } } }, 'input.steps.analysis.startsOn', 'INVALID_DATE'],
  ])('that cannot be made says what to repair: %j', async (part, path, code) => {
    const payload = await done(CREATE, { ...NEW, ...part });
    expect(payload.trajectory).toBeNull();
    expect(problems(payload)).toEqual([[path, code]]);
    expect(await found('')).toEqual([]);
  });

  test('is made once, however often the same wish is sent', async () => {
    const wish = { ...NEW, idempotencyKey: 'the-same-wish' };
    const payloads = await Promise.all([done(CREATE, wish), done(CREATE, wish)]);
    payloads.push(await done(CREATE, wish));
    expect(new Set(payloads.map(({ trajectory }) => trajectory.id)).size).toBe(1);
    expect(await found('')).toHaveLength(1);
    const other = await world.ask(CREATE, { input: { ...wish, title: 'Iets anders' } });
    expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('an edit', () => {
  test('changes what is given, empties what is null, and leaves the rest', async () => {
    const { id } = await aTrajectory(world, { documents: [{ title: 'Oud', url: 'https://a.nl/oud' }] });
    const { trajectory } = await done(UPDATE, {
      id,
      version: 1,
      title: 'Nieuwe titel',
      client: null,
      frame: { goal: 'Een ander doel', audience: null },
      steps: { consultation: { startsOn: null } },
      campaign: { budget: null },
      documents: [],
    });
    expect(trajectory).toMatchObject({
      title: 'Nieuwe titel',
      client: null,
      question: 'Wat helpt inwoners die zich eenzaam voelen?',
      frame: { ...COMPLETE_FRAME, goal: 'Een ander doel', audience: null },
      steps: {
        analysis: { startsOn: '2026-01-05', endsOn: '2026-02-27', owner: 'Adviseur 1' },
        consultation: { startsOn: null },
      },
      campaign: { emphasis: 'STREET', channels: ['wijkkrant'], budget: null },
      documents: [],
      version: 2,
    });
    expect(await found('(filter: {text: "nieuwe titel"})')).toEqual([id]);
    expect(await found('(filter: {text: "samen"})')).toEqual([]);
  });

  test('of a version that somebody else changed is refused with both versions', async () => {
    const { id } = await aTrajectory(world);
    await done(UPDATE, { id, version: 1, title: 'Eerst' });
    const { trajectory, userErrors } = await done(UPDATE, { id, version: 1, title: 'Daarna' });
    expect(trajectory).toMatchObject({ title: 'Eerst', version: 2 });
    expect(userErrors).toEqual([
      { path: ['input', 'version'], code: 'STALE_VERSION', message: expect.stringContaining('jouw versie 1, nu 2') },
    ]);
  });

  test('of two at the same moment one is done and the other refused', async () => {
    const { id } = await aTrajectory(world);
    const both = await Promise.all(['A', 'B'].map((title) => done(UPDATE, { id, version: 1, title })));
    expect(both.flatMap(problems)).toEqual([['input.version', 'STALE_VERSION']]);
    expect(new Set(both.map(({ trajectory }) => trajectory.title)).size).toBe(1);
  });

  test('cannot empty what the step it is in rests on', async () => {
    const { id } = await aTrajectory(world, { step: 'consultation' });
    const payload = await done(UPDATE, { id, version: 1, frame: { goal: null }, areas: [] });
    expect(problems(payload)).toEqual([
      ['input.areas', 'REQUIRED_BY_STEP'],
      ['input.frame.goal', 'REQUIRED_BY_STEP'],
    ]);
    expect(payload.trajectory).toMatchObject({ version: 1, frame: { goal: COMPLETE_FRAME.goal } });
  });

  test('of a trajectory that is not there says so', async () => {
    expect(problems(await done(UPDATE, { id: 'none', version: 1 }))).toEqual([['input.id', 'NOT_FOUND']]);
  });

  test('keeps areas of an edition that is no longer loaded', async () => {
    const { id } = await aTrajectory(world, { edition: 2019, areas: ['WK051299'] });
    const { trajectory } = await done(UPDATE, { id, version: 1, title: 'Oud', areas: ['WK051299'] });
    expect(trajectory).toMatchObject({ areas: [{ code: 'WK051299' }], municipality: { code: 'GM0512' } });
  });
});

describe('moving on and back', () => {
  test('is told everything that is missing, by the path of its field', async () => {
    const { trajectory } = await done(CREATE, NEW);
    const payload = await done(ADVANCE, { id: trajectory.id, version: 1 });
    expect(problems(payload)).toEqual(
      [
        'question',
        'areas',
        'themes',
        'frame.goal',
        'frame.audience',
        'frame.fixed',
        'frame.open',
        'frame.useOfResults',
        'steps.analysis.startsOn',
        'steps.analysis.endsOn',
      ].map((path) => [`trajectory.${path}`, 'INCOMPLETE']),
    );
    expect(payload.trajectory).toMatchObject({ step: 'ANALYSIS', version: 1 });
    const { data } = await world.ask(`{ trajectory(id: "${trajectory.id}") { missing { path code message } } }`);
    expect(data.trajectory.missing).toEqual(payload.userErrors);
  });

  test.each<['draft' | 'open' | 'closed', string]>([
    ['draft', 'CONSULTATION'],
    ['open', 'CONSULTATION'],
    ['closed', 'ELABORATION'],
  ])('with a consultation that is %s ends in %s', async (state, step) => {
    const { id } = await aTrajectory(world, { step: 'consultation' });
    await aConsultation(world, { trajectory: id, state });
    expect((await done(ADVANCE, { id, version: 1 })).trajectory.step).toBe(step);
  });

  test('goes through all steps, and back with a reason; every move is kept', async () => {
    const { id } = await aTrajectory(world, { campaign: { channels: [], moments: [] } });
    let version = 1;
    const step = async (query: string, more: object = {}) => {
      const payload = await done(query, { id, version, ...more });
      version = payload.trajectory.version;
      return payload;
    };
    expect((await step(ADVANCE)).trajectory).toMatchObject({ step: 'CONSULTATION' });
    expect(problems(await step(ADVANCE))).toEqual([
      ['trajectory.campaign.emphasis', 'INCOMPLETE'],
      ['trajectory.tools', 'INCOMPLETE'],
    ]);
    await step(UPDATE, { campaign: { emphasis: 'STREET' }, tools: [{ kind: 'CONVERSATION', participants: 12 }] });
    expect((await step(ADVANCE)).trajectory).toMatchObject({
      step: 'ELABORATION',
      steps: { analysis: { state: 'DONE' }, consultation: { state: 'DONE' }, elaboration: { state: 'CURRENT' } },
    });
    expect(problems(await step(ADVANCE))).toEqual([['trajectory.feedback', 'INCOMPLETE']]);
    expect(problems(await step(RETURN, { reason: '  ' }))).toEqual([['input.reason', 'REQUIRED']]);
    await step(RETURN, { reason: 'Te weinig reacties' });
    await step(ADVANCE);
    await step(UPDATE, { feedback: 'Er komt een wekelijkse koffieochtend.' });
    const { trajectory } = await step(ADVANCE);
    expect(trajectory).toMatchObject({ step: 'COMPLETED', steps: { elaboration: { state: 'DONE' } } });
    expect(trajectory.moves).toEqual([
      { from: 'ELABORATION', to: 'COMPLETED', reason: null },
      { from: 'CONSULTATION', to: 'ELABORATION', reason: null },
      { from: 'ELABORATION', to: 'CONSULTATION', reason: 'Te weinig reacties' },
      { from: 'CONSULTATION', to: 'ELABORATION', reason: null },
      { from: 'ANALYSIS', to: 'CONSULTATION', reason: null },
    ]);
    expect(problems(await step(ADVANCE))).toEqual([['input.id', 'ALREADY_COMPLETED']]);
  });

  test('while residents can answer it stays where it is, and what they were asked within cannot be emptied', async () => {
    const { id } = await aTrajectory(world, { step: 'consultation' });
    const consultation = await aConsultation(world, { trajectory: id, state: 'open' });
    const tools = [{ kind: 'CONVERSATION', participants: 12 }];
    await done(UPDATE, { id, version: 1, tools });
    expect(problems(await done(ADVANCE, { id, version: 2 }))).toEqual([['trajectory.consultations', 'INCOMPLETE']]);
    const back = { id, version: 2, reason: 'Toch anders' };
    expect(problems(await done(RETURN, back))).toEqual([['input.id', 'WRONG_STATE']]);
    await world.ask(CLOSE, { input: { id: consultation.id, version: 1 } });
    expect((await done(RETURN, back)).trajectory.step).toBe('ANALYSIS');
    const emptied = await done(UPDATE, { id, version: 3, frame: { goal: null }, question: null });
    expect(problems(emptied)).toEqual([['input.frame.goal', 'REQUIRED_BY_STEP']]);
    expect(problems(await done(UPDATE, { id, version: 3, question: null }))).toEqual([]);
  });

  test('sent twice with the same idempotency key moves one step', async () => {
    const { id } = await aTrajectory(world);
    const wish = { id, version: 1, idempotencyKey: 'one-step-only' };
    await done(ADVANCE, wish);
    const again = await done(ADVANCE, wish);
    expect(again).toMatchObject({ userErrors: [], trajectory: { step: 'CONSULTATION', version: 2 } });
  });
});

describe('who sees what', () => {
  test('an unpublished trajectory is seen by staff and officials of it, and counted for nobody else', async () => {
    await aTrajectory(world, { id: 'shown', title: 'A' });
    await aTrajectory(world, { id: 'hidden', title: 'B', isPublished: false });
    const seen = async (actor: Actor) => {
      const { data } = await world.ask('{ trajectory(id: "hidden") { id } }', {}, actor);
      const inArea = await world.ask(
        '{ municipality(code: "GM0512") { trajectories(first: 5) { totalCount } districts(first: 1) { nodes { trajectories(first: 5) { totalCount } } } } }',
        {},
        actor,
      );
      const { trajectories, districts } = inArea.data.municipality;
      const all = await found('', actor);
      expect(trajectories.totalCount).toBe(all.length);
      expect(districts.nodes[0].trajectories.totalCount).toBe(all.length);
      return [data.trajectory !== null, all];
    };
    for (const actor of [actors.adviser, actors.administrator, actors.official]) {
      expect(await seen(actor)).toEqual([true, ['shown', 'hidden']]);
    }
    for (const actor of [actors.public, actors.frontend, actors.partner, officialOf('GM1000')]) {
      expect(await seen(actor)).toEqual([false, ['shown']]);
    }
  });

  test('publishing shows it to everybody at once, unpublishing hides it', async () => {
    const { id } = await aTrajectory(world, { isPublished: false });
    await done(PUBLISH, { id, version: 1 });
    expect(await found('', actors.public)).toEqual([id]);
    expect(problems(await done(PUBLISH, { id, version: 2 }))).toEqual([['input.id', 'NOTHING_TO_DO']]);
    await done(UNPUBLISH, { id, version: 2 });
    expect(await found('', actors.public)).toEqual([]);
    expect((await world.ask(`{ trajectory(id: "${id}") { id } }`, {}, actors.public)).data.trajectory).toBeNull();
  });

  test('owners, notes, reasons and budgets stay inside', async () => {
    const { id } = await aTrajectory(world, {
      steps: { analysis: { owner: 'GEHEIM 1' }, consultation: {}, elaboration: {} },
      tools: [{ kind: 'walk-in', note: 'GEHEIM 2', participants: 30 }],
      moves: [{ from: 'consultation', to: 'analysis', at: '2026-01-01T00:00:00Z', reason: 'GEHEIM 3' }],
      campaign: { channels: [], moments: [], budget: 98_765 },
    });
    const inside = 'steps { analysis { owner } } tools { participants note } moves { reason } campaign { budget }';
    const of = 'first: 1, filter: {municipality: "GM0512"}';
    const everything = `{ trajectory(id: "${id}") { ${inside} }
      trajectories(${of}) { nodes { ${inside} } edges { node { ${inside} } } }
      municipality(code: "GM0512") { trajectories(first: 1) { nodes { ${inside} } } } }`;
    const seen = async (actor: Actor) => {
      const { data, errors } = await world.ask(everything, {}, actor);
      expect(errors).toBeUndefined();
      expect(data.trajectory.tools[0].participants).toBe(30);
      return [...new Set(JSON.stringify(data).match(/GEHEIM \d|98765/g))].sort();
    };
    expect(await seen(actors.adviser)).toEqual(['98765', 'GEHEIM 1', 'GEHEIM 2', 'GEHEIM 3']);
    expect(await seen(actors.official)).toEqual(['98765']);
    for (const actor of [actors.public, actors.frontend, actors.partner, officialOf('GM1000')]) {
      expect(await seen(actor)).toEqual([]);
    }
  });

  test('nobody but staff can change anything', async () => {
    const { id } = await aTrajectory(world);
    const asked: [string, object][] = [
      [CREATE, NEW],
      [UPDATE, { id, version: 1, title: 'Anders' }],
      [ADVANCE, { id, version: 1 }],
      [RETURN, { id, version: 1, reason: 'x' }],
      [PUBLISH, { id, version: 1 }],
      [UNPUBLISH, { id, version: 1 }],
    ];
    for (const actor of [actors.public, actors.frontend, actors.partner, actors.official]) {
      for (const [query, input] of asked) {
        const { data, errors } = await world.ask(query, { input }, actor);
        expect(data).toBeNull();
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      }
    }
    expect(await world.service.stores.trajectories.get(id)).toMatchObject({ version: 1, isPublished: true });
  });

  test('the audit log tells what changed, without names and notes of staff', async () => {
    const { trajectory } = await done(CREATE, {
      ...NEW,
      steps: { analysis: { startsOn: '2026-01-05', owner: 'Piet Puk' } },
      tools: [{ kind: 'WALK_IN', note: 'Bel Piet Puk' }],
    });
    await done(UPDATE, { id: trajectory.id, version: 1, steps: { analysis: { owner: 'Jan Jansen' } }, title: 'Nieuw' });
    const { data } = await world.ask(
      `{ auditRecords(record: {type: "Trajectory", id: "${trajectory.id}"}) { nodes { action changes { field before after } } } }`,
      {},
      actors.administrator,
    );
    const { nodes } = data.auditRecords;
    expect(nodes.map(({ action }: { action: string }) => action)).toEqual(['updateTrajectory', 'createTrajectory']);
    expect(nodes[0].changes.map(({ field }: { field: string }) => field).sort()).toEqual(['title', 'version']);
    expect(JSON.stringify(nodes)).toContain('2026-01-05');
    expect(JSON.stringify(nodes)).not.toMatch(/Puk|Jansen/);
  });
});

describe('a search', () => {
  const make = () =>
    Promise.all([
      aTrajectory(world, {
        id: 'whole',
        title: 'Élan in de stad',
        updatedAt: '2026-03-04T09:00:00.000Z',
        areas: ['GM0512'],
        themes: ['meeting', 'youth'],
      }),
      aTrajectory(world, {
        id: 'district',
        title: 'Zorgen voor een naaste',
        updatedAt: '2026-03-01T09:00:00.000Z',
        areas: ['WK051201'],
        themes: ['informal-care'],
        approach: 'test-plans',
        client: 'Wooncorporatie Poort',
        step: 'consultation',
        steps: { analysis: { startsOn: '2025-01-01', endsOn: '2025-02-01' }, consultation: {}, elaboration: {} },
      }),
      aTrajectory(world, {
        id: 'neighbourhood',
        title: 'aan tafel',
        updatedAt: '2026-03-02T09:00:00.000Z',
        areas: ['BU05120200'],
        themes: ['income'],
        frame: { ...COMPLETE_FRAME, audience: 'Jonge ouders' },
        steps: { analysis: {}, consultation: {}, elaboration: {} },
      }),
      aTrajectory(world, {
        id: 'elsewhere',
        title: 'Bij de buren',
        updatedAt: '2026-03-03T09:00:00.000Z',
        municipality: 'GM1000',
        areas: ['WK100001'],
      }),
    ]);
  beforeEach(make);

  test.each([
    ['', ['neighbourhood', 'elsewhere', 'whole', 'district']],
    ['{municipality: "gm0512"}', ['neighbourhood', 'whole', 'district']],
    ['{area: "WK051201"}', ['whole', 'district']],
    ['{area: "BU05120101"}', ['whole', 'district']],
    ['{area: "WK051202"}', ['neighbourhood', 'whole']],
    ['{area: "GM0512"}', ['neighbourhood', 'whole', 'district']],
    ['{area: "PV28"}', ['neighbourhood', 'elsewhere', 'whole', 'district']],
    ['{area: "NL00"}', ['neighbourhood', 'elsewhere', 'whole', 'district']],
    ['{area: "WK051201", municipality: "GM1000"}', []],
    ['{postcode: "4201 aa"}', ['whole', 'district']],
    ['{postcode: "4201AA", municipality: "GM0512"}', ['whole', 'district']],
    ['{postcode: "9999ZZ"}', []],
    ['{themes: ["youth", "income"]}', ['neighbourhood', 'whole']],
    ['{steps: [CONSULTATION]}', ['district']],
    ['{approach: TEST_PLANS}', ['district']],
    ['{audience: "OUDERS jong"}', ['neighbourhood']],
    ['{activeFrom: "2026-01-01"}', ['elsewhere', 'whole', 'district']],
    ['{activeUntil: "2025-06-01"}', ['district']],
    ['{activeFrom: "2026-08-01", activeUntil: "2026-12-31"}', ['district']],
    ['{text: "elan"}', ['whole']],
    ['{text: "Mantelzorg"}', ['district']],
    ['{text: "informal care"}', ['district']],
    ['{text: "eenzaam stad"}', ['whole']],
    ['{text: "jonge"}', ['neighbourhood']],
    ['{text: "wooncorporatie"}', ['district']],
    ['{text: "bestaat niet"}', []],
    ['{text: "élan", municipality: "GM1000"}', []],
  ])('with filter %s', async (filter, ids) => {
    expect(await found(filter && `(filter: ${filter})`)).toEqual(ids);
  });

  test.each([
    ['{field: TITLE, direction: DESC}', ['district', 'whole', 'elsewhere', 'neighbourhood']],
    ['{field: STARTS_ON}', ['district', 'elsewhere', 'whole', 'neighbourhood']],
    ['{field: STEP, direction: DESC}', ['district', 'whole', 'neighbourhood', 'elsewhere']],
    ['{field: UPDATED_AT, direction: DESC}', ['whole', 'elsewhere', 'neighbourhood', 'district']],
    ['{field: STARTS_ON, direction: DESC}', ['whole', 'elsewhere', 'district', 'neighbourhood']],
    // By name: Elders (GM1000) before Gorinchem (GM0512).
    ['{field: MUNICIPALITY}', ['elsewhere', 'district', 'neighbourhood', 'whole']],
    ['{field: MUNICIPALITY, direction: DESC}', ['whole', 'neighbourhood', 'district', 'elsewhere']],
  ])('sorted by %s', async (sort, ids) => {
    expect(await found(`(sort: ${sort})`)).toEqual(ids);
  });

  test('gives every page full, with the exact total, and no item twice', async () => {
    const seen: string[] = [];
    let after = 'null';
    for (let page = 0; page < 2; page++) {
      const { data } = await world.ask(
        `{ trajectories(first: 2, after: ${after}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      expect(data.trajectories.totalCount).toBe(4);
      expect(data.trajectories.pageInfo.hasNextPage).toBe(page === 0);
      seen.push(...data.trajectories.nodes.map(({ id }: { id: string }) => id));
      after = `"${data.trajectories.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(['neighbourhood', 'elsewhere', 'whole', 'district']);
  });

  test.each([
    ['{municipality: "Gorinchem"}', 'INVALID_AREA_CODE'],
    ['{municipality: "WK051201"}', 'INVALID_AREA_CODE'],
    ['{area: "x"}', 'INVALID_AREA_CODE'],
    ['{postcode: "x"}', 'INVALID_POSTCODE'],
    ['{themes: ["x"]}', 'UNKNOWN_THEME'],
    ['{activeFrom: "volgend jaar"}', 'INVALID_ARGUMENT'],
    [`{text: "${'x'.repeat(201)}"}`, 'INVALID_ARGUMENT'],
  ])('that cannot be answered says so: %s', async (filter, code) => {
    const { errors } = await world.ask(`{ trajectories(filter: ${filter}) { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test('within an area is as with that area as filter', async () => {
    const { data } = await world.ask(`{
      municipality(code: "GM0512") { trajectories(filter: {themes: ["income"]}) { nodes { id } } }
      area(code: "BU05120101") { ... on Neighbourhood { trajectories { nodes { id } } } } }`);
    expect(data.municipality.trajectories.nodes).toEqual([{ id: 'neighbourhood' }]);
    expect(data.area.trajectories.nodes).toEqual([{ id: 'whole' }, { id: 'district' }]);
  });

  test('costs little within one municipality, and more over all', async () => {
    const within = await world.price('{ trajectories(first: 10, filter: {municipality: "GM0512"}) { totalCount } }');
    const over = await world.price('{ trajectories(first: 10) { totalCount } }');
    expect(within.requested).toBeLessThan(400);
    expect(over.requested).toBeGreaterThan(2_000);
    expect(over.actual).toBeLessThanOrEqual(over.requested);
    const query = 'query ($filter: TrajectoryFilter) { trajectories(first: 10, filter: $filter) { totalCount } }';
    expect(await world.price(query, { filter: { municipality: 'GM0512' } })).toMatchObject({
      requested: within.requested,
    });
    expect(await world.price(query, { filter: { municipality: null } })).toMatchObject({ requested: over.requested });
  });
});

test('the themes have names in two languages, and indicators that exist', async () => {
  const { data } = await world.ask('{ themes { code name en: name(language: EN) indicatorThemes } }');
  expect(data.themes).toContainEqual({
    code: 'informal-care',
    name: 'Mantelzorg',
    en: 'Informal care',
    indicatorThemes: ['health', 'care'],
  });
  const subjects = [
    ...new Set<string>(data.themes.flatMap((one: { indicatorThemes: string[] }) => one.indicatorThemes)),
  ];
  for (const subject of subjects) {
    const { errors } = await world.ask(`{ indicatorDefinitions(theme: "${subject}") { code } }`);
    expect(errors).toBeUndefined();
  }
  expect(new Set(data.themes.map(({ code }: { code: string }) => code)).size).toBe(data.themes.length);
});
