import { Extensions, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../shared/payload';
import {
  type KeptQuestionnaire,
  MAX_OPTIONS,
  MAX_QUESTIONS,
  type Question,
  type QuestionKind,
  type ScaleKind,
} from './question';
import type { QuestionChange, WordingPart } from './wording-changes';

export const QUESTION_KINDS = {
  ONE_CHOICE: 'one-choice',
  SEVERAL_CHOICES: 'several-choices',
  SCALE: 'scale',
  RANKING: 'ranking',
  OPEN: 'open',
} as const satisfies Record<string, QuestionKind>;
registerEnumType(QUESTION_KINDS, {
  name: 'QuestionKind',
  description: 'How residents answer a question.',
  valuesConfig: {
    ONE_CHOICE: { description: 'One of the options.' },
    SEVERAL_CHOICES: { description: 'As many options as apply.' },
    SCALE: { description: 'A point on a scale.' },
    RANKING: { description: 'The options in order, first choice first.' },
    OPEN: { description: 'In their own words.' },
  },
});

export const SCALE_KINDS = { LABELS: 'labels', GRADE: 'grade', NPS: 'nps' } as const satisfies Record<
  string,
  ScaleKind
>;
registerEnumType(SCALE_KINDS, {
  name: 'ScaleKind',
  description: 'What a scale runs over.',
  valuesConfig: {
    LABELS: { description: 'The options, in order: the first counts as 1.' },
    GRADE: { description: 'A grade from 1 to 10.' },
    NPS: { description: '0 to 10, with a net promoter score.' },
  },
});

const CONDITION =
  'Asked only of those who gave one of these answers to an earlier question. They are its base: shares are of everybody who was asked it, not of all who answered the questionnaire.';

@ObjectType('QuestionOption', { description: 'An answer to choose, in the exact words residents saw.' })
export class OptionNode {
  @Field(() => String, { description: 'Stable within the question, as imports and results name it.' })
  code!: string;

  @Field(() => String, { description: 'What residents read.' })
  label!: string;
}

@ObjectType('QuestionChoice', { description: 'An answer that can be counted, with its value where answers have one.' })
export class ChoiceNode extends OptionNode {
  @Field(() => Float, { nullable: true, description: 'Value on the scale; null when the answers have no order.' })
  score?: number;
}

@ObjectType('QuestionCondition', { description: 'Which answers to an earlier question lead to a question.' })
export class ConditionNode {
  @Field(() => String, { description: 'Key of the earlier question.' })
  question!: string;

  @Field(() => [String], { description: 'Codes of its answers that lead here; one of them is enough.' })
  options!: string[];
}

@ObjectType('Question', { description: 'A question in the exact words residents saw.' })
export class QuestionNode {
  @Field(() => ID, { description: 'Stable within the consultation, over versions: `q3`.' })
  key!: string;

  @Field(() => QUESTION_KINDS, { description: 'How residents answer it.' })
  kind!: QuestionKind;

  @Field(() => String, { description: 'What is asked.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Explanation under it; null when residents saw none.' })
  help?: string;

  @Field(() => String, { nullable: true, description: 'Title of the group it stood under; null when in none.' })
  group?: string;

  @Extensions({ cost: { size: MAX_OPTIONS } })
  @Field(() => [OptionNode], {
    description: 'What could be chosen, in order. Empty for an open question, a grade and an NPS; see `choices`.',
  })
  options!: OptionNode[];

  @Field(() => SCALE_KINDS, { nullable: true, description: 'What its scale runs over; null when it has none.' })
  scale?: ScaleKind;

  @Field(() => ConditionNode, { nullable: true, description: `${CONDITION} Null: asked of everybody.` })
  onlyIf?: ConditionNode;
}

@ObjectType('Questionnaire', {
  description: 'A version of what a consultation asks. Once it was used it never changes: the next save makes another.',
})
export class QuestionnaireNode {
  @Field(() => Int, { description: 'From 1. Every result says which version it belongs to.' })
  version!: number;

  @Field(() => Int, { description: 'Counts the saves of all versions together; send it along with an edit.' })
  revision!: number;

  @Field(() => String, { description: 'Language of the words, as a tag: `nl`.' })
  language!: string;

  @Extensions({ cost: { size: MAX_QUESTIONS } })
  @Field(() => [QuestionNode], { description: 'The questions, in the order in which residents saw them.' })
  questions!: Question[];

  @Field(() => String, { description: 'When it was last saved (ISO 8601).' })
  savedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since when residents may have seen it (ISO 8601), from when on it does not change; null when never.',
  })
  usedAt?: string;
}

const changes = {
  SAME: 'same',
  REWORDED: 'reworded',
  NEW: 'new',
  REMOVED: 'removed',
} as const satisfies Record<string, QuestionChange['kind']>;
registerEnumType(changes, {
  name: 'QuestionChangeKind',
  description: 'How a question differs between two versions.',
  valuesConfig: {
    SAME: { description: 'Residents saw the same words, options and condition: results can be compared.' },
    REWORDED: { description: 'Residents saw something else: results cannot be compared.' },
    NEW: { description: 'It is in the later version only.' },
    REMOVED: { description: 'It is in the earlier version only.' },
  },
});

