import { CROSSED } from '../consultation';
import { type Respondents, UNKNOWN } from './respondents';
import type { Dimension, GroupName } from './tabulation';

/** A group that respondents are in, and of a crossing the two groups that it is part of. */
export interface RespondentGroup extends GroupName {
  /** Names as `dimension:key`; empty for what is part of the total only. */
  within: string[];
}

/** All groups that have respondents, and per dimension the group of every respondent. */
export interface Groups {
  list: RespondentGroup[];
  /** Per dimension or crossing, per respondent: index into the list. */
  of: Int32Array[];
}

export const groupId = ({ dimension, key }: GroupName): string => `${dimension}:${key}`;

/**
 * The total, the groups of every dimension and those of the crossings. Who is unknown is a group too, so that the
 * groups of a dimension add up to the total.
 */
export function groupsOf(respondents: Respondents, crossings: readonly (readonly [string, string])[]): Groups {
  const rows = respondents.count;
  const list: RespondentGroup[] = [{ dimension: 'total', key: 'all', within: [] }];
  const of: Int32Array[] = [new Int32Array(rows)];
  const plain = (['district', 'profile', 'age', 'gender', 'source'] as const).map((dimension) => {
    const { keys, of: numbers } = respondents.in(dimension);
    const sorted = [...keys.keys()].sort((a, b) => compareKeys(keys[a]!, keys[b]!));
    const places = new Int32Array(keys.length);
    for (const [place, number] of sorted.entries()) {
      places[number] = list.length + place;
    }
    list.push(...sorted.map((number) => ({ dimension, key: keys[number]!, within: [] })));
    of.push(numbers.map((number) => places[number]!));
    return dimension;
  });
  for (const [first, second] of crossings) {
    const [one, other] = [first, second].map((name) => of[1 + plain.indexOf(name as (typeof plain)[number])]);
    if (one && other && first !== second) of.push(crossing(list, [first, second] as Dimension[], one, other));
  }
  return { list, of };
}

/** Adds the groups of a crossing to the list. @returns per respondent the index of the group. */
function crossing(list: RespondentGroup[], names: Dimension[], one: Int32Array, other: Int32Array): Int32Array {
  const found = new Map<number, number>();
  const size = list.length;
  const pairs = [...new Set(one.map((group, row) => group * size + other[row]!))].sort((a, b) => a - b);
  const groupAt = (index: number) => list[index] as RespondentGroup;
  for (const pair of pairs) {
    const [a, b] = [groupAt(Math.floor(pair / size)), groupAt(pair % size)];
    const group = {
      dimension: names.join(CROSSED),
      key: `${a.key}${CROSSED}${b.key}`,
      within: [groupId(a), groupId(b)],
    };
    found.set(pair, list.push(group) - 1);
  }
  return one.map((group, row) => found.get(group * size + other[row]!)!);
}

/** By key, with the unknown last. */
function compareKeys(one: string, other: string): number {
  if (one === UNKNOWN || other === UNKNOWN) return Number(one === UNKNOWN) - Number(other === UNKNOWN);
  return one < other ? -1 : Number(one > other);
}
