import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const ofQuestion = {
  consultation: { type: 'string', required: true, readOnly: true },
  question: { type: 'string', required: true, readOnly: true },
} as const;
const inQuestion = key('pk', ['consultation', 'question']);

/** Some hundreds of answers to one question, compressed: what residents wrote is always read per question. */
const openAnswerPack = {
  model: { entity: 'openAnswerPack', version: '1', service: 'consultations' },
  attributes: {
    ...ofQuestion,
    pack: { type: 'string', required: true, readOnly: true },
    body: { type: 'any', required: true },
    version: { type: 'number', required: true },
    forgetAt: { type: 'number', required: true },
  },
  indexes: { byQuestion: { pk: inQuestion, sk: key('sk', ['pack']) } },
} as const;

/** What a person made of one answer. */
const answerCoding = {
  model: { entity: 'answerCoding', version: '1', service: 'consultations' },
  attributes: {
    ...ofQuestion,
    responseIdHash: { type: 'string', required: true, readOnly: true },
    codes: { type: 'list', items: { type: 'string' }, required: true },
    sentiment: { type: 'string' },
    codedBy: { type: 'string', required: true },
    codedAt: { type: 'string', required: true },
    forgetAt: { type: 'number', required: true },
  },
  indexes: { byAnswer: { pk: inQuestion, sk: key('sk', ['responseIdHash']) } },
} as const;

/** Which questions of a consultation have open answers, so that a resident's can be found without a scan. */
const openQuestion = {
  model: { entity: 'openQuestion', version: '1', service: 'consultations' },
  attributes: ofQuestion,
  indexes: { ofConsultation: { pk: key('pk', ['consultation']), sk: key('sk', ['question']) } },
} as const;

/** How many answers a question has that are forgotten at the same second, and how many of them have a code. */
const openAnswerCount = {
  model: { entity: 'openAnswerCount', version: '1', service: 'consultations' },
  attributes: {
    ...ofQuestion,
    forgetAt: { type: 'number', required: true, readOnly: true, padding: { length: 11, char: '0' } },
    answers: { type: 'number' },
    coded: { type: 'number' },
  },
  indexes: { ofConsultation: { pk: key('pk', ['consultation']), sk: key('sk', ['question', 'forgetAt']) } },
} as const;

/** Redacted open answers and their coding in the Records table. All but the names of questions leave by `forgetAt`. */
export function openAnswerEntities(client: DynamoDBDocumentClient, table: string) {
  const at = { client, table };
  return {
    packs: new Entity(openAnswerPack, at),
    codings: new Entity(answerCoding, at),
    questions: new Entity(openQuestion, at),
    counts: new Entity(openAnswerCount, at),
  };
}
