import type { Actor } from '../../api/access/actor';
import { AccountFailure, AccountKeeper, type Accounts } from '../../api/access/people/accounts';
import type { StoredPerson } from '../../api/access/people/person.rules';
import type { Person } from '../../schema/types';
import { actors } from '../support/actors';
import { areas, municipality, openWorld, type World } from '../support/world';

const FIELDS =
  'id name email role municipalities state account accountProblem isExample invitedBy signedInAt leftAt actor version';
const payload = (mutation: string, input: string) =>
  `mutation($input: ${input}!) { ${mutation}(input: $input) { person { ${FIELDS} } userErrors { path code message } } }`;
const MUTATIONS = {
  invitePerson: payload('invitePerson', 'InvitePersonInput'),
  changePerson: payload('changePerson', 'ChangePersonInput'),
  endPerson: payload('endPerson', 'PersonVersionInput'),
  restorePerson: payload('restorePerson', 'PersonVersionInput'),
  resendInvitation: payload('resendInvitation', 'PersonAccountInput'),
  resetSecondFactor: payload('resetSecondFactor', 'PersonAccountInput'),
  retryAccount: payload('retryAccount', 'PersonAccountInput'),
};

const BOSS = { name: 'Bea Baas', email: 'bea@citisens.example', role: 'ADMINISTRATOR' };
const ADVISER = { name: 'Ada Adviseur', email: 'ada@citisens.example', role: 'ADVISER' };
const OFFICIAL = { name: 'Omar', email: 'omar@gorinchem.example', role: 'OFFICIAL', municipalities: ['gm0512'] };

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.publish(areas([municipality('GM0512', 'Gorinchem'), municipality('GM1961', 'Vijfheerenlanden')]));
});
afterEach(() => world.close());

interface Payload {
  /** Null when it was refused: then a test looks at the errors. */
  person: Person;
  userErrors: { path: string[]; code: string; message: string }[];
}

