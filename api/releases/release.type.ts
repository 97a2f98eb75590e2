/**
 * A release is one whole written set of reference data: the areas of an edition, the postcodes of an edition, the
 * distributions of a profile model. Its packs are written first and nobody sees them; naming the release in the
 * catalogue is one conditional write, so a data set becomes visible when it is whole and is replaced in one step.
 */
export type DatasetKey =
  | `areas/${number}`
  | 'provinces'
  | `geometry/${number}`
  | `postcodes/${number}`
  | `profiles/${string}/${number}`
  | `indicators/${string}/${number}`;

interface ReleaseBase {
  /** Identifies the packs; never reused. */
  release: string;
  /** SHA-256 of what was written: the same import again finds the same digest and writes nothing. */
  digest: string;
  /** True when the figures are made up to show how the platform works. */
  isExample: boolean;
  /** Publisher and file, as shown to readers: "CBS, gem_2025.csv". */
  source: string;
  /** ISO 8601 time at which the release became visible. */
  importedAt: string;
}

/** `areas/<edition>`: packs per municipality ({@link AreaPack}), one of provinces and one list per level. */
export interface AreasRelease extends ReleaseBase {
  edition: number;
  counts: { provinces: number; municipalities: number; districts: number; neighbourhoods: number };
  /** False when areas were only inferred from codes in other files: their names are their codes. */
  hasNames: boolean;
}

/** `provinces`: which province a municipality lies in, by municipality code; applied when areas are imported. */
export interface ProvincesRelease extends ReleaseBase {
  year: number;
}

/** `geometry/<edition>`: packs per family. */
export interface GeometryRelease extends ReleaseBase {
  edition: number;
  /** Credit line that must stand beside a map. */
  credit: string;
}

/** `postcodes/<edition>`: a pack per PC4. */
export interface PostcodesRelease extends ReleaseBase {
  edition: number;
  /** `inNeighbourhoods` counts the addresses whose neighbourhood is known: some sources say a district or municipality. */
  counts: { pc4: number; pc6: number; addresses: number; inNeighbourhoods: number };
}

/** `profiles/<model>/<edition>`: packs per PC4 and per family of areas. */
export interface ProfilesRelease extends ReleaseBase {
  model: string;
  edition: number;
  /** Year the profile counts describe. */
  dataYear: number;
  households: number;
  /** Households per profile in the whole file, in the model's order: the national figure an index compares with. */
  national: number[];
}

/** `indicators/<source>/<year>`: packs per family of areas. */
export interface IndicatorsRelease extends ReleaseBase {
  /** Key of the indicator source, for example `kwb`. */
  indicatorSource: string;
  /** Year the figures describe; also the edition of their area codes. */
  year: number;
  /**
   * Delivered indicator codes, each with the initials of the levels that have at least one figure:
   * N(ational), P(rovince), M(unicipality), D(istrict), B (neighbourhood, buurt).
   */
  codes: Record<string, string>;
  /** Municipalities in a file that covers part of the country; null when it covers the whole. */
  coverage: string[] | null;
}

export interface Releases {
  [key: `areas/${number}`]: AreasRelease;
  provinces?: ProvincesRelease;
  [key: `geometry/${number}`]: GeometryRelease;
  [key: `postcodes/${number}`]: PostcodesRelease;
  [key: `profiles/${string}`]: ProfilesRelease;
  [key: `indicators/${string}`]: IndicatorsRelease;
}

export type AnyRelease =
  | AreasRelease
  | ProvincesRelease
  | GeometryRelease
  | PostcodesRelease
  | ProfilesRelease
  | IndicatorsRelease;
