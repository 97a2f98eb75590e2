import { PersonRepository } from '../../api/access/people/person.repository';
import { tableSpecs } from '../../api/shared/tables';
import { type Bundle, bundle } from '../../infra/bundle';
import { type TestDatabase, testDatabase } from '../support/database';
import { type LambdaProcess, startLambda } from '../support/lambda-runtime';
import { aPerson, keepPerson } from '../support/people';

/** The functions between the records of people and the user pool, as they are uploaded. */
let database: TestDatabase;
let tokens: Bundle;
let accounts: Bundle;
let lambda: LambdaProcess;

beforeAll(async () => {
  database = await testDatabase();
  tokens = await bundle('api/token-claims.ts', 'dist/functions/tokens-under-test');
  accounts = await bundle('api/accounts.ts', 'dist/functions/accounts-under-test');
  const records = { [tableSpecs.records.env]: database.names.records };
  lambda = await startLambda(tokens.folder, { STAGE: 'test', DYNAMODB_ENDPOINT: database.endpoint, ...records });
}, 120_000);
afterAll(async () => {
  await lambda?.stop();
  await database.drop();
});

test('the pool is told what the record says', async () => {
  const people = new PersonRepository(database.client, database.names.records);
  const { id } = await keepPerson(people, aPerson({ role: 'official', municipalities: ['GM0512'] }));
  const event = {
    version: '1',
    triggerSource: 'TokenGeneration_HostedAuth',
    userName: 'sub',
    request: { userAttributes: { sub: 'sub', 'custom:person': id }, groupConfiguration: {} },
    response: {},
  };
  expect(await lambda.invoke(event)).toEqual({
    answer: {
      ...event,
      response: {
        claimsOverrideDetails: {
          groupOverrideDetails: { groupsToOverride: ['official'] },
          claimsToAddOrOverride: { 'custom:municipalities': 'GM0512' },
        },
      },
    },
  });
  expect((await people.get(id))?.signedInAt).toEqual(expect.any(String));
});

test('the function that keeps accounts starts, and has nothing to do with what is no person', async () => {
  const env = { STAGE: 'test', AWS_REGION: 'eu-west-1', USER_POOL: 'eu-west-1_AbCdEf123' };
  const keeper = await startLambda(accounts.folder, { ...env, DYNAMODB_ENDPOINT: database.endpoint });
  try {
    expect(await keeper.invoke({ Records: [{ dynamodb: { SequenceNumber: '1' } }] })).toEqual({
      answer: { batchItemFailures: [] },
    });
  } finally {
    await keeper.stop();
  }
});

test('neither reads at its start what only the graph needs, and one alone the SDK of accounts', () => {
  const [ofTokens, ofAccounts] = [tokens, accounts].map(({ atStart }) => atStart.map(([name]) => name)) as [
    string[],
    string[],
  ];
  const graph = ['@apollo/server', 'type-graphql', 'class-validator', 'csv-parse'];
  expect([...ofTokens, ...ofAccounts].filter((name) => graph.includes(name))).toEqual([]);
  expect(ofTokens).not.toContain('@aws-sdk/client-cognito-identity-provider');
  expect(ofAccounts).toContain('@aws-sdk/client-cognito-identity-provider');
});
