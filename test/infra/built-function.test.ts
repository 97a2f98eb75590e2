import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { model2019 } from '../../api/profiles/model-2019';
import { ProfileRepository } from '../../api/profiles/profile.repository';
import { ReleaseRepository } from '../../api/releases/release.repository';
import { tableSpecs } from '../../api/shared/tables';
import { type Bundle, bundle } from '../../infra/bundle';
import { wholeCountry } from '../support/country';
import { type TestDatabase, testDatabase } from '../support/database';
import { gatewayEvent, graphqlEvent } from '../support/gateway-event';
import { type LambdaProcess, type Outcome, startLambda } from '../support/lambda-runtime';

/** The function as it is uploaded, in a process of its own, spoken to as Lambda does. */
let database: TestDatabase;
let built: Bundle;
let lambda: LambdaProcess;

beforeAll(async () => {
  database = await testDatabase();
  built = await bundle('api/handler.ts', 'dist/functions/graphql-under-test');
  await new ProfileRepository(database.client, database.names.records).add(model2019);
  await new ReleaseRepository(database.client, database.names.reference).publish(wholeCountry(2));
  lambda = await startLambda(built.folder, {
    STAGE: 'production',
    DYNAMODB_ENDPOINT: database.endpoint,
    [tableSpecs.reference.env]: database.names.reference,
    [tableSpecs.records.env]: database.names.records,
  });
});
afterAll(async () => {
  await lambda?.stop();
  await database.drop();
});

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

function answered(outcome: Outcome): Answer {
  if ('failure' in outcome) throw new Error(`${outcome.failure.errorType}: ${outcome.failure.errorMessage}`);
  return outcome.answer as Answer;
}

test('answers a query from its tables', async () => {
  const { statusCode, headers, body } = answered(
    await lambda.invoke(
      graphqlEvent(
        'query ($code: String!) { postcode(code: $code) { code municipality { name } distribution { households } } }',
        {
          code: '4201 aa',
        },
      ),
    ),
  );
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(JSON.parse(body)).toMatchObject({
    data: { postcode: { code: '4201AA', municipality: { name: 'Gorinchem' }, distribution: null } },
  });
});

test('names the request in its answer as API Gateway named it', async () => {
  const { headers } = answered(await lambda.invoke(graphqlEvent('{ __typename }')));
  expect(headers['x-request-id']).toBe('gateway-request-1');
});

test('answers a base64 body as API Gateway may send it', async () => {
  const event = gatewayEvent(Buffer.from('{"query":"{ __typename }"}').toString('base64'));
  const { body } = answered(await lambda.invoke({ ...event, isBase64Encoded: true }));
  expect(JSON.parse(body)).toMatchObject({ data: { __typename: 'Query' } });
});

test.each([
  ['no JSON', 'query'],
  ['an empty body', ''],
  ['JSON that is no GraphQL request', '[1]'],
])('%s is the caller’s mistake, and the function goes on', async (_what, body) => {
  const { statusCode, body: answer } = answered(await lambda.invoke(gatewayEvent(body)));
  expect(statusCode).toBe(400);
  expect(answer.length).toBeGreaterThan(0);
  expect(answered(await lambda.invoke(graphqlEvent('{ __typename }'))).statusCode).toBe(200);
});

test('does not tell its schema in production', async () => {
  const { body } = answered(await lambda.invoke(graphqlEvent('{ __schema { queryType { name } } }')));
  expect(JSON.parse(body).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('reads at every start nothing that only developers or other credential chains need', () => {
  const packages = built.atStart.map(([name]) => name);
  expect(packages).toContain('graphql');
  const unwanted = ['class-validator', '@apollo/usage-reporting-protobuf', '@aws-sdk/nested-clients', 'csv-parse'];
  expect(packages.filter((name) => unwanted.includes(name))).toEqual([]);
});

test('starts without its database, and says so to who asks without saying why', async () => {
  const alone = await startLambda(built.folder, { STAGE: 'production', DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' });
  try {
    const { body } = answered(await alone.invoke(graphqlEvent('{ profileModels { version } }')));
    const [error] = JSON.parse(body).errors;
    expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(error.message).not.toContain('127.0.0.1');
    expect(alone.log()).toContain('ECONNREFUSED');
  } finally {
    await alone.stop();
  }
});

describe('a function that fails', () => {
  async function outcomeOf(source: string): Promise<Outcome> {
    const folder = mkdtempSync(path.join(tmpdir(), 'citisens-function-'));
    writeFileSync(path.join(folder, 'index.mjs'), source);
    const failing = await startLambda(folder, {});
    try {
      return await failing.invoke({});
    } finally {
      await failing.stop();
    }
  }

  test.each([
    ['while it starts', 'throw new RangeError("no table");', 'RangeError', 'no table'],
    ['by throwing', 'export const handler = () => { throw new TypeError("no query"); };', 'TypeError', 'no query'],
    ['by ending its process', 'export const handler = () => process.exit(3);', 'Runtime.ExitError', 'code 3'],
    ['by having no handler', 'export const other = 1;', 'TypeError', 'index.handler'],
  ])('%s is reported as Lambda reports it', async (_how, source, errorType, message) => {
    const outcome = await outcomeOf(source);
    expect(outcome).toEqual({ failure: expect.objectContaining({ errorType }) });
    expect('failure' in outcome && outcome.failure.errorMessage).toContain(message);
  });
});
