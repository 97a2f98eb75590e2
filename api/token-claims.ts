import type { PreTokenGenerationTriggerEvent } from 'aws-lambda';
import { PersonRepository } from './access/people/person.repository';
import { tokenClaims } from './access/people/token-claims';
import { configFrom } from './config';
import { connect } from './shared/dynamo';

const { dynamodbEndpoint, tables } = configFrom();
const people = new PersonRepository(connect(dynamodbEndpoint), tables.records);

/** Asked by the user pool before each token, also when one is renewed. When it fails, nobody is given a token. */
export const handler = (event: PreTokenGenerationTriggerEvent): Promise<PreTokenGenerationTriggerEvent> =>
  tokenClaims(event, people);
