import type { Actor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import { actors } from '../support/actors';
import { aConsultation } from '../support/consultations';
import { aTabulation, colleague, someOpenAnswers } from '../support/publications';
import { aTrajectory } from '../support/trajectories';
import { openWorld, type World } from '../support/world';

let world: World;
let consultation: Consultation;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  consultation = await aConsultation(world, { state: 'closed' });
  await aTabulation(world, consultation);
});

const FIELDS =
  'publication { id state number tabulation corrects whatChanged hands submittedBy mayApprove version quotes additions { part text } remarks { by text } statement { part title text } } userErrors { code path message }';

/** Does a mutation on a publication of the consultation. */
async function step(name: string, input: Record<string, unknown>, actor: Actor = actors.adviser) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await world.ask(query, { input: { consultation: consultation.id, ...input } }, actor);
  expect(errors).toBeUndefined();
  return data.done;
}
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const prepare = (input = {}) => step('preparePublication', { tabulation: 1, ...input });

async function submitted(input = {}) {
  const { publication } = await prepare(input);
  return (await step('submitForReview', { id: publication.id, version: publication.version })).publication;
}
async function published(input = {}) {
  const { id, version } = await submitted(input);
  const done = await step('approvePublication', { id, version }, colleague);
  expect(codes(done)).toEqual([]);
  return done.publication;
}

/** What somebody reads of what was published. */
async function read(actor: Actor = actors.public) {
  const query = `query ($id: ID!) { consultation(id: $id) { publications(first: 5) { totalCount nodes { number corrects correctedBy whatChanged publishedAt isExample statement { part text } quotes { question text } results { number } } } } }`;
  const { data, errors } = await world.ask(query, { id: consultation.id }, actor);
  expect(errors).toBeUndefined();
  return data.consultation?.publications;
}

async function quote(i = 0): Promise<string> {
  const { nodes } = (
    await world.ask(
      'query ($c: ID!) { openAnswers(consultation: $c, question: "q3", first: 100) { nodes { id text } } }',
      { c: consultation.id },
    )
  ).data.openAnswers;
  const { id, text } = nodes[i];
  const { data } = await world.ask(
    'mutation ($input: ReleaseQuoteInput!) { releaseQuote(input: $input) { quote { id } userErrors { code } } }',
    { input: { consultation: consultation.id, question: 'q3', answer: id, text } },
  );
  expect(data.releaseQuote.userErrors).toEqual([]);
  return data.releaseQuote.quote.id;
}

