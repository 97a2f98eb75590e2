import gql from 'graphql-tag';
import type { GraphQuestion, ResourceQueries } from '../providers/resource-queries';

/** Groups of one question that are shown at once; together they must stay within what one request may cost. */
export const GROUPS_SHOWN = 40;

const RESULTS = gql`
  query Results($id: ID!, $dimension: ResultDimension!) {
    answer: consultation(id: $id) {
      id
      results {
        number at isExample
        method {
          responses from until threshold noIntervalsBecause noIntervalsText withheldFigures figures
          weighting { status problem dimensions iterations designEffect effectiveN lowestWeight highestWeight remarks }
        }
        response(dimension: $dimension, first: 100) {
          nodes { id key name status respondents invited population representation }
        }
        questions { id questionnaire question { key kind text onlyIf { question } } }
      }
    }
  }
`;

const QUESTION = gql`
  query QuestionResults($id: ID!, $number: Int, $keys: [ID!]!, $dimension: ResultDimension!, $first: Int!) {
    answer: consultation(id: $id) {
      id
      results(number: $number) {
        questions(keys: $keys) {
          groups(dimension: $dimension, first: $first) {
            totalCount
            nodes {
              id key name status base effectiveBase
              choices {
                code label status statusReason count share weightedStatus weightedShare meanRank
                interval { low high }
              }
              mean { status mean weightedMean deviation }
              nps { status score weightedScore error }
            }
          }
        }
      }
    }
  }
`;

const TABULATE = gql`
  mutation TabulateConsultation($input: TabulateConsultationInput!) {
    answer: tabulateConsultation(input: $input) { job { id } userErrors { path message code } }
  }
`;

/** The results of a consultation, by its id, without the figures of questions; `meta.dimension` for who responded. */
export const resultsQueries: ResourceQueries = {
  id: 'id',
  one: ({ id, meta: { dimension = 'TOTAL' } }) => ({ query: RESULTS, variables: { id, dimension } }),
};

/** The figures of one question, by the consultation's id; `meta` says which question, of which results, by what. */
export const questionResultQueries: ResourceQueries = {
  id: 'id',
  one: ({ id, meta: { question = '', number, dimension = 'TOTAL' } }) => ({
    query: QUESTION,
    variables: { id, number, keys: [question], dimension, first: dimension === 'TOTAL' ? 1 : GROUPS_SHOWN },
  }),
};

/** Counts all responses anew. */
export const tabulateConsultation = (consultation: string): GraphQuestion => ({
  query: TABULATE,
  variables: { input: { consultation } },
});
