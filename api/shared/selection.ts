import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * Whether the query asks for a field of that name anywhere below the field being resolved. It lets a resolver start
 * reads that its children are about to need, so that they share its trip to the database.
 */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((one) => {
      if (one.kind === 'Field') return one.name.value === name || within(one.selectionSet);
      return within(one.kind === 'InlineFragment' ? one.selectionSet : info.fragments[one.name.value]?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some((node) => within(node.selectionSet));
}
