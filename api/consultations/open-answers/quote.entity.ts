import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const quote = {
  model: { entity: 'quote', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true, readOnly: true },
    id: { type: 'string', required: true, readOnly: true },
    question: { type: 'string', required: true },
    answer: { type: 'string' },
    responseIdHash: { type: 'string' },
    text: { type: 'string' },
    releasedBy: { type: 'string', required: true },
    releasedAt: { type: 'string', required: true },
    withdrawnAt: { type: 'string' },
    version: { type: 'number', required: true },
    forgetAt: { type: 'number' },
  },
  indexes: { byId: { pk: key('pk', ['consultation']), sk: key('sk', ['id']) } },
} as const;

/**
 * Quotes that a person released, in the Records table. One that was never published leaves with the answer it comes
 * from; a published one stays, without its text once it is withdrawn.
 */
export function quoteEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(quote, { client, table });
}