/** The payload of a mutation, asked as an administrator. */
async function done(
  mutation: keyof typeof MUTATIONS,
  input: object,
  actor: Actor = actors.administrator,
): Promise<Payload> {
  const { data, errors } = await world.ask(MUTATIONS[mutation], { input }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

/** Invites somebody after the first administrator, and gives them. */
async function invited(input: object) {
  if ((await world.service.stores.people.administrators()) === 0) await done('invitePerson', BOSS);
  const { person, userErrors } = await done('invitePerson', input);
  expect(userErrors).toEqual([]);
  return person;
}

/** Accounts that do what is asked, and remember it; the subject of somebody is made of their id. */
class WillingAccounts implements Accounts {
  readonly followed: StoredPerson[] = [];
  async follow(person: StoredPerson): Promise<string> {
    this.followed.push(person);
    return `sub-${person.id}`;
  }
}
const keeper = (accounts: Accounts = new WillingAccounts()) => new AccountKeeper(world.service.stores.people, accounts);
const asSubject = (id: string): Actor => ({ ...actors.administrator, id: `sub-${id}` });

describe('an invitation', () => {
  test('makes a person whose account is asked for', async () => {
    const person = await invited(OFFICIAL);
    expect(person).toEqual({
      id: expect.any(String),
      ...OFFICIAL,
      municipalities: ['GM0512'],
      state: 'INVITED',
      account: 'ASKED',
      accountProblem: null,
      isExample: false,
      invitedBy: 'administrator#administrator',
      signedInAt: null,
      leftAt: null,
      actor: null,
      version: 1,
    });
    const { data } = await world.ask(`{ person(id: "${person.id}") { ${FIELDS} } }`, {}, actors.administrator);
    expect(data.person).toEqual(person);
  });

  test.each([
    [{ name: ' ' }, 'name', 'REQUIRED'],
    [{ name: 'x'.repeat(101) }, 'name', 'TOO_LONG'],
    [{ email: '' }, 'email', 'REQUIRED'],
    [{ email: 'omar' }, 'email', 'INVALID_EMAIL'],
    [{ email: 'omar@gorinchem' }, 'email', 'INVALID_EMAIL'],
    [{ email: 'omar@a.nl, eva@a.nl' }, 'email', 'INVALID_EMAIL'],
    [{ email: `${'x'.repeat(250)}@a.nl` }, 'email', 'INVALID_EMAIL'],
    [{ municipalities: [] }, 'municipalities', 'REQUIRED'],
    [{ municipalities: ['WK051201'] }, 'municipalities', 'INVALID_AREA_CODE'],
    [{ municipalities: ['GM9999'] }, 'municipalities', 'UNKNOWN_AREA'],
    [{ municipalities: Array.from({ length: 101 }, (_, i) => `GM${1_000 + i}`) }, 'municipalities', 'TOO_MANY_ITEMS'],
    [{ role: 'ADVISER' }, 'municipalities', 'CONTRADICTION'],
  ])('that cannot be says what to repair (case %#)', async (part, field, code) => {
    await invited(BOSS2);
    const answer = await done('invitePerson', { ...OFFICIAL, ...part });
    expect(answer).toEqual({
      person: null,
      userErrors: [{ path: ['input', field], code, message: expect.any(String) }],
    });
  });

  test('comes to an administrator first', async () => {
    expect(codes(await done('invitePerson', ADVISER))).toEqual(['ADMINISTRATOR_FIRST']);
    expect(codes(await done('invitePerson', BOSS))).toEqual([]);
    expect(codes(await done('invitePerson', ADVISER))).toEqual([]);
  });

  test('is one per address, in whatever capitals, and says whose it is', async () => {
    const first = await invited(ADVISER);
    const second = await done('invitePerson', { ...OFFICIAL, email: ' ADA@citisens.example ' });
    expect(codes(second)).toEqual(['EMAIL_TAKEN']);
    expect(second.person.id).toBe(first.id);
    await invited(BOSS2);
    const same = { ...ADVISER, email: 'Eva@citisens.example' };
    const both = await Promise.all([done('invitePerson', same), done('invitePerson', { ...same, name: 'Eva' })]);
    expect(both.map(codes).sort()).toEqual([[], ['EMAIL_TAKEN']]);
  });

  test('sent twice with one idempotency key is one', async () => {
    await invited(BOSS2);
    const input = { ...ADVISER, idempotencyKey: 'one-wish-0001' };
    const [one, other] = await Promise.all([done('invitePerson', input), done('invitePerson', input)]);
    expect([codes(one), codes(other)]).toEqual([[], []]);
    expect(other.person.id).toBe(one.person.id);
    expect((await done('invitePerson', input)).person.id).toBe(one.person.id);
  });
});

const BOSS2 = { name: 'Bo', email: 'bo@citisens.example', role: 'ADMINISTRATOR' };

describe('a change', () => {
  test('is stored with the next version, and asks the account to follow', async () => {
    const person = await invited(OFFICIAL);
    const { person: after } = await done('changePerson', {
      id: person.id,
      version: 1,
      name: 'Omar O.',
      role: 'OFFICIAL',
      municipalities: ['GM1961', 'GM0512'],
    });
    expect(after).toMatchObject({
      name: 'Omar O.',
      municipalities: ['GM0512', 'GM1961'],
      account: 'ASKED',
      version: 2,
    });
  });

  test('of an old version is refused with both versions, and one of two at once', async () => {
    const { id } = await invited(ADVISER);
    const change = { id, version: 1, name: 'Ada', role: 'ADVISER' };
    const both = await Promise.all([done('changePerson', change), done('changePerson', { ...change, name: 'Ada A.' })]);
    expect(both.map(codes).sort()).toEqual([[], ['STALE_VERSION']]);
    const late = await done('changePerson', change);
    expect(late.userErrors).toEqual([
      { path: ['input', 'version'], code: 'STALE_VERSION', message: expect.stringMatching(/versie 1, nu 2/) },
    ]);
    expect(late.person.version).toBe(2);
  });

  test('keeps a municipality that is no more, and takes no other of those', async () => {
    const { id } = await invited(OFFICIAL);
    await world.publish(areas([municipality('GM1961', 'Vijfheerenlanden')]));
    const change = { id, name: 'Omar', role: 'OFFICIAL' };
    expect(codes(await done('changePerson', { ...change, version: 1, municipalities: ['GM0512', 'GM1961'] }))).toEqual(
      [],
    );
    const other = await done('changePerson', { ...change, version: 2, municipalities: ['GM0530'] });
    expect(codes(other)).toEqual(['UNKNOWN_AREA']);
  });

  test('is told by the log without name or address', async () => {
    const { id } = await invited(OFFICIAL);
    await done('changePerson', { id, version: 1, name: 'Omar Nieuw', role: 'ADVISER' });
    await done('endPerson', { id, version: 2 });
    const { data } = await world.ask(
      `{ auditRecords(record: { type: "Person", id: "${id}" }) { nodes { action changes { field before after } } } }`,
      {},
      actors.administrator,
    );
    const text = JSON.stringify(data);
    expect(data.auditRecords.nodes.map(({ action }: { action: string }) => action)).toEqual([
      'endPerson',
      'changePerson',
      'invitePerson',
    ]);
    expect(text).toContain('"field":"role","before":"official","after":"adviser"');
    expect(text).toContain('"leftAt"');
    expect(text).not.toMatch(/omar|nieuw|@/i);
  });
});

describe('who leaves', () => {
  test('has left until restored, with the role they had', async () => {
    const { id } = await invited(OFFICIAL);
    const { person: gone } = await done('endPerson', { id, version: 1 });
    expect(gone).toMatchObject({ state: 'LEFT', leftAt: expect.any(String), account: 'ASKED', version: 2 });
    expect(codes(await done('endPerson', { id, version: 2 }))).toEqual(['LEFT']);
    expect(codes(await done('changePerson', { id, version: 2, name: 'O', role: 'ADVISER' }))).toEqual(['LEFT']);
    expect(codes(await done('resendInvitation', { id }))).toEqual(['LEFT']);
    expect(codes(await done('resetSecondFactor', { id }))).toEqual(['LEFT']);
    const { person: back } = await done('restorePerson', { id, version: 2 });
    expect(back).toMatchObject({ state: 'INVITED', leftAt: null, role: 'OFFICIAL', municipalities: ['GM0512'] });
    expect(codes(await done('restorePerson', { id, version: 3 }))).toEqual(['NOT_LEFT']);
  });

  test('is nobody when nobody has the id', async () => {
    for (const mutation of ['endPerson', 'restorePerson'] as const)
      expect(await done(mutation, { id: 'none', version: 1 })).toMatchObject({
        person: null,
        userErrors: [{ code: 'NOT_FOUND' }],
      });
  });
});

describe('administrators', () => {
  /** Two administrators with accounts. */
  async function two() {
    const boss = (await done('invitePerson', BOSS)).person;
    const other = (await done('invitePerson', BOSS2)).person;
    for (const { id } of [boss, other]) await keeper().keep(id);
    return [boss.id, other.id] as [string, string];
  }
  const asAdviser = (id: string) => ({ id, version: 1, name: 'B', role: 'ADVISER' });

  test('do not take away their own role, nor leave', async () => {
    const [boss] = await two();
    expect(codes(await done('changePerson', asAdviser(boss), asSubject(boss)))).toEqual(['YOURSELF']);
    expect(codes(await done('endPerson', { id: boss, version: 1 }, asSubject(boss)))).toEqual(['YOURSELF']);
    const renamed = { ...asAdviser(boss), role: 'ADMINISTRATOR' };
    expect(codes(await done('changePerson', renamed, asSubject(boss)))).toEqual([]);
  });

  test('are one at least, whoever asks', async () => {
    const [boss, other] = await two();
    expect(codes(await done('endPerson', { id: boss, version: 1 }, asSubject(other)))).toEqual([]);
    expect(codes(await done('endPerson', { id: other, version: 1 }))).toEqual(['LAST_ADMINISTRATOR']);
    expect(codes(await done('changePerson', asAdviser(other)))).toEqual(['LAST_ADMINISTRATOR']);
    expect(codes(await done('restorePerson', { id: boss, version: 2 }))).toEqual([]);
    expect(codes(await done('changePerson', asAdviser(other)))).toEqual([]);
  });

  test('cannot both send the other away at once', async () => {
    const [boss, other] = await two();
    const both = await Promise.all([
      done('endPerson', { id: boss, version: 1 }, asSubject(other)),
      done('changePerson', asAdviser(other), asSubject(boss)),
    ]);
    expect(both.map(codes).sort()).toEqual([[], ['LAST_ADMINISTRATOR']]);
    expect(await world.service.stores.people.administrators()).toBe(1);
    const left = (await world.service.stores.people.list()).filter(
      ({ role, leftAt }) => role === 'administrator' && !leftAt,
    );
    expect(left).toHaveLength(1);
  });
});

describe('the account', () => {
  test('follows the record once, and is told to', async () => {
    const { id } = await invited(ADVISER);
    const accounts = new WillingAccounts();
    await keeper(accounts).keep(id);
    await keeper(accounts).keep(id);
    expect(accounts.followed.map((person) => person.id)).toEqual([id]);
    const { data } = await world.ask(`{ person(id: "${id}") { ${FIELDS} } }`, {}, actors.administrator);
    expect(data.person).toMatchObject({ account: 'READY', actor: `adviser#sub-${id}`, version: 1 });
  });

  test('that could not says why, and tries again when asked', async () => {
    const { id } = await invited(ADVISER);
    const refusing: Accounts = { follow: () => Promise.reject(new AccountFailure('undeliverable')) };
    await keeper(refusing).keep(id);
    const failed = async () =>
      (await world.ask(`{ person(id: "${id}") { account accountProblem } }`, {}, actors.administrator)).data.person;
    expect(await failed()).toEqual({ account: 'FAILED', accountProblem: 'UNDELIVERABLE' });
    const again = await done('retryAccount', { id });
    expect(again.person).toMatchObject({ account: 'ASKED', accountProblem: null, version: 2 });
    await keeper().keep(id);
    expect(await failed()).toEqual({ account: 'READY', accountProblem: null });
  });

  test('that could not be reached is offered again, with what was wished', async () => {
    const { id } = await invited(ADVISER);
    await done('resendInvitation', { id });
    const away: Accounts = { follow: () => Promise.reject(new Error('no answer')) };
    await expect(keeper(away).keep(id)).rejects.toThrow('no answer');
    expect(await world.service.stores.people.get(id)).toMatchObject({
      account: 'failed',
      accountProblem: 'unreachable',
      wishes: ['invitation'],
    });
    const accounts = new WillingAccounts();
    await keeper(accounts).keep(id);
    expect(accounts.followed[0]?.wishes).toEqual(['invitation']);
    expect(await world.service.stores.people.get(id)).toMatchObject({ account: 'ready', wishes: [] });
  });

  test('that followed what was changed meanwhile is not said to be ready', async () => {
    const { id } = await invited(ADVISER);
    const slow: Accounts = {
      async follow() {
        await done('endPerson', { id, version: 1 });
        return 'sub-late';
      },
    };
    await keeper(slow).keep(id);
    expect(await world.service.stores.people.get(id)).toMatchObject({ account: 'asked', version: 2 });
  });

  test('is asked for nothing that makes no sense any more', async () => {
    const { id } = await invited(ADVISER);
    await keeper().keep(id);
    const { people } = world.service.stores;
    const person = await people.get(id);
    if (!person) throw new Error('Nobody');
    await people.visited(person, new Date('2026-11-22T08:00:00Z'));
    expect((await done('resendInvitation', { id })).userErrors[0]?.code).toBe('SIGNED_IN_BEFORE');
    const reset = await done('resetSecondFactor', { id });
    expect(reset.person).toMatchObject({ state: 'ACTIVE', signedInAt: '2026-11-22T08:00:00.000Z', account: 'ASKED' });
    expect((await people.get(id))?.wishes).toEqual(['secondFactor']);
  });

  test('gives the log a name for who did something, and for nobody else', async () => {
    const boss = (await done('invitePerson', BOSS)).person;
    await keeper().keep(boss.id);
    await done('invitePerson', ADVISER, asSubject(boss.id));
    const { data } = await world.ask('{ auditRecords { nodes { actor actorName } } }', {}, actors.administrator);
    expect(data.auditRecords.nodes).toEqual([
      { actor: `administrator#sub-${boss.id}`, actorName: 'Bea Baas' },
      { actor: 'administrator#administrator', actorName: null },
    ]);
  });
});

describe('the list', () => {
  const found = async (args: string) => {
    const { data, errors } = await world.ask(
      `{ people(${args}) { totalCount nodes { name } } }`,
      {},
      actors.administrator,
    );
    return errors?.[0]?.extensions.code ?? data.people.nodes.map(({ name }: { name: string }) => name);
  };

  test('is by name, and finds by role, municipality and words', async () => {
    for (const one of [
      OFFICIAL,
      ADVISER,
      { ...OFFICIAL, name: 'Élise', email: 'e@vhl.example', municipalities: ['GM1961'] },
    ])
      await invited(one);
    expect(await found('first: 10')).toEqual(['Ada Adviseur', 'Bea Baas', 'Élise', 'Omar']);
    expect(await found('role: OFFICIAL')).toEqual(['Élise', 'Omar']);
    expect(await found('municipality: "gm1961"')).toEqual(['Élise']);
    expect(await found('text: "elise"')).toEqual(['Élise']);
    expect(await found('text: "citisens AD"')).toEqual(['Ada Adviseur']);
    expect(await found('municipality: "Gorinchem"')).toBe('INVALID_AREA_CODE');
    expect(await found(`text: "${'x'.repeat(101)}"`)).toBe('INVALID_ARGUMENT');
  });
});

test.each(['public', 'frontend', 'partner', 'official', 'adviser'] as const)(
  'people are neither seen nor managed by: %s',
  async (kind) => {
    const { id } = await invited(OFFICIAL);
    const asked: [string, object][] = [
      [MUTATIONS.invitePerson, ADVISER],
      [MUTATIONS.changePerson, { id, version: 1, name: 'X', role: 'ADMINISTRATOR' }],
      [MUTATIONS.endPerson, { id, version: 1 }],
      [MUTATIONS.restorePerson, { id, version: 1 }],
      [MUTATIONS.resendInvitation, { id }],
      [MUTATIONS.resetSecondFactor, { id }],
      [MUTATIONS.retryAccount, { id }],
      ['{ people(text: "omar") { totalCount } }', {}],
      [`{ person(id: "${id}") { name } }`, {}],
      ['{ auditRecords { nodes { actorName } } }', {}],
    ];
    for (const [query, input] of asked) {
      const { data, errors } = await world.ask(query, { input }, actors[kind]);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(JSON.stringify(errors)).not.toMatch(/omar/i);
    }
    expect(await world.service.stores.people.get(id)).toMatchObject({ version: 1, role: 'official' });
  },
);

test('who was given another account keeps their name in the log under both', async () => {
  const { people } = world.service.stores;
  const { id } = (await done('invitePerson', BOSS)).person;
  for (const subject of ['sub-before', 'sub-after']) await people.accountReady((await people.get(id))!, subject);
  expect(await people.namesBySubject(['sub-before', 'sub-after'])).toEqual(
    new Map([
      ['sub-before', 'Bea Baas'],
      ['sub-after', 'Bea Baas'],
    ]),
  );
});
