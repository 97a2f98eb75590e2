import gql from 'graphql-tag';
import type { GraphQuestion, ResourceQueries } from '../providers/resource-queries';

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

const CREATE = gql`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    answer: createApiKey(input: $input) { record: apiKey { id } secret userErrors { path message code } }
  }
`;

const ROTATE = gql`
  mutation RotateApiKey($input: RotateApiKeyInput!) {
    answer: rotateApiKey(input: $input) { record: apiKey { id } secret userErrors { path message code } }
  }
`;

const REVOKE = gql`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    answer: revokeApiKey(input: $input) { record: apiKey { id } userErrors { path message code } }
  }
`;

/** Days of use that the page of a key shows. */
export const DAYS_OF_USE = 30;

/** Keys of programs, newest first. */
export const keyQueries: ResourceQueries = {
  id: 'id',
  list: ({ first, after }) => ({ query: LIST, variables: { first, after } }),
  one: ({ id }) => ({ query: ONE, variables: { id, days: DAYS_OF_USE } }),
};

type Deed = (input: Record<string, unknown>) => GraphQuestion;

/** What can be done with keys. A wish has an idempotency key: sent twice, it is done once. */
export const createKey: Deed = (input) => ({ query: CREATE, variables: { input } });
export const rotateKey: Deed = (input) => ({ query: ROTATE, variables: { input } });
export const revokeKey: Deed = (input) => ({ query: REVOKE, variables: { input } });
