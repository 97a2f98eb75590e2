import type { Catalogue } from '../releases/catalogue';
import type { AreasRelease } from '../releases/release.type';
import { COUNTRY, districtOf, familyOf, levelOf, municipalityOf } from '../shared/codes';
import type { PackLoader } from '../shared/pack-loader';
import {
  type AreaPack,
  type CountryPack,
  DISTRICT_NAMES,
  type GeometryPack,
  type NameList,
  NEIGHBOURHOOD_NAMES,
} from './area.pack';
import { sortAreas } from './area.rules';
import { type Area, areaOf, type Geometry, type NamedCode, NETHERLANDS } from './area.type';

/** Reads the areas of an edition. Everything within one municipality is one pack, and so is the list of all. */
export class AreaRepository {
  constructor(
    private readonly packs: PackLoader,
    private readonly catalogue: Catalogue,
  ) {}

  /** An area by code; undefined when the edition has none with that code. */
  async get(edition: number, code: string): Promise<Area | undefined> {
    const release = this.catalogue.areas(edition);
    if (!release) return undefined;
    if (code === COUNTRY) return areaOf(release, NETHERLANDS, []);
    if (levelOf(code) === 'PROVINCE') return (await this.provinces(edition)).find((one) => one.code === code);
    const pack = await this.municipalityPack(release, code);
    return pack && areasOf(release, pack).get(code);
  }

  /** The provinces of an edition, sorted by name. */
  async provinces(edition: number): Promise<Area[]> {
    const { release, pack } = await this.countryPack(edition);
    if (!release || !pack) return [];
    return pack.provinces.map(([code, name]) => areaOf(release, { code, name }, [NETHERLANDS]));
  }

  /** All municipalities of an edition, or those of one province. */
  async municipalities(edition: number, province?: string | null): Promise<Area[]> {
    const { release, pack } = await this.countryPack(edition);
    if (!release || !pack) return [];
    const names = new Map(pack.provinces);
    return pack.municipalities
      .filter(([, , lies]) => !province || lies === province)
      .map(([code, name, lies]) => areaOf(release, { code, name }, upward(lies, names)));
  }

  /** The districts or neighbourhoods within a municipality or district, in the order of their codes. */
  async within(edition: number, code: string, level: 'DISTRICT' | 'NEIGHBOURHOOD'): Promise<Area[]> {
    const release = this.catalogue.areas(edition);
    const pack = release && (await this.municipalityPack(release, code));
    if (!pack) return [];
    const district = districtOf(code);
    return [...areasOf(release, pack).values()].filter(
      (one) => one.level === level && (!district || districtOf(one.code) === district),
    );
  }

  /** Every district or neighbourhood of the country, by name. */
  async everywhere(edition: number, level: 'DISTRICT' | 'NEIGHBOURHOOD'): Promise<readonly Area[]> {
    const release = this.catalogue.areas(edition);
    if (!release) return [];
    const kept = nationwide.get(level);
    if (kept?.release === release.release) return kept.areas;
    const areas = sortAreas(await this.unfoldedNames(release, level));
    nationwide.set(level, { release: release.release, areas });
    return areas;
  }

  private async unfoldedNames(release: AreasRelease, level: 'DISTRICT' | 'NEIGHBOURHOOD'): Promise<Area[]> {
    const load = <T>(key: string) => this.packs.load<T>({ release: release.release, key });
    const [country, districts = [], neighbourhoods = []] = await Promise.all([
      load<CountryPack>(COUNTRY),
      load<NameList>(DISTRICT_NAMES),
      level === 'NEIGHBOURHOOD' ? load<NameList>(NEIGHBOURHOOD_NAMES) : [],
    ]);
    const names = new Map([...(country?.provinces ?? []), ...districts]);
    const municipalities = new Map(country?.municipalities.map(([code, name, province]) => [code, { name, province }]));
    const municipality = (code: string): NamedCode[] => {
      const of = municipalityOf(code) ?? '';
      const found = municipalities.get(of);
      return [{ code: of, name: found?.name ?? of }, ...upward(found?.province ?? null, names)];
    };
    if (level === 'DISTRICT') {
      return districts.map(([code, name]) => areaOf(release, { code, name }, municipality(code)));
    }
    return neighbourhoods.map(([code, name]) => {
      const district = districtOf(code) ?? '';
      return areaOf(release, { code, name }, [
        { code: district, name: names.get(district) ?? district },
        ...municipality(code),
      ]);
    });
  }

  /** The borders of an area, of its own edition or else of the newest that has them. */
  async geometry(area: Area): Promise<Geometry | undefined> {
    const release = this.catalogue.geometry(area.edition);
    if (!release) return undefined;
    const pack = await this.packs.load<GeometryPack>({ release: release.release, key: familyOf(area.code) });
    const geojson = pack?.geometries[pack.areas.indexOf(area.code)];
    return geojson && { geojson, credit: release.credit, edition: release.edition, isExample: release.isExample };
  }

  private municipalityPack(release: AreasRelease, code: string): Promise<AreaPack | undefined> {
    return this.packs.load({ release: release.release, key: municipalityOf(code) ?? code });
  }

  private async countryPack(edition: number): Promise<{ release?: AreasRelease; pack?: CountryPack }> {
    const release = this.catalogue.areas(edition);
    return {
      release,
      pack: release && (await this.packs.load<CountryPack>({ release: release.release, key: COUNTRY })),
    };
  }
}

/**
 * The last nationwide list of each level, kept by the process: sorting 13,000 names takes longer than everything else a
 * request does, and a release never changes.
 */
const nationwide = new Map<string, { release: string; areas: readonly Area[] }>();

/** What a municipality in that province lies in. */
function upward(province: string | null, names: Map<string, string>): NamedCode[] {
  return province ? [{ code: province, name: names.get(province) ?? province }, NETHERLANDS] : [NETHERLANDS];
}

/** A pack is read once per request and then asked for each of its areas. */
const unfolded = new WeakMap<AreaPack, Map<string, Area>>();

/** Every area of a municipality's pack by code: itself, then each district followed by its neighbourhoods. */
function areasOf(release: AreasRelease, pack: AreaPack): Map<string, Area> {
  const before = unfolded.get(pack);
  if (before) return before;
  const above = pack.province ? [pack.province, NETHERLANDS] : [NETHERLANDS];
  const municipality = { code: pack.code, name: pack.name };
  const areas = [areaOf(release, municipality, above)];
  for (const [code, name, neighbourhoods] of pack.districts) {
    const within = [municipality, ...above];
    areas.push(areaOf(release, { code, name }, within));
    for (const [buurt, buurtName] of neighbourhoods) {
      areas.push(areaOf(release, { code: buurt, name: buurtName }, [{ code, name }, ...within]));
    }
  }
  const byCode = new Map(areas.map((area) => [area.code, area]));
  unfolded.set(pack, byCode);
  return byCode;
}
