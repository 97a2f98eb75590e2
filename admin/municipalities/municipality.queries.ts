import gql from 'graphql-tag';
import type { Identifier } from 'ra-core';
import { AREA_ROW } from '../areas/area.fragment';
import { DISTRIBUTION } from '../distributions/distribution.fragment';
import { INDICATOR } from '../indicators/indicator.fragment';
import { areaOrder, filled, type GraphQuestion, type ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query Municipalities($search: String, $province: String, $orderBy: AreaOrder!, $first: Int!, $after: String) {
    answer: municipalities(search: $search, province: $province, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      nodes { ...AreaRow province { code name } }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${AREA_ROW}
`;

const BRIEF = gql`
  query MunicipalityName($code: String!) { answer: municipality(code: $code) { ...AreaRow } }
  ${AREA_ROW}
`;

const ONE = gql`
  query Municipality($code: String!, $language: Language!) {
    answer: municipality(code: $code) {
      ...AreaRow
      province { code name }
      distribution { ...DistributionShown }
      indicators { ...IndicatorShown }
    }
  }
  ${AREA_ROW}
  ${DISTRIBUTION}
  ${INDICATOR}
`;

/** The names of municipalities, each asked under a name of its own: a list of keys has other codes on every page. */
function namesOf(codes: Identifier[]): GraphQuestion {
  const variables = codes.map((_, i) => `$code${i}: String!`).join(' ');
  const names = codes.map((_, i) => `name${i}: municipality(code: $code${i}) { code name }`).join(' ');
  return {
    query: gql`query MunicipalityNames(${variables}) { ${names} }`,
    variables: Object.fromEntries(codes.map((code, i) => [`code${i}`, code])),
  };
}

/** Municipalities, searched by name and province. */
export const municipalityQueries: ResourceQueries = {
  id: 'code',
  list: ({ filter, sort, first, after }) => ({
    query: LIST,
    variables: {
      search: filled(filter.search),
      province: filled(filter.province),
      orderBy: areaOrder(sort),
      first,
      after,
    },
  }),
  many: namesOf,
  one: ({ id, meta }) =>
    meta.brief
      ? { query: BRIEF, variables: { code: id } }
      : { query: ONE, variables: { code: id, language: meta.language } },
};
