import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';
import type { VersionRow } from './consultation.records';

type Plain<Type> = Omit<Type, '__typename'>;

export type Option = Plain<Graph.QuestionOption>;

/** A question as it is shown and edited. */
export type Question = Pick<Graph.Question, 'key' | 'kind' | 'text' | 'help' | 'group' | 'scale'> & {
  options: Option[];
  onlyIf: Plain<Graph.QuestionCondition> | null;
};

type Wording = Plain<Graph.QuestionWording>;

/** How a question differs from the version before. */
export type QuestionChange = Pick<Graph.QuestionChange, 'key' | 'kind' | 'parts'> & {
  before: Wording | null;
  after: Wording | null;
};

/** A version of a questionnaire with its questions. */
export type QuestionnaireRecord = RaRecord<string> & {
  questionnaire: (VersionRow & { questions: Question[] }) | null;
};

/** How a version differs from the one before. */
export type ChangesRecord = RaRecord<string> & { questionnaireChanges: QuestionChange[] | null };
