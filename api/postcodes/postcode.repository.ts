import type { Catalogue } from '../releases/catalogue';
import { districtOf, municipalityOf } from '../shared/codes';
import type { PackLoader } from '../shared/pack-loader';
import type { PostcodePack } from './postcode.pack';
import { mainArea, partsOf } from './postcode.rules';
import { type Postcode, PostcodeLevel } from './postcode.type';

/** Looks postcodes up: one pack holds a PC4 with all its PC6, the areas they lie in and the names of those. */
export class PostcodeRepository {
  constructor(
    private readonly packs: PackLoader,
    private readonly catalogue: Catalogue,
  ) {}

  /** A PC6 or PC4 in its official spelling; undefined when the edition has none with that code. */
  async get(edition: number, code: string): Promise<Postcode | undefined> {
    const release = this.catalogue.postcodes(edition);
    if (!release) return undefined;
    const pack = await this.packs.load<PostcodePack>({ release: release.release, key: code.slice(0, 4) });
    const addressParts = pack && partsOf(pack, code);
    if (!pack || !addressParts) return undefined;
    return {
      id: `${code}-${edition}`,
      code,
      level: code.length === 4 ? PostcodeLevel.PC4 : PostcodeLevel.PC6,
      edition,
      addresses: addressParts.reduce((sum, [, addresses]) => sum + addresses, 0),
      isExample: release.isExample,
      source: release.source,
      addressParts,
      pack,
    };
  }

  /** The district and municipality in which most addresses of a postcode lie; undefined where the source is coarser. */
  mainAreas({ addressParts }: Postcode): { district: string | undefined; municipality: string | undefined } {
    return { district: mainArea(addressParts, districtOf), municipality: mainArea(addressParts, municipalityOf) };
  }
}
