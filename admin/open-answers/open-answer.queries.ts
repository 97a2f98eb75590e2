import gql from 'graphql-tag';
import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';
import { deed } from '../providers/deed';
import { filled, type ResourceQueries } from '../providers/resource-queries';

export type OpenQuestion = RaRecord<string> & Pick<Graph.OpenQuestion, 'key' | 'text' | 'answers' | 'coded'>;
export type OpenAnswer = RaRecord<string> &
  Pick<Graph.OpenAnswer, 'text' | 'codes' | 'suggestedCodes' | 'sentiment' | 'suggestedSentiment'>;
export type Code = Pick<Graph.AnswerCode, 'code' | 'label' | 'description' | 'keywords'>;
/** What an answer has in place of codes when somebody said that none fits. */
export const FITS_NONE = '-';
/** What a person may judge that a resident thinks of it. */
export const SENTIMENTS = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const;
export type CodeBook = RaRecord & { version: number; codes: Code[] };
export type Quote = RaRecord<string> & Pick<Graph.Quote, 'question' | 'answer' | 'text' | 'releasedAt' | 'withdrawnAt'>;

const QUESTIONS = gql`
  query OpenQuestions($consultation: ID!) {
    answer: openQuestions(consultation: $consultation) { key text answers coded }
  }
`;

const ANSWERS = gql`
  query OpenAnswers($consultation: ID!, $question: ID!, $filter: OpenAnswerFilter, $first: Int!, $after: String) {
    answer: openAnswers(consultation: $consultation, question: $question, filter: $filter, first: $first, after: $after) {
      totalCount
      nodes { id text codes suggestedCodes sentiment suggestedSentiment }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const CODE_BOOK = gql`
  query CodeBook($consultation: ID!, $question: ID!) {
    answer: codeBook(consultation: $consultation, question: $question) {
      question
      version
      codes { code label description keywords }
    }
  }
`;

const QUOTES = gql`
  query Quotes($consultation: ID!, $question: ID, $first: Int!, $after: String) {
    answer: quotes(consultation: $consultation, question: $question, first: $first, after: $after) {
      totalCount
      nodes { id question answer text releasedAt withdrawnAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

/** The open questions of a consultation, in the order of the questionnaire. */
export const openQuestionQueries: ResourceQueries = {
  id: 'key',
  list: ({ filter }) => ({ query: QUESTIONS, variables: { consultation: filter.consultation } }),
};

/** Answers to one question. */
export const openAnswerQueries: ResourceQueries = {
  id: 'id',
  list: ({ first, after, filter: { consultation, question, state, sentiment, suggestedCode, search } }) => ({
    query: ANSWERS,
    variables: {
      consultation,
      question,
      first,
      after,
      filter: {
        state: filled(state),
        sentiment: filled(sentiment),
        suggestedCode: filled(suggestedCode),
        search: filled(search),
      },
    },
  }),
};

/** The code book of a question: a list of none or one. */
export const codeBookQueries: ResourceQueries = {
  id: 'version',
  list: ({ filter: { consultation, question } }) => ({ query: CODE_BOOK, variables: { consultation, question } }),
};

/** Quotes that were released. */
export const quoteQueries: ResourceQueries = {
  id: 'id',
  list: ({ first, after, filter: { consultation, question } }) => ({
    query: QUOTES,
    variables: { consultation, question: filled(question), first, after },
  }),
};

/** What can be done with open answers. */
export const codeOpenAnswers = deed('codeOpenAnswers', 'answers { id }');
export const saveCodeBook = deed('saveCodeBook', 'codeBook { version }');
export const releaseQuote = deed('releaseQuote', 'quote { id }');
export const withdrawQuote = deed('withdrawQuote', 'quote { id }');