describe('a publication', () => {
  test('goes from draft by review to everybody, with figures, statement and number', async () => {
    const { publication: draft } = await prepare({ additions: [{ part: 'REMARKS', text: 'Het regende veel.' }] });
    expect(draft).toMatchObject({ state: 'DRAFT', number: null, corrects: null, mayApprove: false, version: 1 });
    expect(await read()).toEqual({ totalCount: 0, nodes: [] });

    const { publication: sent } = await step('submitForReview', { id: draft.id, version: 1 });
    expect(sent).toMatchObject({ state: 'IN_REVIEW', submittedBy: 'adviser#adviser', mayApprove: false });
    expect(await read()).toEqual({ totalCount: 0, nodes: [] });

    const done = await step('approvePublication', { id: draft.id, version: 2 }, colleague);
    expect(done.publication).toMatchObject({ state: 'PUBLISHED', number: 1 });
    const { nodes } = await read();
    expect(nodes).toMatchObject([{ number: 1, corrects: null, correctedBy: null, whatChanged: null, quotes: [] }]);
    expect(nodes[0].results).toEqual({ number: 1 });
    const texts = Object.fromEntries(
      nodes[0].statement.map((one: { part: string; text: string }) => [one.part, one.text]),
    );
    expect(texts.BASE).toContain('766 reacties');
    expect(texts.REMARKS).toBe('Het regende veel.');
  });

  test('is published by number, and no other number is there', async () => {
    await published();
    const ask = async (number: number) =>
      (
        await world.ask(
          'query ($c: ID!, $n: Int!) { publication(consultation: $c, number: $n) { number results { questions(keys: ["q1"]) { groups(first: 1) { nodes { base } } } } } }',
          { c: consultation.id, n: number },
          actors.public,
        )
      ).data.publication;
    expect(await ask(1)).toEqual({ number: 1, results: { questions: [{ groups: { nodes: [{ base: 766 }] } }] } });
    expect(await Promise.all([0, 2, -1].map(ask))).toEqual([null, null, null]);
  });

  test.each([
    ['prepared it', async () => actors.adviser],
    [
      'edited it since',
      async (id: string) => {
        await step('returnPublication', { id, version: 2, remarks: 'Nog even kijken.' }, actors.administrator);
        await step('editPublication', { id, version: 3, tabulation: 1 }, colleague);
        await step('submitForReview', { id, version: 4 });
        return colleague;
      },
    ],
    [
      'submitted it',
      async (id: string) => {
        await step('returnPublication', { id, version: 2, remarks: 'Nog even kijken.' }, actors.administrator);
        await step('submitForReview', { id, version: 3 }, colleague);
        return colleague;
      },
    ],
    ['has another role by now', async () => ({ ...actors.administrator, id: actors.adviser.id })],
  ] as [string, (id: string) => Promise<Actor>][])('is not approved by who %s', async (_what, whoOf) => {
    const { id } = await submitted();
    const who = await whoOf(id);
    const { data } = await world.ask(
      'query ($c: ID!) { publicationDraft(consultation: $c) { version mayApprove } }',
      { c: consultation.id },
      who,
    );
    expect(data.publicationDraft.mayApprove).toBe(false);
    const done = await step('approvePublication', { id, version: data.publicationDraft.version }, who);
    expect(codes(done)).toEqual(['SAME_PERSON']);
    expect(await read()).toEqual({ totalCount: 0, nodes: [] });
  });

  test('sent back says why, and who sent it back may still approve it', async () => {
    const { id } = await submitted();
    const empty = await step('returnPublication', { id, version: 2, remarks: ' ' }, colleague);
    expect(codes(empty)).toEqual(['REQUIRED']);
    const back = await step('returnPublication', { id, version: 2, remarks: 'De periode klopt niet.' }, colleague);
    expect(back.publication).toMatchObject({
      state: 'DRAFT',
      submittedBy: null,
      remarks: [{ by: 'adviser#colleague', text: 'De periode klopt niet.' }],
    });
    // Remarks may hold a name, and the log is kept for ever.
    const { data } = await world.ask(
      '{ auditRecords(first: 1) { nodes { action changes { field after } } } }',
      {},
      actors.administrator,
    );
    expect(data.auditRecords.nodes[0]).toMatchObject({ action: 'returnPublication' });
    expect(JSON.stringify(data)).not.toContain('periode');
    await step('submitForReview', { id, version: 3 });
    expect(codes(await step('approvePublication', { id, version: 4 }, colleague))).toEqual([]);
  });

  test.each([
    ['approvePublication', {}],
    ['returnPublication', { remarks: 'Nee' }],
  ])('that is a draft cannot take the step %s', async (name, more) => {
    const { publication } = await prepare();
    expect(codes(await step(name, { id: publication.id, version: 1, ...more }, colleague))).toEqual(['WRONG_STATE']);
  });

  test.each([
    ['editPublication', { tabulation: 1 }],
    ['submitForReview', {}],
    ['approvePublication', {}],
    ['returnPublication', { remarks: 'Nee' }],
    ['discardPublication', {}],
  ])('never changes any more once published, not by %s', async (name, more) => {
    const before = await published();
    const done = await step(name, { id: before.id, version: before.version, ...more }, colleague);
    expect(codes(done)).toEqual(['WRONG_STATE']);
    expect(done.publication).toEqual(before);
  });

  test('that is made from an old version is told both', async () => {
    const { publication } = await prepare();
    await step('editPublication', { id: publication.id, version: 1, tabulation: 1 });
    const done = await step('editPublication', { id: publication.id, version: 1, tabulation: 1 }, colleague);
    expect(done.userErrors).toEqual([
      { code: 'STALE_VERSION', path: ['input', 'version'], message: expect.stringContaining('jouw versie 1, nu 2') },
    ]);
  });

  test.each([
    [{ tabulation: 9 }, 'NOT_FOUND'],
    [{ quotes: ['none'] }, 'NOT_FOUND'],
    [{ quotes: Array.from({ length: 51 }, (_, i) => `q${i}`) }, 'TOO_MANY_ITEMS'],
    [{ additions: [{ part: 'BASE', text: 'x'.repeat(2_001) }] }, 'TOO_LONG'],
    [{ additions: ['a', 'b'].map((text) => ({ part: 'BASE', text })) }, 'DUPLICATE'],
  ])('that cannot be says what to repair: %#', async (input, code) => {
    const done = await prepare(input);
    expect(codes(done)).toContain(code);
    expect(done.publication).toBeNull();
  });

  test('needs a trajectory that is published, and follows it when it is hidden again', async () => {
    const trajectory = await aTrajectory(world, { isPublished: false, step: 'consultation' });
    consultation = await aConsultation(world, { state: 'closed', trajectory: trajectory.id });
    await aTabulation(world, consultation);
    const { id, version } = await submitted();
    expect(codes(await step('approvePublication', { id, version }, colleague))).toEqual(['NOT_PUBLIC']);

    const show = async (isPublished: boolean) => {
      const { trajectories } = world.service.stores;
      const before = await trajectories.get(trajectory.id);
      if (!before) throw new Error('It was not stored.');
      const deed = { actor: actors.adviser, requestId: 'test', action: 'publishTrajectory', input: {} };
      await trajectories.store(before, { ...before, isPublished, version: before.version + 1 }, deed);
    };
    await show(true);
    expect(codes(await step('approvePublication', { id, version }, colleague))).toEqual([]);
    expect((await read()).totalCount).toBe(1);
    await show(false);
    expect(await read()).toBeUndefined();
    const { data } = await world.ask(
      'query ($c: ID!) { publication(consultation: $c, number: 1) { number } }',
      { c: consultation.id },
      actors.public,
    );
    expect(data.publication).toBeNull();
  });
});

