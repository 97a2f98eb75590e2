import { type Area, areaOf, type NamedCode, NETHERLANDS } from '../areas/area.type';
import { districtOf, levelOf, municipalityOf } from '../shared/codes';
import type { PostcodePack } from './postcode.pack';

/** Addresses per area code: the smallest areas known, most addresses first. */
export type AddressParts = [area: string, addresses: number][];

/** Where the addresses of a PC6 lie, or those of its whole PC4; undefined when the pack has no such postcode. */
export function partsOf(pack: PostcodePack, code: string): AddressParts | undefined {
  if (code.length === 4) return partsOfAll(pack);
  const at = indexOfLetters(pack.letters, code.slice(4));
  const pairs = at === undefined ? undefined : pack.parts[at];
  if (!pairs) return undefined;
  const parts: AddressParts = [];
  for (let i = 0; i < pairs.length; i += 2) parts.push([pack.areas[pairs[i] ?? 0] ?? '', pairs[i + 1] ?? 0]);
  return parts;
}

function partsOfAll(pack: PostcodePack): AddressParts {
  const addresses = new Array<number>(pack.areas.length).fill(0);
  for (const pairs of pack.parts) {
    for (let i = 0; i < pairs.length; i += 2)
      addresses[pairs[i] ?? 0] = (addresses[pairs[i] ?? 0] ?? 0) + (pairs[i + 1] ?? 0);
  }
  return pack.areas.map((area, i): [string, number] => [area, addresses[i] ?? 0]).sort((a, b) => b[1] - a[1]);
}

/** Binary search in the sorted, joined letter pairs. */
function indexOfLetters(letters: string, wanted: string): number | undefined {
  let low = 0;
  let high = letters.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = letters.slice(middle * 2, middle * 2 + 2);
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

/** The area of that level in which most of the addresses lie; undefined when the source does not say it so precisely. */
export function mainArea(parts: AddressParts, upTo: (area: string) => string | undefined): string | undefined {
  const totals = new Map<string, number>();
  for (const [area, addresses] of parts) {
    const at = upTo(area);
    if (at) totals.set(at, (totals.get(at) ?? 0) + addresses);
  }
  let main: string | undefined;
  for (const [area, addresses] of totals) if (main === undefined || addresses > (totals.get(main) ?? 0)) main = area;
  return main;
}

/** An area that the pack names, with everything it lies in: the pack holds all names, so this costs no read. */
export function areaIn(pack: PostcodePack, code: string, at: { edition: number; isExample: boolean }): Area {
  const named = (one: string): NamedCode => ({ code: one, name: pack.names[one] ?? one });
  const municipality = municipalityOf(code);
  const province = municipality && pack.provinces[municipality];
  const above = [districtOf(code), municipality, province].filter((one) => one !== undefined && one !== code);
  const ancestors = levelOf(code) === 'PROVINCE' ? [] : above.map((one) => named(one ?? ''));
  return areaOf(at, named(code), [...ancestors, NETHERLANDS]);
}
