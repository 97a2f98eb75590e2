import { type DocumentNode, type FragmentDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { Refusal } from './identify';
import { DOCUMENT_LIMITS } from './limits';

/** Documents that were looked at and found right, by text; the oldest leaves first. */
const KEPT = 500;
const accepted = new Set<string>();

/**
 * Refuses a document whose shape only an attack has, before it is validated: comparing a thousand repeated fields with
 * each other is already work. A document that cannot be parsed is left to GraphQL, which says where and why.
 * @throws Refusal 400 TOKEN_LIMIT_EXCEEDED, DEPTH_LIMIT_EXCEEDED, ALIAS_LIMIT_EXCEEDED, DIRECTIVE_LIMIT_EXCEEDED or
 * REPEAT_LIMIT_EXCEEDED, with what was found and what is allowed.
 */
export function refuseShape(source: string): void {
  if (accepted.has(source)) return;
  const document = parsed(source);
  if (!document) return;
  checkShape(document);
  accepted.add(source);
  const [oldest] = accepted;
  if (accepted.size > KEPT && oldest !== undefined) accepted.delete(oldest);
}

function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { noLocation: true, maxTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('Parsing aborted'))) return undefined;
    throw new Refusal(
      400,
      'TOKEN_LIMIT_EXCEEDED',
      `The document has more than ${DOCUMENT_LIMITS.tokens} words and signs: ask in parts, and send values as variables.`,
    );
  }
}

function checkShape(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const count = { aliases: 0, directives: 0 };
  const tally = (set: SelectionSetNode): void => {
    const named = new Map<string, number>();
    for (const one of set.selections) {
      count.directives += one.directives?.length ?? 0;
      if (one.kind === 'Field') {
        if (one.alias) count.aliases += 1;
        const key = one.alias?.value ?? one.name.value;
        const repeats = (named.get(key) ?? 0) + 1;
        named.set(key, repeats);
        if (repeats > DOCUMENT_LIMITS.repeats)
          throw tooMany('REPEAT_LIMIT_EXCEEDED', `times the field ${key} in one place`, repeats, 'repeats');
      }
      if (one.kind !== 'FragmentSpread' && one.selectionSet) tally(one.selectionSet);
    }
  };
  for (const one of document.definitions) {
    count.directives += ('directives' in one && one.directives?.length) || 0;
    if (one.kind === 'FragmentDefinition') fragments.set(one.name.value, one);
    if ('selectionSet' in one) tally(one.selectionSet);
  }
  if (count.aliases > DOCUMENT_LIMITS.aliases)
    throw tooMany('ALIAS_LIMIT_EXCEEDED', 'aliases', count.aliases, 'aliases');
  if (count.directives > DOCUMENT_LIMITS.directives) {
    throw tooMany('DIRECTIVE_LIMIT_EXCEEDED', 'directives', count.directives, 'directives');
  }
  const depth = deepest(document, fragments);
  if (depth > DOCUMENT_LIMITS.depth) throw tooMany('DEPTH_LIMIT_EXCEEDED', 'fields within fields', depth, 'depth');
}

/** Deepest field of an operation. What the schema says of itself has its own limit in graphql-js and is not counted. */
function deepest(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const known = new Map<SelectionSetNode, number>();
  const depthOf = (set: SelectionSetNode): number => {
    const before = known.get(set);
    if (before !== undefined) return before;
    // A fragment that spreads itself is refused by validation; here it only must come to an end.
    known.set(set, 0);
    let depth = 0;
    for (const one of set.selections) {
      if (one.kind === 'Field') {
        const isMeta = one.name.value.startsWith('__');
        depth = Math.max(depth, 1 + (one.selectionSet && !isMeta ? depthOf(one.selectionSet) : 0));
      } else {
        const inside = one.kind === 'InlineFragment' ? one : fragments.get(one.name.value);
        if (inside) depth = Math.max(depth, depthOf(inside.selectionSet));
      }
    }
    known.set(set, depth);
    return depth;
  };
  return Math.max(
    0,
    ...document.definitions.map((one) => (one.kind === 'OperationDefinition' ? depthOf(one.selectionSet) : 0)),
  );
}

const tooMany = (code: string, what: string, found: number, limit: keyof typeof DOCUMENT_LIMITS): Refusal =>
  new Refusal(400, code, `The document has ${found} ${what}, and ${DOCUMENT_LIMITS[limit]} is the most: ask in parts.`);
