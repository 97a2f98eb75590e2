import gql from 'graphql-tag';
import type { GraphQuestion, ResourceQueries } from '../providers/resource-queries';

const RESPONSES = gql`
  query Responses($id: ID!) {
    answer: consultation(id: $id) {
      id
      state
      design { sources { code name } }
      questionnaires { version usedAt }
      columnMapping { version columns { column kind question option place } }
      jobs(first: 10) {
        nodes {
          id kind state createdAt finishedAt
          problem { code message }
          import { isDryRun isStored rowsRead rowsAccepted rowsRefused }
        }
      }
    }
  }
`;

const JOB = gql`
  query Job($id: ID!) {
    answer: job(id: $id) {
      id kind state
      progress { done of }
      problem { code message }
      import {
        isDryRun isStored rowsRead rowsAccepted rowsRefused
        columns(first: 500) { column kind question option place origin remark isRefused }
        problems { code rows isRefused }
        rows(first: 200) { line column value code message isRefused }
      }
    }
  }
`;

const START = gql`
  mutation StartUpload($input: StartUploadInput!) {
    answer: startUpload(input: $input) {
      upload { name url headers { name value } }
      userErrors { path message code }
    }
  }
`;

const IMPORT = gql`
  mutation ImportResponses($input: ImportResponsesInput!) {
    answer: importResponses(input: $input) { job { id } userErrors { path message code } }
  }
`;

const WITHDRAW = gql`
  mutation WithdrawResponse($input: WithdrawResponseInput!) {
    answer: withdrawResponse(input: $input) { job { id } userErrors { path message code } }
  }
`;

const SAVE = gql`
  mutation SaveColumnMapping($input: SaveColumnMappingInput!) {
    answer: saveColumnMapping(input: $input) { mapping { version } userErrors { path message code } }
  }
`;

/** What the page about a consultation's responses shows, by the consultation's id. */
export const responsesQueries: ResourceQueries = {
  id: 'id',
  one: ({ id }) => ({ query: RESPONSES, variables: { id } }),
};

/** One job. */
export const jobQueries: ResourceQueries = { id: 'id', one: ({ id }) => ({ query: JOB, variables: { id } }) };

type Deed = (input: Record<string, unknown>) => GraphQuestion;

/** What can be done with responses. */
export const startUpload: Deed = (input) => ({ query: START, variables: { input } });
export const importResponses: Deed = (input) => ({ query: IMPORT, variables: { input } });
export const withdrawResponse: Deed = (input) => ({ query: WITHDRAW, variables: { input } });
export const saveColumnMapping: Deed = (input) => ({ query: SAVE, variables: { input } });
