import gql from 'graphql-tag';
import { deed } from '../providers/deed';
import { filled, type ResourceQueries } from '../providers/resource-queries';

const PERSON = gql`
  fragment PersonShown on Person {
    id
    name
    email
    role
    municipalities
    state
    account
    accountProblem
    isExample
    invitedAt
    signedInAt
    leftAt
    actor
    version
  }
`;

const LIST = gql`
  query People($role: PersonRole, $municipality: String, $text: String, $first: Int!, $after: String) {
    answer: people(role: $role, municipality: $municipality, text: $text, first: $first, after: $after) {
      totalCount
      nodes { ...PersonShown }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${PERSON}
`;

const ONE = gql`
  query Person($id: ID!) {
    answer: person(id: $id) { ...PersonShown }
  }
  ${PERSON}
`;

/** Who works with the platform, by name. */
export const personQueries: ResourceQueries = {
  id: 'id',
  list: ({ filter, first, after }) => ({
    query: LIST,
    variables: {
      role: filled(filter.role),
      municipality: filled(filter.municipality),
      text: filled(filter.text),
      first,
      after,
    },
  }),
  one: ({ id }) => ({ query: ONE, variables: { id } }),
};

/** What can be done with people. */
export const invitePerson = deed('invitePerson', 'record: person { id }');
export const changePerson = deed('changePerson', 'record: person { id }');
export const endPerson = deed('endPerson', 'record: person { id version }', 'PersonVersionInput');
export const restorePerson = deed('restorePerson', 'record: person { id version }', 'PersonVersionInput');
export const resendInvitation = deed('resendInvitation', 'record: person { id }', 'PersonAccountInput');
export const resetSecondFactor = deed('resetSecondFactor', 'record: person { id }', 'PersonAccountInput');
export const retryAccount = deed('retryAccount', 'record: person { id }', 'PersonAccountInput');
