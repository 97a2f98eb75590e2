import type { Actor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import { OpenAnswerRepository } from '../../api/consultations/open-answers/open-answer.repository';
import { actors } from '../support/actors';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { type TestDatabase, testDatabase } from '../support/database';
import { someOpenAnswers } from '../support/publications';
import { openWorld, type World } from '../support/world';

const YEAR_MS = 365 * 86_400_000;
const later = () => new Date(Date.now() + YEAR_MS);

let database: TestDatabase;
let answers: OpenAnswerRepository;
beforeAll(async () => {
  database = await testDatabase();
  answers = new OpenAnswerRepository(database.client, database.names.records);
});
afterAll(() => database.drop());

const texts = async (consultation: string, question = 'q1') =>
  (await answers.list(consultation, question)).map(({ text }) => text).sort();

describe('open answers', () => {
  test('are kept redacted, per question, and empty ones are not', async () => {
    const given = [
      { question: 'q1', responseIdHash: 'a', text: 'Bel 06-12345678' },
      { question: 'q1', responseIdHash: 'b', text: '  ' },
      { question: 'q2', responseIdHash: 'a', text: 'Meer groen' },
    ];
    await answers.add('kept', given, later());
    expect(await texts('kept')).toEqual(['Bel [telefoonnummer]']);
    expect(await texts('kept', 'q2')).toEqual(['Meer groen']);
    expect((await answers.questions('kept')).sort()).toEqual(['q1', 'q2']);
    expect(await texts('elsewhere')).toEqual([]);
  });

  test('added twice are there once, also in other packs', async () => {
    const given = Array.from({ length: 650 }, (_, i) => ({
      question: 'q1',
      responseIdHash: `h${i}`,
      text: `Antwoord ${i}`,
    }));
    await answers.add('twice', given, later());
    await answers.add('twice', given, later());
    await answers.add('twice', given.slice(100, 500), later());
    expect(await texts('twice')).toHaveLength(650);
  });

  test('have ids that do not tell which come from one respondent', async () => {
    const both = ['q1', 'q2'].map((question) => ({ question, responseIdHash: 'same', text: 'x' }));
    await answers.add('ids', both, later());
    const [one, other] = await Promise.all(['q1', 'q2'].map((question) => answers.list('ids', question)));
    expect(one?.[0]?.id).toMatch(/^[\w-]{22}$/);
    expect(one?.[0]?.id).not.toBe(other?.[0]?.id);
  });

  test('that are too long are cut off', async () => {
    await answers.add('long', [{ question: 'q1', responseIdHash: 'a', text: 'woord '.repeat(2_000) }], later());
    expect((await texts('long'))[0]).toHaveLength(4_000);
  });

  test('are not read any more once their time has come', async () => {
    const given = [{ question: 'q1', responseIdHash: 'a', text: 'Meer groen' }];
    await answers.add('gone', given, later());
    expect(await answers.list('gone', 'q1', Date.now() + 2 * YEAR_MS)).toEqual([]);
  });

  test('of a resident who withdraws leave every question, however many leave at once', async () => {
    const given = ['q1', 'q2'].flatMap((question) =>
      Array.from({ length: 20 }, (_, i) => ({ question, responseIdHash: `h${i}`, text: `Antwoord ${i}` })),
    );
    await answers.add('left', given, later());
    await Promise.all(Array.from({ length: 19 }, (_, i) => answers.remove('left', `h${i}`)));
    expect(await texts('left')).toEqual(['Antwoord 19']);
    expect(await texts('left', 'q2')).toEqual(['Antwoord 19']);
    await answers.remove('left', 'unknown');
    expect(await texts('left')).toEqual(['Antwoord 19']);
  });
});

describe('through the graph', () => {
  let world: World;
  let consultation: Consultation;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    consultation = await aConsultation(world, { state: 'closed' });
    await aQuestionnaire(world, consultation);
    await someOpenAnswers(world, consultation, 12);
  });

  const list = async (filter: object | null = null, first = 100, after: string | null = null) => {
    const { data, errors } = await world.ask(
      'query ($c: ID!, $filter: OpenAnswerFilter, $first: Int!, $after: String) { openAnswers(consultation: $c, question: "q3", filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { id text codes suggestedCodes sentiment suggestedSentiment codedBy } } }',
      { c: consultation.id, filter, first, after },
    );
    expect(errors).toBeUndefined();
    return data.openAnswers;
  };
  /** Does a mutation. */
  const done = async (name: string, answer: string, input: object, actor: Actor = actors.adviser) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await world.ask(
      `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${answer} userErrors { path code message } } }`,
      { input: { consultation: consultation.id, ...input } },
      actor,
    );
    expect(errors).toBeUndefined();
    return data.done;
  };
  const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
  const CODES = [
    { code: 'bankjes', label: 'Bankjes', keywords: ['bank*'] },
    { code: 'eten', label: 'Samen eten', keywords: ['eten'] },
  ];
  const saveCodes = (input: object = {}) =>
    done('saveCodeBook', 'codeBook { version codes { code label } }', {
      question: 'q3',
      version: 0,
      codes: CODES,
      ...input,
    });
  const code = (input: object) =>
    done('codeOpenAnswers', 'answers { id codes sentiment codedBy suggestedCodes }', { question: 'q3', ...input });
  const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

  test('the list is redacted, paged without gaps, and in an order that is not that of arrival', async () => {
    const all = await list();
    expect(all.totalCount).toBe(12);
    expect(JSON.stringify(all)).not.toMatch(/Kees|06-12345678|hash-/);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list(null, 5, after);
      seen.push(...ids(page.nodes));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(ids(all.nodes));
    const places = all.nodes.map(({ text }: { text: string }) => Number(/\((\d+)\)/.exec(text)?.[1]));
    expect(places).not.toEqual([...places].sort((a, b) => a - b));
  });

  test('keywords propose codes, which count only when a person gives them', async () => {
    await saveCodes();
    const proposed = await list({ suggestedCode: 'bankjes' });
    expect(proposed.totalCount).toBe(3);
    expect(proposed.nodes[0]).toMatchObject({ codes: [], suggestedCodes: ['bankjes'], codedBy: null });
    const { openAnswers } = world.service.stores;
    expect((await openAnswers.codings(consultation.id, 'q3')).size).toBe(0);

    const given = await code({ answers: ids(proposed.nodes), codes: ['bankjes'], sentiment: 'POSITIVE' });
    expect(given.answers[0]).toMatchObject({
      codes: ['bankjes'],
      suggestedCodes: [],
      sentiment: 'POSITIVE',
      codedBy: 'adviser#adviser',
    });
    expect([...(await openAnswers.codings(consultation.id, 'q3')).values()]).toEqual(
      Array(3).fill(expect.objectContaining({ codes: ['bankjes'], sentiment: 'positive' })),
    );
    const counts = await Promise.all(
      [
        { state: 'CODED' },
        { state: 'UNCODED' },
        { code: 'bankjes' },
        { sentiment: 'POSITIVE' },
        { sentiment: 'NEGATIVE' },
        { suggestedCode: 'bankjes' },
        { search: 'PRAATJE bel' },
      ].map(async (filter) => (await list(filter)).totalCount),
    );
    expect(counts).toEqual([3, 9, 3, 3, 0, 0, 2]);
    const { data } = await world.ask('query ($c: ID!) { openQuestions(consultation: $c) { key text answers coded } }', {
      c: consultation.id,
    });
    expect(data.openQuestions).toEqual([{ key: 'q3', text: 'Wat zou u helpen?', answers: 12, coded: 3 }]);
  });

  test('their number stays exact: coded by many at once, coded again, uncoded, forgotten, and withdrawn', async () => {
    await saveCodes();
    const { openAnswers } = world.service.stores;
    const counted = async () => (await openAnswers.counts.of(consultation.id)).get('q3');
    const { nodes } = await list();
    const [one, other] = [ids(nodes.slice(0, 6)), ids(nodes.slice(3, 9))];
    await Promise.all([one, other, one].map((answers) => code({ answers, codes: ['bankjes'] })));
    expect(await counted()).toEqual({ answers: 12, coded: 9 });
    await Promise.all([
      code({ answers: one, codes: ['eten'] }),
      code({ answers: ids(nodes.slice(6, 9)), codes: [], sentiment: 'NEUTRAL' }),
    ]);
    expect(await counted()).toEqual({ answers: 12, coded: 6 });
    await someOpenAnswers(world, consultation, 15);
    expect(await counted()).toEqual({ answers: 15, coded: 6 });

    const coded = await openAnswers.codings(consultation.id, 'q3');
    const [withCode = ''] = [...coded.keys()];
    await openAnswers.remove(consultation.id, withCode);
    await openAnswers.remove(consultation.id, withCode);
    await openAnswers.remove(consultation.id, 'hash-14');
    expect(await counted()).toEqual({ answers: 13, coded: 5 });
    expect(await openAnswers.list(consultation.id, 'q3')).toHaveLength(13);
    expect(await openAnswers.counts.of(consultation.id, Date.now() + 2 * YEAR_MS)).toEqual(new Map());
  });

  test('codes come besides others or instead of them, a sentiment stays, and none takes all away', async () => {
    await saveCodes();
    const { nodes } = await list();
    const answers = [nodes[0].id];
    await code({ answers, codes: ['bankjes'], sentiment: 'NEGATIVE' });
    expect((await code({ answers, codes: ['eten'], adds: true })).answers[0]).toMatchObject({
      codes: ['bankjes', 'eten'],
      sentiment: 'NEGATIVE',
    });
    expect((await code({ answers, codes: ['eten'] })).answers[0].codes).toEqual(['eten']);
    expect((await code({ answers, codes: [] })).answers[0].codes).toEqual([]);
    expect((await world.service.stores.openAnswers.codings(consultation.id, 'q3')).size).toBe(0);
  });

  test('as fitting no code: it counts as coded, until a code fits after all', async () => {
    await saveCodes();
    const answers = ids((await list()).nodes).slice(0, 2);
    const { openAnswers } = world.service.stores;
    expect((await code({ answers, codes: ['-'] })).answers[0].codes).toEqual(['-']);
    const given = [...(await openAnswers.codings(consultation.id, 'q3')).values()];
    expect(given.map((coding) => coding.codes)).toEqual([['-'], ['-']]);
    expect((await list({ state: 'CODED' })).totalCount).toBe(2);
    expect(codes(await code({ answers, codes: ['-', 'eten'] }))).toEqual(['CONTRADICTION']);
    expect((await code({ answers, codes: ['eten'], adds: true })).answers[0].codes).toEqual(['eten']);
    expect((await code({ answers, codes: ['-'], adds: true })).answers[0].codes).toEqual(['-']);
  });

  test('two hundred at once, and their audit records hold no text and no id', async () => {
    await someOpenAnswers(world, consultation, 230);
    await saveCodes();
    const pages = [await list(null, 100)];
    pages.push(await list(null, 100, pages[0].pageInfo.endCursor));
    const answers = pages.flatMap(({ nodes }) => ids(nodes));
    const idempotencyKey = `code-${consultation.id}`;
    for (const _ of [1, 2]) expect(codes(await code({ answers, codes: ['eten'], idempotencyKey }))).toEqual([]);
    expect((await world.service.stores.openAnswers.codings(consultation.id, 'q3')).size).toBe(200);
    const { data } = await world.ask(
      'query ($id: ID!) { auditRecords(record: { type: "CodeBook", id: $id }) { nodes { action changes { field after } } } }',
      { id: `${consultation.id}/q3` },
      actors.administrator,
    );
    const records = data.auditRecords.nodes.filter(({ action }: { action: string }) => action === 'codeOpenAnswers');
    const counted = records.map(({ changes }: { changes: { field: string; after: string }[] }) =>
      Number(changes.find(({ field }) => field === 'answers')?.after),
    );
    expect(counted.sort()).toEqual([20, 90, 90]);
    expect(JSON.stringify(records)).not.toMatch(new RegExp(`${answers[0]}|hash-|park`));
  });

  test.each([
    [{ answers: [] }, 'REQUIRED'],
    [{ answers: Array.from({ length: 201 }, (_, i) => `a${i}`) }, 'TOO_MANY_ITEMS'],
    [{ answers: ['none'] }, 'NOT_FOUND'],
    [{ answers: ['none'], codes: ['onbekend'] }, 'NOT_FOUND'],
    [{ answers: ['none'], codes: null }, 'REQUIRED'],
    [{ consultation: 'none' }, 'NOT_FOUND'],
  ])('a coding that cannot be says what to repair: %#', async (input, expected) => {
    await saveCodes();
    const refused = await code({ answers: ['none'], codes: ['eten'], ...input });
    expect(refused.answers).toEqual([]);
    expect(codes(refused)).toContain(expected);
  });

  test('a code book has versions; a code in use stays, and of two editors one is told', async () => {
    expect((await saveCodes()).codeBook.version).toBe(1);
    const both = await Promise.all([1, 2].map(() => saveCodes({ version: 1 })));
    expect(both.map(codes).sort()).toEqual([[], ['STALE_VERSION']]);
    const { nodes } = await list();
    await code({ answers: [nodes[0].id], codes: ['eten'] });
    const refused = await saveCodes({ version: 2, codes: CODES.slice(0, 1) });
    expect([codes(refused), refused.codeBook.version]).toEqual([['IN_USE'], 2]);
    expect(codes(await saveCodes({ version: 2, codes: CODES.slice(1) }))).toEqual([]);
  });

  test.each([
    [[{ code: 'Met Hoofdletter', label: 'x' }], 'INVALID_CODE'],
    [[{ code: 'leeg', label: ' ' }], 'REQUIRED'],
    [['a', 'a'].map((name) => ({ code: name, label: 'x' })), 'DUPLICATE'],
    [[{ code: 'a', label: 'x', keywords: ['*'] }], 'INVALID_KEYWORD'],
    [Array.from({ length: 101 }, (_, i) => ({ code: `c${i}`, label: 'x' })), 'TOO_MANY_ITEMS'],
  ])('a code book that cannot be says what to repair: %#', async (given, expected) => {
    const refused = await saveCodes({ codes: given });
    expect(codes(refused)).toContain(expected);
    expect(refused.codeBook).toBeNull();
  });

  describe('a quote', () => {
    const release = async (text: string, i = 0, input: object = {}) => {
      const { nodes } = await list();
      return done('releaseQuote', 'quote { id text answer withdrawnAt }', {
        question: 'q3',
        answer: nodes[i].id,
        text: text || nodes[i].text,
        ...input,
      });
    };

    test('is released once per answer, and again after it was withdrawn', async () => {
      const { quote } = await release('');
      expect(codes(await release(''))).toEqual(['RELEASED_BEFORE']);
      const withdrawn = await done('withdrawQuote', 'quote { id text answer withdrawnAt }', { id: quote.id });
      expect(withdrawn.quote).toEqual({ id: quote.id, text: null, answer: null, withdrawnAt: expect.any(String) });
      expect(codes(await release(''))).toEqual([]);
    });

    test('holds nothing that the redacted answer does not', async () => {
      expect(codes(await release('Iets dat er niet staat'))).toEqual(['NOT_PART_OF_ANSWER']);
    });

    test('is not released of a question with fewer answers than the threshold', async () => {
      await world.service.stores.openAnswers.add(
        consultation.id,
        Array.from({ length: 9 }, (_, i) => ({ question: 'q9', responseIdHash: `h${i}`, text: 'Goed' })),
        later(),
      );
      const [answer] = await world.service.stores.openAnswers.list(consultation.id, 'q9');
      const refused = await release('Goed', 0, { question: 'q9', answer: answer?.id });
      expect(codes(refused)).toEqual(['BELOW_THRESHOLD']);
    });

    test('sent twice with one idempotency key is one', async () => {
      const key = { idempotencyKey: `quote-${consultation.id}` };
      const [first, again] = [await release('', 0, key), await release('', 0, key)];
      expect([codes(again), again.quote]).toEqual([[], first.quote]);
    });

    test('is in no audit record', async () => {
      const { quote } = await release('');
      const { data } = await world.ask(
        'query ($id: ID!) { auditRecords(record: { type: "Quote", id: $id }) { nodes { action changes { field after } } } }',
        { id: `${consultation.id}/${quote.id}` },
        actors.administrator,
      );
      expect(data.auditRecords.nodes).toHaveLength(1);
      expect(JSON.stringify(data)).not.toContain(quote.text);
    });
  });

  test.each(['public', 'frontend', 'partner', 'official'] as const)('%s sees and does none of it', async (kind) => {
    const at = 'consultation: $c, question: "q3"';
    const asked = [
      `openAnswers(${at}) { totalCount }`,
      `codeBook(${at}) { version }`,
      'openQuestions(consultation: $c) { key }',
      'quotes(consultation: $c) { totalCount }',
    ];
    for (const field of asked) {
      const { data, errors } = await world.ask(`query ($c: ID!) { ${field} }`, { c: consultation.id }, actors[kind]);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });
});
