import type { Distribution, ProfileShare } from '../records';

/** From this index on a profile is called remarkable: a fifth more than nationally. */
const REMARKABLE_INDEX = 120;

/** A profile with a smaller share than this does not characterise an area, however high its index. */
const SMALLEST_REMARKABLE_SHARE = 0.05;

/** Below this many households a few of them make an index of 150; nothing is called remarkable then. */
const FEW_HOUSEHOLDS = 100;

type Shown = Pick<Distribution, 'households' | 'shares'>;

/** Whether there are too few households to read differences from. */
export function isFew({ households }: Shown): boolean {
  return (households ?? 0) < FEW_HOUSEHOLDS;
}

/** The profile an area has most of compared with the country; undefined when none stands out. */
export function standingOut(distribution: Shown | null): (ProfileShare & { index: number }) | undefined {
  if (!distribution?.shares || isFew(distribution)) return undefined;
  return distribution.shares
    .flatMap((share) => (share.index === null ? [] : [{ ...share, index: share.index }]))
    .filter(({ index, share }) => index >= REMARKABLE_INDEX && share >= SMALLEST_REMARKABLE_SHARE)
    .sort((one, other) => other.index - one.index)[0];
}
