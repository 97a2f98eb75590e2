import type { FigureFormats } from '../layout/figures';
import { hasOwnMargins } from './weighted-groups';

/** Standard errors on either side of a figure that hold 95 % of what chance does to it. */
const NORMAL_95 = 1.96;

/** The net promoter score as people read it, with its 95 % margin where it has one: "30 (± 6,8)"; null when withheld. */
export function npsText(
  group: Parameters<typeof hasOwnMargins>[0],
  isWeighted: boolean,
  figures: Pick<FigureFormats, 'decimal'>,
): string | null {
  const { nps } = group;
  const score = isWeighted ? nps?.weightedScore : nps?.score;
  if (!nps || score == null) return null;
  const margin =
    nps.error === null || !hasOwnMargins(group, isWeighted) ? '' : ` (± ${figures.decimal(NORMAL_95 * nps.error, 1)})`;
  return `${figures.decimal(score, 0)}${margin}`;
}
