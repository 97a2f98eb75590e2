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
  /** Argument that says how many items are asked: a number, or a list as long as the answer. */
  sizeFrom?: string;
  /** Of a list of areas: they are of one family, whose figures lie in one pack. */
  siblings?: boolean;
}

/** Points of an object and of a plain value in the answer. */
export const OBJECT_POINTS = 1;
export const VALUE_POINTS = 0.1;

/** What was declared of a field. */
export const costOfField = (field: GraphQLField<unknown, unknown>): FieldCost =>
  (field.extensions.cost as FieldCost | undefined) ?? {};

/** Whether it answers a list. */
export const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

/** Points as they are shown and charged: whole, never less than was counted. */
export const wholePoints = (points: number): number => Math.ceil(points - 1e-6);
