/**
 * Codes of Statistics Netherlands (CBS) for areas and of PostNL for postcodes. An area code tells its own place:
 * BU05120103 lies in district WK051201 and municipality GM0512; since 2025 codes may hold letters (BU0363AF01).
 */
export type AreaLevel = 'COUNTRY' | 'PROVINCE' | 'MUNICIPALITY' | 'DISTRICT' | 'NEIGHBOURHOOD';

/** The country's area code. */
export const COUNTRY = 'NL00';

const PATTERNS: [AreaLevel, RegExp][] = [
  ['COUNTRY', /^NL00$/],
  ['PROVINCE', /^PV[0-9]{2}$/],
  ['MUNICIPALITY', /^GM[0-9]{4}$/],
  ['DISTRICT', /^WK[0-9]{4}[0-9A-Z]{2}$/],
  ['NEIGHBOURHOOD', /^BU[0-9]{4}[0-9A-Z]{2}[0-9]{2}$/],
];

/** The level an area code is of; undefined when it is no area code. */
export function levelOf(code: string): AreaLevel | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(code))?.[0];
}

/** An area code as people type it (`gm0512`, ` WK051201 `), in its official spelling; undefined when it is none. */
export function parseAreaCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return levelOf(code) ? code : undefined;
}

/** The municipality an area of that level or below lies in; undefined for a province and the country. */
export function municipalityOf(code: string): string | undefined {
  return /^(GM|WK|BU)/.test(code) ? `GM${code.slice(2, 6)}` : undefined;
}

/**
 * The municipalities that figures of these areas are about, each once; none for provinces and the country, whose
 * figures are there to compare with.
 */
export function municipalitiesOf(...areas: string[]): { municipalities: string[] } {
  const codes = areas.map(municipalityOf).filter((code) => code !== undefined);
  return { municipalities: [...new Set(codes)] };
}

/** The district a district or neighbourhood lies in. */
export function districtOf(code: string): string | undefined {
  return /^(WK|BU)/.test(code) ? `WK${code.slice(2, 8)}` : undefined;
}

/**
 * The family a figure of this area is kept with: the country with its provinces, a municipality with its districts,
 * a district with its neighbourhoods. Figures are read per family, so that a table of siblings is one read.
 */
export function familyOf(code: string): string {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}`;
  if (code.startsWith('WK') || code.startsWith('GM')) return `GM${code.slice(2, 6)}`;
  return COUNTRY;
}

/** Letters as PostNL hands them out: never SA, SD or SS. */
const PC6 = /^[1-9][0-9]{3}(?!S[ADS])[A-Z]{2}$/;
const PC4 = /^[1-9][0-9]{3}$/;

/** A postcode as people type it (`4201 ab`), as PC6 (`4201AB`) or PC4 (`4201`); undefined when it is none. */
export function parsePostcode(text: string): string | undefined {
  const code = text.replace(/\s/g, '').toUpperCase();
  return PC6.test(code) || PC4.test(code) ? code : undefined;
}
