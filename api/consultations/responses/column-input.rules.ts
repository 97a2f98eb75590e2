import { quoted } from '../../shared/errors';
import { Refusals } from '../refusals';
import type { ColumnMapping, ColumnUse } from './column';
import { FACTS, MAX_COLUMNS } from './column';
import type { ColumnInput, RememberedColumnNode } from './import.type';

const MAX_NAME = 500;

/** What people said that columns hold, or what of it to repair first. @param field of the input that it is. */
export function mappingFrom(
  field: string,
  columns: readonly ColumnInput[],
): { mapping: ColumnMapping[] } | { userErrors: Refusals['userErrors'] } {
  const refusals = new Refusals();
  if (columns.length > MAX_COLUMNS)
    refusals.refuse([field], 'TOO_MANY_ITEMS', `Hooguit ${MAX_COLUMNS} kolommen; dit zijn er ${columns.length}.`);
  const names = new Set<string>();
  const mapping = columns.slice(0, MAX_COLUMNS).flatMap((input, i): ColumnMapping[] => {
    const column = refusals.requiredText([field, i, 'column'], input.column, MAX_NAME);
    if (names.has(column))
      refusals.refuse([field, i, 'column'], 'DUPLICATE', `De kolom ${quoted(column)} staat er al in.`);
    names.add(column);
    const use = useFrom(input);
    if (!use) {
      const message = `Zeg bij de kolom ${quoted(column)} ook om welke vraag, optie of plaats het gaat.`;
      refusals.refuse([field, i, 'kind'], 'REQUIRED', message);
    }
    return use ? [{ column, use }] : [];
  });
  return refusals.userErrors.length > 0 ? { userErrors: refusals.userErrors } : { mapping };
}

function useFrom({ kind, question, option, place }: ColumnInput): ColumnUse | undefined {
  if (kind === 'ignored') return { kind };
  const fact = FACTS.find((one) => one === kind);
  if (fact) return { kind: fact };
  if (!question) return undefined;
  if (kind === 'option') return option ? { kind, question, option } : undefined;
  if (kind === 'place') return place ? { kind, question, place } : undefined;
  return { kind: 'answer', question };
}

/** What a column holds, as the graph tells it. */
export function shownUse(use: ColumnUse | null): Omit<RememberedColumnNode, 'column' | 'kind'> {
  return {
    question: use && 'question' in use ? use.question : null,
    option: use?.kind === 'option' ? use.option : null,
    place: use?.kind === 'place' ? use.place : null,
  };
}
