import { type GraphQLField, isListType, isNonNullType } from 'graphql';

/**
 * What a field costs, declared where the field is: `@Extensions({ cost: { … } })`. A point is about ten microseconds
 * of processor time or a twentieth of a read unit; an object in the answer costs one and a plain value a tenth.
 */
export interface FieldCost {
  /** Points for the work of resolving it once. */
  weight?: number;
  /** Points for the pack it reads, which siblings of one family share: counted once per list marked `siblings`. */
  pack?: number;
  /**
   * Of a list of objects: the most it holds. `page`: as many as `first` asked of the field that answers this page;
   * on a single object (the node of an edge): it counts as the item of that page itself.
   */
  size?: number | 'page';
  /** Points for the work of each item that is asked, whether or not it is there. */
  each?: number;
  /** Argument that says how many items are asked: a number, or a list as long as the answer. */
  sizeFrom?: string;
  /** Of a list of areas: they are of one family, whose figures lie in one pack. */
  siblings?: boolean;
  /** What it costs instead when an argument (or a field of one: `filter.municipality`) narrows it; the first given counts. */
  within?: Readonly<Record<string, FieldCost>>;
}

/** Points of an object and of a plain value in the answer. */
export const OBJECT_POINTS = 1;
export const VALUE_POINTS = 0.1;

/** What was declared of a field. */
export const costOfField = (field: GraphQLField<unknown, unknown>): FieldCost =>
  (field.extensions.cost as FieldCost | undefined) ?? {};

/** What it costs with these arguments. @param given an argument's value; an empty text narrows nothing. */
export function costGiven(cost: FieldCost, given: (argument: string) => unknown): FieldCost {
  const narrower = Object.entries(cost.within ?? {}).find(([path]) => {
    const [argument = '', ...fields] = path.split('.');
    const value = fields.reduce<unknown>(
      (of, field) => (of as Record<string, unknown> | null)?.[field],
      given(argument),
    );
    return Boolean(value);
  });
  return narrower?.[1] ?? cost;
}

/** Whether it answers a list. */
export const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

/** Points as they are shown and charged: whole, never less than was counted. */
export const wholePoints = (points: number): number => Math.ceil(points - 1e-6);

/** Most items of a page, where a field with `first` declares no size of its own. */
const PAGE = 100;

/**
 * How many items are asked of a field: what its argument says, at most its declared size.
 * @param asked the argument's value: a number, or a list as long as the answer; null or nothing asks all there are.
 */
export function itemsAsked({ size }: FieldCost, asked: unknown): number {
  const most = typeof size === 'number' ? size : PAGE;
  if (Array.isArray(asked)) return Math.min(asked.length, most);
  if (typeof asked === 'number') return Math.min(Math.max(asked, 0), most);
  // A single value where a list belongs is a list of one.
  return asked === undefined || asked === null ? most : 1;
}
