import type { ConsultationRecord, Margin } from './consultation.records';

/** Dimensions residents can be weighted by, with where their population can come from. */
export const WEIGHABLE = {
  DISTRICT: ['INDICATORS', 'ENTERED'],
  PROFILE: ['DISTRIBUTION', 'ENTERED'],
  AGE: ['INDICATORS', 'ENTERED'],
  GENDER: ['INDICATORS', 'ENTERED'],
} as const satisfies Record<string, Margin['origin'][]>;
export type Weighable = keyof typeof WEIGHABLE;

const DIMENSIONS = ['DISTRICT', 'PROFILE', 'AGE', 'GENDER', 'SOURCE'] as const;

/** Every pair of dimensions, as the form names them: `DISTRICT×AGE`. */
export const PAIRS = DIMENSIONS.flatMap((one, i) => DIMENSIONS.slice(i + 1).map((other) => `${one}×${other}`));

/** Those that residents can be weighted to together. */
export const WEIGHED_PAIRS = PAIRS.filter((pair) => pair.split('×').every((one) => one in WEIGHABLE));

/** The dimensions of such a pair. */
export const partsOf = (pair: string) => pair.split('×') as [Weighable, Weighable];

/** A group of residents to enter the size of. */
export interface Group {
  key: string;
  name: string;
}

/** People invited, by the code of a district. */
type PerDistrict = Record<string, number | null>;

/** What the form holds. */
export interface ConsultationValues {
  title: string;
  opensOn: string;
  closesOn: string;
  language: string;
  sources: {
    code: string;
    name: string;
    recruitment: string;
    invited: number | null;
    /** By the code of the district; empty where it was not filled in. */
    perDistrict: PerDistrict;
  }[];
  /** As typed: `15-24, 65+`. */
  ageBands: string;
  threshold: number;
  retentionMonths: number;
  crossings: string[];
  /** Per dimension; without an origin it is not weighted by. */
  weights: Partial<Record<Weighable, { origin: Margin['origin'] | ''; targets?: Record<string, number | null> }>>;
  /** Pairs that are weighted to together: `AGE×GENDER`. */
  joint: string[];
  /** Per pair, by the groups of both (`25-44×female`); empty where nothing was filled in. */
  jointTargets: Record<string, Record<string, number | null>>;
  lowestWeight: number | null;
  highestWeight: number | null;
}

/** What is usual, for a new consultation. */
export const USUAL: ConsultationValues = {
  title: '',
  opensOn: '',
  closesOn: '',
  language: 'nl',
  sources: [],
  ageBands: '15-24, 25-44, 45-64, 65+',
  threshold: 10,
  retentionMonths: 12,
  crossings: [],
  weights: {},
  joint: [],
  jointTargets: {},
  lowestWeight: null,
  highestWeight: null,
};

/** A consultation as the form holds it. */
export function valuesOf(consultation: ConsultationRecord): ConsultationValues {
  const { title, opensOn, closesOn, language, retentionMonths, design } = consultation;
  if (!design) return { ...USUAL, title, opensOn, closesOn, language, retentionMonths };
  const { sources, ageBands, threshold, crossings, weighting } = design;
  return {
    title,
    opensOn,
    closesOn,
    language,
    sources: sources.map(({ invitedPerDistrict, ...one }) => ({
      ...one,
      perDistrict: Object.fromEntries((invitedPerDistrict ?? []).map(({ district, invited }) => [district, invited])),
    })),
    ageBands: ageBands.join(', '),
    threshold,
    retentionMonths,
    crossings: crossings.map(([one = '', other = '']) => PAIRS.find((pair) => isPair(pair, one, other)) ?? ''),
    weights: Object.fromEntries(
      weighting.margins
        .filter(({ crossedWith }) => crossedWith === null)
        .map(({ dimension, origin, targets }) => [
          dimension,
          { origin, targets: Object.fromEntries((targets ?? []).map(({ key, value }) => [key, value])) },
        ]),
    ),
    ...jointOf(weighting.margins),
    lowestWeight: weighting.lowestWeight,
    highestWeight: weighting.highestWeight,
  };
}

/** Joint margins as the form holds them, in its order of dimensions. */
function jointOf(margins: readonly Margin[]): Pick<ConsultationValues, 'joint' | 'jointTargets'> {
  const all = margins.flatMap(({ dimension, crossedWith, targets }) => {
    const pair = crossedWith && WEIGHED_PAIRS.find((one) => isPair(one, dimension, crossedWith));
    if (!pair) return [];
    const keyOf = (key: string) => (pair.startsWith(dimension) ? key : key.split('×').reverse().join('×'));
    return [[pair, Object.fromEntries((targets ?? []).map(({ key, value }) => [keyOf(key), value]))] as const];
  });
  return { joint: all.map(([pair]) => pair), jointTargets: Object.fromEntries(all) };
}

const isPair = (pair: string, one: string, other: string) => pair === `${one}×${other}` || pair === `${other}×${one}`;

/** The bands as they were typed, one by one. */
export const bandsOf = (typed: string | null | undefined): string[] => (typed ?? '').split(/[\s,;]+/).filter(Boolean);

/** People invited in all districts that were filled in; undefined when none was. */
export function invitedTogether(perDistrict: PerDistrict | undefined): number | undefined {
  const counts = Object.values(perDistrict ?? {}).filter((count) => typeof count === 'number');
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
}

/** What was filled in, as the graph wants it. @param groups those whose size can be entered; others are left out */
export function inputOf(values: ConsultationValues, groups: Record<Weighable, Group[]>): Record<string, unknown> {
  const { ageBands, crossings, weights, joint, jointTargets, lowestWeight, highestWeight, sources, ...plain } = values;
  const entered = (keys: readonly string[], targets: Record<string, number | null> = {}) =>
    keys.flatMap((key) => (typeof targets[key] === 'number' ? [{ key, value: targets[key] }] : []));
  const keysOf = (dimension: Weighable) => groups[dimension].map(({ key }) => key);
  const alone = (Object.keys(WEIGHABLE) as Weighable[]).filter((one) => !joint.flatMap(partsOf).includes(one));
  const margins = [
    ...alone.flatMap((dimension): object[] => {
      const { origin, targets } = weights[dimension] ?? {};
      if (!origin) return [];
      if (origin !== 'ENTERED') return [{ dimension, origin }];
      return [{ dimension, origin, targets: entered(keysOf(dimension), targets) }];
    }),
    ...joint.map((pair) => {
      const [dimension, crossedWith] = partsOf(pair);
      const keys = keysOf(dimension).flatMap((one) => keysOf(crossedWith).map((other) => `${one}×${other}`));
      return { dimension, crossedWith, origin: 'ENTERED', targets: entered(keys, jointTargets[pair]) };
    }),
  ];
  return {
    ...plain,
    sources: sources.map(({ code, name, recruitment, invited, perDistrict }) => ({
      code: code ?? '',
      name: name ?? '',
      recruitment,
      invited: recruitment === 'OPEN_LINK' ? null : invited,
      invitedPerDistrict: recruitment === 'OPEN_LINK' ? [] : districtsOf(perDistrict),
    })),
    ageBands: bandsOf(ageBands),
    crossings: crossings.map((pair) => pair.split('×')),
    weighting: { margins, lowestWeight, highestWeight },
  };
}

const districtsOf = (perDistrict: PerDistrict) =>
  Object.entries(perDistrict).flatMap(([district, invited]) =>
    typeof invited === 'number' ? [{ district, invited }] : [],
  );
