import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CustomAttributeType, Entity } from 'electrodb';
import type { Trajectory } from './trajectory.type';
import { APPROACHES, STAGES } from './trajectory-parts.type';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const texts = { type: 'list', items: { type: 'string' }, required: true } as const;

const trajectory = {
  model: { entity: 'trajectory', version: '1', service: 'trajectories' },
  attributes: {
    id: { type: 'string', required: true, readOnly: true },
    municipality: { type: 'string', required: true },
    edition: { type: 'number', required: true },
    areas: texts,
    themes: texts,
    title: { type: 'string', required: true },
    client: { type: 'string' },
    question: { type: 'string' },
    step: { type: Object.values(STAGES), required: true },
    steps: { type: CustomAttributeType<Trajectory['steps']>('any'), required: true },
    frame: { type: CustomAttributeType<Trajectory['frame']>('any'), required: true },
    approach: { type: Object.values(APPROACHES) },
    campaign: { type: CustomAttributeType<Trajectory['campaign']>('any'), required: true },
    tools: { type: CustomAttributeType<Trajectory['tools']>('any'), required: true },
    documents: { type: CustomAttributeType<Trajectory['documents']>('any'), required: true },
    feedback: { type: 'string' },
    moves: { type: CustomAttributeType<Trajectory['moves']>('any'), required: true },
    isExample: { type: 'boolean', required: true },
    isPublished: { type: 'boolean', required: true },
    createdAt: { type: 'string', required: true },
    updatedAt: { type: 'string', required: true },
    version: { type: 'number', required: true },
  },
  indexes: {
    byId: { pk: key('pk', ['id']), sk: key('sk', []) },
  },
} as const;

/**
 * What a search within a municipality looks at, one small item (about half a kilobyte) per trajectory, written in the
 * same transaction as the trajectory itself. The summary is one text: to take items apart by attribute costs ten times
 * the work. A search over all municipalities looks at lists instead, see the repository.
 */
const summary = {
  model: { entity: 'trajectorySummary', version: '1', service: 'trajectories' },
  attributes: {
    id: { type: 'string', required: true },
    municipality: { type: 'string', required: true },
    body: { type: 'string', required: true },
  },
  indexes: {
    ofMunicipality: { pk: key('pk', ['municipality']), sk: key('sk', ['id']) },
  },
} as const;

/** Trajectories and their summaries in the Records table. */
export function trajectoryEntities(client: DynamoDBDocumentClient, table: string) {
  return { trajectories: new Entity(trajectory, { client, table }), summaries: new Entity(summary, { client, table }) };
}
