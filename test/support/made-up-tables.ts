import type { CountTable, Group } from '../../api/statistics/disclosure/tables';

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A made-up respondent: a class per dimension, and per question the indexes of the answers; none when not answered. */
export interface Respondent {
  classes: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, readonly number[]>>;
}

export interface Question extends Omit<CountTable, 'groups' | 'categories'> {
  categories: number;
  /** Answers are in order, first choice first. */
  isRanking?: boolean;
}

/** How respondents are tabulated: the keys of each dimension, and which two dimensions are crossed. */
export interface Breakdown {
  dimensions: Readonly<Record<string, readonly string[]>>;
  crossings?: readonly (readonly [string, string])[];
}

/** Counts a question over respondents, for the total, each dimension and each crossing. */
export function tabulated(
  { categories, isRanking, ...question }: Question,
  respondents: readonly Respondent[],
  { dimensions, crossings = [] }: Breakdown,
): CountTable {
  const group = (
    dimension: string,
    key: string,
    within: string[] | undefined,
    isIn: (one: Respondent) => boolean,
  ): Group => {
    const own = respondents.filter(isIn);
    const answers = answersOf({ ...question, categories, isRanking }, own);
    return { dimension, key, respondents: own.length, ...(within ? { within } : {}), ...answers };
  };
  const groups = [group('total', 'all', undefined, () => true)];
  for (const [dimension, keys] of Object.entries(dimensions)) {
    for (const key of keys) groups.push(group(dimension, key, undefined, ({ classes }) => classes[dimension] === key));
  }
  for (const [a, b] of crossings) {
    for (const left of dimensions[a]!) {
      for (const right of dimensions[b]!) {
        groups.push(
          group(
            `${a}×${b}`,
            `${left}-${right}`,
            [`${a}:${left}`, `${b}:${right}`],
            ({ classes }) => classes[a] === left && classes[b] === right,
          ),
        );
      }
    }
  }
  return { ...question, categories: Array.from({ length: categories }, (_, c) => `option ${c + 1}`), groups };
}

/** What respondents answered to a question. */
export function answersOf(
  { id, categories, isRanking }: Pick<Question, 'id' | 'categories' | 'isRanking'>,
  respondents: readonly Respondent[],
): Pick<Group, 'base' | 'counts' | 'places'> {
  const answered = respondents.map(({ answers }) => answers[id] ?? []).filter((given) => given.length > 0);
  const each = <T>(of: (index: number) => T) => Array.from({ length: categories }, (_, index) => of(index));
  const base = answered.length;
  if (!isRanking) return { base, counts: each((c) => answered.filter((given) => given.includes(c)).length) };
  const places = each((c) => each((k) => answered.filter((given) => given[k] === c).length));
  return { base, counts: places.map(([first]) => first!), places };
}

/** Picks an index, the first ones more often as the skew is larger. */
export function picked(random: () => number, size: number, skew: number): number {
  return Math.min(size - 1, Math.floor(random() ** skew * size));
}
