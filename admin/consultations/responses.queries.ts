import gql from 'graphql-tag';
import { deed } from '../providers/deed';
import { type ResourceQueries } from '../providers/resource-queries';

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

/** What the page about a consultation's responses shows, by the consultation's id. */
export const responsesQueries: ResourceQueries = {
  id: 'id',
  one: ({ id }) => ({ query: RESPONSES, variables: { id } }),
};

/** One job. */
export const jobQueries: ResourceQueries = { id: 'id', one: ({ id }) => ({ query: JOB, variables: { id } }) };

/** What can be done with responses. */
export const startUpload = deed('startUpload', 'upload { name url headers { name value } }');
export const importResponses = deed('importResponses', 'job { id }');
export const withdrawResponse = deed('withdrawResponse', 'job { id }');
export const saveColumnMapping = deed('saveColumnMapping', 'mapping { version }');
