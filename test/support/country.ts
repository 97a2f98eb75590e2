import type { AreaPack } from '../../api/areas/area.pack';
import { kwbDefinitions } from '../../api/indicators/definitions/kwb';
import type { PostcodePack } from '../../api/postcodes/postcode.pack';
import type { DistributionPack } from '../../api/profiles/distribution.pack';
import type { Publication } from '../../api/releases/release.repository';
import { indicators } from './indicators';
import { areas, municipality, pc4Within, postcodes, profiles } from './world';

/** As many PC6 as a PC4 has on average. */
const PC6_PER_PC4 = 115;

/** Made-up households per profile: plausible in size, the same every time. */
const counts = (seed: number) => Array.from({ length: 8 }, (_, i) => ((seed * 7 + i * 13) % 90) + 1);

/**
 * A country of the real number of municipalities in which Gorinchem (GM0512) is whole: 21 districts of five
 * neighbourhoods, and `pc4s` PC4 from 4201 on with 115 PC6 each, all with distributions; and the
 * key figures of Gorinchem, its districts and the country. Packs have their real size.
 */
export function wholeCountry(pc4s: number): Publication[] {
  const gorinchem = municipality('GM0512', 'Gorinchem', 21, 5);
  const others = Array.from({ length: 341 }, (_, i) => municipality(`GM${1000 + i}`, `Gemeente ${i}`, 2, 1));
  const codes = Array.from({ length: pc4s }, (_, i) => String(4201 + i));
  const places = Object.fromEntries(codes.map((pc4, i) => [pc4, placed(gorinchem, i)]));
  const distributions = Object.fromEntries(
    codes.map((pc4) => [pc4, distributed([pc4, ...lettersOf(places[pc4]).map((letters) => pc4 + letters)])]),
  );
  const districts = gorinchem.districts.map(([code]) => code);
  return [
    areas([gorinchem, ...others]),
    postcodes(places),
    profiles({ ...distributions, GM0512: distributed(['GM0512', ...districts]) }, counts(3)),
    figuresOf(['NL00', 'GM0512', ...districts]),
  ];
}

/** A PC4 within the municipality, each in another neighbourhood. */
function placed(gorinchem: AreaPack, nth: number): PostcodePack {
  const neighbourhoods = gorinchem.districts.flatMap(([, , within]) => within);
  const neighbourhood = neighbourhoods[nth % neighbourhoods.length];
  if (!neighbourhood) throw new Error('A municipality without neighbourhoods has no postcodes.');
  return pc4Within(neighbourhood, gorinchem, PC6_PER_PC4);
}

const lettersOf = (pack?: PostcodePack): string[] => pack?.letters.match(/../g) ?? [];

const distributed = (keys: string[]): DistributionPack => ({ keys, rows: keys.map((_, i) => counts(i)) });

function figuresOf(codes: string[]): Publication {
  const every = kwbDefinitions.map((one) => one.code);
  const row = (nth: number) => every.map((_, i) => String(((nth * 31 + i * 17) % 900) + 10));
  return indicators(every, Object.fromEntries(codes.map((code, nth) => [code, row(nth)])));
}
