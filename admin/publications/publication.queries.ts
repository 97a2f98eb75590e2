import gql from 'graphql-tag';
import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';
import { TABULATED } from '../consultations/results.queries';
import type { Results } from '../consultations/results.records';
import { deed } from '../providers/deed';
import { type ResourceQueries } from '../providers/resource-queries';

type Plain<Type> = Omit<Type, '__typename'>;
export type Statement = Plain<Graph.StatementPart>[];

/** What was published of a consultation, and the newest tabulation, which may be. */
export type Publications = RaRecord<string> & {
  results: Pick<Graph.ConsultationResults, 'number' | 'at' | 'notPublishableBecause'> | null;
  publications: {
    nodes: (Pick<
      Graph.Publication,
      'number' | 'tabulation' | 'publishedAt' | 'corrects' | 'correctedBy' | 'whatChanged'
    > & {
      statement: Statement;
      quotes: Plain<Graph.PublishedQuote>[];
    })[];
  };
};

/** One publication as lists know it. */
export type Published = Publications['publications']['nodes'][number];

/** The figures of one publication. */
export type PublishedResults = RaRecord<string> & { results: Results | null };

/** What is being made. */
export type Draft = RaRecord<string> &
  Pick<
    Graph.PublicationDraft,
    'state' | 'tabulation' | 'quotes' | 'corrects' | 'whatChanged' | 'mayApprove' | 'version'
  > & {
    additions: Plain<Graph.StatementAddition>[];
    remarks: Plain<Graph.ReviewRemark>[];
    statement: Statement;
  };

const PUBLISHED = gql`
  query Publications($id: ID!) {
    answer: consultation(id: $id) {
      id
      results { number at notPublishableBecause }
      publications(first: 20) {
        nodes {
          number
          tabulation
          publishedAt
          corrects
          correctedBy
          whatChanged
          statement { part title text }
          quotes { question text }
        }
      }
    }
  }
`;

const FIGURES = gql`
  query PublishedResults(
    $consultation: ID!
    $number: Int!
    $dimension: ResultDimension!
    $crossedWith: ResultDimension
  ) {
    answer: publication(consultation: $consultation, number: $number) {
      id: number
      results { ...Tabulated }
    }
  }
  ${TABULATED}
`;

const DRAFT = gql`
  query PublicationDraft($consultation: ID!) {
    answer: publicationDraft(consultation: $consultation) {
      id
      state
      tabulation
      quotes
      corrects
      whatChanged
      mayApprove
      version
      additions { part text }
      remarks { at by text }
      statement { part title text }
    }
  }
`;

/** What was published of the consultation of that id. */
export const publicationQueries: ResourceQueries = {
  id: 'id',
  one: ({ id }) => ({ query: PUBLISHED, variables: { id } }),
};

/** The figures of a publication, whose number is `meta.publication`, by the id of its consultation. */
export const publishedResultQueries: ResourceQueries = {
  id: 'id',
  one: ({ id, meta: { publication = 1, dimension = 'TOTAL', crossedWith } }) => ({
    query: FIGURES,
    variables: { consultation: id, number: publication, dimension, crossedWith },
  }),
};

/** What is being made of a consultation: a list of none or one. */
export const publicationDraftQueries: ResourceQueries = {
  id: 'id',
  list: ({ filter }) => ({ query: DRAFT, variables: { consultation: filter.consultation } }),
};

/** What can be done with a publication. */
export const preparePublication = deed('preparePublication', 'publication { id }');
export const editPublication = deed('editPublication', 'publication { id }');
export const submitForReview = deed('submitForReview', 'publication { id }');
export const returnPublication = deed('returnPublication', 'publication { id }');
export const approvePublication = deed('approvePublication', 'publication { id }');
export const discardPublication = deed('discardPublication', 'publication { id }');
