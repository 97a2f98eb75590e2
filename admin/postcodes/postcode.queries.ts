import gql from 'graphql-tag';
import { DISTRIBUTION } from '../distributions/distribution.fragment';
import type { ResourceQueries } from '../providers/resource-queries';

const ONE = gql`
  query Postcode($code: String!) {
    answer: postcode(code: $code) {
      code
      level
      edition
      addresses
      isExample
      neighbourhood { code name }
      district { code name }
      municipality { code name }
      province { code name }
      parts { addresses share area { code name level } }
      distribution { ...DistributionShown }
    }
  }
  ${DISTRIBUTION}
`;

/** A postcode as people type it; there is no list of all of them. */
export const postcodeQueries: ResourceQueries = {
  id: 'code',
  one: ({ id }) => ({ query: ONE, variables: { code: id } }),
};