describe('a correction', () => {
  test('is the next number and says what changed; the old one stays and says which corrects it', async () => {
    await published();
    await aTabulation(world, consultation);
    expect(codes(await prepare({ tabulation: 2 }))).toEqual(['REQUIRED']);
    const second = await published({ tabulation: 2, whatChanged: 'Eén wijk was verkeerd geteld.' });
    expect(second).toMatchObject({ number: 2, corrects: 1 });
    const { nodes } = await read();
    expect(nodes.map((one: { number: number }) => one.number)).toEqual([2, 1]);
    expect(nodes[0]).toMatchObject({ corrects: 1, correctedBy: null, whatChanged: 'Eén wijk was verkeerd geteld.' });
    expect(nodes[1]).toMatchObject({ corrects: null, correctedBy: 2, results: { number: 1 } });
    expect(await world.service.stores.publications.publishedTabulations(consultation.id)).toEqual([1, 2]);
  });

  test('cannot be begun while another publication is in the making, until that is given up', async () => {
    await published();
    const open = await submitted({ whatChanged: 'Iets.' });
    const refused = await prepare({ whatChanged: 'Iets anders.' });
    expect(codes(refused)).toEqual(['BEING_MADE']);
    expect(refused.publication.id).toBe(open.id);
    await step('discardPublication', { id: open.id, version: open.version });
    expect(codes(await prepare({ whatChanged: 'Iets anders.' }))).toEqual([]);
  });
});

describe('at the same moment', () => {
  test('two people who approve publish once, and numbers have no gaps or doubles', async () => {
    for (const number of [1, 2, 3]) {
      const { id, version } = await submitted(number === 1 ? {} : { whatChanged: 'Beter geteld.' });
      const others = ['one', 'two', 'three'].map((name) => ({ ...colleague, id: name }));
      const done = await Promise.all(others.map((who) => step('approvePublication', { id, version }, who)));
      expect(done.filter((one) => codes(one).length === 0)).toHaveLength(1);
      const lost = done.filter((one) => codes(one).length > 0);
      expect(lost.map((one) => [codes(one), one.publication.number])).toEqual(
        lost.map(() => [['STALE_VERSION'], number]),
      );
    }
    expect((await read()).nodes.map((one: { number: number }) => one.number)).toEqual([3, 2, 1]);
  });

  test('two people who begin make one draft', async () => {
    const both = await Promise.all([1, 2, 3].map(() => prepare()));
    expect(both.map(codes).sort()).toEqual([[], ['BEING_MADE'], ['BEING_MADE']]);
    expect(new Set(both.map(({ publication }) => publication.id)).size).toBe(1);
  });

  test('one approves and one sends back: one of both happens', async () => {
    const { id, version } = await submitted();
    const [yes, no] = await Promise.all([
      step('approvePublication', { id, version }, colleague),
      step('returnPublication', { id, version, remarks: 'Nee.' }, actors.administrator),
    ]);
    expect([codes(yes), codes(no)].sort()).toEqual([[], ['STALE_VERSION']]);
  });

  test('a quote is withdrawn while it is published: it is never shown', async () => {
    await someOpenAnswers(world, consultation);
    const released = await quote();
    const { id, version } = await submitted({ quotes: [released] });
    const [done] = await Promise.all([
      step('approvePublication', { id, version }, colleague),
      world.ask('mutation ($input: WithdrawQuoteInput!) { withdrawQuote(input: $input) { userErrors { code } } }', {
        input: { consultation: consultation.id, id: released },
      }),
    ]);
    expect([[], ['QUOTE_WITHDRAWN']]).toContainEqual(codes(done));
    expect((await read()).nodes.flatMap((one: { quotes: unknown[] }) => one.quotes)).toEqual([]);
  });
});

