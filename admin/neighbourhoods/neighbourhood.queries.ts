import gql from 'graphql-tag';
import { AREA_ROW } from '../areas/area.fragment';
import { DISTRIBUTION } from '../distributions/distribution.fragment';
import { INDICATOR } from '../indicators/indicator.fragment';
import { areaOrder, filled, type ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query Neighbourhoods(
    $municipality: String, $district: String, $search: String, $orderBy: AreaOrder!, $first: Int!, $after: String,
    $withFigures: Boolean!
  ) {
    answer: neighbourhoods(
      municipality: $municipality, district: $district, search: $search, orderBy: $orderBy, first: $first, after: $after
    ) {
      totalCount
      nodes {
        ...AreaRow
        district { code name }
        municipality { code name }
        distribution @include(if: $withFigures) { ...DistributionShown }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${AREA_ROW}
  ${DISTRIBUTION}
`;

const ONE = gql`
  query Neighbourhood($code: String!, $language: Language!) {
    answer: area(code: $code) {
      ...AreaRow
      ... on Neighbourhood {
        district { code name }
        municipality { code name province { code name } }
      }
      distribution { ...DistributionShown }
      indicators { ...IndicatorShown }
    }
  }
  ${AREA_ROW}
  ${DISTRIBUTION}
  ${INDICATOR}
`;

/** Neighbourhoods (buurten), within a municipality or one of its districts. */
export const neighbourhoodQueries: ResourceQueries = {
  id: 'code',
  list: ({ filter, sort, meta, first, after }) => ({
    query: LIST,
    variables: {
      municipality: filled(filter.municipality),
      district: filled(filter.district),
      search: filled(filter.search),
      orderBy: areaOrder(sort),
      withFigures: meta.withFigures === true,
      first,
      after,
    },
  }),
  one: ({ id, meta }) => ({ query: ONE, variables: { code: id, language: meta.language } }),
};
