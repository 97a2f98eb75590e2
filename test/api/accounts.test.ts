import {
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CodeDeliveryFailureException,
  CognitoIdentityProviderClient,
  TooManyRequestsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { AccountFailure } from '../../api/access/people/accounts';
import { CognitoAccounts } from '../../api/access/people/accounts-cognito';
import { PersonRepository } from '../../api/access/people/person.repository';
import { tableSpecs } from '../../api/shared/tables';
import { testDatabase } from '../support/database';
import { aPerson, keepPerson } from '../support/people';

const POOL = 'eu-west-1_AbCdEf123';
const SUB = '02b5b4f4-70d1-70c5-2b9f-1f2d5c3a9e01';
const NEW = aPerson({ id: 'p1', name: 'Omar', email: 'omar@gorinchem.example', account: 'asked' });
const KNOWN = { ...NEW, subject: SUB };
const about = { UserPoolId: POOL, Username: SUB };
const fault = { message: 'by the test', $metadata: {} };

const cognito = mockClient(CognitoIdentityProviderClient);
const accounts = new CognitoAccounts(new CognitoIdentityProviderClient({ region: 'eu-west-1' }), POOL);
beforeEach(() => {
  cognito.reset();
  cognito.resolves({});
  cognito.on(AdminGetUserCommand).rejects(new UserNotFoundException(fault));
});

/** The pool has the account of Omar. */
function has(
  account: {
    attributes?: Record<string, string>;
    UserStatus?: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED';
    Enabled?: boolean;
  } = {},
  Username = SUB,
) {
  const { attributes = {}, UserStatus = 'CONFIRMED', Enabled = true } = account;
  const all = { sub: SUB, email: NEW.email, name: NEW.name, 'custom:person': NEW.id, ...attributes };
  const UserAttributes = Object.entries(all).map(([Name, Value]) => ({ Name, Value }));
  cognito
    .on(AdminGetUserCommand, { UserPoolId: POOL, Username })
    .resolves({ Username: SUB, UserAttributes, UserStatus, Enabled });
}
/** What the pool was asked to change, in order. */
const asked = () =>
  cognito
    .calls()
    .map(({ args: [command] }) => command)
    .filter((command) => !(command instanceof AdminGetUserCommand))
    .map((command) => [command.constructor, command.input]);

test('somebody new gets an account, an invitation by e-mail and no role', async () => {
  cognito.on(AdminCreateUserCommand).resolves({ User: { Username: SUB, Attributes: [{ Name: 'sub', Value: SUB }] } });
  expect(await accounts.follow(NEW)).toBe(SUB);
  expect(asked()).toEqual([
    [
      AdminCreateUserCommand,
      {
        UserPoolId: POOL,
        Username: 'omar@gorinchem.example',
        UserAttributes: [
          { Name: 'name', Value: 'Omar' },
          { Name: 'custom:person', Value: 'p1' },
          { Name: 'email', Value: 'omar@gorinchem.example' },
          { Name: 'email_verified', Value: 'true' },
        ],
        DesiredDeliveryMediums: ['EMAIL'],
      },
    ],
  ]);
});

test('an account that is as it should be is left alone', async () => {
  has();
  expect(await accounts.follow(KNOWN)).toBe(SUB);
  expect(asked()).toEqual([]);
});

test('an account that was made before the answer was lost is found by its address and kept', async () => {
  has({}, NEW.email);
  expect(await accounts.follow(NEW)).toBe(SUB);
  expect(asked()).toEqual([]);
});

test('an account that was made by hand becomes that of the person', async () => {
  has({ attributes: { 'custom:person': NEW.id } }, 'nobody');
  cognito
    .on(AdminGetUserCommand, { UserPoolId: POOL, Username: NEW.email })
    .resolves({ Username: SUB, UserAttributes: [{ Name: 'sub', Value: SUB }], UserStatus: 'CONFIRMED', Enabled: true });
  expect(await accounts.follow(NEW)).toBe(SUB);
  const attributes = [
    { Name: 'name', Value: 'Omar' },
    { Name: 'custom:person', Value: 'p1' },
  ];
  expect(asked()).toEqual([[AdminUpdateUserAttributesCommand, { ...about, UserAttributes: attributes }]]);
});

test('an account of another person is not taken', async () => {
  has({ attributes: { 'custom:person': 'p2' } }, NEW.email);
  await expect(accounts.follow(NEW)).rejects.toBeInstanceOf(AccountFailure);
  await expect(accounts.follow(NEW)).rejects.toMatchObject({ problem: 'taken' });
  expect(asked()).toEqual([]);
});

test('a new name is written, and nothing else', async () => {
  has({ attributes: { name: 'Omar de Oude' } });
  await accounts.follow(KNOWN);
  expect(asked()).toEqual([
    [AdminUpdateUserAttributesCommand, { ...about, UserAttributes: [{ Name: 'name', Value: 'Omar' }] }],
  ]);
});

test('who left is closed out, and signed out wherever they are', async () => {
  has();
  const left = { ...KNOWN, leftAt: '2026-11-22T00:00:00.000Z' };
  expect(await accounts.follow(left)).toBe(SUB);
  expect(asked()).toEqual([
    [AdminDisableUserCommand, about],
    [AdminUserGlobalSignOutCommand, about],
  ]);
});

test('who left before there was an account gets no invitation, and a closed account', async () => {
  cognito.on(AdminCreateUserCommand).resolves({ User: { Username: SUB, Attributes: [{ Name: 'sub', Value: SUB }] } });
  await accounts.follow({ ...NEW, leftAt: '2026-11-22T00:00:00.000Z' });
  expect(asked()).toEqual([
    [AdminCreateUserCommand, expect.objectContaining({ MessageAction: 'SUPPRESS' })],
    [AdminDisableUserCommand, about],
  ]);
});

test('who is back is let in again', async () => {
  has({ Enabled: false });
  await accounts.follow(KNOWN);
  expect(asked()).toEqual([[AdminEnableUserCommand, about]]);
});

test('a wished invitation is sent again to who never chose a password', async () => {
  has({ UserStatus: 'FORCE_CHANGE_PASSWORD' });
  await accounts.follow({ ...KNOWN, wishes: ['invitation'] });
  expect(asked()).toEqual([
    [AdminCreateUserCommand, { UserPoolId: POOL, Username: NEW.email, MessageAction: 'RESEND' }],
  ]);
});

test('and refused for who did', async () => {
  has();
  await expect(accounts.follow({ ...KNOWN, wishes: ['invitation'] })).rejects.toMatchObject({ problem: 'refused' });
  expect(asked()).toEqual([]);
});

test('a lost phone is forgotten, and signed out', async () => {
  has();
  await accounts.follow({ ...KNOWN, wishes: ['secondFactor'] });
  expect(asked()).toEqual([
    [AdminDeleteSoftwareTokenCommand, about],
    [AdminUserGlobalSignOutCommand, about],
  ]);
});

test('an account that was deleted by hand is made anew', async () => {
  cognito
    .on(AdminCreateUserCommand)
    .resolves({ User: { Username: 'new', Attributes: [{ Name: 'sub', Value: 'new' }] } });
  expect(await accounts.follow(KNOWN)).toBe('new');
});

test('what no repetition helps is told apart from what may pass', async () => {
  cognito.on(AdminCreateUserCommand).rejects(new CodeDeliveryFailureException(fault));
  await expect(accounts.follow(NEW)).rejects.toMatchObject({ problem: 'undeliverable' });
  cognito.on(AdminCreateUserCommand).rejects(new TooManyRequestsException(fault));
  await expect(accounts.follow(NEW)).rejects.toBeInstanceOf(TooManyRequestsException);
});

describe('the function that the stream calls', () => {
  const record = (id: string, SequenceNumber: string) => ({
    dynamodb: { SequenceNumber, NewImage: { id: { S: id } } },
  });

  test('lets accounts follow, and has what failed offered again from there on', async () => {
    const database = await testDatabase();
    process.env[tableSpecs.records.env] = database.names.records;
    process.env.USER_POOL = POOL;
    process.env.AWS_REGION = 'eu-west-1';
    const { handler } = await import('../../api/accounts');
    const people = new PersonRepository(database.client, database.names.records);
    const [one, other] = [NEW, aPerson({ id: 'p2', account: 'asked' })];
    for (const person of [one, other]) await keepPerson(people, person);
    cognito.on(AdminCreateUserCommand, { Username: one.email }).resolves({ User: { Username: SUB } });
    cognito.on(AdminCreateUserCommand, { Username: other.email }).rejects(new TooManyRequestsException(fault));
    const event = { Records: [record('p1', '1'), record('p2', '2'), record('p1', '3')] } as DynamoDBStreamEvent;

    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(await people.get('p1')).toMatchObject({ account: 'ready', subject: SUB });
    expect(await people.get('p2')).toMatchObject({ account: 'failed', accountProblem: 'unreachable' });

    cognito.on(AdminCreateUserCommand, { Username: other.email }).resolves({ User: { Username: 'sub-2' } });
    expect(await handler({ Records: event.Records.slice(1) })).toEqual({ batchItemFailures: [] });
    expect(await people.get('p2')).toMatchObject({ account: 'ready', subject: 'sub-2' });
    expect((await people.get('p2'))?.accountProblem).toBeUndefined();
    const created = cognito.commandCalls(AdminCreateUserCommand).map(({ args: [{ input }] }) => input.Username);
    expect(created).toEqual([one.email, other.email, other.email]);
    await database.drop();
  });
});
