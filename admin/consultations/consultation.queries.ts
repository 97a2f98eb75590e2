import gql from 'graphql-tag';
import { deed } from '../providers/deed';
import { filled, type ResourceQueries } from '../providers/resource-queries';

const ROW = gql`
  fragment ConsultationRow on Consultation {
    id
    title
    state
    opensOn
    closesOn
    isExample
    version
    municipality { code name }
    trajectory { id title step isPublished }
  }
`;

const LIST = gql`
  query Consultations($first: Int!, $after: String, $trajectory: ID, $municipality: String, $state: ConsultationState) {
    answer: consultations(first: $first, after: $after, trajectory: $trajectory, municipality: $municipality, state: $state) {
      totalCount
      nodes { ...ConsultationRow }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${ROW}
`;

const ONE = gql`
  query Consultation($id: ID!) {
    answer: consultation(id: $id) {
      ...ConsultationRow
      language
      edition
      retentionMonths
      createdAt
      reopenedBecause
      design {
        sources { code name recruitment invited invitedPerDistrict { district invited } }
        ageBands
        threshold
        crossings
        weighting {
          margins { dimension crossedWith origin targets { key value } }
          lowestWeight
          highestWeight
        }
      }
      questionnaires { version revision language savedAt usedAt }
    }
  }
  ${ROW}
`;

const BRIEF = gql`
  query ConsultationTitle($id: ID!) { answer: consultation(id: $id) { id title } }
`;

/** Consultations, newest first. */
export const consultationQueries: ResourceQueries = {
  id: 'id',
  list: ({ first, after, filter }) => ({
    query: LIST,
    variables: {
      first,
      after,
      trajectory: filled(filter.trajectory),
      municipality: filled(filter.municipality),
      state: filled(filter.state),
    },
  }),
  one: ({ id, meta }) => ({ query: meta.brief ? BRIEF : ONE, variables: { id } }),
};

/** Asks for a whole consultation: react-admin would show the row of a list first, which holds only a part. */
export const WHOLE = { whole: true };

/** What can be done with consultations. */
export const createConsultation = deed('createConsultation', 'record: consultation { id }');
export const updateConsultation = deed('updateConsultation', 'record: consultation { id }');
export const openConsultation = deed('openConsultation', 'record: consultation { id }');
export const closeConsultation = deed('closeConsultation', 'record: consultation { id }');
