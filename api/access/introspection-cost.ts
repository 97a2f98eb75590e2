import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { OBJECT_POINTS, VALUE_POINTS } from './field-cost';

interface Asked {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Points of `__schema` or `__type`, exact to the directives: graphql-js' own resolvers are asked what they would
 * answer, and what is asked again of the same type is remembered. So a query that goes round in circles costs what its
 * answer would hold, without that answer being made.
 */
export function introspectionCost(asked: Asked, node: FieldNode): number {
  const known = new Map<SelectionSetNode, Map<unknown, number>>();
  const info = { schema: asked.schema } as GraphQLResolveInfo;

  const argumentsOf = (field: GraphQLField<unknown, unknown>, one: FieldNode): Record<string, unknown> => {
    try {
      return getArgumentValues(field, one, asked.variables);
    } catch {
      // Execution says what is wrong with them, and answers nothing here.
      return {};
    }
  };
  const ofField = (one: FieldNode, type: GraphQLObjectType, value: unknown): number => {
    const field = type.getFields()[one.name.value];
    const inner = field && getNamedType(field.type);
    if (!field?.resolve || !isObjectType(inner) || !one.selectionSet) return VALUE_POINTS;
    return ofAnswer(field.resolve(value, argumentsOf(field, one), {}, info), one, inner);
  };
  const ofAnswer = (answer: unknown, one: FieldNode, type: GraphQLObjectType): number => {
    if (answer === null || answer === undefined || !one.selectionSet) return VALUE_POINTS;
    const items = Array.isArray(answer) ? answer : [answer];
    return items.reduce<number>(
      (sum, item) => sum + OBJECT_POINTS + ofSelection(one.selectionSet as SelectionSetNode, type, item),
      0,
    );
  };
  const ofSelection = (set: SelectionSetNode, type: GraphQLObjectType, value: unknown): number => {
    const ofSet = known.get(set) ?? new Map<unknown, number>();
    known.set(set, ofSet);
    const before = ofSet.get(value);
    if (before !== undefined) return before;
    const points = set.selections.reduce((sum, one) => {
      if (one.kind === 'Field') return sum + ofField(one, type, value);
      const inside = one.kind === 'InlineFragment' ? one : asked.fragments[one.name.value];
      return sum + (inside ? ofSelection(inside.selectionSet, type, value) : 0);
    }, 0);
    ofSet.set(value, points);
    return points;
  };

  const meta = node.name.value === '__schema' ? SchemaMetaFieldDef : TypeMetaFieldDef;
  const type = getNamedType(meta.type);
  if (!isObjectType(type)) return VALUE_POINTS;
  return ofAnswer(meta.resolve?.({}, argumentsOf(meta, node), {}, info), node, type);
}
