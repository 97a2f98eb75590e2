import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CustomAttributeType, Entity } from 'electrodb';
import type { Addition, Remark, StatementPart } from './publication';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const texts = { type: 'list', items: { type: 'string' }, required: true } as const;

const publication = {
  model: { entity: 'publication', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true, readOnly: true },
    id: { type: 'string', required: true, readOnly: true },
    state: { type: ['draft', 'in-review', 'published', 'discarded'] as const, required: true },
    number: { type: 'number' },
    tabulation: { type: 'number', required: true },
    additions: { type: CustomAttributeType<Addition[]>('any'), required: true },
    quotes: texts,
    corrects: { type: 'number' },
    whatChanged: { type: 'string' },
    statement: { type: CustomAttributeType<StatementPart[]>('any') },
    remarks: { type: CustomAttributeType<Remark[]>('any'), required: true },
    hands: texts,
    submittedBy: { type: 'string' },
    approvedBy: { type: 'string' },
    publishedAt: { type: 'string' },
    createdAt: { type: 'string', required: true, readOnly: true },
    version: { type: 'number', required: true },
  },
  indexes: { byId: { pk: key('pk', ['consultation']), sk: key('sk', ['id']) } },
} as const;

/** One per consultation: the last number that was given, and which publication is being made. */
const publicationLine = {
  model: { entity: 'publicationLine', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true, readOnly: true },
    latest: { type: 'number', required: true },
    open: { type: 'string' },
  },
  indexes: { ofConsultation: { pk: key('pk', ['consultation']), sk: key('sk', []) } },
} as const;

/** Publications of a consultation in the Records table. */
export function publicationEntities(client: DynamoDBDocumentClient, table: string) {
  return {
    publications: new Entity(publication, { client, table }),
    lines: new Entity(publicationLine, { client, table }),
  };
}
