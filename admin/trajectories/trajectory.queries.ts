import gql from 'graphql-tag';
import { filled, type GraphQuestion, type ListQuestion, type ResourceQueries } from '../providers/resource-queries';

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
    steps { analysis { startsOn } consultation { startsOn } elaboration { endsOn } }
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

const deed = (name: string, input: string) => gql`
  mutation ${name[0]?.toUpperCase()}${name.slice(1)}($input: ${input}!) {
    answer: ${name}(input: $input) { record: trajectory { id version } userErrors { path message code } }
  }
`;

const CREATE = deed('createTrajectory', 'CreateTrajectoryInput');
const UPDATE = deed('updateTrajectory', 'UpdateTrajectoryInput');
const ADVANCE = deed('advanceTrajectory', 'TrajectoryDeedInput');
const RETURN = deed('returnTrajectory', 'ReturnTrajectoryInput');
const PUBLISH = deed('publishTrajectory', 'TrajectoryDeedInput');
const UNPUBLISH = deed('unpublishTrajectory', 'TrajectoryDeedInput');

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

type Deed = (input: Record<string, unknown>) => GraphQuestion;

/** What can be done with trajectories. A wish has an idempotency key: sent twice, it is done once. */
export const createTrajectory: Deed = (input) => ({ query: CREATE, variables: { input } });
export const updateTrajectory: Deed = (input) => ({ query: UPDATE, variables: { input } });
export const advanceTrajectory: Deed = (input) => ({ query: ADVANCE, variables: { input } });
export const returnTrajectory: Deed = (input) => ({ query: RETURN, variables: { input } });
export const publishTrajectory: Deed = (input) => ({ query: PUBLISH, variables: { input } });
export const unpublishTrajectory: Deed = (input) => ({ query: UNPUBLISH, variables: { input } });
