import type { Actor } from '../../api/access/actor';
import { actors, officialOf } from '../support/actors';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { aTrajectory, COMPLETE_FRAME } from '../support/trajectories';
import { areas, municipality, openWorld, type World } from '../support/world';

const DESIGN =
  'design { sources { code name recruitment invited invitedPerDistrict { district invited } } ageBands threshold crossings weighting { margins { dimension crossedWith origin targets { key value } } lowestWeight highestWeight } }';
const FIELDS = `id title opensOn closesOn language state retentionMonths isExample version edition reopenedBecause municipality { code } trajectory { id } ${DESIGN}`;
const deedOf = (name: string, input: string) => `mutation($input: ${input}!) {
  ${name}(input: $input) { consultation { ${FIELDS} } userErrors { path code message } } }`;
const CREATE = deedOf('createConsultation', 'CreateConsultationInput');
const UPDATE = deedOf('updateConsultation', 'UpdateConsultationInput');
const OPEN = deedOf('openConsultation', 'OpenConsultationInput');
const CLOSE = deedOf('closeConsultation', 'CloseConsultationInput');

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.publish(areas([municipality('GM0512', 'Gorinchem')]));
});
afterAll(() => world.close());

interface Payload {
  // biome-ignore lint/suspicious/noExplicitAny: as in Answer.
  consultation: any;
  userErrors: { path: string[]; code: string; message: string }[];
}

