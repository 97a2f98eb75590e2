import gql from 'graphql-tag';
import { AREA_ROW } from '../areas/area.fragment';
import { DISTRIBUTION } from '../distributions/distribution.fragment';
import { INDICATOR } from '../indicators/indicator.fragment';
import { areaOrder, filled, type ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query Districts(
    $municipality: String, $search: String, $orderBy: AreaOrder!, $first: Int!, $after: String,
    $withFigures: Boolean!
  ) {
    answer: districts(municipality: $municipality, search: $search, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      nodes {
        ...AreaRow
        municipality { code name }
        distribution @include(if: $withFigures) { ...DistributionShown }
        geometry @include(if: $withFigures) { geojson credit edition }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${AREA_ROW}
  ${DISTRIBUTION}
`;

const BRIEF = gql`
  query DistrictName($code: String!) { answer: area(code: $code) { ...AreaRow } }
  ${AREA_ROW}
`;

const ONE = gql`
  query District($code: String!, $language: Language!) {
    answer: area(code: $code) {
      ...AreaRow
      ... on District { municipality { code name province { code name } } }
      distribution { ...DistributionShown }
      indicators { ...IndicatorShown }
    }
  }
  ${AREA_ROW}
  ${DISTRIBUTION}
  ${INDICATOR}
`;

/** Districts (wijken); `meta.withFigures` adds what the table and the map of a municipality show. */
export const districtQueries: ResourceQueries = {
  id: 'code',
  list: ({ filter, sort, meta, first, after }) => ({
    query: LIST,
    variables: {
      municipality: filled(filter.municipality),
      search: filled(filter.search),
      orderBy: areaOrder(sort),
      withFigures: meta.withFigures === true,
      first,
      after,
    },
  }),
  one: ({ id, meta }) =>
    meta.brief
      ? { query: BRIEF, variables: { code: id } }
      : { query: ONE, variables: { code: id, language: meta.language } },
};
