import { type AreaPack, type GeometryPack } from '../../api/areas/area.pack';
import type { PostcodePack } from '../../api/postcodes/postcode.pack';
import type { DistributionPack } from '../../api/profiles/distribution.pack';
import type { Publication } from '../../api/releases/release.repository';
import type { GeometryRelease } from '../../api/releases/release.type';
import { packed } from '../../api/shared/packs';
import { indicators } from './indicators';
import { areas, pc4Within, postcodes, profiles } from './world';

/** A small Gorinchem for the panel's tests: a few real names, everything else made up. */
const gorinchem: AreaPack = {
  code: 'GM0512',
  name: 'Gorinchem',
  province: { code: 'PV28', name: 'Zuid-Holland' },
  districts: [
    [
      'WK051201',
      'Benedenstad',
      [
        ['BU05120100', 'Benedenstad-West'],
        ['BU05120101', 'Benedenstad-Oost'],
      ],
    ],
    ['WK051202', 'Lingewijk', [['BU05120200', 'Lingewijk-Noord']]],
    ['WK051203', 'Dalem', [['BU05120300', 'Dalem-Dorp']]],
  ],
};

const leerdam: AreaPack = {
  code: 'GM1961',
  name: 'Vijfheerenlanden',
  province: { code: 'PV26', name: 'Utrecht' },
  districts: [['WK196101', 'Leerdam', []]],
};

/** Counts in the model's order; the sixth profile is remarkable in the Benedenstad. */
const NATIONAL = [600, 900, 1_400, 1_800, 1_600, 600, 1_700, 1_400];
const BENEDENSTAD = [90, 160, 80, 150, 120, 180, 160, 60];
const LINGEWIJK = [30, 60, 190, 110, 150, 20, 240, 100];

const counts: Record<string, DistributionPack> = {
  NL00: { keys: ['NL00'], rows: [NATIONAL] },
  GM0512: {
    keys: ['GM0512', 'WK051201', 'WK051202', 'WK051203'],
    rows: [BENEDENSTAD.map((one, i) => one + (LINGEWIJK[i] ?? 0)), BENEDENSTAD, LINGEWIJK, 1],
  },
  WK051201: { keys: ['WK051201', 'BU05120100'], rows: [BENEDENSTAD, BENEDENSTAD.map((one) => Math.round(one / 2))] },
  '4201': { keys: ['4201', '4201AA'], rows: [BENEDENSTAD, [4, 6, 2, 5, 4, 9, 6, 2]] },
};

/** 4201AA lies in one neighbourhood; 4201AB crosses into the Lingewijk. */
function postcodesOf4201(): PostcodePack {
  const one = pc4Within(['BU05120100', 'Benedenstad-West'], gorinchem, 2);
  return {
    ...one,
    names: { ...one.names, BU05120200: 'Lingewijk-Noord', WK051202: 'Lingewijk' },
    areas: [...one.areas, 'BU05120200'],
    parts: [
      [0, 10],
      [0, 8, 1, 4],
    ],
  };
}

/** Squares beside each other, where the map of the municipality would be. */
function borders(): Publication<GeometryRelease> {
  const codes = gorinchem.districts.map(([code]) => code);
  const square = (at: number): GeoJSON.Polygon => {
    const [west, east] = [4.95 + at / 50, 4.97 + at / 50];
    return {
      type: 'Polygon',
      coordinates: [
        [
          [west, 51.82],
          [east, 51.82],
          [east, 51.84],
          [west, 51.84],
          [west, 51.82],
        ],
      ],
    };
  };
  const pack: GeometryPack = { areas: codes, geometries: codes.map((_, at) => square(at)) };
  return {
    dataset: 'geometry/2022',
    bodies: new Map([['GM0512', packed(pack)]]),
    entry: { isExample: true, source: 'made up for a test', edition: 2022, credit: 'Kadaster / CBS, 2022' },
  };
}

/** All that the panel shows of it. */
export function gorinchemData(): Publication[] {
  return [
    areas([gorinchem, leerdam]),
    postcodes({ '4201': postcodesOf4201() }),
    profiles(counts, NATIONAL),
    borders(),
    indicators(
      ['population', 'households-single', 'wmo-clients-per-1000'],
      {
        NL00: ['17942942', '3300000', '70'],
        GM0512: ['38450', '6200', '82'],
        WK051201: ['4105', '0', '.'],
        WK051202: ['7320', '1500', '64'],
      },
      { isExample: true, source: 'made up for a test' },
    ),
  ];
}
