import gql from 'graphql-tag';
import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';
import type { ResourceQueries } from '../providers/resource-queries';
import { CHOICE_FIGURE } from './results.queries';
import type { ChoiceFigure, GroupFigure } from './results.records';

/** Groups that are compared at once; together they must stay within what one request may cost. */
export const GROUPS_COMPARED = 12;

/** One group in both results; a side is null when nobody was in it. */
export type ComparedGroup = Pick<Graph.ComparedGroup, 'id' | 'name' | 'meanDifference'> & {
  a: ComparedSide | null;
  b: ComparedSide | null;
  choices: (Pick<Graph.ComparedChoice, 'label' | 'difference' | 'weightedDifference'> & {
    a: ChoiceFigure | null;
    b: ChoiceFigure | null;
  })[];
};

/** A group without its answers: they stand in pairs beside it. */
type ComparedSide = Omit<GroupFigure, 'id' | 'choices' | 'bands'>;

/** One question in two results. */
export type ComparisonRecord = RaRecord<string> & { groups: { totalCount: number; nodes: ComparedGroup[] } };

// A comparison is computed when it is asked for and has no id of its own; the name of its type stands in for one.
const COMPARISON = gql`
  query CompareQuestion(
    $a: ComparedQuestionInput!
    $b: ComparedQuestionInput!
    $dimension: ResultDimension!
    $crossedWith: ResultDimension
    $first: Int!
  ) {
    answer: compareQuestion(a: $a, b: $b) {
      id: __typename
      groups(dimension: $dimension, crossedWith: $crossedWith, first: $first) {
        totalCount
        nodes {
          id name meanDifference
          a { ...ComparedSide }
          b { ...ComparedSide }
          choices { label difference weightedDifference a { ...ChoiceFigure } b { ...ChoiceFigure } }
        }
      }
    }
  }
  fragment ComparedSide on GroupResult {
    key name status base effectiveBase
    mean { status mean weightedMean deviation }
    nps { status score weightedScore error }
  }
  ${CHOICE_FIGURE}
`;

/** A question of one result beside that of another: `meta.a` and `meta.b`, by `meta.dimension`. */
export const comparisonQueries: ResourceQueries = {
  id: 'id',
  one: ({ meta: { a, b, dimension = 'TOTAL', crossedWith } }) => ({
    query: COMPARISON,
    variables: { a, b, dimension, crossedWith, first: dimension === 'TOTAL' ? 1 : GROUPS_COMPARED },
  }),
};
