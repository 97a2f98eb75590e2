import type { PreTokenGenerationTriggerEvent } from 'aws-lambda';
import { PersonRepository } from '../../api/access/people/person.repository';
import type { StoredPerson } from '../../api/access/people/person.rules';
import { tokenClaims } from '../../api/access/people/token-claims';
import { personByToken } from '../../api/access/tokens';
import { type TestDatabase, testDatabase } from '../support/database';
import { CLIENT_ID, openIssuer } from '../support/issuer';
import { aPerson, keepPerson } from '../support/people';

const SUB = '02b5b4f4-70d1-70c5-2b9f-1f2d5c3a9e01';

/** What Cognito sends before a token, as its documentation shows it. */
function event(
  attributes: Record<string, string>,
  groups: string[] = [],
  triggerSource: PreTokenGenerationTriggerEvent['triggerSource'] = 'TokenGeneration_HostedAuth',
): PreTokenGenerationTriggerEvent {
  return {
    version: '1',
    triggerSource,
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_AbCdEf123',
    userName: SUB,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '1example23456789' },
    request: {
      userAttributes: {
        sub: SUB,
        'cognito:user_status': 'CONFIRMED',
        email_verified: 'true',
        email: 'somebody@example.nl',
        ...attributes,
      },
      groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [] },
    },
    response: { claimsOverrideDetails: null },
  } as unknown as PreTokenGenerationTriggerEvent;
}

let database: TestDatabase;
let people: PersonRepository;
beforeAll(async () => {
  database = await testDatabase();
  people = new PersonRepository(database.client, database.names.records);
});
afterAll(() => database.drop());
const detailsOf = async (asked: PreTokenGenerationTriggerEvent) =>
  (await tokenClaims(asked, people)).response.claimsOverrideDetails;

/** Keeps a person and answers the event of their token. */
async function tokenOf(person: Partial<StoredPerson>, ...rest: [groups?: string[]]) {
  const { id } = await keepPerson(people, aPerson(person));
  return { id, details: await detailsOf(event({ 'custom:person': id }, ...rest)) };
}

test.each<[string, Partial<StoredPerson>, string[], Record<string, string> | undefined]>([
  ['an adviser', { role: 'adviser' }, ['adviser'], undefined],
  ['an administrator', { role: 'administrator' }, ['administrator'], undefined],
  [
    'an official',
    { role: 'official', municipalities: ['GM0512', 'GM1961'] },
    ['official'],
    { 'custom:municipalities': 'GM0512,GM1961' },
  ],
  ['who left', { role: 'adviser', leftAt: '2026-11-01T00:00:00.000Z' }, ['left'], undefined],
  [
    'an official who left',
    { role: 'official', municipalities: ['GM0512'], leftAt: '2026-11-01T00:00:00.000Z' },
    ['left'],
    undefined,
  ],
])('%s has the role of their record, whatever the pool says', async (_, person, groups, claims) => {
  const { details } = await tokenOf(person, ['administrator']);
  expect(details.groupOverrideDetails).toEqual({ groupsToOverride: groups });
  expect(details.claimsToAddOrOverride).toEqual(claims);
  expect(details.claimsToSuppress).toEqual(claims ? undefined : ['custom:municipalities']);
});

test('an account without a record keeps what the pool says: so the first administrator gets in', async () => {
  const asked = event({ 'custom:municipalities': 'GM0512' }, ['administrator']);
  expect(await detailsOf(asked)).toEqual({
    groupOverrideDetails: { groupsToOverride: ['administrator'], iamRolesToOverride: [] },
  });
});

test.each([
  ['is not there', 'nobody-at-all', undefined],
  ['is of another account', undefined, 'another-subject'],
])('an account that names a record which %s has no role', async (_, named, subject) => {
  const { id } = await keepPerson(people, aPerson({ role: 'administrator', ...(subject && { subject }) }));
  const details = await detailsOf(event({ 'custom:person': named ?? id }, ['administrator']));
  expect(details.groupOverrideDetails).toEqual({ groupsToOverride: ['nobody'] });
});

test('the answer is the event, as Cognito wants it back', async () => {
  const { id } = await keepPerson(people, aPerson({ role: 'adviser' }));
  const asked = event({ 'custom:person': id }, [], 'TokenGeneration_RefreshTokens');
  const { response, ...rest } = await tokenClaims(asked, people);
  expect(rest).toEqual({ ...event({ 'custom:person': id }, [], 'TokenGeneration_RefreshTokens'), response: undefined });
  expect(JSON.parse(JSON.stringify(response))).toEqual({
    claimsOverrideDetails: {
      groupOverrideDetails: { groupsToOverride: ['adviser'] },
      claimsToSuppress: ['custom:municipalities'],
    },
  });
});

test('what it says is what the API reads from the token', async () => {
  const issuer = await openIssuer();
  try {
    const read = personByToken({ issuer: issuer.url, clientId: CLIENT_ID });
    const actorFor = async (person: Partial<StoredPerson>) => {
      const { details } = await tokenOf(person);
      const claims = {
        'cognito:groups': details.groupOverrideDetails?.groupsToOverride,
        ...details.claimsToAddOrOverride,
      };
      return read(await issuer.token(claims));
    };
    expect(await actorFor({ role: 'official', municipalities: ['GM0512', 'GM1961'] })).toMatchObject({
      kind: 'official',
      municipalities: ['GM0512', 'GM1961'],
    });
    expect(await actorFor({ role: 'adviser' })).toMatchObject({ kind: 'adviser' });
    expect(await actorFor({ role: 'adviser', leftAt: '2026-11-01T00:00:00.000Z' })).toMatchObject({ kind: 'public' });
  } finally {
    await issuer.close();
  }
});

describe('a visit', () => {
  test('is written once a day, and changes nothing else', async () => {
    const person = await keepPerson(people, aPerson({ role: 'adviser' }));
    await people.visited(person, new Date('2026-11-22T08:00:00Z'));
    const visited = await people.get(person.id);
    expect(visited).toEqual({ ...person, signedInAt: '2026-11-22T08:00:00.000Z' });
    await people.visited({ ...person, ...visited }, new Date('2026-11-22T09:00:00Z'));
    expect((await people.get(person.id))?.signedInAt).toBe('2026-11-22T08:00:00.000Z');
    await people.visited({ ...person, ...visited }, new Date('2026-11-23T09:00:00Z'));
    expect((await people.get(person.id))?.signedInAt).toBe('2026-11-23T09:00:00.000Z');
  });

  test('of nobody makes nobody', async () => {
    await expect(people.visited(aPerson({ id: 'gone' }), new Date())).rejects.toThrow('conditional');
    expect(await people.get('gone')).toBeUndefined();
  });

  test('that cannot be counted keeps nobody out', async () => {
    const { id } = await keepPerson(people, aPerson({ role: 'adviser' }));
    const broken = { get: (of: string) => people.get(of), visited: () => Promise.reject(new Error('throttled')) };
    const { response } = await tokenClaims(event({ 'custom:person': id }), broken);
    expect(response.claimsOverrideDetails.groupOverrideDetails).toEqual({ groupsToOverride: ['adviser'] });
  });
});
