import { tmpdir } from 'node:os';
import path from 'node:path';
import { OpenAnswerRepository } from '../../api/consultations/open-answers/open-answer.repository';
import { connect } from '../../api/shared/dynamo';
import { actors } from '../support/actors';
import { aSurvey, asked, imported, jobOf, sent, stored, surveyCountry } from '../support/survey';
import { aTrajectory } from '../support/trajectories';
import { workbook } from '../support/workbook';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await surveyCountry(world);
});
afterAll(() => world.close());

const HEAD = 'id;tijd;bron;postcode;leeftijd;geslacht;wil resultaten;q1;q2;q3;q4;q5;q6';
/** A file of one column per question; the ranking has its options in one cell. */
const csv = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');
const row = (changes: Record<string, string> = {}) => {
  const values: Record<string, string> = {
    id: '1',
    tijd: '2026-03-05 14:05',
    bron: 'brief',
    postcode: '4201AA',
    leeftijd: '34',
    geslacht: 'v',
    'wil resultaten': 'ja',
    q1: 'often',
    q2: 'walk|music',
    q3: 'Een koor',
    q4: '8',
    q5: '10',
    q6: 'help|people',
    ...changes,
  };
  return HEAD.split(';')
    .map((name) => values[name])
    .join(';');
};
const isThere = (upload: string) => world.uploads.fetch(upload, path.join(tmpdir(), `fetched-${process.pid}`));
const openAnswers = () => new OpenAnswerRepository(connect(world.config.dynamodbEndpoint), world.tables.records);

