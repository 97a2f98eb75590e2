import gql from 'graphql-tag';
import type { ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query DataSets { answer: dataSets { key kind year source isExample importedAt } }
`;

/** What is loaded: every data set with its source and the moment it became visible. */
export const dataSetQueries: ResourceQueries = { id: 'key', list: () => ({ query: LIST, variables: {} }) };
