import gql from 'graphql-tag';
import { filled, type ResourceQueries } from '../providers/resource-queries';
import { LIST_TRAITS, TEXT_TRAITS } from './traits';

const PROFILE = gql`
  fragment ProfileShown on Profile {
    id
    model
    code
    position
    name
    version
    editedAt
    engagement
    trust
    participation
    communication
    tone
    channels
    forms
    motives
    barriers
    demography
    summary
    publishedNationalShare
    source
  }
`;

const LIST = gql`
  query Profiles($model: String) { answer: profiles(model: $model) { ...ProfileShown } }
  ${PROFILE}
`;

const ONE = gql`
  query Profile($id: ID!) { answer: profile(id: $id) { ...ProfileShown } }
  ${PROFILE}
`;

const UPDATE = gql`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    answer: updateProfile(input: $input) {
      record: profile { ...ProfileShown }
      userErrors { path message code }
    }
  }
  ${PROFILE}
`;

/** Profiles of a model; an edit names the version it started from and sends only what changed. */
export const profileQueries: ResourceQueries = {
  id: 'id',
  list: ({ filter }) => ({ query: LIST, variables: { model: filled(filter.model) } }),
  one: ({ id }) => ({ query: ONE, variables: { id } }),
  update: (before, after) => ({
    query: UPDATE,
    variables: { input: { id: before.id, version: before.version, ...changedTexts(before, after) } },
  }),
};

function changedTexts(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const changed = ['name', ...TEXT_TRAITS, ...LIST_TRAITS].filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  );
  return Object.fromEntries(changed.map((field) => [field, after[field] ?? null]));
}
