import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const job = {
  model: { entity: 'job', version: '1', service: 'consultations' },
  attributes: {
    id: { type: 'string', required: true, readOnly: true },
    consultation: { type: 'string', required: true, readOnly: true },
    task: { type: 'any', required: true, readOnly: true },
    state: { type: ['queued', 'running', 'done', 'failed'] as const, required: true },
    progress: { type: 'any', required: true },
    problem: { type: 'any' },
    outcome: { type: 'any' },
    createdAt: { type: 'string', required: true, readOnly: true },
    createdBy: { type: 'string', required: true, readOnly: true },
    finishedAt: { type: 'string' },
    // Which worker is at it, until when it is believed to be, and how many have tried.
    worker: { type: 'string' },
    leaseUntil: { type: 'string' },
    attempts: { type: 'number', required: true, default: 0 },
  },
  indexes: {
    byId: { pk: key('pk', ['id']), sk: key('sk', []) },
    ofConsultation: {
      index: 'gsi1',
      pk: key('gsi1pk', ['consultation']),
      sk: key('gsi1sk', ['createdAt', 'id']),
    },
  },
} as const;

const jobLock = {
  model: { entity: 'jobLock', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true, readOnly: true },
    job: { type: 'string', required: true },
    until: { type: 'string', required: true },
    all: { type: 'string', required: true, default: 'all', readOnly: true },
  },
  indexes: {
    byConsultation: { pk: key('pk', ['consultation']), sk: key('sk', []) },
    all: { index: 'gsi1', pk: key('gsi1pk', ['all']), sk: key('gsi1sk', ['consultation']) },
  },
} as const;

const jobRows = {
  model: { entity: 'jobRows', version: '1', service: 'consultations' },
  attributes: {
    job: { type: 'string', required: true },
    rows: { type: 'any', required: true },
    forgetAt: { type: 'number', required: true },
  },
  indexes: { byJob: { pk: key('pk', ['job']), sk: key('sk', []) } },
} as const;

/**
 * Jobs in the Records table; the one that is at work on a consultation; and the rows a job refused, apart because they
 * name values of single rows and are therefore forgotten.
 */
export function jobEntities(client: DynamoDBDocumentClient, table: string) {
  return {
    jobs: new Entity(job, { client, table }),
    locks: new Entity(jobLock, { client, table }),
    rows: new Entity(jobRows, { client, table }),
  };
}
