import type { Consultation } from '../../api/consultations/consultation';
import type { Question } from '../../api/consultations/question';
import { actors } from '../support/actors';
import { aConsultation, aQuestionnaire, QUESTIONS } from '../support/consultations';
import { openWorld, type World } from '../support/world';

const QUESTION = 'key kind text help group scale options { code label } onlyIf { question options }';
const SAVE = `mutation($input: SaveQuestionnaireInput!) {
  saveQuestionnaire(input: $input) {
    questionnaire { version revision language savedAt usedAt questions { ${QUESTION} } }
    userErrors { path code message }
  } }`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => world.close());

/** The questions as they are sent: the graph's names of kinds and scales. */
const sent = (questions: Question[]) =>
  questions.map(({ kind, scale, ...question }) => ({
    ...question,
    kind: kind.toUpperCase().replace('-', '_'),
    ...(scale && { scale: scale.toUpperCase() }),
  }));
/** The questions as they are answered: what is absent is null. */
const answered = (questions: Question[]) =>
  sent(questions).map((question) => ({ help: null, group: null, scale: null, onlyIf: null, ...question }));

async function save(consultation: Pick<Consultation, 'id'>, input: object) {
  const { data, errors } = await world.ask(SAVE, { input: { consultation: consultation.id, ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.saveQuestionnaire as {
    // biome-ignore lint/suspicious/noExplicitAny: as in Answer.
    questionnaire: any;
    userErrors: { path: string[]; code: string; message: string }[];
  };
}
const reworded = (text: string): Question[] => QUESTIONS.map((one) => (one.key === 'q1' ? { ...one, text } : one));
const textsOf = async (id: string) =>
  (await world.service.stores.questionnaires.list(id)).map(({ version, questions }) => [version, questions[0]?.text]);

describe('a saved questionnaire', () => {
  test('is what residents are to see, word for word', async () => {
    const consultation = await aConsultation(world);
    const { questionnaire, userErrors } = await save(consultation, { revision: 0, questions: sent(QUESTIONS) });
    expect(userErrors).toEqual([]);
    expect(questionnaire).toEqual({
      version: 1,
      revision: 1,
      language: 'nl',
      savedAt: expect.any(String),
      usedAt: null,
      questions: answered(QUESTIONS),
    });
    const { data } = await world.ask(
      `query($id: ID!) { consultation(id: $id) { questionnaire { questions { key choices { code label score } } } } }`,
      { id: consultation.id },
    );
    const choices = Object.fromEntries(
      data.consultation.questionnaire.questions.map((one: { key: string; choices: object[] }) => [
        one.key,
        one.choices,
      ]),
    );
    expect(choices.q1[0]).toEqual({ code: 'often', label: 'Vaak', score: null });
    expect(choices.q3).toEqual([]);
    expect([choices.q4[0], choices.q4.at(-1), choices.q4.length]).toEqual([
      { code: '1', label: '1', score: 1 },
      { code: '10', label: '10', score: 10 },
      10,
    ]);
    expect([choices.q5[0].score, choices.q5.length]).toEqual([0, 11]);
  });

  test('is written over while nobody used it', async () => {
    const consultation = await aConsultation(world);
    await save(consultation, { revision: 0, questions: sent(QUESTIONS) });
    const { questionnaire } = await save(consultation, { revision: 1, questions: sent(reworded('Anders?')) });
    expect([questionnaire.version, questionnaire.revision]).toEqual([1, 2]);
    expect(await textsOf(consultation.id)).toEqual([[1, 'Anders?']]);
  });

  test('stays for ever once responses came in; the next save makes the next version', async () => {
    const consultation = await aConsultation(world);
    const { questions } = await aQuestionnaire(world, consultation);
    const { questionnaires } = world.service.stores;
    const at = new Date('2026-03-02T10:00:00Z');
    const frozen = await questionnaires.markUsed(consultation.id, 1, at);
    expect(frozen).toMatchObject({ version: 1, questions, usedAt: at.toISOString() });
    expect((await questionnaires.markUsed(consultation.id, 1))?.usedAt).toBe(at.toISOString());
    const { questionnaire } = await save(consultation, { revision: 1, questions: sent(reworded('Anders?')) });
    expect([questionnaire.version, questionnaire.revision, questionnaire.usedAt]).toEqual([2, 2, null]);
    expect(await textsOf(consultation.id)).toEqual([
      [1, QUESTIONS[0]?.text],
      [2, 'Anders?'],
    ]);
  });

  test('is used from the start when residents are answering', async () => {
    const consultation = await aConsultation(world, { state: 'open' });
    await aQuestionnaire(world, consultation);
    const { questionnaire } = await save(consultation, { revision: 1, questions: sent(reworded('Anders?')) });
    expect(questionnaire).toMatchObject({ version: 2, usedAt: questionnaire.savedAt });
  });

  test('that is frozen while somebody edits it is not written over', async () => {
    const consultation = await aConsultation(world);
    await aQuestionnaire(world, consultation);
    const { questionnaires } = world.service.stores;
    const { newest } = questionnaires;
    jest.spyOn(questionnaires, 'newest').mockImplementationOnce(async (id) => {
      const seen = await newest.call(questionnaires, id);
      await questionnaires.markUsed(id, 1);
      return seen;
    });
    const edit = { revision: 1, questions: sent(reworded('Anders?')) };
    const refused = await save(consultation, edit);
    expect(refused.userErrors.map(({ code }) => code)).toEqual(['STALE_VERSION']);
    expect(await textsOf(consultation.id)).toEqual([[1, QUESTIONS[0]?.text]]);
    expect((await save(consultation, edit)).questionnaire.version).toBe(2);
  });

  test('makes no version when nothing changed', async () => {
    const consultation = await aConsultation(world);
    await aQuestionnaire(world, consultation, { usedAt: '2026-03-02T10:00:00.000Z' });
    const { questionnaire, userErrors } = await save(consultation, { revision: 1, questions: sent(QUESTIONS) });
    expect([questionnaire.version, questionnaire.revision, userErrors]).toEqual([1, 1, []]);
  });

  test('of an older revision is refused with both shown, and answers what is there', async () => {
    const consultation = await aConsultation(world);
    await aQuestionnaire(world, consultation, { revision: 4 });
    const { questionnaire, userErrors } = await save(consultation, { revision: 3, questions: [] });
    expect(userErrors).toEqual([
      { path: ['input', 'revision'], code: 'STALE_VERSION', message: expect.stringContaining('jouw versie 3, nu 4') },
    ]);
    expect(questionnaire.questions).toHaveLength(QUESTIONS.length);
  });

  test.each([
    ['the first time', undefined, 0],
    ['in place', {}, 1],
    ['as the next version', { usedAt: '2026-03-02T10:00:00.000Z' }, 1],
  ])('by two people at the same moment %s is saved by one of them', async (_, there, revision) => {
    const consultation = await aConsultation(world);
    if (there) await aQuestionnaire(world, consultation, there);
    const both = await Promise.all(
      ['A?', 'B?'].map((text) => save(consultation, { revision, questions: sent(reworded(text)) })),
    );
    const refused = both.filter(({ userErrors }) => userErrors.length > 0);
    expect(refused.map(({ userErrors }) => userErrors[0]?.code)).toEqual(['STALE_VERSION']);
    const [saved] = both.filter(({ userErrors }) => userErrors.length === 0);
    expect((await textsOf(consultation.id)).at(-1)?.[1]).toBe(saved?.questionnaire.questions[0].text);
  });

  test('sent twice with one idempotency key is saved once', async () => {
    const consultation = await aConsultation(world);
    const input = { revision: 0, questions: sent(QUESTIONS), idempotencyKey: '7a3e5c1d-2f6b-4c1e-8f57-1d0b9a8c7e6f' };
    const [first, again] = [await save(consultation, input), await save(consultation, input)];
    expect([again.questionnaire, again.userErrors]).toEqual([first.questionnaire, []]);
    expect(first.questionnaire.revision).toBe(1);
  });

  test('says exactly what to repair, and stores nothing', async () => {
    const consultation = await aConsultation(world);
    const options = [
      { code: 'a', label: 'A' },
      { code: 'a', label: ' ' },
    ];
    const broken: Question = { key: 'q2', kind: 'one-choice', text: 'Wat?', options };
    const { questionnaire, userErrors } = await save(consultation, {
      revision: 0,
      language: 'geen taal',
      questions: sent([QUESTIONS[0] as Question, broken]),
    });
    expect(questionnaire).toBeNull();
    expect(userErrors.map(({ path, code }) => [path, code])).toEqual([
      [['input', 'language'], 'INVALID_LANGUAGE'],
      [['input', 'questions', '1', 'options', '1', 'label'], 'REQUIRED'],
      [['input', 'questions', '1', 'options', '1', 'code'], 'DUPLICATE'],
    ]);
    expect(await textsOf(consultation.id)).toEqual([]);
  });

  test('belongs to a consultation that is there', async () => {
    const { userErrors } = await save({ id: 'nothing' }, { revision: 0, questions: [] });
    expect(userErrors.map(({ path, code }) => [path, code])).toEqual([[['input', 'consultation'], 'NOT_FOUND']]);
  });

  test.each(['public', 'frontend', 'partner', 'official'] as const)('cannot be saved by: %s', async (kind) => {
    const consultation = await aConsultation(world);
    const { data, errors } = await world.ask(
      'mutation($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { questionnaire { version } } }',
      { input: { consultation: consultation.id, revision: 0, questions: [] } },
      actors[kind],
    );
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    expect(await textsOf(consultation.id)).toEqual([]);
  });

  test('is in the log with the questions that changed, each by its own name', async () => {
    const consultation = await aConsultation(world);
    await aQuestionnaire(world, consultation);
    await save(consultation, { revision: 1, questions: sent(reworded('Anders?').slice(0, 5)) });
    const { data } = await world.ask(
      `{ auditRecords(record: { type: "Questionnaire", id: "${consultation.id}" }, first: 1) { nodes { action changes { field before after } } } }`,
      {},
      actors.administrator,
    );
    const [{ action, changes }] = data.auditRecords.nodes;
    expect(action).toBe('saveQuestionnaire');
    expect(changes.map(({ field }: { field: string }) => field)).toEqual([
      'order',
      'question q1',
      'question q6',
      'revision',
    ]);
    expect(changes[1].after).toContain('Anders?');
  });

  test('of the greatest size is stored and answered', async () => {
    const consultation = await aConsultation(world);
    const options = Array.from({ length: 50 }, (_, i) => ({ code: `o${i}`, label: `Antwoord nummer ${i}` }));
    const many = Array.from(
      { length: 40 },
      (_, i): Question => ({ key: `q${i}`, kind: 'one-choice', text: 'Wat?', options }),
    );
    const { questionnaire, userErrors } = await save(consultation, { revision: 0, questions: sent(many) });
    expect(userErrors).toEqual([]);
    expect(questionnaire.questions).toHaveLength(40);
    await world.service.stores.questionnaires.markUsed(consultation.id, 1);
    const next = many.map((one) => ({ ...one, text: 'Wat nu?' }));
    expect((await save(consultation, { revision: 1, questions: sent(next) })).questionnaire.version).toBe(2);
  });
});

test('versions are listed newest first, also beyond the ninth, and read one by one', async () => {
  const consultation = await aConsultation(world);
  for (let version = 1; version <= 11; version++) {
    await aQuestionnaire(world, consultation, { version, questions: reworded(`Versie ${version}?`) });
  }
  const { data } = await world.ask(
    `query($id: ID!) { consultation(id: $id) {
      questionnaires { version }
      newest: questionnaire { version }
      second: questionnaire(version: 2) { questions { text } }
      none: questionnaire(version: 12) { version }
      questionnaireChanges(from: 2, to: 11) { key kind parts before { text choices } after { text } }
      noChanges: questionnaireChanges(from: 2, to: 12) { key } } }`,
    { id: consultation.id },
  );
  const { questionnaires, newest, second, none, questionnaireChanges, noChanges } = data.consultation;
  expect(questionnaires.map(({ version }: { version: number }) => version)).toEqual([
    11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
  ]);
  expect([newest.version, second.questions[0].text, none, noChanges]).toEqual([11, 'Versie 2?', null, null]);
  expect(questionnaireChanges.slice(0, 2)).toEqual([
    {
      key: 'q1',
      kind: 'REWORDED',
      parts: ['TEXT'],
      before: { text: 'Versie 2?', choices: ['Vaak', 'Soms', 'Nooit'] },
      after: { text: 'Versie 11?' },
    },
    { key: 'q2', kind: 'SAME', parts: [], before: expect.any(Object), after: { text: 'Wat doet u graag?' } },
  ]);
});
