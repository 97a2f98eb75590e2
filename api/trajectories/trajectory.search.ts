import { THEMES } from '../insights/theme.type';
import { COUNTRY, districtOf, municipalityOf } from '../shared/codes';
import { searchable, wordsIn } from '../shared/searchable';
import type { Listed, Words } from './trajectory.summary';
import { STAGES } from './trajectory-parts.type';
import {
  SortDirection,
  type TrajectoryFilter,
  type TrajectorySort,
  TrajectorySortField,
} from './trajectory-search.type';

/** A filter whose places were looked up: codes of areas, of each group one must touch the trajectory. */
export interface Wanted extends Omit<TrajectoryFilter, 'municipality' | 'area' | 'postcode'> {
  places: string[][];
}

const contains = (outer: string, inner: string): boolean =>
  outer === COUNTRY || outer === municipalityOf(inner) || outer === districtOf(inner) || outer === inner;

/** Whether one of the areas is the place, contains it or lies in it. */
const touches = (areas: readonly string[], place: string): boolean =>
  areas.some((area) => contains(area, place) || contains(place, area));

/**
 * The municipalities that all of the places lie in: the partitions to read. Undefined when that may be any
 * municipality, empty when there is none.
 */
export function partitionsOf(places: readonly string[][]): string[] | undefined {
  const groups = places
    .map((codes) => codes.map(municipalityOf))
    .filter((codes) => codes.every((code) => code !== undefined))
    .map((codes) => [...new Set(codes)] as string[]);
  return groups.reduce<string[] | undefined>(
    (common, codes) => (common ? common.filter((code) => codes.includes(code)) : codes),
    undefined,
  );
}

/** What is searched: its words are only needed where words are asked for. */
type Searched = Listed & Partial<Words>;

/** Whether words are searched for. */
export const asksWords = ({ text, audience }: Pick<TrajectoryFilter, 'text' | 'audience'>): boolean =>
  [text, audience].some((words) => wordsIn(words ?? '').length > 0);

/** Says of a summary whether its trajectory is wanted. What is the same for all of them is worked out once. */
export function matcher({ places, themes, steps, approach, ...rest }: Wanted): (summary: Searched) => boolean {
  const { activeFrom, activeUntil } = rest;
  const text = wordsIn(rest.text ?? '');
  const audience = wordsIn(rest.audience ?? '');
  return (summary) =>
    places.every((group) => group.some((place) => isAbout(summary, place))) &&
    (!themes?.length || themes.some((theme) => summary.themes.includes(theme))) &&
    (!steps?.length || steps.includes(summary.step)) &&
    (!approach || approach === summary.approach) &&
    isActive(summary, activeFrom, activeUntil) &&
    audience.every((word) => summary.audience?.includes(word)) &&
    text.every((word) => hasWord(summary, word));
}

/** A trajectory that is not about any area yet is found by its municipality. */
const isAbout = ({ areas, municipality }: Listed, place: string) =>
  contains(place, municipality) || touches(areas, place);

/** Whether it was going on in the period; one without dates never is, and one without an end goes on. */
function isActive({ from, until }: Listed, after?: string | null, before?: string | null): boolean {
  if (!after && !before) return true;
  if (from === undefined && until === undefined) return false;
  return (!after || (until ?? after) >= after) && (!before || (from ?? before) <= before);
}

const hasWord = ({ words, audience, themes }: Searched, word: string): boolean =>
  words?.includes(word) || audience?.includes(word) || themes.some((code) => themeWords.get(code)?.includes(word));

const themeWords = new Map(THEMES.map(({ code, name }) => [code, searchable(`${name.nl} ${name.en}`)]));

const collator = new Intl.Collator('nl', { ignorePunctuation: true, numeric: true });
/** What is not planned yet has no first day. */
const UNPLANNED = '';

/** Names of municipalities by code, as far as they are known. */
type Names = ReadonlyMap<string, string>;

const keys: Record<TrajectorySortField, (summary: Listed, names: Names) => string> = {
  [TrajectorySortField.TITLE]: ({ title }) => title,
  [TrajectorySortField.MUNICIPALITY]: ({ municipality }, names) => names.get(municipality) ?? municipality,
  [TrajectorySortField.STARTS_ON]: ({ from }) => from ?? UNPLANNED,
  [TrajectorySortField.STEP]: ({ step }) => String(Object.values(STAGES).indexOf(step)),
  [TrajectorySortField.UPDATED_AT]: ({ updatedAt }) => updatedAt,
};

const ALPHABETICAL = new Set([TrajectorySortField.TITLE, TrajectorySortField.MUNICIPALITY]);

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How a list is sorted: a place in it is unique, because the id is part of it. */
export interface Order {
  positionOf(summary: Listed): string[];
  compare(a: string[], b: string[]): number;
}

/** The order that is asked for; by title when none is. @param names needed to sort by municipality. */
export function orderOf(sort: TrajectorySort | null | undefined, names: Names = new Map()): Order {
  const { field, direction } = sort ?? { field: TrajectorySortField.TITLE, direction: SortDirection.ASC };
  const sign = direction === SortDirection.DESC ? -1 : 1;
  const compareKeys = ALPHABETICAL.has(field) ? collator.compare : byCode;
  // Last whichever way it is sorted; only days can be missing.
  const missing = (key: string) => Number(field === TrajectorySortField.STARTS_ON && key === UNPLANNED);
  return {
    positionOf: (summary) => [keys[field](summary, names), summary.id],
    compare: ([a = '', idA = ''], [b = '', idB = '']) =>
      missing(a) - missing(b) || sign * (compareKeys(a, b) || byCode(idA, idB)),
  };
}