const parts = {
  KIND: 'kind',
  TEXT: 'text',
  HELP: 'help',
  OPTIONS: 'options',
  CONDITION: 'condition',
  LANGUAGE: 'language',
} as const satisfies Record<string, WordingPart>;
registerEnumType(parts, {
  name: 'WordingPart',
  description: 'A part of what residents saw of a question.',
  valuesConfig: {
    KIND: { description: 'How they answered.' },
    TEXT: { description: 'What was asked.' },
    HELP: { description: 'The explanation.' },
    OPTIONS: { description: 'The options, or their order.' },
    CONDITION: { description: 'Who was asked.' },
    LANGUAGE: { description: 'The language.' },
  },
});

@ObjectType('QuestionWording', { description: 'What residents saw of a question in one version.' })
export class WordingNode {
  @Field(() => String, { description: 'What was asked.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The explanation under it.' })
  help?: string;

  @Field(() => [String], { description: 'The labels of what could be chosen, in order.' })
  choices!: string[];
}

@ObjectType('QuestionChange', { description: 'A question, and how it differs between two versions.' })
export class ChangeNode implements QuestionChange {
  @Field(() => ID, { description: 'The question’s key.' })
  key!: string;

  @Field(() => changes, { description: 'How it differs.' })
  kind!: QuestionChange['kind'];

  @Field(() => [parts], { description: 'What differs of a reworded question; else empty.' })
  parts!: WordingPart[];

  @Field(() => WordingNode, { nullable: true, description: 'In the earlier version; null when new.' })
  before?: WordingNode;

  @Field(() => WordingNode, { nullable: true, description: 'In the later version; null when removed.' })
  after?: WordingNode;
}

@InputType('QuestionOptionInput', { description: 'An answer to choose.' })
export class OptionInput {
  @Field(() => String, { description: 'Unique within the question: letters, digits, `-` and `_`, at most 40.' })
  code!: string;

  @Field(() => String, { description: 'What residents read, at most 500 characters.' })
  label!: string;
}

@InputType('QuestionConditionInput', { description: 'Which answers to an earlier question lead to a question.' })
export class ConditionInput {
  @Field(() => String, { description: 'Key of an earlier question with one choice, several choices or a scale.' })
  question!: string;

  @Field(() => [String], { description: 'Codes of its answers; of a grade or NPS the points: `"9"`.' })
  options!: string[];
}

@InputType('QuestionInput', { description: 'A question as residents are to see it.' })
export class QuestionInput {
  @Field(() => String, {
    description: 'Unique, and the same over versions: a letter, then letters, digits, `-` and `_`, at most 40.',
  })
  key!: string;

  @Field(() => QUESTION_KINDS, { description: 'How residents answer it.' })
  kind!: QuestionKind;

  @Field(() => String, { description: 'What is asked, at most 1,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Explanation, at most 2,000 characters.' })
  help?: string | null;

  @Field(() => String, { nullable: true, description: 'Title of its group, at most 200 characters.' })
  group?: string | null;

  @Field(() => [OptionInput], {
    defaultValue: [],
    description: `2 to ${MAX_OPTIONS} options in order; none for an open question, a grade and an NPS.`,
  })
  options!: OptionInput[];

  @Field(() => SCALE_KINDS, { nullable: true, description: 'Required for a scale, absent otherwise.' })
  scale?: ScaleKind | null;

  @Field(() => ConditionInput, { nullable: true, description: CONDITION })
  onlyIf?: ConditionInput | null;
}

@InputType('SaveQuestionnaireInput', {
  description: 'A whole questionnaire. It replaces the newest version while that is unused, else makes the next one.',
})
export class SaveQuestionnaireInput {
  @Field(() => ID, { description: 'The consultation it belongs to.' })
  consultation!: string;

  @Field(() => Int, {
    description:
      'The `revision` of the newest version as you saw it, 0 when there was none: when somebody saved meanwhile, this is refused.',
  })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Language of the words; by default the consultation’s.' })
  language?: string | null;

  @Field(() => [QuestionInput], { description: `The questions in order, at most ${MAX_QUESTIONS}.` })
  questions!: QuestionInput[];

  @Field(() => String, {
    nullable: true,
    description: 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('SaveQuestionnairePayload', { description: 'The saved version, or what to repair.' })
export class SaveQuestionnairePayload {
  @Field(() => QuestionnaireNode, {
    nullable: true,
    description: 'The newest version as it is stored now: saved, or, when yours was stale, what somebody else made.',
  })
  questionnaire?: KeptQuestionnaire;

  @Extensions({ cost: { size: 100 } })
  @Field(() => [UserError], { description: 'What to repair, the first hundred; empty when it was saved.' })
  userErrors!: UserError[];
}