describe('the same mutation sent twice with one idempotency key', () => {
  const key = (i: number) => ({ idempotencyKey: `${consultation.id}-step-${i}` });

  test('prepares, submits and publishes once', async () => {
    const [first, again] = [await prepare(key(1)), await prepare(key(1))];
    expect(again.publication.id).toBe(first.publication.id);
    const { id } = first.publication;
    for (const _ of [1, 2]) expect(codes(await step('submitForReview', { id, version: 1, ...key(2) }))).toEqual([]);
    for (const _ of [1, 2]) {
      const done = await step('approvePublication', { id, version: 2, ...key(3) }, colleague);
      expect([codes(done), done.publication.number]).toEqual([[], 1]);
    }
    expect((await read()).totalCount).toBe(1);
  });
});

describe('quotes', () => {
  test('are shown as released, with nothing of who wrote them, and disappear when withdrawn', async () => {
    await someOpenAnswers(world, consultation);
    const [one, other] = [await quote(0), await quote(1)];
    await published({ quotes: [one, other] });
    const shown = (await read()).nodes[0].quotes;
    expect(shown).toHaveLength(2);
    expect(Object.keys(shown[0])).toEqual(['question', 'text']);
    await world.ask('mutation ($input: WithdrawQuoteInput!) { withdrawQuote(input: $input) { userErrors { code } } }', {
      input: { consultation: consultation.id, id: one },
    });
    expect((await read()).nodes[0].quotes).toEqual([shown[1]]);
  });

  test('of a resident who withdraws disappear from what was published, and their words from the table', async () => {
    await someOpenAnswers(world, consultation);
    const id = await quote();
    await published({ quotes: [id] });
    const [kept] = await world.service.stores.quotes.list(consultation.id);
    await world.service.stores.openAnswers.remove(consultation.id, kept?.responseIdHash ?? '');
    expect((await read()).nodes[0].quotes).toEqual([]);
    const [left] = await world.service.stores.quotes.list(consultation.id);
    expect(left).toMatchObject({ id, withdrawnAt: expect.any(String) });
    expect([left?.text, left?.answer, left?.responseIdHash]).toEqual([undefined, undefined, undefined]);
  });

  test('that were published outlive the answers, others do not', async () => {
    await someOpenAnswers(world, consultation);
    const [kept, other] = [await quote(0), await quote(1)];
    await published({ quotes: [kept] });
    const later = Date.now() + 2 * 365 * 86_400_000;
    const left = await world.service.stores.quotes.list(consultation.id, later);
    expect(left.map(({ id }) => id)).toEqual([kept]);
    expect(left.map(({ id }) => id)).not.toContain(other);
  });
});

test('what was published shows as results to everybody, and no other tabulation does', async () => {
  await published();
  await aTabulation(world, consultation);
  const ask = async (actor: Actor, number: number | null) =>
    (
      await world.ask(
        'query ($id: ID!, $number: Int) { consultation(id: $id) { results(number: $number) { number } } }',
        { id: consultation.id, number },
        actor,
      )
    ).data.consultation.results?.number ?? null;
  for (const actor of [actors.public, actors.official, actors.partner]) {
    expect(await Promise.all([null, 1, 2].map((number) => ask(actor, number)))).toEqual([1, 1, null]);
  }
  expect(await Promise.all([null, 1, 2].map((number) => ask(actors.adviser, number)))).toEqual([2, 1, 2]);
});

test.each(['public', 'frontend', 'partner', 'official'] as const)(
  '%s makes, sees and reviews no draft',
  async (kind) => {
    const { id } = await submitted();
    const input = { consultation: consultation.id, id, version: 2 };
    const asked: [string, object][] = [
      [
        'mutation ($input: PreparePublicationInput!) { preparePublication(input: $input) { publication { id } } }',
        { consultation: consultation.id, tabulation: 1 },
      ],
      [
        'mutation ($input: EditPublicationInput!) { editPublication(input: $input) { publication { id } } }',
        { ...input, tabulation: 1 },
      ],
      ['mutation ($input: SubmitForReviewInput!) { submitForReview(input: $input) { publication { id } } }', input],
      [
        'mutation ($input: ApprovePublicationInput!) { approvePublication(input: $input) { publication { id } } }',
        input,
      ],
      [
        'mutation ($input: ReturnPublicationInput!) { returnPublication(input: $input) { publication { id } } }',
        { ...input, remarks: 'x' },
      ],
      [
        'mutation ($input: DiscardPublicationInput!) { discardPublication(input: $input) { publication { id } } }',
        input,
      ],
    ];
    for (const [mutation, given] of asked) {
      const { errors } = await world.ask(mutation, { input: given }, actors[kind]);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    const { errors } = await world.ask(
      'query ($c: ID!) { publicationDraft(consultation: $c) { id } }',
      { c: consultation.id },
      actors[kind],
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  },
);
