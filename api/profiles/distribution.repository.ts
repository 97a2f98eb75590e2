import type { Area } from '../areas/area.type';
import type { Postcode } from '../postcodes/postcode.type';
import type { Catalogue } from '../releases/catalogue';
import type { ProfilesRelease } from '../releases/release.type';
import { familyOf, levelOf } from '../shared/codes';
import type { PackLoader } from '../shared/pack-loader';
import type { DistributionPack } from './distribution.pack';
import { distributionOf, rowOf } from './distribution.rules';
import { type Distribution, MatchLevel } from './distribution.type';
import type { Profile, ProfileModel } from './profile.type';

/** Answers how households are divided over the profiles, for areas and postcodes. */
export class DistributionRepository {
  constructor(
    private readonly packs: PackLoader,
    private readonly catalogue: Catalogue,
    private readonly models: ProfileModel[],
  ) {}

  /** Starts reading what a postcode's distribution needs, so that it shares the trip of the postcode itself. */
  prefetch(edition: number, postcode: string): void {
    const release = this.catalogue.profiles(edition);
    // A failure is not lost: whoever reads the pack later meets it.
    if (release) this.pack(release, postcode.slice(0, 4)).catch(() => undefined);
  }

  /** The distribution of an area; undefined when no profiles of its edition are loaded. */
  async ofArea(area: Area, model?: string): Promise<Distribution | undefined> {
    const release = this.catalogue.profiles(area.edition, model);
    if (!release) return undefined;
    const row = rowOf(await this.pack(release, familyOf(area.code)), area.code);
    return row === undefined ? undefined : distributionOf(row, MatchLevel.AREA, release, this.profiles(release));
  }

  /** The distribution of a postcode on the most precise level that has one: PC6, else PC4, else neighbourhood. */
  async ofPostcode(postcode: Postcode, model?: string): Promise<Distribution | undefined> {
    const release = this.catalogue.profiles(postcode.edition, model);
    if (!release) return undefined;
    const pc4 = postcode.code.slice(0, 4);
    const profiles = this.profiles(release);
    const pack = await this.pack(release, pc4);
    const own = rowOf(pack, postcode.code);
    if (own !== undefined) {
      const level = postcode.code === pc4 ? MatchLevel.PC4 : MatchLevel.PC6;
      return distributionOf(own, level, release, profiles);
    }
    const around = rowOf(pack, pc4);
    if (around !== undefined) return distributionOf(around, MatchLevel.PC4, release, profiles);
    const neighbourhood = postcode.addressParts[0]?.[0];
    if (!neighbourhood || levelOf(neighbourhood) !== 'NEIGHBOURHOOD') return undefined;
    const row = rowOf(await this.pack(release, familyOf(neighbourhood)), neighbourhood);
    return row === undefined ? undefined : distributionOf(row, MatchLevel.NEIGHBOURHOOD, release, profiles);
  }

  private pack(release: ProfilesRelease, key: string): Promise<DistributionPack | undefined> {
    return this.packs.load<DistributionPack>({ release: release.release, key });
  }

  private profiles(release: ProfilesRelease): Profile[] {
    return this.models.find((one) => one.version === release.model)?.profiles ?? [];
  }
}
