import { canonical } from '../shared/canonical';

/** Some fields of a record, by name. */
export type Fields = Record<string, unknown>;

/**
 * What an audit record keeps of a change: the listed fields that differ, as they were and as they became. Every entity
 * lists its own fields, so that personal data and secrets stay out unless somebody decides otherwise.
 * @param before undefined when the record is new.
 */
export function changedFields<T extends object>(
  before: T | undefined,
  after: T,
  listed: readonly (keyof T & string)[],
): { before: Fields; after: Fields } {
  const differ = listed.filter((field) => canonical(before?.[field]) !== canonical(after[field]));
  const of = (record: T | undefined) =>
    Object.fromEntries(differ.flatMap((field) => (record?.[field] == null ? [] : [[field, record[field]]])));
  return { before: of(before), after: of(after) };
}
