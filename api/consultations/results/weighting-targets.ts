import type { Area } from '../../areas/area.type';
import type { Context } from '../../context';
import { districtOf } from '../../shared/codes';
import type { Consultation, WeightingDimension } from '../consultation';

/** What is known of who lives in the areas of a consultation. */
export interface Population {
  /** Inhabitants in all; null when unknown. */
  total: number | null;
  /** Per dimension, by key: inhabitants, or of a profile households. Empty where nothing is known. */
  of: Record<WeightingDimension, ReadonlyMap<string, number>>;
  /** Names of the districts by code. */
  districtNames: ReadonlyMap<string, string>;
}

/** Where population figures are read. */
export type PopulationSources = Pick<Context, 'areas' | 'indicators' | 'distributions'>;

/** Age bands of Statistics Netherlands, with the indicator that counts them. */
const COUNTED_AGES = [
  { from: 0, to: 14, code: 'age-0-14' },
  { from: 15, to: 24, code: 'age-15-24' },
  { from: 25, to: 44, code: 'age-25-44' },
  { from: 45, to: 64, code: 'age-45-64' },
  { from: 65, to: Number.POSITIVE_INFINITY, code: 'age-65-plus' },
];

const GENDER_CODES = { female: 'women', male: 'men' } as const;

/**
 * Who lives in the areas, as far as indicators and profile distributions tell; read from a few packs.
 * @param codes the areas; of areas that lie in one another only the largest counts.
 */
export async function populationOf(
  sources: PopulationSources,
  { municipality, edition, ageBands }: Pick<Consultation, 'municipality' | 'edition' | 'ageBands'>,
  codes: readonly string[],
): Promise<Population> {
  const found = await Promise.all(
    (codes.length > 0 ? codes : [municipality]).map((code) => sources.areas.get(edition, code)),
  );
  const known = found.filter((area) => area !== undefined);
  const areas = known.filter((area) => !area.ancestors.some(({ code }) => known.some((other) => other.code === code)));
  const all = (code: string) => added(areas.map((area) => figure(sources, area, code)));
  const districts = await sources.areas.within(edition, municipality, 'DISTRICT');
  const [total, district, profile, age, gender] = await Promise.all([
    all('population'),
    byDistrict(sources, areas, districts),
    byProfile(sources, areas),
    keyed(ageBands, (band) => {
      const bands = countedAges(band);
      return bands ? added(bands.map(({ code }) => all(code))) : null;
    }),
    keyed(Object.keys(GENDER_CODES), (key) => all(GENDER_CODES[key as keyof typeof GENDER_CODES])),
  ]);
  const districtNames = new Map(districts.map(({ code, name }) => [code, name]));
  return { total, of: { district, profile, age, gender }, districtNames };
}

/** The counted bands that together are exactly an age band (`15-44`, `65+`); undefined when there are none. */
export function countedAges(band: string): typeof COUNTED_AGES | undefined {
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(band) ?? [];
  if (from === undefined) return undefined;
  const last = to === undefined ? Number.POSITIVE_INFINITY : Number(to);
  const within = COUNTED_AGES.filter((one) => one.from >= Number(from) && one.to <= last);
  return within[0]?.from === Number(from) && within.at(-1)?.to === last ? within : undefined;
}

/** Inhabitants per district, of the part of it that the areas are. */
async function byDistrict(sources: PopulationSources, areas: readonly Area[], districts: readonly Area[]) {
  const isWhole = areas.some(({ level }) => level === 'MUNICIPALITY');
  return keyed(
    districts.map(({ code }) => code),
    (code) => {
      const parts = isWhole
        ? districts.filter((one) => one.code === code)
        : areas.filter((area) => districtOf(area.code) === code);
      return parts.length > 0 ? added(parts.map((area) => figure(sources, area, 'population'))) : null;
    },
  );
}

/** Households per profile; nothing when they are unknown or withheld in one of the areas. */
async function byProfile({ distributions }: PopulationSources, areas: readonly Area[]) {
  const all = await Promise.all(areas.map((area) => distributions.ofArea(area)));
  const households = new Map<string, number>();
  if (all.some((one) => !one?.shares)) return households;
  for (const { profile, households: more } of all.flatMap((one) => one?.shares ?? [])) {
    households.set(profile.id, (households.get(profile.id) ?? 0) + more);
  }
  return households;
}

async function figure({ indicators }: PopulationSources, area: Area, code: string): Promise<number | null> {
  const [value] = await indicators.values(area, { codes: [code] });
  return value?.value ?? null;
}

/** The sum; null when a part is unknown. */
async function added(parts: readonly Promise<number | null>[]): Promise<number | null> {
  const all = await Promise.all(parts);
  if (all.length === 0 || all.includes(null)) return null;
  return all.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/** The figures of keys, without those that are unknown. */
async function keyed(keys: readonly string[], of: (key: string) => Promise<number | null> | null) {
  const all = await Promise.all(keys.map(async (key) => [key, await of(key)] as const));
  return new Map(all.filter((one): one is readonly [string, number] => one[1] !== null));
}
