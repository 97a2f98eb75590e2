import gql from 'graphql-tag';
import { filled, type GraphQuestion, type ResourceQueries } from '../providers/resource-queries';

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

const INVITE = gql`
  mutation InvitePerson($input: InvitePersonInput!) {
    answer: invitePerson(input: $input) { record: person { id } userErrors { path message code } }
  }
`;

const CHANGE = gql`
  mutation ChangePerson($input: ChangePersonInput!) {
    answer: changePerson(input: $input) { record: person { id } userErrors { path message code } }
  }
`;

const END = gql`
  mutation EndPerson($input: PersonVersionInput!) {
    answer: endPerson(input: $input) { record: person { id version } userErrors { path message code } }
  }
`;

const RESTORE = gql`
  mutation RestorePerson($input: PersonVersionInput!) {
    answer: restorePerson(input: $input) { record: person { id version } userErrors { path message code } }
  }
`;

const RESEND = gql`
  mutation ResendInvitation($input: PersonAccountInput!) {
    answer: resendInvitation(input: $input) { record: person { id } userErrors { path message code } }
  }
`;

const RESET = gql`
  mutation ResetSecondFactor($input: PersonAccountInput!) {
    answer: resetSecondFactor(input: $input) { record: person { id } userErrors { path message code } }
  }
`;

const RETRY = gql`
  mutation RetryAccount($input: PersonAccountInput!) {
    answer: retryAccount(input: $input) { record: person { id } userErrors { path message code } }
  }
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

type Deed = (input: Record<string, unknown>) => GraphQuestion;

/** What can be done with people. A wish has an idempotency key: sent twice, it is done once. */
export const invitePerson: Deed = (input) => ({ query: INVITE, variables: { input } });
export const changePerson: Deed = (input) => ({ query: CHANGE, variables: { input } });
export const endPerson: Deed = (input) => ({ query: END, variables: { input } });
export const restorePerson: Deed = (input) => ({ query: RESTORE, variables: { input } });
export const resendInvitation: Deed = (input) => ({ query: RESEND, variables: { input } });
export const resetSecondFactor: Deed = (input) => ({ query: RESET, variables: { input } });
export const retryAccount: Deed = (input) => ({ query: RETRY, variables: { input } });
