import gql from 'graphql-tag';
import type { Identifier } from 'ra-core';
import { deed } from '../providers/deed';
import type { ResourceQueries } from '../providers/resource-queries';
import type { Question } from './questionnaire.records';

const ONE = gql`
  query Questionnaire($id: ID!, $version: Int!) {
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
    }
  }
`;

// Apart from the questions: a questionnaire of the greatest size costs almost as much as one request may.
const CHANGES = gql`
  query QuestionnaireChanges($id: ID!, $version: Int!, $before: Int!) {
    answer: consultation(id: $id) {
      id
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

/** How a version of a consultation's questionnaire is named in the panel. */
export const versionId = (consultation: string, version: number) => `${consultation}/${version}`;

const partsOf = (id: Identifier) => {
  const [consultation, version] = String(id).split('/');
  return { id: consultation, version: Number(version) };
};

/** Versions of questionnaires, one by one. */
export const questionnaireQueries: ResourceQueries = {
  id: 'id',
  one: ({ id }) => ({ query: ONE, variables: partsOf(id) }),
};

/** How a version differs from the one before. */
export const questionnaireChangeQueries: ResourceQueries = {
  id: 'id',
  one: ({ id }) => {
    const parts = partsOf(id);
    return { query: CHANGES, variables: { ...parts, before: parts.version - 1 } };
  },
};

/** A whole questionnaire to save; its language is the consultation's. */
interface Saving {
  consultation: string;
  revision: number;
  questions: Question[];
  idempotencyKey: string;
}

/** Saves a questionnaire; refused when somebody saved it since. */
export const saveQuestionnaire = deed<Saving>('saveQuestionnaire', 'questionnaire { version revision }');
