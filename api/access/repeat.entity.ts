import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

const repeat = {
  model: { entity: 'repeat', version: '1', service: 'access' },
  attributes: {
    actor: { type: 'string', required: true },
    key: { type: 'string', required: true },
    digest: { type: 'string', required: true },
    recordType: { type: 'string', required: true },
    recordId: { type: 'string', required: true },
    forgetAt: { type: 'number', required: true },
  },
  indexes: {
    byKey: {
      pk: { field: 'pk', composite: ['actor', 'key'], casing: 'none' },
      sk: { field: 'sk', composite: [], casing: 'none' },
    },
  },
} as const;

/** What was done under an actor's idempotency key, so that a repeat is recognised; forgotten after a week. */
export function repeatEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(repeat, { client, table });
}
