import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const texts = { type: 'list', items: { type: 'string' }, required: true } as const;

const apiKey = {
  model: { entity: 'apiKey', version: '1', service: 'access' },
  attributes: {
    id: { type: 'string', required: true, readOnly: true },
    name: { type: 'string', required: true },
    kind: { type: ['frontend', 'partner'] as const, required: true },
    scopes: texts,
    allMunicipalities: { type: 'boolean', required: true },
    municipalities: texts,
    origins: texts,
    pointsPerDay: { type: 'number', required: true },
    hash: { type: 'string', required: true },
    previousHash: { type: 'string' },
    previousUntil: { type: 'string' },
    createdAt: { type: 'string', required: true },
    createdBy: { type: 'string', required: true },
    expiresAt: { type: 'string', required: true },
    rotatedAt: { type: 'string' },
    revokedAt: { type: 'string' },
    version: { type: 'number', required: true },
    all: { type: 'string', required: true, default: 'all', readOnly: true },
  },
  indexes: {
    byId: { pk: key('pk', ['id']), sk: key('sk', []) },
    all: { index: 'gsi1', pk: key('gsi1pk', ['all']), sk: key('gsi1sk', ['createdAt', 'id']) },
  },
} as const;

const keyUse = {
  model: { entity: 'keyUse', version: '1', service: 'access' },
  attributes: {
    keyId: { type: 'string', required: true },
    day: { type: 'string', required: true },
    requests: { type: 'number', default: 0 },
    points: { type: 'number', default: 0 },
    lastUsedAt: { type: 'string' },
    forgetAt: { type: 'number' },
  },
  indexes: {
    byDay: { pk: key('pk', ['keyId']), sk: key('sk', ['day']) },
  },
} as const;

/** Keys of programs in the Records table, and what each used per day. */
export function keyEntities(client: DynamoDBDocumentClient, table: string) {
  return { keys: new Entity(apiKey, { client, table }), uses: new Entity(keyUse, { client, table }) };
}
