import gql from 'graphql-tag';
import { deed } from '../providers/deed';
import type { ResourceQueries } from '../providers/resource-queries';

/** Groups of one question that are shown at once; together they must stay within what one request may cost. */
export const GROUPS_SHOWN = 33;

/** A tabulation without the figures of its questions; the document around it says `$dimension` and `$crossedWith`. */
export const TABULATED = gql`
  fragment Tabulated on ConsultationResults {
    number at isExample crossings
    method {
      responses from until threshold noIntervalsBecause noIntervalsText withheldFigures figures
      weighting { status problem dimensions crossings groupDimensions iterations designEffect effectiveN lowestWeight highestWeight remarks }
    }
    response(dimension: $dimension, crossedWith: $crossedWith, first: 100) {
      nodes { id key name status respondents invited rate population representation wantsResults wantsPanel }
    }
    questions {
      id aspect questionnaire wording
      question { key kind text help onlyIf { question } }
    }
  }
`;

const RESULTS = gql`
  query Results($id: ID!, $number: Int, $dimension: ResultDimension!, $crossedWith: ResultDimension) {
    answer: consultation(id: $id) {
      id
      newest: results { number }
      results(number: $number) { ...Tabulated }
    }
  }
  ${TABULATED}
`;

/** The figures of one answer, as charts and tables read them. */
export const CHOICE_FIGURE = gql`
  fragment ChoiceFigure on ChoiceResult {
    code label status statusReason count share weightedStatus weightedShare meanRank
    interval { low high }
  }
`;

const GROUP_FIGURE = gql`
  fragment GroupFigure on GroupResult {
    id key name status base effectiveBase
    choices { ...ChoiceFigure }
    bands { ...ChoiceFigure }
    mean { status mean weightedMean deviation }
    nps { status score weightedScore error }
  }
  ${CHOICE_FIGURE}
`;

const QUESTION = gql`
  query QuestionResults(
    $id: ID!
    $number: Int
    $keys: [ID!]!
    $dimension: ResultDimension!
    $crossedWith: ResultDimension
    $first: Int!
  ) {
    answer: consultation(id: $id) {
      id
      results(number: $number) {
        questions(keys: $keys) {
          groups(dimension: $dimension, crossedWith: $crossedWith, first: $first) {
            totalCount
            nodes { ...GroupFigure }
          }
        }
      }
    }
  }
  ${GROUP_FIGURE}
`;

/**
 * The results of a consultation, by its id, without the figures of questions; `meta` says by what respondents are told
 * apart, and which tabulation when not the newest.
 */
export const resultsQueries: ResourceQueries = {
  id: 'id',
  one: ({ id, meta: { number, dimension = 'TOTAL', crossedWith } }) => ({
    query: RESULTS,
    variables: { id, number, dimension, crossedWith },
  }),
};

/** The figures of one question, by the consultation's id; `meta` says which question, of which results, by what. */
export const questionResultQueries: ResourceQueries = {
  id: 'id',
  one: ({ id, meta: { question = '', number, dimension = 'TOTAL', crossedWith } }) => ({
    query: QUESTION,
    variables: {
      id,
      number,
      keys: [question],
      dimension,
      crossedWith,
      first: dimension === 'TOTAL' ? 1 : GROUPS_SHOWN,
    },
  }),
};

/** Counts all responses anew. */
export const tabulateConsultation = deed<{ consultation: string }>('tabulateConsultation', 'job { id }');
