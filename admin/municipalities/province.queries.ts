import gql from 'graphql-tag';
import type { ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query Provinces { answer: provinces { code name } }
`;

/** Provinces, to filter municipalities by. */
export const provinceQueries: ResourceQueries = { id: 'code', list: () => ({ query: LIST, variables: {} }) };