describe('a file that is in order', () => {
  test('is stored as what each resident answered, with district and profile from the postcode', async () => {
    const survey = await aSurvey(world);
    const job = await imported(world, survey, csv(row()));
    expect(job).toMatchObject({ kind: 'IMPORT', state: 'DONE', problem: null });
    expect(job.import).toMatchObject({ isDryRun: false, isStored: true, rowsRead: 1, rowsAccepted: 1, rowsRefused: 0 });
    expect(await stored(world, survey)).toEqual([
      {
        id: '1',
        at: '2026-03-05T13:05:00.000Z',
        source: 'brief',
        postcode: '4201AA',
        district: 'WK051201',
        profile: '2019-zorgzame-senioren',
        ageBand: '25-44',
        gender: 'female',
        questionnaire: 1,
        optIns: { results: true, panel: false },
        answers: { q1: 'often', q2: ['walk', 'music'], q3: 'in-words', q4: '8', q5: '10', q6: ['help', 'people'] },
      },
    ]);
  });

  test('gives its words to the open answers, redacted, and keeps none itself', async () => {
    const survey = await aSurvey(world);
    await imported(world, survey, csv(row({ q3: 'Bel mij op 06-12345678' })));
    const kept = await openAnswers().list(survey.id, 'q3');
    expect(kept.map(({ text, responseIdHash }) => [text, responseIdHash])).toEqual([
      ['Bel mij op [telefoonnummer]', world.responses.hashOf(survey.id, '1')],
    ]);
    expect(JSON.stringify(await stored(world, survey))).not.toContain('06-1234');
  });

  test('fixes the version of the questionnaire, and its upload is gone', async () => {
    const survey = await aSurvey(world);
    const upload = await sent(world, survey, csv(row()));
    await asked(world, survey, upload);
    await world.idle();
    expect((await world.service.stores.questionnaires.get(survey.id, 1))?.usedAt).toBeDefined();
    expect(await isThere(upload)).toBe(false);
  });

  test.each([
    ['commas', (text: string) => text.replaceAll(';', ',')],
    ['tabs', (text: string) => text.replaceAll(';', '\t')],
    ['a byte order mark and Windows line ends', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['quotes everywhere', (text: string) => text.replace(/[^;\n]+/g, '"$&"')],
  ])('is read with %s', async (_what, made) => {
    const survey = await aSurvey(world);
    expect((await imported(world, survey, made(csv(row())))).import).toMatchObject({ rowsAccepted: 1, isStored: true });
  });

  test('is read with line ends within quotes, and in Windows-1252', async () => {
    const survey = await aSurvey(world);
    const text = csv(row({ q3: '"Een café\nvoor ""iedereen"""' }), row({ id: '2', q3: 'Niets' }));
    const job = await imported(world, survey, Buffer.from(text, 'latin1'));
    expect(job.import).toMatchObject({ rowsAccepted: 2 });
    const texts = (await openAnswers().list(survey.id, 'q3')).map(({ text: one }) => one).sort();
    expect(texts).toEqual(['Een café\nvoor "iedereen"', 'Niets']);
  });
});

test('a spreadsheet is read like any other table, its dates and numbers too', async () => {
  const survey = await aSurvey(world);
  const job = await imported(
    world,
    survey,
    workbook([
      ['id', 'tijd', 'bron', 'postcode', 'q1', 'q4'],
      [21, '2026-03-05 14:05', 'brief', '4201AA', 'Vaak', 8],
      [22, '2026-03-06 09:00', 'link', '4201AB', 'Nooit', 11],
    ]),
  );
  expect(job.import).toMatchObject({ isStored: true, rowsRead: 2, rowsAccepted: 1, rowsRefused: 1 });
  expect(job.import.rows).toEqual([expect.objectContaining({ line: 3, column: 'q4', value: '11' })]);
  expect(await stored(world, survey)).toMatchObject([{ id: '21', answers: { q1: 'often', q4: '8' } }]);
});

describe('a dry run', () => {
  test('says what would happen and leaves everything as it is', async () => {
    const survey = await aSurvey(world, { state: 'draft' });
    const upload = await sent(world, survey, csv(row(), row({ id: '2', q1: 'daily' })));
    const { job } = await asked(world, survey, upload, { isDryRun: true });
    await world.idle();
    const { import: outcome, state } = await jobOf(world, job.id);
    expect(state).toBe('DONE');
    expect(outcome).toMatchObject({ isDryRun: true, isStored: false, rowsRead: 2, rowsAccepted: 1, rowsRefused: 1 });
    expect(await stored(world, survey)).toEqual([]);
    expect(await openAnswers().questions(survey.id)).toEqual([]);
    expect((await world.service.stores.questionnaires.get(survey.id, 1))?.usedAt).toBeUndefined();
    expect(await isThere(upload)).toBe(true);
  });
});

describe('rows', () => {
  test.each([
    ['an unknown option', { q1: 'daily' }, 'UNKNOWN_OPTION', 'q1', 'daily'],
    ['an unknown option among several', { q2: 'walk|fly' }, 'UNKNOWN_OPTION', 'q2', 'fly'],
    ['a grade that cannot be', { q4: '11' }, 'UNKNOWN_OPTION', 'q4', '11'],
    ['an option on two places', { q6: 'help|help' }, 'DOUBLE_IN_RANKING', 'q6', null],
    [
      'a name where an option belongs',
      { q1: 'Kees Bakker 06-12345678' },
      'UNKNOWN_OPTION',
      'q1',
      '[naam] [telefoonnummer]',
    ],
    ['no id', { id: '' }, 'MISSING_ID', 'id', null],
    ['no time', { tijd: '' }, 'MISSING_TIME', 'tijd', null],
    ['an impossible date', { tijd: '31-02-2026' }, 'INVALID_TIME', 'tijd', '31-02-2026'],
    ['a date to come', { tijd: '2099-01-01' }, 'INVALID_TIME', 'tijd', '2099-01-01'],
    ['an unknown source', { bron: 'duif' }, 'UNKNOWN_SOURCE', 'bron', 'duif'],
    ['no postcode', { postcode: '42O1AA' }, 'INVALID_POSTCODE', 'postcode', '42O1AA'],
    ['an unknown postcode', { postcode: '4299ZZ' }, 'UNKNOWN_POSTCODE', 'postcode', '4299ZZ'],
    ['a postcode of another municipality', { postcode: '4001AA' }, 'POSTCODE_ELSEWHERE', 'postcode', '4001AA'],
    ['an unknown age band', { leeftijd: '90-99' }, 'UNKNOWN_AGE_BAND', 'leeftijd', '90-99'],
    ['an unknown gender', { geslacht: 'q' }, 'UNKNOWN_GENDER', 'geslacht', 'q'],
    ['neither yes nor no', { 'wil resultaten': 'soms' }, 'INVALID_YES_NO', 'wil resultaten', 'soms'],
  ])('%s is listed with line, column and value, and left out', async (_what, changes, code, column, value) => {
    const survey = await aSurvey(world);
    const { import: outcome, state } = await imported(
      world,
      survey,
      csv(row({ id: '7' }), row({ id: '8', ...changes })),
    );
    expect(state).toBe('DONE');
    expect(outcome.rows).toEqual([expect.objectContaining({ line: 3, column, value, code, isRefused: true })]);
    expect(JSON.stringify(outcome)).not.toMatch(/Bakker|12345678/);
    expect(outcome.problems).toEqual([{ code, rows: 1, isRefused: true }]);
    expect((await stored(world, survey)).map(({ id }) => id)).toEqual(['7']);
  });

  test.each([
    ['before the consultation', { tijd: '2026-01-01 10:00' }, 'OUTSIDE_PERIOD'],
    ['without a postcode', { postcode: '' }, 'NO_POSTCODE'],
    ['with an answer to what was not asked', { q1: 'never' }, 'NOT_ASKED'],
  ])('%s counts, with a remark', async (_what, changes, code) => {
    const survey = await aSurvey(world);
    const { import: outcome } = await imported(world, survey, csv(row(changes)));
    expect(outcome).toMatchObject({ rowsAccepted: 1, problems: [{ code, rows: 1, isRefused: false }] });
  });

  test.each([
    [['WK051202'], 1],
    [['BU05120100', 'WK051202'], 0],
    [['GM0512'], 0],
    [[], 0],
  ])('outside the areas %j of the trajectory count, with a remark', async (about, outside) => {
    const trajectory = await aTrajectory(world, { step: 'consultation', areas: about });
    const survey = await aSurvey(world, { trajectory: trajectory.id });
    // The second crosses into the other district, of the third nobody knows.
    const rows = [row(), row({ id: '2', postcode: '4201AB' }), row({ id: '3', postcode: '' })];
    for (const isDryRun of [true, false]) {
      const { job } = await asked(world, survey, await sent(world, survey, csv(...rows)), { isDryRun });
      await world.idle();
      const { import: outcome } = await jobOf(world, job.id);
      expect(outcome).toMatchObject({ rowsAccepted: 3, rowsRefused: 0, isStored: !isDryRun });
      const found = outcome.rows.filter(({ code }: { code: string }) => code === 'OUTSIDE_AREAS');
      expect(found).toHaveLength(outside);
      expect(outcome.problems).toHaveLength(1 + outside);
      if (outside > 0)
        expect(found[0]).toMatchObject({ line: 2, column: 'postcode', value: '4201AA', isRefused: false });
    }
  });

  test('what was not asked does not count as an answer, nor are its words kept', async () => {
    const survey = await aSurvey(world);
    await imported(world, survey, csv(row({ q1: 'never', q3: 'Toch iets' })));
    expect((await stored(world, survey))[0]?.answers).not.toHaveProperty('q3');
    expect(await openAnswers().list(survey.id, 'q3')).toEqual([]);
  });

  test('of rows that are left out no words are kept, wherever they stand', async () => {
    const survey = await aSurvey(world);
    const rows = ['x', '1', 'x', 'x', '2', '3', 'x'].map((id, i) =>
      row({ id: `${id}${i}`, q3: `Woorden ${i}`, ...(id === 'x' && { q1: 'daily' }) }),
    );
    expect((await imported(world, survey, csv(...rows))).import).toMatchObject({ rowsAccepted: 3, rowsRefused: 4 });
    const texts = (await openAnswers().list(survey.id, 'q3')).map(({ text }) => text).sort();
    expect(texts).toEqual(['Woorden 1', 'Woorden 4', 'Woorden 5']);
  });

  test('an id twice in a file, or again in a later one, counts once', async () => {
    const survey = await aSurvey(world);
    const first = await imported(world, survey, csv(row(), row({ q1: 'never', q3: '' })));
    expect(first.import.rows).toEqual([expect.objectContaining({ line: 3, code: 'DOUBLE_ID', value: '1' })]);
    const second = await imported(world, survey, csv(row(), row({ id: '2' })));
    expect(second.import).toMatchObject({ rowsAccepted: 1, rowsRefused: 1 });
    expect((await stored(world, survey)).map(({ id, answers }) => [id, answers.q1])).toEqual([
      ['1', 'often'],
      ['2', 'often'],
    ]);
  });

  test('with another number of columns are listed, and words of residents never are', async () => {
    const survey = await aSurvey(world);
    const text = csv(
      row(),
      `${row({ id: '2' })};te veel`,
      row({ id: '3', q3: 'Het is hier zo fijn', q1: 'daily' }),
      row({ id: '4' }),
    );
    const { import: outcome } = await imported(world, survey, text);
    expect(outcome).toMatchObject({ rowsRead: 4, rowsAccepted: 2, rowsRefused: 2 });
    expect(JSON.stringify(outcome)).not.toContain('zo fijn');
  });

  test('one that cannot be read keeps the whole file out when that was chosen, and all are counted', async () => {
    const survey = await aSurvey(world);
    const rows = Array.from({ length: 300 }, (_, i) => row({ id: String(i), ...(i % 10 === 9 && { q1: 'daily' }) }));
    const job = await imported(world, survey, csv(...rows), { onProblem: 'STOP' });
    expect(job).toMatchObject({ state: 'FAILED', problem: { code: 'ROWS_REFUSED' } });
    expect(job.import).toMatchObject({ isStored: false, rowsRead: 300, rowsAccepted: 270, rowsRefused: 30 });
    expect(await stored(world, survey)).toEqual([]);
    expect(await openAnswers().questions(survey.id)).toEqual([]);
  });

  test('beyond two hundred are counted, not listed', async () => {
    const survey = await aSurvey(world);
    const rows = Array.from({ length: 250 }, (_, i) => row({ id: String(i), q1: 'daily' }));
    const { import: outcome } = await imported(world, survey, csv(...rows));
    expect(outcome.rows).toHaveLength(200);
    expect(outcome.problems).toEqual([{ code: 'UNKNOWN_OPTION', rows: 250, isRefused: true }]);
  });
});

describe('a postcode', () => {
  test.each([
    ['with one most common profile', '4201AA', 'WK051201', '2019-zorgzame-senioren'],
    ['that crosses a border counts by its addresses, and two profiles as common are none', '4201AB', 'WK051202', null],
    ['whose profiles are withheld has none', '4201AC', 'WK051201', null],
  ])('%s', async (_what, postcode, district, profile) => {
    const survey = await aSurvey(world);
    await imported(world, survey, csv(row({ postcode })));
    expect((await stored(world, survey))[0]).toMatchObject({ postcode, district, profile });
  });

  test('of four digits belongs to the district of most of its addresses', async () => {
    const survey = await aSurvey(world);
    await imported(world, survey, csv(row({ postcode: '4201' })));
    expect((await stored(world, survey))[0]).toMatchObject({ postcode: '4201', district: 'WK051201' });
  });
});

describe('a column that seems to hold persons', () => {
  test.each([
    ['by its name', 'e-mail', ['x', 'y', 'z']],
    ['by what stands in it', 'kolom x', ['jan@voorbeeld.nl', 'a.b@voorbeeld.nl', 'c@voorbeeld.nl']],
  ])('is refused %s, with the whole file', async (_how, name, values) => {
    const survey = await aSurvey(world);
    const lines = csv(...values.map((_, i) => row({ id: String(i) })))
      .trim()
      .split('\n');
    const text = lines.map((line, i) => `${line};${i === 0 ? name : values[i - 1]}\n`).join('');
    const upload = await sent(world, survey, text);
    const { job } = await asked(world, survey, upload, { isDryRun: true });
    await world.idle();
    const { state, problem, import: outcome } = await jobOf(world, job.id);
    expect(state).toBe('FAILED');
    expect(problem).toMatchObject({
      code: 'PERSONAL_DATA',
      message: expect.stringContaining(`"${name}" (e-mailadressen)`),
    });
    expect(outcome.columns.find((one: { column: string }) => one.column === name)).toMatchObject({ isRefused: true });
    expect(JSON.stringify(outcome)).not.toContain('voorbeeld.nl');
    expect(await isThere(upload)).toBe(false);
  });

  test.each([
    ['wil resultaten', 'WANTS_RESULTS'],
    ['q1', 'ANSWER'],
    ['bron', 'SOURCE'],
    ['leeftijd', 'AGE_BAND'],
    ['geslacht', 'GENDER'],
    ['postcode', 'POSTCODE'],
    ['tijd', 'TIME'],
  ])('is refused whatever its name "%s" says that it holds', async (name, kind) => {
    const survey = await aSurvey(world);
    const rows = ['jan', 'piet', 'an'].map((who, i) => row({ id: String(i), [name]: `${who}@voorbeeld.nl` }));
    const upload = await sent(world, survey, csv(...rows));
    const { job } = await asked(world, survey, upload, { isDryRun: true });
    await world.idle();
    const failed = await jobOf(world, job.id);
    expect(failed).toMatchObject({ state: 'FAILED', problem: { code: 'PERSONAL_DATA' } });
    expect(failed.import.columns).toContainEqual(expect.objectContaining({ column: name, kind, isRefused: true }));
    expect(JSON.stringify(failed)).not.toContain('voorbeeld.nl');
    expect(await isThere(upload)).toBe(false);
  });

  test('a few of many are no such column: those rows are left out, and what stands there is not told', async () => {
    const survey = await aSurvey(world);
    const address = 'een.heel.lange.naam.van.een.bewoner@voorbeeld.nl';
    const wrong = [row({ id: '8', 'wil resultaten': address }), row({ id: '9', q1: '06-12345678' })];
    const rows = Array.from({ length: 20 }, (_, i) => row({ id: `r${i}` }));
    const { state, import: outcome } = await imported(world, survey, csv(...wrong, ...rows));
    expect(state).toBe('DONE');
    expect(outcome.rows.map(({ code, value }: { code: string; value: string }) => [code, value])).toEqual([
      ['INVALID_YES_NO', null],
      ['UNKNOWN_OPTION', null],
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(/een\.heel|06-1234/);
  });

  test('is found far down the file too, and nothing is stored', async () => {
    const survey = await aSurvey(world);
    const rows = Array.from({ length: 1_500 }, (_, i) => `${row({ id: String(i) })};${i < 1_000 ? '' : `0612345${i}`}`);
    const job = await imported(world, survey, [`${HEAD};extra`, ...rows, ''].join('\n'));
    expect(job).toMatchObject({ state: 'FAILED', problem: { code: 'PERSONAL_DATA' } });
    expect(await stored(world, survey)).toEqual([]);
  });
});

describe('columns', () => {
  test('as LimeSurvey writes them need no mapping', async () => {
    const survey = await aSurvey(world);
    const text = [
      '"id","submitdate","lastpage","startlanguage","seed","Q1","Q2[SQ001]","Q2[SQ002]","Q2[music]","Q2[other]","Q3","Q4","Q5","Q6[1]","Q6[2]","Q6[3]","postcode","bron"',
      '"11","2026-03-05 14:05:00","4","nl","123","Vaak","Y","N","Y","Vissen","Meer bankjes","7","9","people","place","help","4201AA","link"',
      '"12","","2","nl","124","","","","","","","","","","","","",""',
      '"13","2026-03-06 09:00:00","4","nl","125","Nooit","N","N","N","","","N/A","","","","","4201AB","Brief aan 4.000 adressen"',
      '',
    ].join('\r\n');
    const { import: outcome } = await imported(world, survey, text);
    expect(outcome).toMatchObject({ rowsAccepted: 2, rowsRefused: 1 });
    expect(outcome.rows[0]).toMatchObject({ line: 3, code: 'MISSING_TIME' });
    expect(outcome.columns.find((one: { column: string }) => one.column === 'Q2[other]')).toMatchObject({
      kind: 'IGNORED',
      remark: expect.stringContaining('niet gelezen'),
    });
    expect(await stored(world, survey)).toMatchObject([
      {
        id: '11',
        source: 'link',
        answers: {
          q1: 'often',
          q2: ['walk', 'music'],
          q3: 'in-words',
          q4: '7',
          q5: '9',
          q6: ['people', 'place', 'help'],
        },
      },
      { id: '13', source: 'brief', district: 'WK051202', answers: { q1: 'never' } },
    ]);
  });

  test('that nobody knows are listed, can be given a meaning, and are known from then on', async () => {
    const survey = await aSurvey(world);
    const file = csv(row()).replace('q1', 'Vraag A');
    const first = await imported(world, survey, file, { isDryRun: true });
    expect(first.import.columns.find((one: { column: string }) => one.column === 'Vraag A')).toMatchObject({
      kind: null,
      origin: 'UNKNOWN',
    });
    const input = {
      consultation: survey.id,
      version: 0,
      columns: [{ column: 'Vraag A', kind: 'ANSWER', question: 'q1' }],
    };
    const SAVE = `mutation($input: SaveColumnMappingInput!) { saveColumnMapping(input: $input) {
      mapping { version columns { column kind question } } userErrors { code path } } }`;
    const saved = (await world.ask(SAVE, { input })).data.saveColumnMapping;
    expect(saved).toEqual({ mapping: { version: 1, columns: input.columns }, userErrors: [] });
    expect((await world.ask(SAVE, { input })).data.saveColumnMapping.userErrors[0].code).toBe('STALE_VERSION');
    const second = await imported(world, survey, file);
    expect(second.import.columns.find((one: { column: string }) => one.column === 'Vraag A')).toMatchObject({
      kind: 'ANSWER',
      question: 'q1',
      origin: 'REMEMBERED',
    });
    expect((await stored(world, survey))[0]?.answers.q1).toBe('often');
  });

  test('a mapping for one import goes before what is remembered', async () => {
    const survey = await aSurvey(world);
    const mapping = [{ column: 'q1', kind: 'IGNORED' }];
    await imported(world, survey, csv(row({ q3: '' })), { mapping });
    expect((await stored(world, survey))[0]?.answers).not.toHaveProperty('q1');
  });

  test.each([
    ['no id', HEAD.replace('id', 'x'), {}, 'NO_ID_COLUMN'],
    ['no time', HEAD.replace('tijd', 'x'), {}, 'NO_TIME_COLUMN'],
    ['no source', HEAD.replace('bron', 'x'), {}, 'NO_SOURCE'],
    ['the same name twice', HEAD.replace('bron', 'id'), {}, 'DOUBLE_COLUMN'],
    ['no question', HEAD.replace(/q(\d)/g, 'x$1'), {}, 'NO_ANSWERS'],
    [
      'two for one question',
      HEAD,
      {
        mapping: [
          { column: 'q2', kind: 'ANSWER', question: 'q1' },
          { column: 'q1', kind: 'ANSWER', question: 'q1' },
        ],
      },
      'DOUBLE_USE',
    ],
    [
      'a question that is not there',
      HEAD,
      { mapping: [{ column: 'q2', kind: 'ANSWER', question: 'q99' }] },
      'UNKNOWN_QUESTION',
    ],
  ])('with %s: the file cannot be read, and what to do is said', async (_what, head, wish, code) => {
    const survey = await aSurvey(world);
    const job = await imported(world, survey, `${head}\n${row()}\n`, wish);
    expect(job).toMatchObject({ state: 'FAILED', problem: { code, message: expect.stringMatching(/./) } });
  });

  test.each([
    [
      'twice in a mapping',
      [
        { column: 'x', kind: 'ID' },
        { column: 'x', kind: 'TIME' },
      ],
      'kolom "x"',
    ],
    ['without its option', [{ column: 'y', kind: 'OPTION', question: 'q2' }], 'kolom "y"'],
    ['too often', Array.from({ length: 501 }, (_, i) => ({ column: `c${i}`, kind: 'IGNORED' })), 'dit zijn er 501'],
  ])('that stand %s are named', async (_what, mapping, words) => {
    const survey = await aSurvey(world);
    const { userErrors } = await asked(world, survey, await sent(world, survey, csv(row())), { mapping });
    expect(userErrors[0].message).toContain(words);
  });

  test('that hold the same are both named', async () => {
    const survey = await aSurvey(world);
    const mapping = [{ column: 'q2', kind: 'ANSWER', question: 'q1' }];
    const { problem } = await imported(world, survey, csv(row()), {
      mapping: [...mapping, { column: 'q1', kind: 'ANSWER', question: 'q1' }],
    });
    expect(problem.message).toContain('"q1" en "q2"');
  });

  test('without a source are of the source that is said, or the only one', async () => {
    const survey = await aSurvey(world);
    const text = `${HEAD.replace('bron', 'x')}\n${row()}\n`;
    await imported(world, survey, text, { source: 'link' });
    expect((await stored(world, survey))[0]?.source).toBe('link');
    const single = await aSurvey(world, { sources: [{ code: 'panel', name: 'Panel', recruitment: 'panel' }] });
    await imported(world, single, text);
    expect((await stored(world, single))[0]?.source).toBe('panel');
  });
});

describe('asking for an import', () => {
  test.each([
    ['an upload of another consultation', { upload: 'other/abc' }, 'NOT_FOUND', 'upload'],
    ['a version that is not there', { questionnaire: 9 }, 'NOT_FOUND', 'questionnaire'],
    ['a source that is not there', { source: 'duif' }, 'NOT_FOUND', 'source'],
    ['a consultation that is not there', { consultation: 'none' }, 'NOT_FOUND', 'consultation'],
    ['half a mapping', { mapping: [{ column: 'x', kind: 'OPTION', question: 'q2' }] }, 'REQUIRED', 'mapping'],
  ])('%s is refused at once', async (_what, wish, code, field) => {
    const survey = await aSurvey(world);
    const { job, userErrors } = await asked(world, survey, `${survey.id}/abc`, wish);
    expect(job).toBeNull();
    expect(userErrors[0]).toMatchObject({ code, path: expect.arrayContaining(['input', field]) });
  });

  test('a draft can be tried but not filled', async () => {
    const survey = await aSurvey(world, { state: 'draft' });
    expect((await asked(world, survey, `${survey.id}/abc`)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('an upload that is gone, and one that is no table, fail with what to do', async () => {
    const survey = await aSurvey(world);
    const { job } = await asked(world, survey, `${survey.id}/abc`);
    await world.idle();
    expect((await jobOf(world, job.id)).problem.code).toBe('UPLOAD_GONE');
    expect((await imported(world, survey, 'hello')).problem.code).toBe('UNKNOWN_FORMAT');
    expect((await imported(world, survey, `${HEAD}\n${row().slice(0, 20)}`)).problem.code).toBe('TRUNCATED');
  });

  test('after the retention has ended nothing may be stored', async () => {
    const survey = await aSurvey(world, { opensOn: '2020-01-01', closesOn: '2020-02-01', retentionMonths: 1 });
    expect((await imported(world, survey, csv(row()))).problem.code).toBe('RETENTION_OVER');
  });

  test('the same wish twice is one job', async () => {
    const survey = await aSurvey(world);
    const upload = await sent(world, survey, csv(row()));
    const wish = { idempotencyKey: `wish-${survey.id}` };
    const first = await asked(world, survey, upload, wish);
    const second = await asked(world, survey, upload, wish);
    expect(second.job.id).toBe(first.job.id);
    await world.idle();
    expect(await stored(world, survey)).toHaveLength(1);
  });

  test('is for staff', async () => {
    const survey = await aSurvey(world);
    for (const actor of [actors.public, actors.official, actors.partner]) {
      await expect(asked(world, survey, 'x', {}, actor)).rejects.toThrow('FORBIDDEN');
    }
  });
});
