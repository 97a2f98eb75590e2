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
import { sortByName } from './area.rules';
import { type Area, areaOf, type Geometry, type NamedCode, NETHERLANDS } from './area.type';
import type { NationalLists } from './national-lists';

/** Reads the areas of an edition. Everything within one municipality is one pack, and so is the list of all. */
export class AreaRepository {
  constructor(
    private readonly packs: PackLoader,
    private readonly catalogue: Catalogue,
    private readonly lists: NationalLists,
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

  /** The provinces of an edition, by name. */
  async provinces(edition: number): Promise<Area[]> {
    const release = this.catalogue.areas(edition);
    const pack = release && (await this.countryPack(release));
    if (!pack) return [];
    return sortByName(pack.provinces.map(([code, name]) => areaOf(release, { code, name }, [NETHERLANDS])));
  }

  /** All municipalities of an edition, or those of one province, by name. */
  async municipalities(edition: number, province?: string | null): Promise<Area[]> {
    const release = this.catalogue.areas(edition);
    if (!release) return [];
    const all = await this.lists.get(release.release, 'MUNICIPALITY', () => this.readMunicipalities(release));
    return province ? all.filter((one) => one.ancestors[0]?.code === province) : all;
  }

  /** The districts or neighbourhoods within a municipality or district, by name. */
  async within(edition: number, code: string, level: 'DISTRICT' | 'NEIGHBOURHOOD'): Promise<Area[]> {
    const release = this.catalogue.areas(edition);
    const pack = release && (await this.municipalityPack(release, code));
    if (!pack) return [];
    const district = districtOf(code);
    return sortByName(
      [...areasOf(release, pack).values()].filter(
        (one) => one.level === level && (!district || districtOf(one.code) === district),
      ),
    );
  }

  /** Every district or neighbourhood of the country, by name. */
  async everywhere(edition: number, level: 'DISTRICT' | 'NEIGHBOURHOOD'): Promise<Area[]> {
    const release = this.catalogue.areas(edition);
    return release ? this.lists.get(release.release, level, () => this.readEverywhere(release, level)) : [];
  }

  /** The borders of an area, of its own edition or else of the newest that has them. */
  async geometry(area: Area): Promise<Geometry | undefined> {
    const release = this.catalogue.geometry(area.edition);
    if (!release) return undefined;
    const pack = await this.packs.load<GeometryPack>({ release: release.release, key: familyOf(area.code) });
    const geojson = pack?.geometries[pack.areas.indexOf(area.code)];
    return geojson && { geojson, credit: release.credit, edition: release.edition, isExample: release.isExample };
  }

  private async readMunicipalities(release: AreasRelease): Promise<Area[]> {
    const pack = await this.countryPack(release);
    const names = new Map(pack?.provinces);
    const areas = (pack?.municipalities ?? []).map(([code, name, lies]) =>
      areaOf(release, { code, name }, upward(lies, names)),
    );
    return sortByName(areas);
  }

  private async readEverywhere(release: AreasRelease, level: 'DISTRICT' | 'NEIGHBOURHOOD'): Promise<Area[]> {
    const load = (key: string) => this.packs.load<NameList>({ release: release.release, key });
    const [country, districts = [], neighbourhoods = []] = await Promise.all([
      this.countryPack(release),
      load(DISTRICT_NAMES),
      level === 'NEIGHBOURHOOD' ? load(NEIGHBOURHOOD_NAMES) : [],
    ]);
    const provinces = new Map(country?.provinces);
    const municipalities = new Map(
      country?.municipalities.map(([code, name, lies]) => [code, [{ code, name }, ...upward(lies, provinces)]]),
    );
    const within = (code: string): NamedCode[] => {
      const municipality = municipalityOf(code) ?? '';
      return municipalities.get(municipality) ?? [{ code: municipality, name: municipality }, NETHERLANDS];
    };
    if (level === 'DISTRICT') {
      return sortByName(districts.map(([code, name]) => areaOf(release, { code, name }, within(code))));
    }
    const names = new Map(districts);
    const district = (code: string): NamedCode => ({ code, name: names.get(code) ?? code });
    return sortByName(
      neighbourhoods.map(([code, name]) =>
        areaOf(release, { code, name }, [district(districtOf(code) ?? ''), ...within(code)]),
      ),
    );
  }

  private municipalityPack(release: AreasRelease, code: string): Promise<AreaPack | undefined> {
    return this.packs.load({ release: release.release, key: municipalityOf(code) ?? code });
  }

  private countryPack(release: AreasRelease): Promise<CountryPack | undefined> {
    return this.packs.load<CountryPack>({ release: release.release, key: COUNTRY });
  }
}

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
