import { type Area, AreaOrder } from './area.type';

/** Orders names as a Dutch index does: accents and leading signs ('s-Gravenhage) do not count. */
const collator = new Intl.Collator('nl', { ignorePunctuation: true, numeric: true });

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** An area's place in a list of that order: unique, because the code is part of it. */
export function positionIn(order: AreaOrder): (area: Area) => string[] {
  return order.startsWith('NAME') ? (area) => [area.name, area.code] : (area) => [area.code];
}

/** Compares two places of {@link positionIn}. */
export function comparePositions(order: AreaOrder): (a: string[], b: string[]) => number {
  const sign = order.endsWith('DESC') ? -1 : 1;
  if (!order.startsWith('NAME')) return ([a = ''], [b = '']) => sign * byCode(a, b);
  return ([nameA = '', codeA = ''], [nameB = '', codeB = '']) =>
    sign * (collator.compare(nameA, nameB) || byCode(codeA, codeB));
}

/** The areas in that order; the list itself is not changed. */
export function sortAreas<T extends Area>(areas: readonly T[], order: AreaOrder = AreaOrder.NAME_ASC): T[] {
  const position = positionIn(order);
  const compare = comparePositions(order);
  return [...areas].sort((a, b) => compare(position(a), position(b)));
}

/** A name or search text without what people leave out when they type: accents, case, surrounding blanks. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The areas whose name holds the text, or whose code starts with it. */
export function searchAreas<T extends Area>(areas: readonly T[], text: string | null | undefined): readonly T[] {
  const wanted = searchable(text ?? '');
  if (wanted === '') return areas;
  return areas.filter((area) => searchable(area.name).includes(wanted) || area.code.toLowerCase().startsWith(wanted));
}
