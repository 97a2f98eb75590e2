import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const tabulation = {
  model: { entity: 'tabulation', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true },
    number: { type: 'number', required: true, padding: { length: 6, char: '0' } },
    at: { type: 'string', required: true },
    parts: { type: 'number', required: true },
  },
  indexes: {
    byNumber: { pk: key('pk', ['consultation']), sk: key('sk', ['number']) },
  },
} as const;

const part = {
  model: { entity: 'tabulationPart', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true },
    number: { type: 'number', required: true },
    part: { type: 'number', required: true, padding: { length: 3, char: '0' } },
    body: { type: 'any', required: true },
  },
  indexes: {
    byPart: { pk: key('pk', ['consultation', 'number']), sk: key('sk', ['part']) },
  },
} as const;

/** Tabulations in the Records table: that there is one, and its figures in as many parts as they need. */
export function tabulationEntities(client: DynamoDBDocumentClient, table: string) {
  return { tabulations: new Entity(tabulation, { client, table }), parts: new Entity(part, { client, table }) };
}
