import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CustomAttributeType, Entity } from 'electrodb';
import type { Question } from './question';

const questionnaire = {
  model: { entity: 'questionnaire', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true, readOnly: true },
    // Padded in the key, so that the tenth version comes after the ninth.
    version: { type: 'number', required: true, readOnly: true, padding: { length: 4, char: '0' } },
    revision: { type: 'number', required: true },
    language: { type: 'string', required: true },
    questions: { type: CustomAttributeType<Question[]>('any'), required: true },
    savedAt: { type: 'string', required: true },
    usedAt: { type: 'string' },
  },
  indexes: {
    byVersion: {
      pk: { field: 'pk', composite: ['consultation'], casing: 'none' },
      sk: { field: 'sk', composite: ['version'], casing: 'none' },
    },
  },
} as const;

/** Questionnaires in the Records table: an item per version, all of a consultation in one partition. */
export function questionnaireEntity(client: DynamoDBDocumentClient, table: string) {
  return new Entity(questionnaire, { client, table });
}
