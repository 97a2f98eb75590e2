import gql from 'graphql-tag';
import { deed } from '../providers/deed';
import { type ResourceQueries } from '../providers/resource-queries';

const KEY = gql`
  fragment KeyShown on ApiKey {
    id
    name
    kind
    state
    scopes
    allMunicipalities
    municipalities
    origins
    pointsPerDay
    createdAt
    createdBy
    expiresAt
    rotatedAt
    previousSecretUntil
    revokedAt
    lastUsedAt
    version
  }
`;

const LIST = gql`
  query ApiKeys($first: Int!, $after: String) {
    answer: apiKeys(first: $first, after: $after) {
      totalCount
      nodes { ...KeyShown }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${KEY}
`;

const ONE = gql`
  query ApiKey($id: ID!, $days: Int!) {
    answer: apiKey(id: $id) { ...KeyShown usage(days: $days) { day requests points } }
  }
  ${KEY}
`;

/** Days of use that the page of a key shows. */
export const DAYS_OF_USE = 30;

/** Keys of programs, newest first. */
export const keyQueries: ResourceQueries = {
  id: 'id',
  list: ({ first, after }) => ({ query: LIST, variables: { first, after } }),
  one: ({ id }) => ({ query: ONE, variables: { id, days: DAYS_OF_USE } }),
};

/** What can be done with keys. */
export const createKey = deed('createApiKey', 'record: apiKey { id } secret');
export const rotateKey = deed('rotateApiKey', 'record: apiKey { id } secret');
export const revokeKey = deed('revokeApiKey', 'record: apiKey { id }');
