import { isFew, standingOut } from '../../admin/distributions/standing-out';
import type { ProfileShare } from '../../admin/records';

const share = (position: number, value: number, index: number | null): ProfileShare => ({
  households: Math.round(value * 1_000),
  share: value,
  nationalShare: 0.1,
  index,
  profile: { id: `2019-${position}`, code: `p${position}`, position, name: `Profiel ${position}` },
});
const of = (households: number, ...shares: ProfileShare[]) => ({ households, shares });

test.each([
  ['the highest index', of(1_000, share(1, 0.12, 120), share(2, 0.2, 200)), 2],
  ['nobody below a fifth more', of(1_000, share(1, 0.119, 119)), undefined],
  ['nobody with a small share, however high its index', of(1_000, share(1, 0.04, 400)), undefined],
  ['nobody without a national share to compare with', of(1_000, share(1, 0.5, null)), undefined],
  ['nobody among few households', of(99, share(1, 0.5, 500)), undefined],
  ['somebody from a hundred households on', of(100, share(1, 0.5, 500)), 1],
  ['nobody where the figures are withheld', { households: null, shares: null }, undefined],
  ['nobody where nothing is loaded', null, undefined],
])('stands out: %s', (_, distribution, position) => {
  expect(standingOut(distribution)?.profile.position).toBe(position);
});

test('a hundred households are enough to compare', () => {
  expect([isFew(of(99)), isFew(of(100))]).toEqual([true, false]);
});
