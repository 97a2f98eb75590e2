import gql from 'graphql-tag';
import type { ResourceQueries } from '../providers/resource-queries';

const ONE = gql`
  query TrajectoryOfConsultation($id: ID!) {
    answer: trajectory(id: $id) { id title municipality { code name } }
  }
`;

/** The trajectory that a new consultation is made for. */
export const trajectoryOfConsultationQueries: ResourceQueries = {
  id: 'id',
  one: ({ id }) => ({ query: ONE, variables: { id } }),
};
