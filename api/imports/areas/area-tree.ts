import {
  type AreaPack,
  type CountryPack,
  DISTRICT_NAMES,
  type NameList,
  NEIGHBOURHOOD_NAMES,
  type ProvincePack,
} from '../../areas/area.pack';
import { byCode, byName } from '../../areas/name-order';
import type { Publication } from '../../releases/release.repository';
import type { AreasRelease } from '../../releases/release.type';
import { COUNTRY, districtOf, levelOf, municipalityOf } from '../../shared/codes';
import { packed, unpacked } from '../../shared/packs';
import type { Shelf } from '../shelf';
import { CODED_LEVELS, type CodedLevel } from './area-code';

/** Key of the pack that says of which levels the official name table was read; only imports read it. */
const OFFICIAL_LEVELS = 'official-levels';

/** The areas of one edition while an import works on them. What lies in what follows from the codes. */
export class AreaTree {
  /** Names by code, of municipalities, districts and neighbourhoods; an area of which only the code is known has its code. */
  private readonly names = new Map<string, string>();
  private readonly official = new Set<CodedLevel>();
  private readonly sources = new Set<string>();
  private provinces: ProvincePack = { provinces: [], municipalities: {} };

  private constructor(readonly edition: number) {}

  /** Areas that are given, not read. @param given municipalities: the province of each by code. */
  static of(
    edition: number,
    given: ProvincePack & { names: Iterable<[code: string, name: string]>; source: string },
  ): AreaTree {
    const tree = new AreaTree(edition);
    tree.provinces = { provinces: given.provinces, municipalities: given.municipalities };
    tree.addSource(given.source);
    for (const [code, name] of given.names) tree.suggest(code, name);
    return tree;
  }

  /** The areas of an edition as they are now; none when there are only examples, which give way. */
  static async load(shelf: Shelf, edition: number): Promise<AreaTree> {
    const tree = new AreaTree(edition);
    tree.provinces = (await shelf.pack<ProvincePack>('provinces', COUNTRY)) ?? tree.provinces;
    const dataset = `areas/${edition}` as const;
    const entry = shelf.entry(dataset);
    if (!entry || entry.isExample) return tree;
    for (const source of entry.source.split(' + ')) tree.sources.add(source);
    for (const [key, body] of await shelf.bodies(dataset)) {
      if (levelOf(key) === 'MUNICIPALITY') tree.addPack(unpacked<AreaPack>(body));
      if (key === OFFICIAL_LEVELS) for (const level of unpacked<CodedLevel[]>(body)) tree.official.add(level);
    }
    return tree;
  }

  private addPack(pack: AreaPack): void {
    this.names.set(pack.code, pack.name);
    for (const [code, name, neighbourhoods] of pack.districts) {
      this.names.set(code, name);
      for (const [inner, innerName] of neighbourhoods) this.names.set(inner, innerName);
    }
  }

  has(code: string): boolean {
    return this.names.has(code);
  }

  /** The name of an area or province; its code where no name is known. */
  nameOf(code: string): string {
    return this.names.get(code) ?? this.provinces.provinces.find(([one]) => one === code)?.[1] ?? code;
  }

  /** The province a municipality lies in; undefined when that is not known. */
  provinceOf(municipality: string): string | undefined {
    return this.provinces.municipalities[municipality];
  }

  /** True when the official table of this level was read: a code it lacks does not exist. */
  isOfficial(level: CodedLevel): boolean {
    return this.official.has(level);
  }

  codes(level: CodedLevel): string[] {
    return [...this.names.keys()].filter((code) => levelOf(code) === level).sort(byCode);
  }

  /** Takes over which municipality lies in which province. */
  setProvinces(provinces: ProvincePack): void {
    this.provinces = provinces;
  }

  /** Notes the file that areas come from, as readers will see it. */
  addSource(source: string): void {
    this.sources.add(source);
  }

  /** Adds an area that a file mentions, and those it lies in, without knowing their names. */
  infer(code: string): void {
    for (const one of [code, districtOf(code), municipalityOf(code)]) {
      if (one && !this.names.has(one)) this.names.set(one, one);
    }
  }

  /** Adds an area with a name from a file that is no name table; official names stay as they are. */
  suggest(code: string, name: string): void {
    const level = levelOf(code) as CodedLevel;
    if (this.official.has(level)) return;
    this.infer(code);
    this.names.set(code, name.trim());
  }

  /** Takes over an official name table: the areas of its level that it does not name are gone, with all in them. */
  replaceLevel(level: CodedLevel, table: ReadonlyMap<string, string>): void {
    for (const code of this.codes(level)) if (!table.has(code)) this.names.delete(code);
    for (const [code, name] of table) this.names.set(code, name);
    for (const code of [...this.names.keys()]) {
      const parents = [districtOf(code), municipalityOf(code)].filter((parent) => parent && parent !== code);
      if (!parents.every((parent) => this.names.has(parent!))) this.names.delete(code);
    }
    this.official.add(level);
  }

  /** The smallest of an area and those it lies in that exists; undefined when not even its municipality does. */
  smallestKnown(code: string): string | undefined {
    return [code, districtOf(code), municipalityOf(code)].find((one) => one && this.names.has(one));
  }

  /** The areas as a data set to publish. */
  publication(isExample = false): Publication<AreasRelease> {
    const districts = grouped(this.codes('DISTRICT'), (code) => municipalityOf(code)!);
    const neighbourhoods = grouped(this.codes('NEIGHBOURHOOD'), (code) => districtOf(code)!);
    const named = (code: string): [string, string] => [code, this.nameOf(code)];
    const municipalities = this.codes('MUNICIPALITY');
    const bodies = new Map<string, Uint8Array>();
    for (const code of municipalities) {
      const pack: AreaPack = {
        code,
        name: this.nameOf(code),
        province: this.province(code),
        districts: (districts.get(code) ?? []).map((district) => [
          ...named(district),
          (neighbourhoods.get(district) ?? []).map(named),
        ]),
      };
      bodies.set(code, packed(pack));
    }
    const country: CountryPack = {
      provinces: [...this.provinces.provinces].sort(byName),
      municipalities: municipalities
        .map((code): CountryPack['municipalities'][number] => [...named(code), this.provinceOf(code) ?? null])
        .sort(byName),
    };
    const list = (level: CodedLevel): NameList => this.codes(level).map(named).sort(byName);
    bodies.set(COUNTRY, packed(country));
    bodies.set(DISTRICT_NAMES, packed(list('DISTRICT')));
    bodies.set(NEIGHBOURHOOD_NAMES, packed(list('NEIGHBOURHOOD')));
    bodies.set(OFFICIAL_LEVELS, packed(CODED_LEVELS.filter((level) => this.official.has(level))));
    return {
      dataset: `areas/${this.edition}`,
      bodies,
      entry: {
        isExample,
        source: [...this.sources].sort().join(' + '),
        edition: this.edition,
        counts: {
          provinces: country.provinces.length,
          municipalities: municipalities.length,
          districts: this.codes('DISTRICT').length,
          neighbourhoods: this.codes('NEIGHBOURHOOD').length,
        },
        hasNames: municipalities.some((code) => this.nameOf(code) !== code),
      },
    };
  }

  private province(municipality: string): AreaPack['province'] {
    const code = this.provinceOf(municipality);
    return code ? { code, name: this.nameOf(code) } : null;
  }
}

function grouped(codes: string[], parentOf: (code: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const group = groups.get(parentOf(code));
    if (group) group.push(code);
    else groups.set(parentOf(code), [code]);
  }
  return groups;
}
