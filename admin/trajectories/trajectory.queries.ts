import gql from 'graphql-tag';
import { deed } from '../providers/deed';
import { filled, type ListQuestion, type ResourceQueries } from '../providers/resource-queries';

const ROW = gql`
  fragment TrajectoryRow on Trajectory {
    id
    title
    step
    isPublished
    isExample
    updatedAt
    version
    municipality { code name }
    themes { code name(language: $language) }
    steps { analysis { startsOn } consultation { startsOn } elaboration { startsOn endsOn } }
  }
`;

const LIST = gql`
  query Trajectories($filter: TrajectoryFilter, $sort: TrajectorySort, $first: Int!, $after: String, $language: Language!) {
    answer: trajectories(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      nodes { ...TrajectoryRow }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${ROW}
`;

const BRIEF = gql`
  query TrajectoryName($id: ID!) { answer: trajectory(id: $id) { id title } }
`;

const ONE = gql`
  query Trajectory($id: ID!, $language: Language!) {
    answer: trajectory(id: $id) {
      id
      title
      client
      question
      step
      approach
      feedback
      isPublished
      isExample
      version
      municipality { code name edition }
      areas { code name level }
      themes { code name(language: $language) }
      frame { goal audience fixed open useOfResults }
      steps {
        analysis { ...StepShown }
        consultation { ...StepShown }
        elaboration { ...StepShown }
      }
      campaign { emphasis channels moments { on what } budget }
      tools { kind startsOn endsOn participants note }
      documents { title url }
      moves { from to at reason }
    }
  }
  fragment StepShown on PlannedTrajectoryStep { startsOn endsOn owner state }
`;

const SORTED_BY: Record<string, string> = {
  title: 'TITLE',
  municipality: 'MUNICIPALITY',
  step: 'STEP',
  period: 'STARTS_ON',
  updatedAt: 'UPDATED_AT',
};

/** What was filled in above the list, as the graph wants it. */
function filterOf({ theme, step, ...filter }: ListQuestion['filter']): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(filter).map(([field, value]) => [field, filled(value)])),
    themes: theme ? [theme] : undefined,
    steps: step ? [step] : undefined,
  };
}

/** Trajectories, searched and sorted. */
export const trajectoryQueries: ResourceQueries = {
  id: 'id',
  list: ({ filter, sort, first, after, meta }) => ({
    query: LIST,
    variables: {
      filter: filterOf(filter),
      sort: { field: SORTED_BY[sort.field] ?? 'TITLE', direction: sort.order },
      first,
      after,
      language: meta.language ?? 'NL',
    },
  }),
  one: ({ id, meta }) =>
    meta.brief
      ? { query: BRIEF, variables: { id } }
      : { query: ONE, variables: { id, language: meta.language ?? 'NL' } },
};

/** What can be done with trajectories; steps and publishing share the type of their wish. */
const ANSWERS = 'record: trajectory { id version }';
export const createTrajectory = deed('createTrajectory', ANSWERS);
export const updateTrajectory = deed('updateTrajectory', ANSWERS);
export const advanceTrajectory = deed('advanceTrajectory', ANSWERS, 'TrajectoryDeedInput');
export const returnTrajectory = deed('returnTrajectory', ANSWERS);
export const publishTrajectory = deed('publishTrajectory', ANSWERS, 'TrajectoryDeedInput');
export const unpublishTrajectory = deed('unpublishTrajectory', ANSWERS, 'TrajectoryDeedInput');
