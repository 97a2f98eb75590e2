import { searchable } from '../shared/searchable';
import { type Area, AreaOrder } from './area.type';
import { byCode, byName } from './name-order';

/** An area's place in a list of that order: unique, because the code is part of it. */
export function positionIn(order: AreaOrder): (area: Area) => string[] {
  return order.startsWith('NAME') ? (area) => [area.name, area.code] : (area) => [area.code];
}

/** Compares two places of {@link positionIn}. */
export function comparePositions(order: AreaOrder): (a: string[], b: string[]) => number {
  const sign = order.endsWith('DESC') ? -1 : 1;
  if (!order.startsWith('NAME')) return ([a = ''], [b = '']) => sign * byCode(a, b);
  return ([nameA = '', codeA = ''], [nameB = '', codeB = '']) => sign * byName([codeA, nameA], [codeB, nameB]);
}

/** The areas by name, A first; the list itself is not changed. */
export function sortByName(areas: readonly Area[]): Area[] {
  return areas.toSorted((a, b) => byName([a.code, a.name], [b.code, b.name]));
}

/** A list that is sorted by name, in another order. */
export function inOrder(byName: readonly Area[], order: AreaOrder): readonly Area[] {
  if (order === AreaOrder.NAME_ASC) return byName;
  if (order === AreaOrder.NAME_DESC) return byName.toReversed();
  const sign = order === AreaOrder.CODE_ASC ? 1 : -1;
  return byName.toSorted((a, b) => sign * byCode(a.code, b.code));
}

/** What is searched in an area, worked out once for areas that are kept. */
const searchables = new WeakMap<Area, string>();

function searchableName(area: Area): string {
  const known = searchables.get(area);
  if (known !== undefined) return known;
  const name = searchable(area.name);
  searchables.set(area, name);
  return name;
}

/** The areas whose name holds the text, or whose code starts with it. */
export function searchAreas(areas: readonly Area[], text: string | null | undefined): readonly Area[] {
  const wanted = searchable(text ?? '');
  if (wanted === '') return areas;
  return areas.filter((area) => searchableName(area).includes(wanted) || area.code.toLowerCase().startsWith(wanted));
}
