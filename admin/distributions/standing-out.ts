import type { ProfileShare } from '../records';

/** From this index on a profile is called remarkable: a fifth more than nationally. */
const REMARKABLE_INDEX = 120;

/** A profile with a smaller share than this does not characterise an area, however high its index. */
const SMALLEST_REMARKABLE_SHARE = 0.05;

/** The profile an area has most of compared with the country; undefined when none stands out. */
export function standingOut(shares: ProfileShare[]): (ProfileShare & { index: number }) | undefined {
  return shares
    .flatMap((share) => (share.index === null ? [] : [{ ...share, index: share.index }]))
    .filter(({ index, share }) => index >= REMARKABLE_INDEX && share >= SMALLEST_REMARKABLE_SHARE)
    .sort((one, other) => other.index - one.index)[0];
}
