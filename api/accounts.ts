import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { AccountKeeper } from './access/people/accounts';
import { CognitoAccounts } from './access/people/accounts-cognito';
import { PersonRepository } from './access/people/person.repository';
import { configFrom } from './config';
import { connect } from './shared/dynamo';
import { log } from './shared/log';

const config = configFrom();
const people = new PersonRepository(connect(config.dynamodbEndpoint), config.tables.records);
// Cognito takes some five changes of accounts a second: what it refuses for now is asked again, more slowly.
const cognito = new CognitoIdentityProviderClient({ maxAttempts: 5, retryMode: 'standard' });
const keeper = new AccountKeeper(people, new CognitoAccounts(cognito, process.env.USER_POOL ?? ''));

/**
 * Lets accounts follow the records of people that were changed, which the stream of the Records table tells of. What
 * could not be done is offered again: from the first such record on.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const { dynamodb } of event.Records) {
    const id = dynamodb?.NewImage?.id?.S;
    if (id === undefined) continue;
    try {
      await keeper.keep(id);
    } catch (error) {
      // Its name only: what Cognito says of an account may hold an address.
      log('error', 'An account could not follow its record yet', { person: id, name: (error as Error).name });
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}
