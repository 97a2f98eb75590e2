import type { PostcodePack } from '../../postcodes/postcode.pack';
import { districtOf, levelOf, municipalityOf } from '../../shared/codes';
import type { AreaTree } from '../areas/area-tree';
import type { PostcodeAddresses } from './postcode-collection';

/** What is stored of a PC4: its postcodes, and the names of all areas they lie in, from this edition's areas. */
export function postcodePack(postcodes: PostcodeAddresses[], tree: AreaTree): PostcodePack {
  const areas = [...new Set(postcodes.flatMap(({ parts }) => parts.map(([area]) => area)))].sort();
  const index = new Map(areas.map((area, i) => [area, i]));
  const names: Record<string, string> = {};
  const provinces: Record<string, string> = {};
  for (const area of areas) {
    const municipality = municipalityOf(area)!;
    const province = tree.provinceOf(municipality);
    if (province) provinces[municipality] = province;
    for (const one of [area, districtOf(area), municipality, province]) if (one) names[one] = tree.nameOf(one);
  }
  return {
    names,
    provinces,
    areas,
    letters: postcodes.map(({ letters }) => letters).join(''),
    parts: postcodes.map(({ parts }) => parts.flatMap(([area, addresses]) => [index.get(area)!, addresses])),
  };
}

/** The postcodes in a pack, as they were counted. */
export function postcodesIn(pack: PostcodePack): PostcodeAddresses[] {
  return pack.parts.map((parts, i) => ({
    letters: pack.letters.slice(2 * i, 2 * i + 2),
    parts: Array.from({ length: parts.length / 2 }, (_, k) => [pack.areas[parts[2 * k]!]!, parts[2 * k + 1]!]),
  }));
}

/** Addresses in a list of postcodes; only those in areas that count, when that is said. */
export function addressesIn(postcodes: PostcodeAddresses[], isCounted = (_area: string) => true): number {
  let sum = 0;
  for (const { parts } of postcodes) for (const [area, addresses] of parts) if (isCounted(area)) sum += addresses;
  return sum;
}

/** Whether an area is as small as can be. */
export const isNeighbourhood = (area: string) => levelOf(area) === 'NEIGHBOURHOOD';
