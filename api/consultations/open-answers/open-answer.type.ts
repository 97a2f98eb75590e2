import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../shared/page';
import { UserError } from '../../shared/payload';
import type { Code, CodeBook } from './code-book';
import { MAX_CODES, MAX_KEYWORDS } from './code-book.rules';
import { FITS_NONE, type Sentiment } from './open-answer.rules';

/** Most answers that are coded at once. */
export const MAX_CODED = 200;
/** Most open questions of a consultation that are listed. */
export const MAX_OPEN_QUESTIONS = 100;

export const SENTIMENT_VALUES = {
  POSITIVE: 'positive',
  NEUTRAL: 'neutral',
  NEGATIVE: 'negative',
} as const satisfies Record<string, Sentiment>;
registerEnumType(SENTIMENT_VALUES, {
  name: 'Sentiment',
  description: 'What a resident thinks of it.',
  valuesConfig: {
    POSITIVE: { description: 'For it, or content.' },
    NEUTRAL: { description: 'Neither, or both.' },
    NEGATIVE: { description: 'Against it, or not content.' },
  },
});

/** Whether a person has coded an answer. */
export enum CodingState {
  CODED = 'CODED',
  UNCODED = 'UNCODED',
}
registerEnumType(CodingState, {
  name: 'CodingState',
  description: 'Whether a person gave codes to an answer.',
  valuesConfig: {
    CODED: { description: 'It has at least one code, or a person said that none fits.' },
    UNCODED: { description: 'Nobody did yet.' },
  },
});

@ObjectType('AnswerCode', { description: 'A code that open answers can be given.' })
export class AnswerCodeNode implements Code {
  @Field(() => String, { description: 'Stable within the code book, as results name it: `bankjes`.' })
  code!: string;

  @Field(() => String, { description: 'What people read.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'When it applies.' })
  description?: string;

  @Field(() => [String], { description: 'Words that suggest it; a last `*` stands for any ending.' })
  keywords!: string[];
}

@ObjectType('CodeBook', { description: 'The codes of an open question. An edit makes the next version.' })
export class CodeBookNode implements CodeBook {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => ID, { description: 'Key of the question.' })
  question!: string;

  @Field(() => Int, { description: 'From 1; send it along with an edit.' })
  version!: number;

  @Extensions({ cost: { size: MAX_CODES } })
  @Field(() => [AnswerCodeNode], { description: 'In the order in which people choose from them.' })
  codes!: Code[];

  @Field(() => String, { description: 'When this version was saved (ISO 8601).' })
  savedAt!: string;
}

@ObjectType('OpenQuestion', { description: 'An open question of a consultation, and how far its answers are coded.' })
export class OpenQuestion {
  @Field(() => ID, { description: 'Key of the question.' })
  key!: string;

  @Field(() => String, { description: 'Its newest words; its key when no questionnaire holds it any more.' })
  text!: string;

  @Field(() => Int, { description: 'Answers there are.' })
  answers!: number;

  @Field(() => Int, { description: 'Answers with at least one code, or of which a person said that none fits.' })
  coded!: number;
}

@ObjectType('OpenAnswer', {
  description:
    'What a resident wrote, redacted by rule before it was kept, without anything about who wrote it. For staff.',
})
export class OpenAnswerNode {
  @Field(() => ID, {
    description:
      'Names it within its question. Names of what one resident wrote have nothing in common; who has the numbers of the survey tool can work out which they are.',
  })
  id!: string;

  @Field(() => String, { description: 'The text; marks such as `[naam]` stand for what was taken out.' })
  text!: string;

  @Field(() => [String], { description: `Codes that a person gave; \`${FITS_NONE}\` alone when none fits.` })
  codes!: string[];

  @Field(() => [String], {
    description: 'Codes that keywords point at and nobody gave: proposals, which count nowhere.',
  })
  suggestedCodes!: string[];

  @Field(() => SENTIMENT_VALUES, { nullable: true, description: 'As a person judged; null while nobody did.' })
  sentiment?: Sentiment;

