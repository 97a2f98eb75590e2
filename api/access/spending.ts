import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { OBJECT_POINTS, VALUE_POINTS, wholePoints } from './field-cost';

/** What a request has cost so far: heavy fields write down their work here as they resolve. */
export class Spending {
  private points = 0;
  private readonly packs = new Set<string>();

  /** Writes down work. @param points as the field declares. */
  charge(points: number): void {
    this.points += points;
  }

  /** Writes down a pack; the same one again costs nothing. */
  chargePack(key: string, points: number): void {
    if (this.packs.has(key)) return;
    this.packs.add(key);
    this.points += points;
  }

  /** Points of all this so far. */
  get total(): number {
    return wholePoints(this.points);
  }
}

type Fields = Map<string, SelectionSetNode[]>;

/**
 * Points of what an answer holds: its objects and values. What the schema says of itself counts as it was computed,
 * because that is exact.
 */
export function answeredPoints(
  data: Record<string, unknown>,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): number {
  const known = new Map<SelectionSetNode[], Fields>();

  /** Per key of the answer what was selected below it; nothing below it: a value, even if it looks like an object. */
  const fieldsOf = (sets: SelectionSetNode[]): Fields => {
    const before = known.get(sets);
    if (before) return before;
    const fields: Fields = new Map();
    const seen = new Set<string>();
    const collect = (set: SelectionSetNode): void => {
      for (const one of set.selections) {
        if (one.kind === 'Field') {
          const key = one.alias?.value ?? one.name.value;
          const below = fields.get(key) ?? [];
          if (one.selectionSet) below.push(one.selectionSet);
          fields.set(key, below);
        } else if (one.kind === 'InlineFragment') collect(one.selectionSet);
        else if (!seen.has(one.name.value)) {
          seen.add(one.name.value);
          const fragment = fragments[one.name.value];
          if (fragment) collect(fragment.selectionSet);
        }
      }
    };
    for (const set of sets) collect(set);
    known.set(sets, fields);
    return fields;
  };

  const ofValue = (value: unknown, sets: SelectionSetNode[]): number => {
    if (sets.length === 0 || value === null || value === undefined) return VALUE_POINTS;
    if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + ofValue(item, sets), 0);
    return OBJECT_POINTS + ofObject(value as Record<string, unknown>, sets);
  };
  const ofObject = (object: Record<string, unknown>, sets: SelectionSetNode[]): number => {
    const fields = fieldsOf(sets);
    let points = 0;
    for (const key of Object.keys(object)) points += ofValue(object[key], fields.get(key) ?? []);
    return points;
  };
  return ofObject(data, [operation.selectionSet]);
}
