import {
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isRequiredArgument,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';

/** Draws numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One selected field: its written arguments and what is selected below it. */
export interface Branch {
  name: string;
  args: string;
  /** Type condition, for a field that only one type of an interface has. */
  on?: string;
  below: Branch[];
}

/** Values for an argument of that name, as they are written in a query. */
export type ArgumentValues = Record<string, readonly string[]>;

/** A query that was written by hand, to grow others from. It has no fragments with a name and no other names of fields. */
export function branchesOf(text: string): Branch[] {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error(`This is no query: ${text}`);
  return branchesIn(operation.selectionSet);
}

function branchesIn(set: SelectionSetNode | undefined, on?: string): Branch[] {
  return (set?.selections ?? []).flatMap((one) => {
    if (one.kind === 'InlineFragment') return branchesIn(one.selectionSet, one.typeCondition?.name.value);
    if (one.kind !== 'Field') throw new Error('A fragment with a name is not understood');
    const below = branchesIn(one.selectionSet);
    return { name: one.name.value, args: argumentsIn(one.arguments ?? []), ...(on && { on }), below };
  });
}

const argumentsIn = (given: readonly ArgumentNode[]): string =>
  given.length > 0 ? `(${given.map(print).join(', ')})` : '';

/** Grows queries over a schema: every one of them is valid. */
export class QueryGarden {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: ArgumentValues,
    private readonly random: () => number,
  ) {}

  /** A new query of a few fields. */
  plant(): Branch[] {
    const root = this.schema.getQueryType();
    if (!root) throw new Error('There is no query type.');
    return [this.branch(root, 1)];
  }

  /** The query with one more branch somewhere, or one less, or another argument. */
  mutate(query: readonly Branch[]): Branch[] {
    const copy = structuredClone([...query]);
    const root = this.schema.getQueryType();
    if (!root || this.random() < 0.15) return root ? [...copy, this.branch(root, 1)] : copy;
    const places = this.places(copy, root, 1);
    const place = this.oneOf(places);
    const chance = this.random();
    if (chance < 0.15 && place.list.length > 1) place.list.splice(Math.floor(this.random() * place.list.length), 1);
    else if (chance < 0.4) {
      const branch = this.oneOf(place.list);
      const field = this.fieldsOf(place.type).find((one) => one.field.name === branch.name && one.on === branch.on);
      if (field) branch.args = this.argumentsOf(field.field);
    } else place.list.push(this.branch(place.type, place.depth));
    return copy;
  }

  private places(list: Branch[], type: GraphQLCompositeType, depth: number): Place[] {
    const below = list.flatMap((one) => {
      const found = this.fieldsOf(type).find(({ field, on }) => field.name === one.name && on === one.on);
      const inner = found && getNamedType(found.field.type);
      return isCompositeType(inner) ? this.places(one.below, inner, depth + 1) : [];
    });
    return [{ list, type, depth }, ...below];
  }

  private fieldsOf(type: GraphQLCompositeType): { field: GraphQLField<unknown, unknown>; on?: string }[] {
    const own = 'getFields' in type ? Object.values(type.getFields()).map((field) => ({ field })) : [];
    if (!isAbstractType(type)) return own;
    const ofTypes = this.schema.getPossibleTypes(type).flatMap((one) =>
      Object.values(one.getFields())
        .filter((field) => !own.some((shared) => shared.field.name === field.name))
        .map((field) => ({ field, on: one.name })),
    );
    return [...own, ...ofTypes];
  }

  private branch(type: GraphQLCompositeType, depth: number): Branch {
    const leaves = this.fieldsOf(type).filter(({ field }) => !isCompositeType(getNamedType(field.type)));
    const nodes = this.fieldsOf(type).filter(({ field }) => isCompositeType(getNamedType(field.type)));
    const canGoOn = nodes.length > 0 && depth < MAX_DEPTH;
    // A type of objects only, on the deepest level.
    if (!canGoOn && leaves.length === 0) return { name: '__typename', args: '', below: [] };
    const { field, on } = this.oneOf(canGoOn && (leaves.length === 0 || this.random() < 0.7) ? nodes : leaves);
    const inner = getNamedType(field.type);
    const below = isCompositeType(inner)
      ? Array.from({ length: 1 + Math.floor(this.random() * 3) }, () => this.branch(inner, depth + 1))
      : [];
    return { name: field.name, args: this.argumentsOf(field), ...(on && { on }), below };
  }

  private argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const written = field.args.flatMap((one) => {
      if (!isRequiredArgument(one) && this.random() < 0.4) return [];
      return [`${one.name}: ${this.valueOf(one)}`];
    });
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  private valueOf(argument: GraphQLArgument): string {
    const type = getNamedType(argument.type);
    if (isEnumType(type)) return this.oneOf(type.getValues()).name;
    // Arguments of one name may be of two types: `version:Int` has its own values then.
    const values = this.values[`${argument.name}:${type.name}`] ?? this.values[argument.name];
    if (!values) throw new Error(`There is no value to try for the argument ${argument.name}: add one.`);
    return this.oneOf(values);
  }

  private oneOf<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.random() * list.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  }
}

interface Place {
  list: Branch[];
  type: GraphQLCompositeType;
  depth: number;
}

/** A leaf on the twelfth level is the deepest field that is accepted. */
const MAX_DEPTH = 11;

/** The query as text, every field under a name of its own, so that nothing is merged. */
export function written(query: readonly Branch[]): string {
  let count = 0;
  const text = (list: readonly Branch[]): string => {
    const names = new Set<string>();
    const parts = list.map(({ name, args, on, below }) => {
      const isTaken = names.has(name);
      names.add(name);
      const field = `${isTaken ? `a${++count}: ` : ''}${name}${args}${below.length > 0 ? ` ${text(below)}` : ''}`;
      return on ? `... on ${on} { ${field} }` : field;
    });
    return `{ ${parts.join(' ')} }`;
  };
  return text(query);
}
