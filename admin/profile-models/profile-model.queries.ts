import gql from 'graphql-tag';
import type { ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query ProfileModels { answer: profileModels { version name description source profiles { id position name } } }
`;

const ONE = gql`
  query ProfileModel($version: ID!) {
    answer: profileModel(version: $version) {
      version
      name
      description
      source
      profiles { id code position name summary engagement trust participation communication publishedNationalShare }
    }
  }
`;

/** Profile models; each holds eight profiles. */
export const profileModelQueries: ResourceQueries = {
  id: 'version',
  list: () => ({ query: LIST, variables: {} }),
  one: ({ id }) => ({ query: ONE, variables: { version: id } }),
};