  @Field(() => SENTIMENT_VALUES, {
    nullable: true,
    description: 'What its words point at while nobody judged: a proposal, which counts nowhere.',
  })
  suggestedSentiment?: Sentiment;

  @Field(() => String, { nullable: true, description: 'Who coded it last: kind and id of the actor.' })
  codedBy?: string;

  @Field(() => String, { nullable: true, description: 'When (ISO 8601).' })
  codedAt?: string;
}

export const OpenAnswerConnection = connectionOf('OpenAnswer', () => OpenAnswerNode);

@InputType('OpenAnswerFilter', { description: 'Which answers; what is left out does not narrow.' })
export class OpenAnswerFilter {
  @Field(() => CodingState, { nullable: true, description: 'Coded, or not yet.' })
  state?: CodingState | null;

  @Field(() => String, { nullable: true, description: 'Those that a person gave this code.' })
  code?: string | null;

  @Field(() => SENTIMENT_VALUES, { nullable: true, description: 'Those that a person judged so.' })
  sentiment?: Sentiment | null;

  @Field(() => String, { nullable: true, description: 'Those for which this code is proposed.' })
  suggestedCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that all stand in the text, whole or in part; capitals and accents aside.',
  })
  search?: string | null;
}

@ArgsType()
export class OpenAnswerArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => ID, { description: 'Key of the question.' })
  question!: string;

  @Field(() => OpenAnswerFilter, { nullable: true, description: 'Which answers; all when left out.' })
  filter?: OpenAnswerFilter | null;
}

@InputType('AnswerCodeInput', { description: 'A code that open answers can be given.' })
export class AnswerCodeInput {
  @Field(() => String, { description: 'Small letters, digits and hyphens, at most 40.' })
  code!: string;

  @Field(() => String, { description: 'What people read, at most 100 characters.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'When it applies, at most 500 characters.' })
  description?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: `Words that suggest it, at most ${MAX_KEYWORDS}; a last \`*\` stands for any ending.`,
  })
  keywords!: string[];
}

const IDEMPOTENCY = 'Any text of 8 to 100 characters of your own; the same change sent again with it is done once.';

@InputType('SaveCodeBookInput', { description: 'The codes of an open question, as they are to be from now on.' })
export class SaveCodeBookInput {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => ID, { description: 'Key of the question.' })
  question!: string;

  @Field(() => Int, { description: 'The version it was made from; 0 when there is none yet.' })
  version!: number;

  @Field(() => [AnswerCodeInput], { description: `All codes, at most ${MAX_CODES}.` })
  codes!: AnswerCodeInput[];

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType('CodeOpenAnswersInput', { description: 'What a person makes of open answers.' })
export class CodeOpenAnswersInput {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => ID, { description: 'Key of the question.' })
  question!: string;

  @Field(() => [ID], { description: `Ids of the answers, 1 to ${MAX_CODED}.` })
  answers!: string[];

  @Field(() => [String], {
    nullable: true,
    description: `Codes they have from now on, or get besides those they have, see \`adds\`; \`${FITS_NONE}\` alone says that none fits, so that the answer counts as coded; null leaves them.`,
  })
  codes?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the codes come besides those the answers have.' })
  adds!: boolean;

  @Field(() => SENTIMENT_VALUES, { nullable: true, description: 'What the residents think of it; null leaves it.' })
  sentiment?: Sentiment | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

const ERRORS = 'What to repair; empty when it was done.';

@ObjectType('SaveCodeBookPayload', { description: 'The code book, or what to repair.' })
export class SaveCodeBookPayload {
  @Field(() => CodeBookNode, { nullable: true, description: 'As it is stored now.' })
  codeBook?: CodeBook;

  @Extensions({ cost: { size: 100 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('CodeOpenAnswersPayload', { description: 'The answers as they are coded now, or what to repair.' })
export class CodeOpenAnswersPayload {
  @Extensions({ cost: { size: MAX_CODED } })
  @Field(() => [OpenAnswerNode], { description: 'In the order in which they were named; empty when not done.' })
  answers!: OpenAnswerNode[];

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}
