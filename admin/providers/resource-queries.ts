import type { DocumentNode } from 'graphql';
import type { Identifier } from 'ra-core';

/** What a list asks for, as react-admin hands it over; `first` and `after` are the page in the graph's own terms. */
export interface ListQuestion {
  filter: Record<string, unknown>;
  sort: { field: string; order: 'ASC' | 'DESC' };
  first: number;
  after: string | undefined;
  meta: Record<string, unknown>;
}

/** What one record's page asks for. */
export interface OneQuestion {
  id: Identifier;
  meta: Record<string, unknown>;
}

/** A document and the variables it is asked with. Its one root field carries the alias `answer`. */
export interface GraphQuestion {
  query: DocumentNode;
  variables: Record<string, unknown>;
}

/** How one noun of the panel is read from and written to the graph. */
export interface ResourceQueries {
  /** The field that identifies a record in the panel's addresses. */
  id: 'id' | 'code' | 'version' | 'key';
  list?: (question: ListQuestion) => GraphQuestion;
  one?: (question: OneQuestion) => GraphQuestion;
  /** Asks for the names of several at once; the graph answers each under a name of its own. */
  many?: (ids: Identifier[]) => GraphQuestion;
  /** Turns what was edited into a mutation that answers with `record` and `userErrors`. */
  update?: (before: Record<string, unknown>, after: Record<string, unknown>) => GraphQuestion;
}

/** The sort of a list of areas: by name unless the code column was chosen. */
export function areaOrder(sort: ListQuestion['sort']): string {
  return `${sort.field === 'code' ? 'CODE' : 'NAME'}_${sort.order}`;
}

/** Filter values people left empty count as not given. */
export function filled(value: unknown): unknown {
  return value === '' || value === null ? undefined : value;
}
