import type { RaRecord } from 'ra-core';
import type * as Graph from '../schema/types';

/** What the panel asks of the graph's types, as its pages receive it. The queries beside each page ask the same. */
export type AreaLink = Pick<Graph.Municipality, 'code' | 'name'>;

export type AreaRow = RaRecord<string> & Pick<Graph.District, 'code' | 'name' | 'level' | 'edition' | 'isExample'>;

export type ProfileShare = Pick<Graph.ProfileShare, 'households' | 'share' | 'nationalShare' | 'index'> & {
  profile: Pick<Graph.Profile, 'id' | 'code' | 'position' | 'name'>;
};

export type Distribution = Pick<
  Graph.Distribution,
  'matchLevel' | 'status' | 'statusReason' | 'households' | 'isExample' | 'model' | 'dataYear' | 'edition' | 'source'
> & { shares: ProfileShare[] | null };

export type Figure = Pick<Graph.ComparedFigure, 'status' | 'value'>;

export type IndicatorValue = Figure &
  Pick<Graph.IndicatorValue, 'year' | 'comparable' | 'isExample' | 'source'> & {
    definition: Pick<Graph.IndicatorDefinition, 'code' | 'name' | 'theme' | 'unit' | 'per' | 'decimals'>;
    municipality: Figure | null;
    national: Figure;
  };

/** A municipality, district or neighbourhood with all its page shows; which parents it has depends on its level. */
export type AreaRecord = AreaRow & {
  province?: AreaLink | null;
  municipality?: AreaLink & { province?: AreaLink | null };
  district?: AreaLink;
  distribution: Distribution | null;
  indicators: IndicatorValue[];
};

/** A district in its municipality, or a neighbourhood in its district. Borders are asked of districts only. */
export type ChildRow = AreaRow & {
  distribution: Distribution | null;
  geometry?: (Pick<Graph.Geometry, 'credit' | 'edition'> & { geojson: GeoJSON.Geometry }) | null;
};

export type PostcodeRecord = RaRecord<string> &
  Pick<Graph.Postcode, 'code' | 'level' | 'edition' | 'addresses' | 'isExample'> & {
    neighbourhood: AreaLink | null;
    district: AreaLink | null;
    municipality: AreaLink;
    province: AreaLink | null;
    parts: (Pick<Graph.PostcodePart, 'addresses' | 'share'> & { area: AreaLink & Pick<AreaRow, 'level'> })[];
    distribution: Distribution | null;
  };

export type ProfileRecord = RaRecord<string> & Omit<Graph.Profile, '__typename'>;

export type ProfileModelRecord = RaRecord<string> &
  Pick<Graph.ProfileModel, 'version' | 'name' | 'description' | 'source'> & {
    profiles: Pick<
      Graph.Profile,
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
  };

export type DataSetRecord = RaRecord<string> &
  Pick<Graph.DataSet, 'key' | 'kind' | 'year' | 'source' | 'isExample' | 'importedAt'>;

export type KeyRecord = RaRecord<string> & Omit<Graph.ApiKey, '__typename' | 'usage'>;

/** A key with how it was used, for its own page. */
/** Somebody who works with the platform. */
export type PersonRecord = RaRecord<string> & Omit<Graph.Person, '__typename' | 'invitedBy'>;

export type KeyWithUse = KeyRecord & { usage: Pick<Graph.ApiKeyUse, 'day' | 'requests' | 'points'>[] };

export type AuditRow = RaRecord<string> &
  Pick<Graph.AuditRecord, 'at' | 'actor' | 'actorName' | 'action' | 'recordType' | 'recordId' | 'requestId'> & {
    changes: Pick<Graph.AuditedChange, 'field' | 'before' | 'after'>[];
  };
