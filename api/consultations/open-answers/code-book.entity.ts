import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CustomAttributeType, Entity } from 'electrodb';
import type { Code } from './code-book';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const codeBook = {
  model: { entity: 'codeBook', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true, readOnly: true },
    question: { type: 'string', required: true, readOnly: true },
    version: { type: 'number', required: true, readOnly: true, padding: { length: 6, char: '0' } },
    codes: { type: CustomAttributeType<Code[]>('any'), required: true },
    savedAt: { type: 'string', required: true },
  },
  indexes: { byVersion: { pk: key('pk', ['consultation', 'question']), sk: key('sk', ['version']) } },
} as const;

/** Versions of code books in the Records table; a version is written once. */
export function codeBookEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(codeBook, { client, table });
}
