import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

const columnMapping = {
  model: { entity: 'columnMapping', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true, readOnly: true },
    columns: { type: 'any', required: true },
    version: { type: 'number', required: true },
  },
  indexes: {
    byConsultation: {
      pk: { field: 'pk', composite: ['consultation'], casing: 'none' },
      sk: { field: 'sk', composite: [], casing: 'none' },
    },
  },
} as const;

/** What the columns of a consultation's files hold, in the Records table. */
export function columnMappingEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(columnMapping, { client, table });
}
