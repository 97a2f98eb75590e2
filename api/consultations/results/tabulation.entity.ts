import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'electrodb';

/** Keys keep their case (casing "none"). */
const key = <const Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
) => ({ field, composite, casing: 'none' }) as const;

const padded = { type: 'number', required: true, padding: { length: 3, char: '0' } } as const;

const tabulation = {
  model: { entity: 'tabulation', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true },
    number: { type: 'number', required: true, padding: { length: 6, char: '0' } },
    at: { type: 'string', required: true },
    parts: { type: 'number', required: true },
    /** Set in the transaction that publishes it: what is published is never removed. */
    isPublished: { type: 'boolean' },
    /** Its figures are gone or about to be. Of the newest this stays, so that its number is not given again. */
    isRemoved: { type: 'boolean' },
  },
  indexes: {
    byNumber: { pk: key('pk', ['consultation']), sk: key('sk', ['number']) },
  },
} as const;

const outlinePart = {
  model: { entity: 'tabulationOutline', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true },
    number: { type: 'number', required: true },
    part: padded,
    body: { type: 'any', required: true },
  },
  indexes: {
    byPart: { pk: key('pk', ['consultation', 'number']), sk: key('sk', ['part']) },
  },
} as const;

const figuresPart = {
  model: { entity: 'tabulationFigures', version: '1', service: 'consultations' },
  attributes: {
    consultation: { type: 'string', required: true },
    figures: { type: 'string', required: true },
    place: padded,
    dimension: { type: 'string', required: true },
    part: padded,
    body: { type: 'any', required: true },
  },
  indexes: {
    byPlace: { pk: key('pk', ['consultation', 'figures', 'place']), sk: key('sk', ['dimension', 'part']) },
  },
} as const;

/**
 * Tabulations in the Records table: that there is one, its outline, and per question and dimension its figures;
 * each in as many parts as it needs. Figures lie under a name of their own, that only the outline tells.
 */
export function tabulationEntities(client: DynamoDBDocumentClient, table: string) {
  return {
    tabulations: new Entity(tabulation, { client, table }),
    outlines: new Entity(outlinePart, { client, table }),
    figures: new Entity(figuresPart, { client, table }),
  };
}
