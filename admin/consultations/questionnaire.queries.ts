import gql from 'graphql-tag';
import type { GraphQuestion, ResourceQueries } from '../providers/resource-queries';
import type { Question } from './questionnaire.records';

// What differs is asked of every version: of the first there is no version 0, so it answers null.
const ONE = gql`
  query Questionnaire($id: ID!, $version: Int!, $before: Int!) {
    answer: consultation(id: $id) {
      id
      questionnaire(version: $version) {
        version
        revision
        language
        savedAt
        usedAt
        questions {
          key
          kind
          text
          help
          group
          scale
          options { code label }
          onlyIf { question options }
        }
      }
      questionnaireChanges(from: $before, to: $version) {
        key
        kind
        parts
        before { text help choices }
        after { text help choices }
      }
    }
  }
`;

const SAVE = gql`
  mutation SaveQuestionnaire($input: SaveQuestionnaireInput!) {
    answer: saveQuestionnaire(input: $input) {
      questionnaire { version revision }
      userErrors { path message code }
    }
  }
`;

/** How a version of a consultation's questionnaire is named in the panel. */
export const versionId = (consultation: string, version: number) => `${consultation}/${version}`;

/** Versions of questionnaires, one by one. */
export const questionnaireQueries: ResourceQueries = {
  id: 'id',
  one: ({ id }) => {
    const [consultation, version] = String(id).split('/');
    return { query: ONE, variables: { id: consultation, version: Number(version), before: Number(version) - 1 } };
  },
};

/** A whole questionnaire to save. */
interface Saving {
  consultation: string;
  revision: number;
  language?: string;
  questions: Question[];
  idempotencyKey: string;
}

/** Saves a questionnaire; refused when somebody saved it since. */
export const saveQuestionnaire = (input: Saving): GraphQuestion => ({ query: SAVE, variables: { input } });
