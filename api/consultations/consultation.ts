/** Most items of the lists of a consultation's design. */
export const MAX_SOURCES = 20;
export const MAX_MARGINS = 4;
export const MAX_TARGETS = 100;
/** Most districts of one municipality that people can be invited in. */
export const MAX_DISTRICTS = 120;

/** How residents were reached. Only a probability sample allows a margin of error. */
export const RECRUITMENTS = ['probability-sample', 'open-link', 'panel', 'field', 'paper', 'postcard'] as const;
export type Recruitment = (typeof RECRUITMENTS)[number];

/** A way in which residents were invited. */
export interface Source {
  /** Stable within the consultation, as imports and results name it: `brief`. */
  code: string;
  /** What people read: "Brief aan 4.000 adressen". */
  name: string;
  recruitment: Recruitment;
  /** People invited; undefined for an open link. */
  invited?: number;
  /** The same per district, together as many as `invited`; undefined when that was not kept. */
  invitedPerDistrict?: InvitedInDistrict[];
}

/** How many people were invited in a district. */
export interface InvitedInDistrict {
  /** Code of the district: `WK051201`. */
  district: string;
  invited: number;
}

/** What the population is known by. */
export type WeightingDimension = 'district' | 'profile' | 'age' | 'gender';

/** Between the parts of a crossing: `district×age`, `WK051201×25-44`. */
export const CROSSED = '×';

/** A population margin to weigh to. */
export interface WeightingMargin {
  dimension: WeightingDimension;
  /** Makes it a joint margin, of every pair of groups of the two dimensions: weighting to it alone is post-stratification. */
  crossedWith?: WeightingDimension;
  /** Where the population comes from: entered here, the indicators, or the profile distribution. */
  origin: 'entered' | 'indicators' | 'distribution';
  /** For `entered`: count or share per group key, of a joint margin per pair (`25-44×female`). */
  targets?: { key: string; value: number }[];
}

/** The dimensions of a margin: one, or two together. */
export const dimensionsOf = ({ dimension, crossedWith }: WeightingMargin): WeightingDimension[] =>
  crossedWith ? [dimension, crossedWith] : [dimension];

/** How respondents are weighted; no margins is no weighting. Caps are relative to the mean weight. */
export interface WeightingScheme {
  margins: WeightingMargin[];
  lowestWeight?: number;
  highestWeight?: number;
}

/** What residents can be told apart by in crossed tables. */
export const CROSSABLE = ['district', 'profile', 'age', 'gender', 'source'] as const;
export type Crossable = (typeof CROSSABLE)[number];

/** What people call these. */
export const CROSSABLE_NL: Record<Crossable, string> = {
  district: 'wijk',
  profile: 'profiel',
  age: 'leeftijd',
  gender: 'geslacht',
  source: 'manier van uitnodigen',
};

/** A consultation of residents within a trajectory, as it is kept. */
export interface Consultation {
  id: string;
  trajectory: string;
  /** Code of the municipality of the trajectory, and the edition of its areas. */
  municipality: string;
  edition: number;
  title: string;
  /** First and last day on which residents could answer (ISO dates). */
  opensOn: string;
  closesOn: string;
  /** Language of the questionnaire. */
  language: string;
  sources: Source[];
  /** Age bands in order, as residents and the population figures are told apart: `15-24`, `25-44`, `45-64`, `65+`. */
  ageBands: string[];
  /** Fewest respondents a shown figure may rest on: 10 or more. */
  threshold: number;
  /** Pairs of dimensions that are tabulated crossed: `["district", "age"]`. */
  crossings: [Crossable, Crossable][];
  weighting: WeightingScheme;
  /** Months after closing after which what residents answered is deleted. */
  retentionMonths: number;
  /** `draft` until residents can answer, then `open`, then `closed`. */
  state: 'draft' | 'open' | 'closed';
  /** Why it was opened again after it had closed; undefined when it was not. */
  reopenedBecause?: string;
  /** Whether it is made up, to show how the platform works. */
  isExample: boolean;
  createdAt: string;
  version: number;
}

/** Age bands of the key figures of districts and neighbourhoods (CBS), so that weights can follow from them. */
export const DEFAULT_AGE_BANDS = ['0-14', '15-24', '25-44', '45-64', '65+'];
