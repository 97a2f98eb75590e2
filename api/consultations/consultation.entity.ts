import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CustomAttributeType, Entity } from 'electrodb';
import type { Crossable, Source, WeightingScheme } from './consultation';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const consultation = {
  model: { entity: 'consultation', version: '1', service: 'consultations' },
  attributes: {
    id: { type: 'string', required: true, readOnly: true },
    trajectory: { type: 'string', required: true, readOnly: true },
    municipality: { type: 'string', required: true, readOnly: true },
    edition: { type: 'number', required: true },
    title: { type: 'string', required: true },
    opensOn: { type: 'string', required: true },
    closesOn: { type: 'string', required: true },
    language: { type: 'string', required: true },
    sources: { type: CustomAttributeType<Source[]>('any'), required: true },
    ageBands: { type: 'list', items: { type: 'string' }, required: true },
    threshold: { type: 'number', required: true },
    crossings: { type: CustomAttributeType<[Crossable, Crossable][]>('any'), required: true },
    weighting: { type: CustomAttributeType<WeightingScheme>('any'), required: true },
    retentionMonths: { type: 'number', required: true },
    state: { type: ['draft', 'open', 'closed'] as const, required: true },
    reopenedBecause: { type: 'string' },
    isExample: { type: 'boolean', required: true },
    createdAt: { type: 'string', required: true, readOnly: true },
    version: { type: 'number', required: true },
  },
  indexes: {
    byId: { pk: key('pk', ['id']), sk: key('sk', []) },
    ofTrajectory: { index: 'gsi1', pk: key('gsi1pk', ['trajectory']), sk: key('gsi1sk', ['createdAt', 'id']) },
  },
} as const;

/** Consultations in the Records table. */
export function consultationEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(consultation, { client, table });
}
