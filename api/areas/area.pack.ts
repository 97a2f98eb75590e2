/** How areas are stored: one {@link AreaPack} per municipality, one {@link CountryPack}, one name list per level. */

/** Key: municipality code. Everything about the areas of one municipality, so that any of them is one read. */
export interface AreaPack {
  code: string;
  name: string;
  /** Null when it is not known which province the municipality lies in. */
  province: { code: string; name: string } | null;
  /** `[code, name, neighbourhoods as [code, name]]`, sorted by code. */
  districts: [code: string, name: string, neighbourhoods: [code: string, name: string][]][];
}

/** Key: `NL00`. The country, its provinces and all municipalities, sorted by name. */
export interface CountryPack {
  provinces: [code: string, name: string][];
  municipalities: [code: string, name: string, province: string | null][];
}

/** Keys {@link DISTRICT_NAMES} and {@link NEIGHBOURHOOD_NAMES}: every area of a level by name, to search the country. */
export type NameList = [code: string, name: string][];

export const DISTRICT_NAMES = 'names/DISTRICT';
export const NEIGHBOURHOOD_NAMES = 'names/NEIGHBOURHOOD';

/** Dataset `provinces`, key `NL00`: the provinces, and the province code per municipality code. */
export interface ProvincePack {
  provinces: [code: string, name: string][];
  municipalities: Record<string, string>;
}

/** Dataset `geometry/<edition>`, key: family. Geometries in WGS84, in the order of their area codes. */
export interface GeometryPack {
  areas: string[];
  geometries: GeoJSON.Geometry[];
}
