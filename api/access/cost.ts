import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import {
  costGiven,
  costOfField,
  type FieldCost,
  isList,
  itemsAsked,
  OBJECT_POINTS,
  VALUE_POINTS,
  wholePoints,
} from './field-cost';
import { introspectionCost } from './introspection-cost';

/** An operation as it is about to be executed; validated, with the variables as they came. */
export interface Asked {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Readonly<Record<string, unknown>>;
}

/** What a selection on one object costs. `packs` waits for the list that tells whether siblings share them. */
interface Sum {
  points: number;
  packs: number;
  /** Per item of the page this object is, where it is a connection. */
  itemPoints: number;
  itemPacks: number;
}

/**
 * Most points that the operation can cost, from the document alone. Lists count as long as they may become, an
 * interface as its dearest type, and a field that is written twice counts twice. Every selection is counted once per
 * type, so that fragments which spread each other cost no more work than they have letters.
 */
export function computedCost(asked: Asked): number {
  const root = asked.schema.getRootType(asked.operation.operation);
  if (!root) return 0;
  const { points, packs } = new Estimate({ ...asked, variables: withDefaults(asked) }).ofSelection(
    asked.operation.selectionSet,
    root,
  );
  return wholePoints(points + packs);
}

function withDefaults({ operation, variables }: Asked): Record<string, unknown> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

class Estimate {
  private readonly known = new Map<SelectionSetNode, Map<string, Sum>>();

  constructor(private readonly asked: Asked) {}

  ofSelection(set: SelectionSetNode, type: GraphQLObjectType): Sum {
    const ofSet = this.known.get(set) ?? new Map<string, Sum>();
    this.known.set(set, ofSet);
    const before = ofSet.get(type.name);
    if (before) return before;
    const sum: Sum = { points: 0, packs: 0, itemPoints: 0, itemPacks: 0 };
    const spread = new Set<string>();
    for (const selection of set.selections) {
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === 'Field') this.addField(sum, selection, type);
      else if (selection.kind === 'InlineFragment') {
        if (this.applies(selection.typeCondition?.name.value, type))
          add(sum, this.ofSelection(selection.selectionSet, type));
      } else {
        const fragment = this.asked.fragments[selection.name.value];
        if (!fragment || spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
        if (this.applies(fragment.typeCondition.name.value, type))
          add(sum, this.ofSelection(fragment.selectionSet, type));
      }
    }
    ofSet.set(type.name, sum);
    return sum;
  }

  private addField(sum: Sum, node: FieldNode, parent: GraphQLObjectType): void {
    const name = node.name.value;
    if (name.startsWith('__')) {
      sum.points += name === '__typename' ? VALUE_POINTS : introspectionCost(this.asked, node);
      return;
    }
    const field = parent.getFields()[name];
    if (!field) return;
    const cost = costGiven(costOfField(field), (argument) => this.valueOf(node, argument));
    const { weight = 0, pack = 0, each = 0, size, siblings } = cost;
    sum.points += weight;
    sum.packs += pack;
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) {
      sum.points += VALUE_POINTS;
      return;
    }
    const inner = this.ofDearest(node.selectionSet, type);
    if (size === 'page') {
      if (isList(field)) {
        sum.itemPoints += OBJECT_POINTS + inner.points;
        sum.itemPacks += inner.packs;
      } else {
        sum.points += OBJECT_POINTS + inner.points;
        sum.packs += inner.packs;
      }
      return;
    }
    const items = this.itemsOf(field, node, cost);
    sum.points += items * each;
    const families = siblings ? Math.min(1, items) : items;
    if (isList(field)) {
      sum.points += items * (OBJECT_POINTS + inner.points) + families * inner.packs;
    } else {
      sum.points += OBJECT_POINTS + inner.points + inner.packs + items * inner.itemPoints + families * inner.itemPacks;
    }
  }

  /** How many items a field may answer; none for one that answers neither a list nor a page. */
  private itemsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, cost: FieldCost): number {
    const definition = field.args.find((one) => one.name === (cost.sizeFrom ?? 'first'));
    if (!definition) return isList(field) ? itemsAsked(cost, undefined) : 0;
    const given = this.valueOf(node, definition.name);
    return itemsAsked(cost, given === undefined ? definition.defaultValue : given);
  }

  /** The value an argument is given; undefined when it is not. */
  private valueOf(node: FieldNode, argument: string): unknown {
    const written = node.arguments?.find((one) => one.name.value === argument)?.value;
    return written && valueFromASTUntyped(written, this.asked.variables);
  }

  private ofDearest(set: SelectionSetNode, type: GraphQLCompositeType): Sum {
    const types = isAbstractType(type) ? this.asked.schema.getPossibleTypes(type) : [type];
    const sums = types.map((one) => this.ofSelection(set, one));
    return sums.reduce((a, b) => ({
      points: Math.max(a.points, b.points),
      packs: Math.max(a.packs, b.packs),
      itemPoints: Math.max(a.itemPoints, b.itemPoints),
      itemPacks: Math.max(a.itemPacks, b.itemPacks),
    }));
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const abstract = this.asked.schema.getType(condition);
    return isAbstractType(abstract) && this.asked.schema.isSubType(abstract, type);
  }

  private isIncluded(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    // A condition that is no boolean fails in execution, before anything is resolved.
    try {
      if (getDirectiveValues(GraphQLSkipDirective, node, this.asked.variables)?.if === true) return false;
      return getDirectiveValues(GraphQLIncludeDirective, node, this.asked.variables)?.if !== false;
    } catch {
      return true;
    }
  }
}

function add(sum: Sum, more: Sum): void {
  sum.points += more.points;
  sum.packs += more.packs;
  sum.itemPoints += more.itemPoints;
  sum.itemPacks += more.itemPacks;
}
