import type { RaRecord } from 'ra-core';

/** The parts of the graph's types that the panel asks for, as its pages receive them. */
export interface AreaLink {
  code: string;
  name: string;
}

export interface AreaRow extends AreaLink, RaRecord<string> {
  level: 'COUNTRY' | 'PROVINCE' | 'MUNICIPALITY' | 'DISTRICT' | 'NEIGHBOURHOOD';
  edition: number;
  isExample: boolean;
}

export interface ProfileShare {
  households: number;
  share: number;
  nationalShare: number;
  /** 100 is the national share; null when there is none to compare with. */
  index: number | null;
  profile: { id: string; code: string; position: number; name: string };
}

export interface Distribution {
  matchLevel: 'PC6' | 'PC4' | 'NEIGHBOURHOOD' | 'AREA';
  status: Figure['status'];
  /** Why nothing is shown, in Dutch. */
  statusReason: string | null;
  households: number | null;
  isExample: boolean;
  model: string;
  dataYear: number;
  edition: number;
  source: string;
  shares: ProfileShare[] | null;
}

export interface Figure {
  status: 'SHOWN' | 'WITHHELD' | 'NOT_DELIVERED';
  value: number | null;
}

export interface IndicatorValue extends Figure {
  definition: { code: string; name: string; theme: string; unit: string; per: string | null; decimals: number };
  year: number;
  comparable: boolean;
  isExample: boolean;
  source: string;
  municipality: Figure | null;
  national: Figure;
}

/** A municipality, district or neighbourhood with all its page shows. */
export interface AreaRecord extends AreaRow {
  province?: AreaLink | null;
  municipality?: AreaLink & { province?: AreaLink | null };
  district?: AreaLink;
  distribution: Distribution | null;
  indicators: IndicatorValue[];
}

/** A district in its municipality, or a neighbourhood in its district. */
export interface ChildRow extends AreaRow {
  distribution: Distribution | null;
  geometry?: { geojson: GeoJSON.Geometry; credit: string; edition: number } | null;
}

export interface PostcodeRecord extends RaRecord<string> {
  code: string;
  level: 'PC6' | 'PC4';
  edition: number;
  addresses: number;
  isExample: boolean;
  neighbourhood: AreaLink | null;
  district: AreaLink | null;
  municipality: AreaLink;
  province: AreaLink | null;
  parts: { addresses: number; share: number; area: AreaLink & { level: AreaRow['level'] } }[];
  distribution: Distribution | null;
}

export interface ProfileRecord extends RaRecord<string> {
  model: string;
  code: string;
  position: number;
  name: string;
  version: number;
  editedAt: string | null;
  summary: string | null;
  engagement: string | null;
  trust: string | null;
  participation: string | null;
  communication: string | null;
  tone: string | null;
  demography: string | null;
  channels: string[];
  forms: string[];
  motives: string[];
  barriers: string[];
  /** 0 to 1; null for the profiles whose share is not public. */
  publishedNationalShare: number | null;
  source: string;
}

export interface ProfileModelRecord extends RaRecord<string> {
  version: string;
  name: string;
  description: string | null;
  source: string | null;
  profiles: Pick<
    ProfileRecord,
    | 'id'
    | 'code'
    | 'position'
    | 'name'
    | 'summary'
    | 'publishedNationalShare'
    | 'engagement'
    | 'trust'
    | 'participation'
    | 'communication'
  >[];
}

export interface DataSetRecord extends RaRecord<string> {
  key: string;
  kind: string;
  year: number;
  source: string;
  isExample: boolean;
  importedAt: string;
}
