import { ArgsType, type ClassType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { badInput, quoted } from './errors';

/** Most items a page may hold. */
export const MAX_PAGE = 100;

/** Where a page lies in its list; arguments of every connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `Items per page, 1 to ${MAX_PAGE}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; absent for the first page.',
  })
  after?: string;
}

@ObjectType('PageInfo', { description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether another page follows.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether items precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item, for `after`; null on an empty page.' })
  endCursor!: string | null;
}

/** One page of a list that is too long to count. */
export interface UncountedPage<T> {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
}

/** One page of a list, with the list's exact total. */
export interface Page<T> extends UncountedPage<T> {
  totalCount: number;
}

/** Cost: as many as `first` of the field that answers the page. */
const PAGE = { cost: { size: 'page' } };

/** The connection and edge types of a node type: `DistrictConnection` for `District`. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T> | object): ClassType<Page<T>> {
  @ObjectType(`${name}Connection`, { description: `A page of ${name} items.` })
  class Connection extends uncounted(name, node) {
    @Field(() => Int, { description: 'Exact number of items in the whole list, after filtering.' })
    totalCount!: number;
  }
  return Connection;
}

/** As {@link connectionOf}, for a list whose total would cost reading all of it. */
export function uncountedConnectionOf<T extends object>(
  name: string,
  node: () => ClassType<T> | object,
): ClassType<UncountedPage<T>> {
  @ObjectType(`${name}Connection`, { description: `A page of ${name} items; their total is not counted.` })
  class Connection extends uncounted(name, node) {}
  return Connection;
}

function uncounted<T extends object>(name: string, node: () => ClassType<T> | object): ClassType<UncountedPage<T>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'The place of this item, for `after`.' })
    cursor!: string;

    @Extensions(PAGE)
    @Field(node as () => ClassType<T>, { description: 'The item.' })
    node!: T;
  }

  @ObjectType()
  class Connection {
    @Extensions(PAGE)
    @Field(() => [node()] as [ClassType<T>], { description: 'The items of this page.' })
    nodes!: T[];

    @Extensions(PAGE)
    @Field(() => [Edge], { description: 'The items of this page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page lies.' })
    pageInfo!: PageInfo;
  }
  return Connection;
}

/**
 * Cuts a page out of a sorted, filtered list. A cursor holds the sort position of its item and not its number, so
 * it stays right when items come or go.
 * @param position an item's sort position: unique, and ordered as `compare` orders the list.
 * @throws INVALID_PAGE_SIZE; INVALID_CURSOR when `after` is not a cursor of such a list.
 */
export function pageOf<T>(
  list: readonly T[],
  { first, after }: PageArgs,
  position: (item: T) => string[],
  compare: (a: string[], b: string[]) => number,
): Page<T> {
  const place = placeOf({ first, after });
  const from = place === undefined ? 0 : startAfter(list, place, position, compare);
  const nodes = list.slice(from, from + first);
  const around = { hasNextPage: from + nodes.length < list.length, hasPreviousPage: from > 0 };
  return { totalCount: list.length, ...pageWith(nodes, position, around) };
}

/** The page of these items. */
export function pageWith<T>(
  nodes: T[],
  position: (item: T) => string[],
  around: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>,
): UncountedPage<T> {
  const edges = nodes.map((node) => ({ cursor: encode(position(node)), node }));
  const [startCursor, endCursor] = [edges.at(0)?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  return { nodes, edges, pageInfo: { ...around, startCursor, endCursor } };
}

/**
 * The sort position after which a page begins; undefined at the start of the list.
 * @throws INVALID_PAGE_SIZE; INVALID_CURSOR when `after` is no cursor.
 */
export function placeOf({ first, after }: PageArgs): string[] | undefined {
  if (first < 1 || first > MAX_PAGE) {
    throw badInput('INVALID_PAGE_SIZE', `A page holds 1 to ${MAX_PAGE} items, not ${first}.`);
  }
  return after === undefined || after === null ? undefined : decode(after);
}

/** Index of the first item that comes after the position, by binary search. */
function startAfter<T>(
  list: readonly T[],
  place: string[],
  position: (item: T) => string[],
  compare: (a: string[], b: string[]) => number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(position(list[middle] as T), place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const encode = (position: string[]) => Buffer.from(JSON.stringify(position)).toString('base64url');

function decode(cursor: string): string[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(position) && position.every((part) => typeof part === 'string')) return position;
  } catch {
    // Falls through to the message below.
  }
  throw badInput('INVALID_CURSOR', `${quoted(cursor)} is no cursor of this list: use an endCursor that it returned.`);
}
