import type { CountTable, Group } from './tables';

/**
 * What it costs to withhold a figure, per respondent by which it must move: complementary suppression takes the
 * cheapest. Totals are what readers look for, so they go last; means before counts of the same group stay.
 */
export interface Prices {
  base: number;
  count: number;
  band: number;
  mean: number;
  deviation: number;
  net: number;
  /** Per answer of a ranking. */
  rank: number;
  weighted: number;
}

/** The prices of a group's figures. */
export function pricesOf(table: CountTable, { dimension, within = [], base }: Group): Prices {
  const kind = dimension === 'total' ? 20 : within.length > 1 ? 0.5 : 1;
  // Of two groups that protect as well, the smaller one.
  const most = Math.max(1, ...table.groups.map((group) => group.base));
  const importance = kind * (1 + base / most / 2);
  const scores = table.scores?.filter((score) => score !== null) ?? [];
  const range = scores.length > 1 ? Math.max(...scores) - Math.min(...scores) || 1 : 1;
  return {
    base: importance * (table.categories.length + 4),
    count: importance,
    // Where groups are published in bands these are their counts.
    band: table.inBands && dimension !== 'total' ? importance : importance * 3,
    mean: (importance * 6) / range,
    deviation: (importance * 2) / range ** 2,
    net: importance * 3,
    rank: (importance * 6) / Math.max(1, table.categories.length - 1),
    weighted: importance,
  };
}
