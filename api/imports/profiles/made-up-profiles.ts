import { Random } from '../random';

/** A postcode to make profile counts up for. */
export interface PostcodeToFill {
  postcode: string;
  municipality: string;
  addresses: number;
}

/**
 * National share per profile of model 2019, in per cent and in the model's order. Published are 6, 18, 16, 6 and 17
 * (Citisens); the second, third and eighth are made up here, so that the three are 37 together, as they must be.
 */
export const NATIONAL_SHARES = [6, 12, 13, 18, 16, 6, 17, 12] as const;

/** How much more often each profile is met where a place is more urban; made up. */
const URBAN_PULL = [0.45, 0.6, -0.05, -0.05, -0.5, -0.1, -0.15, 0.35];
/** Spread between municipalities, between PC4s and between postcodes, in logarithms of shares; made up. */
const SPREAD = { municipality: 0.25, pc4: 0.3, postcode: 0.35 };
/** Part of the addresses where somebody lives: the others are shops and offices. */
const LIVED_IN = 0.9;
const CALIBRATION_ROUNDS = 8;

/**
 * Makes up households per profile for every postcode: urban and rural places differ, neighbours look alike, and the
 * whole is near the given shares. The same seed gives the same counts.
 * @param wholeShares share per profile of all postcodes together, in per cent.
 * @returns per postcode the households of each profile.
 */
export function madeUpProfiles(
  postcodes: PostcodeToFill[],
  seed: number,
  wholeShares: readonly number[] = NATIONAL_SHARES,
): number[][] {
  const random = new Random(`profiles ${seed}`);
  const weights = weightsOf(postcodes, seed, random);
  const households = postcodes.map(({ addresses }) => livedIn(addresses, random));
  const scale = calibrated(weights, households, wholeShares);
  return postcodes.map((_, i) => {
    const counts = NATIONAL_SHARES.map(() => 0);
    const shares = NATIONAL_SHARES.map((_, p) => weights[i * NATIONAL_SHARES.length + p]! * scale[p]!);
    const total = shares.reduce((sum, share) => sum + share, 0);
    for (let n = 0; n < households[i]!; n++) counts[pick(shares, random.next() * total)]!++;
    return counts;
  });
}

/** Unscaled share of each profile in each postcode, flat. */
function weightsOf(postcodes: PostcodeToFill[], seed: number, random: Random): Float64Array {
  const urbanity = urbanityOf(postcodes);
  const effects = new Map<string, number[]>();
  const effect = (place: string, spread: number): number[] => {
    let known = effects.get(place);
    if (!known) {
      const own = new Random(`${seed} ${place}`);
      known = NATIONAL_SHARES.map(() => own.normal() * spread);
      effects.set(place, known);
    }
    return known;
  };
  const weights = new Float64Array(postcodes.length * NATIONAL_SHARES.length);
  for (const [i, { postcode, municipality }] of postcodes.entries()) {
    const far = effect(municipality, SPREAD.municipality);
    const near = effect(postcode.slice(0, 4), SPREAD.pc4);
    for (const [p, share] of NATIONAL_SHARES.entries()) {
      const log = URBAN_PULL[p]! * urbanity[i]! + far[p]! + near[p]! + random.normal() * SPREAD.postcode;
      weights[i * NATIONAL_SHARES.length + p] = share * Math.exp(log);
    }
  }
  return weights;
}

/** How urban each postcode is, about -2 to 2: from the addresses in its PC4 and in its municipality. */
function urbanityOf(postcodes: PostcodeToFill[]): Float64Array {
  const addresses = new Map<string, number>();
  for (const one of postcodes) {
    for (const place of [one.postcode.slice(0, 4), one.municipality]) {
      addresses.set(place, (addresses.get(place) ?? 0) + one.addresses);
    }
  }
  const size = Float64Array.from(
    postcodes,
    ({ postcode, municipality }) =>
      Math.log1p(addresses.get(postcode.slice(0, 4))!) + Math.log1p(addresses.get(municipality)!) / 2,
  );
  const mean = size.reduce((sum, one) => sum + one, 0) / size.length;
  const deviation = Math.sqrt(size.reduce((sum, one) => sum + (one - mean) ** 2, 0) / size.length);
  return size.map((one) => (deviation > 0 ? Math.max(-2, Math.min(2, (one - mean) / deviation)) : 0));
}

function livedIn(addresses: number, random: Random): number {
  let households = 0;
  for (let i = 0; i < addresses; i++) if (random.next() < LIVED_IN) households++;
  return households;
}

/** Factor per profile with which the whole comes out at those shares. */
function calibrated(weights: Float64Array, households: number[], wholeShares: readonly number[]): number[] {
  const profiles = NATIONAL_SHARES.length;
  let scale: number[] = NATIONAL_SHARES.map(() => 1);
  const all = households.reduce((sum, one) => sum + one, 0);
  for (let round = 0; round < CALIBRATION_ROUNDS && all > 0; round++) {
    const sums = NATIONAL_SHARES.map(() => 0);
    for (const [i, count] of households.entries()) {
      let total = 0;
      for (let p = 0; p < profiles; p++) total += weights[i * profiles + p]! * scale[p]!;
      for (let p = 0; p < profiles; p++) sums[p]! += (count * weights[i * profiles + p]! * scale[p]!) / total;
    }
    scale = scale.map((factor, p) => factor * (wholeShares[p]! / 100 / (sums[p]! / all)));
  }
  return scale;
}

function pick(shares: number[], at: number): number {
  let left = at;
  for (let p = 0; p < shares.length - 1; p++) {
    left -= shares[p]!;
    if (left < 0) return p;
  }
  return shares.length - 1;
}
