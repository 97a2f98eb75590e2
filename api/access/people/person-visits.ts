import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { personEntities } from './person.entity';
import type { StoredPerson } from './person.rules';

/**
 * Keeps the last day on which somebody was given a token. The function that gives tokens may write this attribute and
 * no other of a record, so it is not written by way of the entity, which touches its own attributes too.
 */
export class PersonVisits {
  private readonly people: ReturnType<typeof personEntities>['people'];

  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {
    this.people = personEntities(client, table).people;
  }

  /** Counts a visit now; only the first of a day (UTC) is written. */
  async record({ id, signedInAt }: StoredPerson, now: Date): Promise<void> {
    const at = now.toISOString();
    if (signedInAt?.slice(0, 10) === at.slice(0, 10)) return;
    await this.client.send(
      new UpdateCommand({
        TableName: this.table,
        Key: this.people.get({ id }).params<{ Key: Record<string, string> }>().Key,
        UpdateExpression: 'SET signedInAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      }),
    );
  }
}
