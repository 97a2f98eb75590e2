import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Everything in one partition per model; all models together by the index. Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const profileModel = {
  model: { entity: 'profileModel', version: '1', service: 'profiles' },
  attributes: {
    version: { type: 'string', required: true },
    name: { type: 'string', required: true },
    description: { type: 'string' },
    source: { type: 'string', required: true },
    all: { type: 'string', required: true, default: 'all', readOnly: true },
  },
  indexes: {
    byVersion: { pk: key('pk', ['version']), sk: key('sk', []) },
    all: { index: 'gsi1', pk: key('gsi1pk', ['all']), sk: key('gsi1sk', ['version']) },
  },
} as const;

const texts = { type: 'list', items: { type: 'string' }, required: true } as const;

const profile = {
  model: { entity: 'profile', version: '1', service: 'profiles' },
  attributes: {
    id: { type: 'string', required: true, readOnly: true },
    model: { type: 'string', required: true, readOnly: true },
    code: { type: 'string', required: true, readOnly: true },
    position: { type: 'number', required: true, readOnly: true },
    name: { type: 'string', required: true },
    summary: { type: 'string' },
    engagement: { type: 'string' },
    trust: { type: 'string' },
    participation: { type: 'string' },
    communication: { type: 'string' },
    tone: { type: 'string' },
    channels: texts,
    forms: texts,
    motives: texts,
    barriers: texts,
    demography: { type: 'string' },
    publishedNationalShare: { type: 'number' },
    source: { type: 'string', required: true },
    version: { type: 'number', required: true },
    editedAt: { type: 'string' },
    all: { type: 'string', required: true, default: 'all', readOnly: true },
  },
  indexes: {
    byId: { pk: key('pk', ['id']), sk: key('sk', []) },
    all: { index: 'gsi1', pk: key('gsi1pk', ['all']), sk: key('gsi1sk', ['model', 'position']) },
  },
} as const;

/** The entities of profile models in the Records table: people edit them, so they are not rebuilt from files. */
export function profileEntities(client: DynamoDBDocumentClient, table: string) {
  return { models: new Entity(profileModel, { client, table }), profiles: new Entity(profile, { client, table }) };
}
