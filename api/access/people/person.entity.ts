import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';
import { personKeys } from '../../shared/tables';

/** Keys keep their case. Partition keys begin with what the roles of functions name: who may read or write which. */
const key = <const Field extends string, const Composite extends readonly string[], const Template extends string>(
  field: Field,
  composite: Composite,
  template: Template,
) => ({ field, composite, template, casing: 'none' }) as const;

const sortKey = { field: 'sk', composite: [], casing: 'none' } as const;
const text = { type: 'string', required: true } as const;
const texts = { type: 'list', items: { type: 'string' }, required: true } as const;

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: electrodb fills these in itself.
const person = {
  model: { entity: 'person', version: '1', service: 'access' },
  attributes: {
    id: { ...text, readOnly: true },
    name: text,
    email: { ...text, readOnly: true },
    role: { type: ['administrator', 'adviser', 'official'] as const, required: true },
    municipalities: texts,
    isExample: { type: 'boolean' },
    invitedAt: text,
    invitedBy: text,
    signedInAt: { type: 'string' },
    leftAt: { type: 'string' },
    account: { type: ['asked', 'ready', 'failed'] as const, required: true },
    accountProblem: { type: ['taken', 'undeliverable', 'refused', 'unreachable'] as const },
    wishes: texts,
    subject: { type: 'string' },
    version: { type: 'number', required: true },
    all: { ...text, default: 'all', readOnly: true },
  },
  indexes: {
    byId: { pk: key('pk', ['id'], `${personKeys.person}\${id}`), sk: sortKey },
    all: {
      index: 'gsi1',
      pk: key('gsi1pk', ['all'], 'people#${all}'),
      sk: key('gsi1sk', ['invitedAt', 'id'], '${invitedAt}#${id}'),
    },
  },
} as const;

const personEmail = {
  model: { entity: 'personEmail', version: '1', service: 'access' },
  attributes: { email: text, person: text },
  indexes: { byEmail: { pk: key('pk', ['email'], `${personKeys.email}\${email}`), sk: sortKey } },
} as const;

const personSubject = {
  model: { entity: 'personSubject', version: '1', service: 'access' },
  attributes: { subject: text, person: text },
  indexes: { bySubject: { pk: key('pk', ['subject'], `${personKeys.subject}\${subject}`), sk: sortKey } },
} as const;

const personRoll = {
  model: { entity: 'personRoll', version: '1', service: 'access' },
  attributes: { all: { ...text, default: 'all' }, administrators: { type: 'number', required: true } },
  indexes: { byAll: { pk: key('pk', ['all'], `${personKeys.roll}\${all}`), sk: sortKey } },
} as const;
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.

/**
 * People in the Records table; who has which address, so that no two have the same; who is behind which token; and
 * how many administrators there are, so that the last cannot go.
 */
export function personEntities(client: DynamoDBDocumentClient, table: string) {
  const of = { client, table };
  return {
    people: new Entity(person, of),
    emails: new Entity(personEmail, of),
    subjects: new Entity(personSubject, of),
    roll: new Entity(personRoll, of),
  };
}
