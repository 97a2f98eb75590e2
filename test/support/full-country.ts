import type { AreaPack, GeometryPack } from '../../api/areas/area.pack';
import { kwbDefinitions } from '../../api/indicators/definitions/kwb';
import type { DistributionPack } from '../../api/profiles/distribution.pack';
import type { Publication } from '../../api/releases/release.repository';
import type { GeometryRelease } from '../../api/releases/release.type';
import { familyOf } from '../../api/shared/codes';
import { packed } from '../../api/shared/packs';
import { indicators } from './indicators';
import { dice } from './random-query';
import { areas, municipality, pc4Within, postcodes, profiles } from './world';

/** As many as in 2025: 342 municipalities, some 3,200 districts, some 13,000 neighbourhoods; the largest is Amsterdam. */
const MUNICIPALITIES = 342;
const PROVINCES = 12;
/** As many postcodes as one request may ask, each in another PC4. */
const PC4S = 500;

/** Made-up households per profile: plausible in size, the same every time. */
const counts = (seed: number) => Array.from({ length: 8 }, (_, i) => ((seed * 7 + i * 13) % 90) + 1);

/**
 * The whole country in its full size, made up: every area has a distribution; the country, its provinces, all
 * municipalities and everything in the two largest have key figures of two years and borders.
 */
export function fullCountry(): Publication[] {
  const all = municipalities();
  const largest = all.slice(0, 2);
  const codes = all.flatMap((one) => [
    one.code,
    ...one.districts.flatMap(([code, , within]) => [code, ...within.map(([bu]) => bu)]),
  ]);
  const large = largest.flatMap((one) => codes.filter((code) => code.slice(2, 6) === one.code.slice(2)));
  const described = ['NL00', ...provinces.map(({ code }) => code), ...all.map(({ code }) => code), ...large];
  const places = Object.fromEntries(
    Array.from({ length: PC4S }, (_, i) => {
      const within = all[i % all.length] as AreaPack;
      const neighbourhood = within.districts[0]?.[2][0];
      if (!neighbourhood) throw new Error(`${within.code} has no neighbourhood`);
      return [String(4201 + i), pc4Within(neighbourhood, within, 115)];
    }),
  );
  const distributions: Record<string, DistributionPack> = byFamily(['NL00', ...codes]);
  for (const [pc4, { letters }] of Object.entries(places)) {
    const keys = [pc4, ...(letters.match(/../g) ?? []).map((two) => pc4 + two)];
    distributions[pc4] = { keys, rows: keys.map((_, i) => counts(i)) };
  }
  return [
    areas(all),
    postcodes(places),
    profiles(distributions, counts(3)),
    figures(described, 2025),
    figures(described, 2024),
    geometry(described),
  ];
}

const provinces = Array.from({ length: PROVINCES }, (_, i) => ({ code: `PV${20 + i}`, name: `Provincie ${i}` }));

function municipalities(): AreaPack[] {
  const amsterdam = municipality('GM0363', 'Amsterdam', 99, 6);
  const gorinchem = municipality('GM0512', 'Gorinchem', 21, 5);
  const others = Array.from({ length: MUNICIPALITIES - 2 }, (_, i) =>
    municipality(`GM${1000 + i}`, `Gemeente ${(i * 7919) % 1000}`, 9, 4),
  );
  return [amsterdam, gorinchem, ...others].map((one, i) => ({ ...one, province: provinces[i % PROVINCES] ?? null }));
}

function byFamily(codes: string[]): Record<string, DistributionPack> {
  return Object.fromEntries(
    [...familiesOf(codes)].map(([family, keys]) => [family, { keys, rows: keys.map((_, i) => counts(i)) }]),
  );
}

function familiesOf(codes: string[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const code of codes) families.set(familyOf(code), [...(families.get(familyOf(code)) ?? []), code]);
  return families;
}

function figures(codes: string[], year: number): Publication {
  const every = kwbDefinitions.map((one) => one.code);
  const row = (nth: number) => every.map((_, i) => String(((nth * 31 + i * 17) % 900) + 10));
  return indicators(every, Object.fromEntries(codes.map((code, nth) => [code, row(nth)])), { year });
}

/** Borders of a hundred points each; those of Amsterdam fill the largest item there can be. */
function geometry(codes: string[]): Publication<GeometryRelease> {
  const random = dice(1);
  const ring = (points: number) => Array.from({ length: points }, () => [3 + 4 * random(), 50 + 3 * random()]);
  const packs = [...familiesOf(codes)].map(([family, within]): [string, Uint8Array] => {
    const points = family === 'GM0363' ? 210 : 100;
    const pack: GeometryPack = {
      areas: within,
      geometries: within.map(() => ({ type: 'Polygon', coordinates: [ring(points)] })),
    };
    return [family, packed(pack)];
  });
  return {
    dataset: 'geometry/2025',
    bodies: new Map(packs),
    entry: { isExample: true, source: 'made up for a test', edition: 2025, credit: 'made up' },
  };
}
