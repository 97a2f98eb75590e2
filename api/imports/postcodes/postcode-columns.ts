import { CODED_LEVELS, type CodedLevel } from '../areas/area-code';

/** Where a postcode file has what. Columns that are not there are -1. */
export interface PostcodeColumns {
  postcode: number;
  /** House number: one row per address. */
  number: number;
  /** Number of addresses, in files that counted them already. */
  addresses: number;
  areas: Record<CodedLevel, number>;
  /** Years in the names of the area columns; one, unless the file contradicts itself. */
  years: number[];
}

const AREA_COLUMN: Record<CodedLevel, RegExp> = {
  MUNICIPALITY: /^(?:gemeente|gemeentecode|gemcode|gem)_?(\d{4})?$/i,
  DISTRICT: /^(?:wijk|wijkcode|wk_code)_?(\d{4})?$/i,
  NEIGHBOURHOOD: /^(?:buurt|buurtcode|bu_code|neighb_code)_?(\d{4})?$/i,
};

/** The columns of a file with postcodes and areas; undefined when it is none. */
export function postcodeColumns(header: string[]): PostcodeColumns | undefined {
  const find = (pattern: RegExp) => header.findIndex((name) => pattern.test(name));
  const postcode = find(/^(pc6|postcode6?)$/i);
  const areas = Object.fromEntries(CODED_LEVELS.map((level) => [level, find(AREA_COLUMN[level])])) as Record<
    CodedLevel,
    number
  >;
  if (postcode < 0 || Object.values(areas).every((at) => at < 0)) return undefined;
  const years = CODED_LEVELS.map((level) => AREA_COLUMN[level].exec(header[areas[level]] ?? '')?.[1]);
  return {
    postcode,
    areas,
    number: find(/^(huisnummer|hnr)$/i),
    addresses: find(/^(adressen|freq|aantal)$/i),
    years: [...new Set(years.filter((year) => year !== undefined).map(Number))],
  };
}
