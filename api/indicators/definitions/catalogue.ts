import type { IndicatorDefinition } from './definition';
import { kwbDefinitions } from './kwb';
import { rivmDefinitions } from './rivm';
import { sesDefinitions } from './ses';

/** Every indicator we know, in the order in which lists show them. */
export const allDefinitions: readonly IndicatorDefinition[] = [
  ...kwbDefinitions,
  ...rivmDefinitions,
  ...sesDefinitions,
];

const byCode = new Map(allDefinitions.map((one) => [one.code, one]));

/** The definition with this code; undefined when there is none. */
export function definitionOf(code: string): IndicatorDefinition | undefined {
  return byCode.get(code);
}

/** Keys of the sources that have definitions. */
export const SOURCES: readonly string[] = [...new Set(allDefinitions.map((one) => one.source.key))];
