/** The queries that are measured, by the name the report gives them. */
export interface MeasuredQuery {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
}

/** Ten indicators that municipalities and districts both have. */
const INDICATORS = [
  'population',
  'men',
  'women',
  'age-0-14',
  'age-65-plus',
  'population-density',
  'households',
  'household-size',
  'dwellings',
  'dwelling-value',
];

/** The README's first query. */
const README = /* GraphQL */ `{
  postcode(code: "4201 aa") {
    code
    municipality { code name }
    district { code name }
    distribution { matchLevel households isExample shares { profile { code name } households share nationalShare index } }
  }
  municipality(code: "GM0512") {
    name
    edition
    districts(first: 50) { totalCount nodes { code name distribution { shares { profile { code } share } } } pageInfo { hasNextPage endCursor } }
  }
}`;

const POSTCODE = /* GraphQL */ `{
  postcode(code: "4201 aa") {
    code
    neighbourhood { code name } district { code name } municipality { code name } province { code name }
    distribution { matchLevel households shares { profile { code } share index } }
  }
}`;

const MUNICIPALITY = /* GraphQL */ `query ($codes: [String!]) {
  municipality(code: "GM0512") {
    name
    districts(first: 50) {
      totalCount
      nodes {
        code
        name
        distribution { households shares { profile { code } share index } }
        indicators(codes: $codes) { definition { code } year status value municipality { value } national { value } }
      }
    }
  }
}`;

const POSTCODES = /* GraphQL */ `query ($lookups: [PostcodeLookup!]!) {
  postcodes(lookups: $lookups) { key postcode { code district { code } municipality { code } } error { code } }
}`;

/** 500 postcodes over `pc4s` PC4 from 4201 on: the worst case of a batch, as each PC4 is a read of its own. */
function lookups(pc4s: number): { key: string; code: string }[] {
  return Array.from({ length: 500 }, (_, i) => {
    const nth = Math.floor(i / pc4s);
    const letters = String.fromCharCode(65 + Math.floor(nth / 26), 65 + (nth % 26));
    return { key: String(i), code: `${4201 + (i % pc4s)}${letters}` };
  });
}

/** @param pc4s how many PC4 are loaded. */
export function measuredQueries(pc4s: number): MeasuredQuery[] {
  return [
    { name: "the README's first query", query: README },
    { name: 'a postcode with its areas and distribution', query: POSTCODE },
    {
      name: 'a municipality, 21 districts, ten indicators each',
      query: MUNICIPALITY,
      variables: { codes: INDICATORS },
    },
    { name: '500 postcodes', query: POSTCODES, variables: { lookups: lookups(pc4s) } },
  ];
}
