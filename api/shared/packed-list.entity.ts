import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const packedList = {
  model: { entity: 'packedList', version: '1', service: 'lists' },
  attributes: {
    list: { type: 'string', required: true },
    shard: { type: 'number', required: true, padding: { length: 2, char: '0' } },
    body: { type: 'any', required: true },
    version: { type: 'number', required: true },
  },
  indexes: { ofList: { pk: key('pk', ['list']), sk: key('sk', ['shard']) } },
} as const;

/** Entries of lists in the Records table, hundreds in one item. */
export function packedListEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(packedList, { client, table });
}
