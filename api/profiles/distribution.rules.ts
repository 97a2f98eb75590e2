import type { ProfilesRelease } from '../releases/release.type';
import { FigureStatus } from '../shared/figure';
import type { DistributionPack, Withheld } from './distribution.pack';
import type { Distribution, MatchLevel, ProfileShare } from './distribution.type';
import type { Profile } from './profile.type';

const REASONS: Record<Withheld, string> = {
  1: 'Te weinig huishoudens om te tonen zonder dat iemand herkenbaar wordt.',
  2: 'Niet getoond, omdat anders de cijfers van een te kleine buur te berekenen zijn.',
};

/** What a pack holds of a postcode or area; undefined when it holds nothing of it. */
export function rowOf(pack: DistributionPack | undefined, key: string): number[] | Withheld | undefined {
  const at = pack?.keys.indexOf(key) ?? -1;
  return at < 0 ? undefined : pack?.rows[at];
}

/** A stored row as readers see it: shares and indexes against the national distribution of the same data. */
export function distributionOf(
  row: number[] | Withheld,
  matchLevel: MatchLevel,
  release: ProfilesRelease,
  profiles: Profile[],
): Distribution {
  const { model, dataYear, edition, source, isExample } = release;
  const about = { matchLevel, model, dataYear, edition, source, isExample };
  if (!Array.isArray(row)) {
    return { ...about, status: FigureStatus.WITHHELD, statusReason: REASONS[row], households: null, shares: null };
  }
  const households = total(row);
  const nationwide = total(release.national);
  const shares = profiles.map((profile, i): ProfileShare => {
    const count = row[i] ?? 0;
    const share = households === 0 ? 0 : count / households;
    const nationalShare = nationwide === 0 ? 0 : (release.national[i] ?? 0) / nationwide;
    const index = households === 0 || nationalShare === 0 ? null : Math.round((100 * share) / nationalShare);
    return { profile, households: count, share, nationalShare, index };
  });
  return { ...about, status: FigureStatus.SHOWN, statusReason: null, households, shares };
}

const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
