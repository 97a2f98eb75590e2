import { districtOf, municipalityOf } from '../../shared/codes';
import { FigureStatus } from '../../shared/figure';
import type { Consultation } from '../consultation';
import type { WorkerTools } from '../jobs/job-tools';

/** Where a postcode lies, for a consultation. */
export type Placement =
  | {
      state: 'placed';
      district: string | null;
      profile: string | null;
      /** Whether no address of it lies in an area that the trajectory is about. */
      isOutside: boolean;
    }
  | { state: 'unknown' }
  /** In another municipality. */
  | { state: 'elsewhere' };

/** Places postcodes, each once: a municipality has some thousands. */
export class Placements {
  private readonly known = new Map<string, Placement>();

  constructor(
    private readonly consultation: Pick<Consultation, 'municipality' | 'edition'>,
    /** Codes of the areas that the trajectory is about; none when it is about the whole municipality. */
    private readonly areas: readonly string[],
    private readonly tools: Pick<WorkerTools, 'postcodes' | 'distributions'>,
  ) {}

  /** Makes sure that {@link of} knows these postcodes. */
  async learn(postcodes: Iterable<string>): Promise<void> {
    const unknown = [...new Set(postcodes)].filter((code) => code !== '' && !this.known.has(code));
    await Promise.all(unknown.map(async (code) => this.known.set(code, await this.place(code))));
  }

  /** Where a postcode lies that was learned. */
  of(postcode: string): Placement {
    return this.known.get(postcode) ?? { state: 'unknown' };
  }

  private async place(code: string): Promise<Placement> {
    const { municipality, edition } = this.consultation;
    const postcode = await this.tools.postcodes.get(edition, code);
    if (!postcode) return { state: 'unknown' };
    const main = this.tools.postcodes.mainAreas(postcode);
    if (main.municipality !== municipality) return { state: 'elsewhere' };
    const distribution = await this.tools.distributions.ofPostcode(postcode);
    // Figures of the surroundings say less of who lives in these few houses.
    const isItsOwn = distribution?.status === FigureStatus.SHOWN && distribution.matchLevel === String(postcode.level);
    const [first, second] = isItsOwn
      ? [...(distribution.shares ?? [])].sort((a, b) => b.households - a.households)
      : [];
    const isTie = first?.households === second?.households;
    return {
      state: 'placed',
      district: main.district ?? null,
      profile: first && !isTie ? first.profile.id : null,
      isOutside: this.areas.length > 0 && !postcode.addressParts.some(([area]) => this.isAbout(area)),
    };
  }

  private isAbout(area: string): boolean {
    return [area, districtOf(area), municipalityOf(area)].some((one) => one !== undefined && this.areas.includes(one));
  }
}