/** The payload of a mutation, asked as an adviser unless told otherwise. */
async function done(mutation: string, input: object, actor: Actor = actors.adviser): Promise<Payload> {
  const { data, errors } = await world.ask(mutation, { input }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as Payload;
}
const repairs = ({ userErrors }: Payload) => userErrors.map(({ path, code }) => [path.slice(1).join('.'), code]);

const PERIOD = { opensOn: '2026-03-02', closesOn: '2026-03-29' };
const newOne = async (changes: object = {}) => ({
  trajectory: (await aTrajectory(world, { step: 'consultation' })).id,
  title: 'Wat helpt?',
  ...PERIOD,
  ...changes,
});

describe('a new consultation', () => {
  test('is a draft of its trajectory, with what is usual', async () => {
    const input = await newOne();
    const { consultation, userErrors } = await done(CREATE, input);
    expect(userErrors).toEqual([]);
    expect(consultation).toEqual({
      ...PERIOD,
      id: expect.any(String),
      title: 'Wat helpt?',
      language: 'nl',
      state: 'DRAFT',
      retentionMonths: 12,
      isExample: false,
      version: 1,
      edition: 2025,
      reopenedBecause: null,
      municipality: { code: 'GM0512' },
      trajectory: { id: input.trajectory },
      design: {
        sources: [],
        ageBands: ['0-14', '15-24', '25-44', '45-64', '65+'],
        threshold: 10,
        crossings: [],
        weighting: { margins: [], lowestWeight: null, highestWeight: null },
      },
    });
  });

  test('is stored as it was asked', async () => {
    const design = {
      sources: [
        {
          code: 'brief',
          name: 'Brief',
          recruitment: 'PROBABILITY_SAMPLE',
          invited: 4_000,
          invitedPerDistrict: [
            { district: 'WK051201', invited: 2_500 },
            { district: 'WK051202', invited: 1_500 },
          ],
        },
        { code: 'link', name: 'Link', recruitment: 'OPEN_LINK', invited: null, invitedPerDistrict: null },
      ],
      ageBands: ['16-39', '40+'],
      threshold: 15,
      crossings: [['DISTRICT', 'AGE']],
      weighting: {
        margins: [
          {
            dimension: 'AGE',
            crossedWith: 'GENDER',
            origin: 'ENTERED',
            targets: [
              { key: '16-39×female', value: 10_000 },
              { key: '40+×male', value: 21_000.5 },
            ],
          },
          { dimension: 'PROFILE', crossedWith: null, origin: 'DISTRIBUTION', targets: null },
          { dimension: 'DISTRICT', crossedWith: null, origin: 'INDICATORS', targets: null },
        ],
        lowestWeight: 0.3,
        highestWeight: 3,
      },
    };
    const { consultation } = await done(CREATE, await newOne({ ...design, language: 'tr', retentionMonths: 24 }));
    expect(consultation).toMatchObject({ design, language: 'tr', retentionMonths: 24 });
    const { data } = await world.ask(`query($id: ID!) { consultation(id: $id) { ${FIELDS} } }`, {
      id: consultation.id,
    });
    expect(data.consultation).toEqual(consultation);
  });

  test('is an example when its trajectory is', async () => {
    const made = await aTrajectory(world, { step: 'consultation', isExample: true });
    expect((await done(CREATE, await newOne({ trajectory: made.id }))).consultation.isExample).toBe(true);
    expect((await done(CREATE, await newOne({ isExample: true }))).consultation.isExample).toBe(true);
  });

  test.each(['goal', 'audience', 'fixed', 'open', 'useOfResults'] as const)(
    'cannot be made while the frame of its trajectory lacks: %s',
    async (part) => {
      const { id } = await aTrajectory(world, { frame: { ...COMPLETE_FRAME, [part]: ' ' } });
      const payload = await done(CREATE, await newOne({ trajectory: id }));
      expect([payload.consultation, repairs(payload)]).toEqual([null, [['trajectory', 'NO_FRAME']]]);
      const { data } = await world.ask(`{ consultations(trajectory: "${id}") { totalCount } }`);
      expect(data.consultations.totalCount).toBe(0);
    },
  );

  test('needs a trajectory that is there', async () => {
    const payload = await done(CREATE, await newOne({ trajectory: 'nothing' }));
    expect(repairs(payload)).toEqual([['trajectory', 'NOT_FOUND']]);
  });

  const source = { code: 'a', name: 'A', recruitment: 'PANEL' };
  const margin = (changes: object) => ({
    weighting: { margins: [{ dimension: 'AGE', origin: 'ENTERED', ...changes }] },
  });
  const target = (key: string, value = 1) => ({ key, value });
  /** Weighted to age and gender together, and to what else is told. */
  const joint = (targets: object[], ...more: object[]) => ({
    weighting: {
      margins: [
        { dimension: 'AGE', crossedWith: 'GENDER', origin: 'ENTERED', targets },
        ...more.map((one) => ({ origin: 'ENTERED', ...one })),
      ],
    },
  });
  const pairs = [target('65+×female'), target('65+×male')];
  const districtPairs = [target('WK051201×65+'), target('WK051202×65+')];
  const there = (district: string, invited: number) => ({ district, invited });
  const perDistrict = (invited: number | undefined, ...invitedPerDistrict: object[]) => ({
    sources: [{ ...source, invited, invitedPerDistrict }],
  });
  test.each<[object, string, string]>([
    [{ title: ' ' }, 'title', 'REQUIRED'],
    [{ title: 'x'.repeat(201) }, 'title', 'TOO_LONG'],
    [{ opensOn: '2-3-2026' }, 'opensOn', 'INVALID_DATE'],
    [{ closesOn: '2026-03-32' }, 'closesOn', 'INVALID_DATE'],
    [{ closesOn: '2026-03-01' }, 'closesOn', 'OUT_OF_RANGE'],
    [{ language: 'Nederlands!' }, 'language', 'INVALID_LANGUAGE'],
    [{ threshold: 9 }, 'threshold', 'THRESHOLD_TOO_LOW'],
    [{ threshold: 0 }, 'threshold', 'THRESHOLD_TOO_LOW'],
    [{ threshold: 1_001 }, 'threshold', 'OUT_OF_RANGE'],
    [{ retentionMonths: 0 }, 'retentionMonths', 'OUT_OF_RANGE'],
    [{ retentionMonths: 61 }, 'retentionMonths', 'OUT_OF_RANGE'],
    [{ ageBands: [] }, 'ageBands', 'REQUIRED'],
    [{ ageBands: ['jong'] }, 'ageBands.0', 'INVALID_AGE_BANDS'],
    [{ ageBands: ['24-15'] }, 'ageBands.0', 'INVALID_AGE_BANDS'],
    [{ ageBands: ['15-24', '24-44'] }, 'ageBands.1', 'INVALID_AGE_BANDS'],
    [{ ageBands: ['65+', '70-80'] }, 'ageBands.1', 'INVALID_AGE_BANDS'],
    [{ ageBands: Array.from({ length: 13 }, (_, i) => `${i}-${i}`) }, 'ageBands', 'TOO_MANY_ITEMS'],
    [{ sources: [{ ...source, code: 'A b' }] }, 'sources.0.code', 'INVALID_CODE'],
    [{ sources: [source, source] }, 'sources.1.code', 'DUPLICATE'],
    [{ sources: [{ ...source, name: '' }] }, 'sources.0.name', 'REQUIRED'],
    [{ sources: [{ ...source, invited: 0 }] }, 'sources.0.invited', 'OUT_OF_RANGE'],
    [{ sources: [{ ...source, recruitment: 'PROBABILITY_SAMPLE' }] }, 'sources.0.invited', 'REQUIRED'],
    [{ sources: [{ ...source, recruitment: 'OPEN_LINK', invited: 9 }] }, 'sources.0.invited', 'CONTRADICTION'],
    [perDistrict(9, there('WK1961AA', 9)), 'sources.0.invitedPerDistrict.0.district', 'UNKNOWN_GROUP'],
    [perDistrict(9, there('GM0512', 9)), 'sources.0.invitedPerDistrict.0.district', 'UNKNOWN_GROUP'],
    [
      perDistrict(9, there('WK051201', 4), there('WK051201', 5)),
      'sources.0.invitedPerDistrict.1.district',
      'DUPLICATE',
    ],
    [
      perDistrict(9, there('WK051201', 10), there('WK051202', -1)),
      'sources.0.invitedPerDistrict.1.invited',
      'OUT_OF_RANGE',
    ],
    [perDistrict(9, there('WK051201', 8)), 'sources.0.invitedPerDistrict', 'SUM_DIFFERS'],
    [perDistrict(undefined, there('WK051201', 8)), 'sources.0.invitedPerDistrict', 'SUM_DIFFERS'],
    [perDistrict(121, ...Array(121).fill(there('WK051201', 1))), 'sources.0.invitedPerDistrict', 'TOO_MANY_ITEMS'],
    [
      { sources: [{ ...source, recruitment: 'OPEN_LINK', invitedPerDistrict: [there('WK051201', 8)] }] },
      'sources.0.invitedPerDistrict',
      'CONTRADICTION',
    ],
    [{ sources: Array.from({ length: 21 }, (_, i) => ({ ...source, code: `a${i}` })) }, 'sources', 'TOO_MANY_ITEMS'],
    [{ crossings: [['AGE']] }, 'crossings.0', 'CONTRADICTION'],
    [{ crossings: [['AGE', 'AGE']] }, 'crossings.0', 'CONTRADICTION'],
    [
      {
        crossings: [
          ['AGE', 'GENDER'],
          ['GENDER', 'AGE'],
        ],
      },
      'crossings.1',
      'DUPLICATE',
    ],
    [{ crossings: Array(11).fill(['AGE', 'GENDER']) }, 'crossings', 'TOO_MANY_ITEMS'],
    [{ weighting: { margins: [], lowestWeight: 1 } }, 'weighting.lowestWeight', 'OUT_OF_RANGE'],
    [{ weighting: { margins: [], highestWeight: 1 } }, 'weighting.highestWeight', 'OUT_OF_RANGE'],
    [margin({ dimension: 'SOURCE' }), 'weighting.margins.0.dimension', 'CONTRADICTION'],
    [margin({ origin: 'DISTRIBUTION' }), 'weighting.margins.0.origin', 'CONTRADICTION'],
    [margin({ dimension: 'PROFILE', origin: 'INDICATORS' }), 'weighting.margins.0.origin', 'CONTRADICTION'],
    [{ ...margin({ origin: 'INDICATORS' }), ageBands: ['16+'] }, 'weighting.margins.0.origin', 'CONTRADICTION'],
    [margin({ origin: 'INDICATORS', targets: [target('65+')] }), 'weighting.margins.0.targets', 'CONTRADICTION'],
    [margin({ targets: [target('65+')] }), 'weighting.margins.0.targets', 'REQUIRED'],
    [margin({ targets: [target('65+', 0), target('0-14', 0)] }), 'weighting.margins.0.targets', 'OUT_OF_RANGE'],
    [margin({ targets: [target('65+'), target('0-14', -1)] }), 'weighting.margins.0.targets.1.value', 'OUT_OF_RANGE'],
    [margin({ targets: [target('65+'), target('66+')] }), 'weighting.margins.0.targets.1.key', 'UNKNOWN_GROUP'],
    [margin({ targets: [target('65+'), target('65+')] }), 'weighting.margins.0.targets.1.key', 'DUPLICATE'],
    [
      margin({ dimension: 'DISTRICT', targets: [target('WK051201'), target('WK036301')] }),
      'weighting.margins.0.targets.1.key',
      'UNKNOWN_GROUP',
    ],
    [
      margin({ dimension: 'GENDER', targets: [target('female'), target('vrouw')] }),
      'weighting.margins.0.targets.1.key',
      'UNKNOWN_GROUP',
    ],
    [
      { weighting: { margins: [1, 2].map(() => ({ dimension: 'DISTRICT', origin: 'INDICATORS' })) } },
      'weighting.margins.1.dimension',
      'DUPLICATE',
    ],
    [joint(pairs, { dimension: 'GENDER', origin: 'INDICATORS' }), 'weighting.margins.1.dimension', 'DUPLICATE'],
    [
      joint(pairs, { dimension: 'DISTRICT', crossedWith: 'AGE', targets: districtPairs }),
      'weighting.margins.1.crossedWith',
      'DUPLICATE',
    ],
    [margin({ crossedWith: 'AGE', targets: pairs }), 'weighting.margins.0.crossedWith', 'CONTRADICTION'],
    [margin({ crossedWith: 'SOURCE', targets: pairs }), 'weighting.margins.0.crossedWith', 'CONTRADICTION'],
    [margin({ crossedWith: 'GENDER', origin: 'INDICATORS' }), 'weighting.margins.0.origin', 'CONTRADICTION'],
    [joint([target('65+×female')]), 'weighting.margins.0.targets', 'REQUIRED'],
    [joint([target('65+×female', 0), target('65+×male', 0)]), 'weighting.margins.0.targets', 'OUT_OF_RANGE'],
    [joint([...pairs, target('65+×other', -1)]), 'weighting.margins.0.targets.2.value', 'OUT_OF_RANGE'],
    [joint([...pairs, target('65+×female')]), 'weighting.margins.0.targets.2.key', 'DUPLICATE'],
    [joint([...pairs, target('65+')]), 'weighting.margins.0.targets.2.key', 'UNKNOWN_GROUP'],
    [joint([...pairs, target('female×65+')]), 'weighting.margins.0.targets.2.key', 'UNKNOWN_GROUP'],
    [joint([...pairs, target('65+×vrouw')]), 'weighting.margins.0.targets.2.key', 'UNKNOWN_GROUP'],
    [joint([...pairs, target('65+×female×male')]), 'weighting.margins.0.targets.2.key', 'UNKNOWN_GROUP'],
    [joint(Array(101).fill(target('65+×female'))), 'weighting.margins.0.targets', 'TOO_MANY_ITEMS'],
    [margin({ targets: [target('65+'), target('0-14×female')] }), 'weighting.margins.0.targets.1.key', 'UNKNOWN_GROUP'],
  ])('that cannot be says what to repair: %j', async (changes, path, code) => {
    const payload = await done(CREATE, await newOne(changes));
    expect([payload.consultation, repairs(payload)]).toEqual([null, [[path, code]]]);
    expect(payload.userErrors[0]?.message).toMatch(/[.]$/);
  });
});

describe('a change', () => {
  test('changes what is named and leaves the rest, and the log tells', async () => {
    const { id, sources } = await aConsultation(world);
    const { consultation } = await done(UPDATE, { id, version: 1, title: ' Anders ', threshold: 20 });
    expect(consultation).toMatchObject({ title: 'Anders', version: 2, ...PERIOD, design: { threshold: 20 } });
    expect(consultation.design.sources.map(({ code }: { code: string }) => code)).toEqual(
      sources.map(({ code }) => code),
    );
    const { data } = await world.ask(
      `{ auditRecords(record: { type: "Consultation", id: "${id}" }, first: 1) { nodes { action actor changes { field before after } } } }`,
      {},
      actors.administrator,
    );
    expect(data.auditRecords.nodes).toEqual([
      {
        action: 'updateConsultation',
        actor: 'adviser#adviser',
        changes: [
          { field: 'threshold', before: '10', after: '20' },
          { field: 'title', before: 'Wat helpt tegen eenzaamheid?', after: 'Anders' },
          { field: 'version', before: '1', after: '2' },
        ],
      },
    ]);
  });

  test('of an older version is refused with both versions shown', async () => {
    const { id } = await aConsultation(world, { version: 3 });
    const payload = await done(UPDATE, { id, version: 2, title: 'Anders' });
    expect(payload.userErrors).toEqual([
      { path: ['input', 'version'], code: 'STALE_VERSION', message: expect.stringContaining('jouw versie 2, nu 3') },
    ]);
    expect(payload.consultation).toMatchObject({ title: 'Wat helpt tegen eenzaamheid?', version: 3 });
  });

  test('at the same moment as another: one is done, the other is told', async () => {
    const { id } = await aConsultation(world);
    const both = await Promise.all(['A', 'B'].map((title) => done(UPDATE, { id, version: 1, title })));
    expect(both.map(repairs).sort()).toEqual([[], [['version', 'STALE_VERSION']]]);
    expect(both.map(({ consultation }) => consultation.version)).toEqual([2, 2]);
  });

  test('of age bands is refused while pairs with the old ones are weighted to', async () => {
    const targets = ['65+×female', '65+×male'].map((key) => ({ key, value: 1 }));
    const margins = [
      { dimension: 'age' as const, crossedWith: 'gender' as const, origin: 'entered' as const, targets },
    ];
    const { id } = await aConsultation(world, { weighting: { margins } });
    const payload = await done(UPDATE, { id, version: 1, ageBands: ['16-69', '70+'] });
    expect(repairs(payload)).toEqual([
      ['weighting.margins.0.targets.0.key', 'UNKNOWN_GROUP'],
      ['weighting.margins.0.targets.1.key', 'UNKNOWN_GROUP'],
    ]);
    expect(payload.userErrors[0]?.message).toBe('"65+×female" is geen groep: kies uit 16-69, 70+.');
  });

  test('of age bands is refused while the weighting needs the old ones', async () => {
    const weighting = { margins: [{ dimension: 'age' as const, origin: 'indicators' as const }] };
    const { id } = await aConsultation(world, { weighting });
    const payload = await done(UPDATE, { id, version: 1, ageBands: ['16+'] });
    expect(repairs(payload)).toEqual([['weighting.margins.0.origin', 'CONTRADICTION']]);
  });

  test('of what is not there is refused', async () => {
    for (const deed of [UPDATE, OPEN, CLOSE]) {
      expect(repairs(await done(deed, { id: 'nothing', version: 1 }))).toEqual([['id', 'NOT_FOUND']]);
    }
  });

  const kept = { code: 'brief', name: 'Brief', recruitment: 'PROBABILITY_SAMPLE', invited: 4_000 };
  const link = { code: 'link', name: 'Link', recruitment: 'OPEN_LINK' };
  test.each<[object, [string, string][]]>([
    [{ threshold: 19 }, [['threshold', 'THRESHOLD_TOO_LOW']]],
    [{ threshold: 21 }, []],
    [{ language: 'en' }, [['language', 'FIXED_ONCE_OPENED']]],
    [{ ageBands: ['16+'] }, [['ageBands', 'FIXED_ONCE_OPENED']]],
    [{ sources: [kept] }, [['sources', 'FIXED_ONCE_OPENED']]],
    [{ sources: [kept, link, { code: 'straat', name: 'Markt', recruitment: 'FIELD' }] }, []],
    [{ closesOn: '2026-04-05' }, []],
  ])('once residents could answer leaves what was answered to: %j', async (changes, expected) => {
    const states = ['open', 'closed'] as const;
    for (const state of states) {
      const { id } = await aConsultation(world, { state, threshold: 20 });
      expect(repairs(await done(UPDATE, { id, version: 1, ...changes }))).toEqual(expected);
    }
  });
});

describe('opening and closing', () => {
  const ready = async (changes: object = {}) => {
    const consultation = await aConsultation(world, changes);
    await aQuestionnaire(world, consultation);
    return consultation;
  };

  test('opens what is complete and freezes its questionnaire, closes it, and opens it again with a reason', async () => {
    const { id } = await ready();
    const open = await done(OPEN, { id, version: 1 });
    expect([open.consultation.state, open.consultation.version, repairs(open)]).toEqual(['OPEN', 2, []]);
    const { questionnaires } = world.service.stores;
    expect((await questionnaires.get(id, 1))?.usedAt).toEqual(expect.any(String));
    expect(repairs(await done(OPEN, { id, version: 2 }))).toEqual([['id', 'WRONG_STATE']]);
    expect((await done(CLOSE, { id, version: 2 })).consultation.state).toBe('CLOSED');
    expect(repairs(await done(CLOSE, { id, version: 3 }))).toEqual([['id', 'WRONG_STATE']]);
    expect(repairs(await done(OPEN, { id, version: 3, reason: ' ' }))).toEqual([['reason', 'REQUIRED']]);
    const again = await done(OPEN, { id, version: 3, reason: ' Nog te weinig jongeren. ' });
    expect(again.consultation).toMatchObject({ state: 'OPEN', reopenedBecause: 'Nog te weinig jongeren.', version: 4 });
    // The reason may hold a name, and the log is kept for ever.
    const { data } = await world.ask(
      `{ auditRecords(record: { type: "Consultation", id: "${id}" }) { nodes { action changes { field after } } } }`,
      {},
      actors.administrator,
    );
    expect(data.auditRecords.nodes[0]).toMatchObject({ action: 'openConsultation' });
    expect(JSON.stringify(data)).not.toContain('jongeren');
  });

  test('needs questions, sources and a trajectory in its consultation step', async () => {
    const { id: trajectory } = await aTrajectory(world, { step: 'analysis' });
    const { id } = await aConsultation(world, { trajectory, sources: [] });
    expect(repairs(await done(OPEN, { id, version: 1 }))).toEqual([
      ['id', 'NO_QUESTIONS'],
      ['id', 'NO_SOURCES'],
      ['id', 'OTHER_STEP'],
    ]);
    const empty = await aConsultation(world);
    await aQuestionnaire(world, empty, { questions: [] });
    expect(repairs(await done(OPEN, { id: empty.id, version: 1 }))).toEqual([['id', 'NO_QUESTIONS']]);
    expect((await world.service.stores.consultations.get(empty.id))?.state).toBe('draft');
    expect((await world.service.stores.questionnaires.get(empty.id, 1))?.usedAt).toBeUndefined();
  });

  test('while somebody saves the questionnaire freezes the questions that were seen, or is refused', async () => {
    const { id } = await ready();
    const { questionnaires } = world.service.stores;
    const { newest } = questionnaires;
    jest.spyOn(questionnaires, 'newest').mockImplementationOnce(async (consultation) => {
      const seen = await newest.call(questionnaires, consultation);
      await world.ask(
        'mutation($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { userErrors { code } } }',
        { input: { consultation, revision: 1, questions: [] } },
      );
      return seen;
    });
    const payload = await done(OPEN, { id, version: 1 });
    expect([payload.consultation.state, repairs(payload)]).toEqual(['DRAFT', [['id', 'STALE_VERSION']]]);
    expect(repairs(await done(OPEN, { id, version: 1 }))).toEqual([['id', 'NO_QUESTIONS']]);
  });
});

describe('a deed sent twice with one idempotency key', () => {
  const idempotencyKey = '4f3c8a56-8a7d-4a44-9d0e-3f4d2b1a0c9e';

  test('makes one consultation, also at the same moment', async () => {
    const input = await newOne({ idempotencyKey: `${idempotencyKey}-create` });
    const all = await Promise.all([1, 2, 3].map(() => done(CREATE, input)));
    all.push(await done(CREATE, input));
    expect(new Set(all.map(({ consultation }) => consultation.id)).size).toBe(1);
    const { data } = await world.ask(`{ consultations(trajectory: "${input.trajectory}") { totalCount } }`);
    expect(data.consultations.totalCount).toBe(1);
  });

  test('changes, opens and closes once', async () => {
    const consultation = await aConsultation(world);
    await aQuestionnaire(world, consultation);
    const { id } = consultation;
    const deeds: [string, object][] = [
      [UPDATE, { id, version: 1, title: 'Anders', idempotencyKey: `${idempotencyKey}-1` }],
      [OPEN, { id, version: 2, idempotencyKey: `${idempotencyKey}-2` }],
      [CLOSE, { id, version: 3, idempotencyKey: `${idempotencyKey}-3` }],
    ];
    for (const [i, [mutation, input]] of deeds.entries()) {
      for (const payload of [await done(mutation, input), await done(mutation, input)]) {
        expect([payload.consultation.version, repairs(payload)]).toEqual([i + 2, []]);
      }
    }
  });
});

describe('who sees what', () => {
  const askers: [string, Actor][] = [
    ['the public', actors.public],
    ['a partner', actors.partner],
    ['an official of it', officialOf('GM0512')],
  ];

  test.each(askers)(
    '%s sees what was opened of a published trajectory, without its design and questions',
    async (_, asker) => {
      const { id: published } = await aTrajectory(world, { step: 'consultation' });
      const { id: hidden } = await aTrajectory(world, { step: 'consultation', isPublished: false });
      const ids: Record<string, string> = {};
      for (const [name, trajectory] of Object.entries({ published, hidden })) {
        for (const state of ['draft', 'open', 'closed'] as const) {
          const made = await aConsultation(world, { trajectory, state, reopenedBecause: 'Een reden' });
          await aQuestionnaire(world, made);
          ids[`${name} ${state}`] = made.id;
        }
      }
      const visible = ['published open', 'published closed'];
      const query = `query($id: ID!) { consultation(id: $id) { title reopenedBecause ${DESIGN} questionnaire { version } questionnaireChanges(from: 1, to: 1) { key } } }`;
      const versions = 'query($id: ID!) { consultation(id: $id) { questionnaires { version } } }';
      for (const [name, id] of Object.entries(ids)) {
        const { data, errors } = await world.ask(query, { id }, asker);
        expect(errors).toBeUndefined();
        const seen = { title: 'Wat helpt tegen eenzaamheid?', reopenedBecause: null, design: null };
        const none = { questionnaire: null, questionnaireChanges: null };
        const isVisible = visible.includes(name);
        expect([name, data.consultation]).toEqual([name, isVisible ? { ...seen, ...none } : null]);
        const { data: more } = await world.ask(versions, { id }, asker);
        expect([name, more.consultation]).toEqual([name, isVisible ? { questionnaires: null } : null]);
      }
      const inOrder = visible.map((name) => ids[name]).reverse();
      const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
      const { data } = await world.ask(
        `{ a: consultations(trajectory: "${published}") { totalCount nodes { id } }
         b: consultations(trajectory: "${hidden}") { totalCount nodes { id } }
         c: consultations(municipality: "GM0512", state: DRAFT) { totalCount }
         d: consultations(first: 100) { nodes { id } }
         t: trajectory(id: "${published}") { consultations { id } } }`,
        {},
        asker,
      );
      expect([data.a.totalCount, idsOf(data.a.nodes), idsOf(data.t.consultations)]).toEqual([2, inOrder, inOrder]);
      expect([data.b, data.c]).toEqual([{ totalCount: 0, nodes: [] }, { totalCount: 0 }]);
      const everywhere = new Set(idsOf(data.d.nodes));
      expect(Object.keys(ids).filter((name) => everywhere.has(ids[name] ?? ''))).toEqual(visible);
    },
  );

  test.each([...askers, ['a front end', actors.frontend] as [string, Actor]])(
    '%s changes nothing',
    async (_, asker) => {
      const { id } = await aConsultation(world);
      const deeds: [string, object][] = [
        [CREATE, await newOne()],
        [UPDATE, { id, version: 1, title: 'Anders' }],
        [OPEN, { id, version: 1 }],
        [CLOSE, { id, version: 1 }],
      ];
      for (const [mutation, input] of deeds) {
        const { data, errors } = await world.ask(mutation, { input }, asker);
        expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
      }
      expect((await world.service.stores.consultations.get(id))?.version).toBe(1);
    },
  );
});

test('the trajectory of a consultation is asked about for itself', async () => {
  const { trajectories } = world.service.stores;
  const trajectory = await aTrajectory(world, { step: 'consultation' });
  const { id } = await aConsultation(world, { trajectory: trajectory.id, state: 'open' });
  // It is hidden after the consultation was found and before its trajectory is read.
  const reads = [trajectory, { ...trajectory, isPublished: false }];
  const get = jest.spyOn(trajectories, 'get').mockImplementation(async () => reads.shift());
  const { data } = await world.ask(`{ consultation(id: "${id}") { id trajectory { title } } }`, {}, actors.public);
  get.mockRestore();
  expect(data.consultation).toEqual({ id, trajectory: null });
});

test('the list is paged, newest first, with the exact number, by municipality and state', async () => {
  const code = 'GM9999';
  for (const state of ['draft', 'open', 'draft'] as const) await aConsultation(world, { municipality: code, state });
  const page = async (after: string | null, state: string | null) =>
    (
      await world.ask(
        `query($after: String, $state: ConsultationState) { consultations(first: 2, after: $after, municipality: "${code}", state: $state) { totalCount nodes { state } pageInfo { hasNextPage endCursor } } }`,
        { after, state },
      )
    ).data.consultations;
  const first = await page(null, null);
  const second = await page(first.pageInfo.endCursor, null);
  expect(
    [first, second].map(({ totalCount, nodes }) => [totalCount, nodes.map((one: { state: string }) => one.state)]),
  ).toEqual([
    [3, ['DRAFT', 'OPEN']],
    [3, ['DRAFT']],
  ]);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect((await page(null, 'DRAFT')).totalCount).toBe(2);
});

test.each([
  [{ threshold: 1_001 }, '1001 is te veel'],
  [{ retentionMonths: 61 }, '61 kan niet'],
  [
    {
      crossings: [
        ['AGE', 'GENDER'],
        ['GENDER', 'AGE'],
      ],
    },
    'geslacht en leeftijd',
  ],
  [{ crossings: [['AGE']] }, 'niet leeftijd'],
])('what is refused of %j names the value', async (changes, words) => {
  const { id } = await aConsultation(world);
  const { userErrors } = await done(UPDATE, { id, version: 1, ...changes });
  expect(userErrors[0]?.message).toContain(words);
});

test('a municipality is named as people type it, and what is none is refused', async () => {
  await aConsultation(world, { municipality: 'GM8888' });
  const of = (municipality: string) =>
    world.ask('query($municipality: String) { consultations(municipality: $municipality) { totalCount } }', {
      municipality,
    });
  expect((await of(' gm8888 ')).data.consultations.totalCount).toBe(1);
  for (const none of ['Gorinchem', 'WK051201'])
    expect((await of(none)).errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_AREA_CODE']);
});
