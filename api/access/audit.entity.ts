import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';
import { tableSpecs } from '../shared/tables';

/** Keys keep their case; partition keys begin with what the function's role may not change or delete. */
const key = <const Field extends string, const Composite extends readonly string[], const Template extends string>(
  field: Field,
  composite: Composite,
  template: Template,
) => ({ field, composite, template, casing: 'none' }) as const;

const prefix = tableSpecs.records.appendOnly;
const inTime = ['at', 'id'] as const;

const auditRecord = {
  model: { entity: 'auditRecord', version: '1', service: 'access' },
  attributes: {
    id: { type: 'string', required: true },
    at: { type: 'string', required: true },
    actor: { type: 'string', required: true },
    action: { type: 'string', required: true },
    recordType: { type: 'string', required: true },
    recordId: { type: 'string', required: true },
    before: { type: 'any' },
    after: { type: 'any' },
    requestId: { type: 'string', required: true },
    all: { type: 'string', required: true, default: 'all' },
  },
  indexes: {
    byRecord: {
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: electrodb fills these in itself.
      pk: key('pk', ['recordType', 'recordId'], `${prefix}\${recordType}#\${recordId}`),
      sk: key('sk', inTime, '${at}#${id}'),
    },
    byActor: {
      index: 'gsi1',
      pk: key('gsi1pk', ['actor'], `${prefix}\${actor}`),
      sk: key('gsi1sk', inTime, '${at}#${id}'),
    },
    // People make some dozens of changes a day, so one partition holds them all for decades.
    byTime: {
      index: 'gsi2',
      pk: key('gsi2pk', ['all'], `${prefix}\${all}`),
      sk: key('gsi2sk', inTime, '${at}#${id}'),
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.
    },
  },
} as const;

/** The audit records in the Records table: written together with the change they tell of, and never again. */
export function auditEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(auditRecord, { client, table });
}
