import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/page';
import { UserError } from '../../shared/payload';
import type { Addition, Publication, Remark, StatementPart, StatementPartKey } from './publication';
import { STATEMENT_PARTS } from './publication';
import { MAX_QUOTES, MAX_REMARKS } from './publication.rules';

export const PARTS = {
  PERIOD: 'period',
  SOURCES: 'sources',
  QUESTIONS: 'questions',
  BASE: 'base',
  WEIGHTING: 'weighting',
  RELIABILITY: 'reliability',
  WITHHELD: 'withheld',
  OPEN_ANSWERS: 'open-answers',
  REMARKS: 'remarks',
} as const satisfies Record<string, StatementPartKey>;
registerEnumType(PARTS, {
  name: 'StatementPartKey',
  description: 'What a part of a method statement is about.',
  valuesConfig: {
    PERIOD: { description: 'When residents could answer, and did.' },
    SOURCES: { description: 'How they were reached.' },
    QUESTIONS: { description: 'The words they were asked in.' },
    BASE: { description: 'How many answered.' },
    WEIGHTING: { description: 'How answers were weighted.' },
    RELIABILITY: { description: 'Margins of error, or why there are none.' },
    WITHHELD: { description: 'What is not shown, and why.' },
    OPEN_ANSWERS: { description: 'What was done with what residents wrote.' },
    REMARKS: { description: 'What else to know.' },
  },
});

export const PUBLICATION_STATES = {
  DRAFT: 'draft',
  IN_REVIEW: 'in-review',
  PUBLISHED: 'published',
  DISCARDED: 'discarded',
} as const satisfies Record<string, Publication['state']>;
registerEnumType(PUBLICATION_STATES, {
  name: 'PublicationState',
  description: 'How far a publication is.',
  valuesConfig: {
    DRAFT: { description: 'It is being prepared, or was sent back.' },
    IN_REVIEW: { description: 'A second person is to look at it.' },
    PUBLISHED: { description: 'Everybody sees it; it never changes.' },
    DISCARDED: { description: 'It was given up.' },
  },
});

@ObjectType('StatementPart', { description: 'A part of a method statement, in plain Dutch.' })
export class StatementPartNode implements StatementPart {
  @Field(() => PARTS, { description: 'What it is about.' })
  part!: StatementPartKey;

  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => String, { description: 'The text; an empty line begins a new paragraph.' })
  text!: string;
}

@ObjectType('PublishedQuote', { description: 'What a resident wrote, as released. Nothing tells who.' })
export class PublishedQuote {
  @Field(() => ID, { description: 'Key of the question it answers.' })
  question!: string;

  @Field(() => String, {
    description: 'The words; `[…]` stands for what was left out and `[naam]` for what is hidden.',
  })
  text!: string;
}

@ObjectType('Publication', {
  description:
    'Results of a consultation as they were published: a tabulation, how it came about and quotes. It never changes, except that withdrawn quotes disappear.',
})
export class PublicationNode {
  @Field(() => Int, { description: 'From 1, within the consultation.' })
  number!: number;

  @Field(() => String, { description: 'When it was published (ISO 8601).' })
  publishedAt!: string;

  @Extensions({ cost: { size: STATEMENT_PARTS.length } })
  @Field(() => [StatementPartNode], { description: 'How the figures came about.' })
  statement!: StatementPart[];

  @Field(() => Int, { nullable: true, description: 'Number of the publication it corrects; null for the first.' })
  corrects?: number;

  @Field(() => String, {
    nullable: true,
    description: 'What is different from that one, in Dutch; null for the first.',
  })
  whatChanged?: string;

  @Field(() => Int, { nullable: true, description: 'Number of the publication that corrects it; null for the newest.' })
  correctedBy?: number;

  @Field(() => Boolean, { description: 'True when it is made up, to show how the platform works.' })
  isExample!: boolean;

  @Field(() => Int, { description: 'Number of the tabulation whose figures it shows.' })
  tabulation!: number;

  /** Where its figures and quotes are found. */
  consultation!: string;
  quoteIds!: string[];
}

export const PublicationConnection = connectionOf('Publication', () => PublicationNode);

@ObjectType('StatementAddition', { description: 'What an adviser adds to a part of a method statement.' })
export class AdditionNode implements Addition {
  @Field(() => PARTS, { description: 'Which part.' })
  part!: StatementPartKey;

  @Field(() => String, { description: 'The text, in plain Dutch.' })
  text!: string;
}

@ObjectType('ReviewRemark', { description: 'Why a publication was sent back.' })
export class RemarkNode implements Remark {
  @Field(() => String, { description: 'When (ISO 8601).' })
  at!: string;

  @Field(() => String, { description: 'Who: kind and id of the actor.' })
  by!: string;

  @Field(() => String, { description: 'What is to be repaired.' })
  text!: string;
}

@ObjectType('PublicationDraft', { description: 'A publication while it is being made. For staff.' })
export class PublicationDraftNode {
  @Field(() => ID, { description: 'Unique within the consultation.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => PUBLICATION_STATES, { description: 'How far it is.' })
  state!: Publication['state'];

  @Field(() => Int, { nullable: true, description: 'Its number once published; else null.' })
  number?: number;

  @Field(() => Int, { description: 'Number of the tabulation whose figures it shows.' })
  tabulation!: number;

  @Extensions({ cost: { size: STATEMENT_PARTS.length } })
  @Field(() => [AdditionNode], { description: 'What is added to the method statement.' })
  additions!: Addition[];

  @Field(() => [ID], { description: 'Ids of the quotes it shows.' })
  quotes!: string[];

  @Field(() => Int, { nullable: true, description: 'Number of the publication it corrects; null for the first.' })
  corrects?: number;

  @Field(() => String, { nullable: true, description: 'What is different from that one; null for the first.' })
  whatChanged?: string;

  @Extensions({ cost: { size: MAX_REMARKS } })
  @Field(() => [RemarkNode], { description: 'Why it was sent back, first to last.' })
  remarks!: Remark[];

  @Field(() => [String], { description: 'Who prepared, edited or submitted it: they may not approve it.' })
  hands!: string[];

  @Field(() => String, { nullable: true, description: 'Who submitted it for review; null while it is a draft.' })
  submittedBy?: string;

  @Field(() => String, { description: 'When it was begun (ISO 8601).' })
  createdAt!: string;

  @Field(() => Int, { description: 'Counts the changes; send it along with an edit.' })
  version!: number;
}

@ArgsType()
export class PublicationArgs {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;
}

@InputType('StatementAdditionInput', { description: 'What an adviser adds to a part of a method statement.' })
export class AdditionInput implements Addition {
  @Field(() => PARTS, { description: 'Which part; one addition each.' })
  part!: StatementPartKey;

  @Field(() => String, { description: 'The text, in plain Dutch, at most 2,000 characters.' })
  text!: string;
}

const IDEMPOTENCY = 'Any text of 8 to 100 characters of your own; the same change sent again with it is done once.';
const VERSION = 'The version it was made from.';
const CONSULTATION = 'Id of the consultation.';

@InputType('PreparePublicationInput', { description: 'Which results are to be published, and what is said with them.' })
export class PreparePublicationInput {
  @Field(() => ID, { description: CONSULTATION })
  consultation!: string;

  @Field(() => Int, { description: 'Number of the tabulation.' })
  tabulation!: number;

  @Field(() => [AdditionInput], { defaultValue: [], description: 'What is added to the method statement.' })
  additions!: AdditionInput[];

  @Field(() => [ID], { defaultValue: [], description: `Ids of the quotes that go with it, at most ${MAX_QUOTES}.` })
  quotes!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'What is different from what was published before; required when something was. At most 2,000 characters.',
  })
  whatChanged?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType('EditPublicationInput', { description: 'A draft as it is to be.' })
export class EditPublicationInput extends PreparePublicationInput {
  @Field(() => ID, { description: 'Id of the draft.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}

@InputType({ description: 'Which publication.' })
class PublicationStepInput {
  @Field(() => ID, { description: CONSULTATION })
  consultation!: string;

  @Field(() => ID, { description: 'Id of the publication.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType('SubmitForReviewInput', { description: 'Which draft a second person is to look at.' })
export class SubmitForReviewInput extends PublicationStepInput {}

@InputType('ApprovePublicationInput', { description: 'Which publication is in order.' })
export class ApprovePublicationInput extends PublicationStepInput {}

@InputType('DiscardPublicationInput', { description: 'Which publication is given up.' })
export class DiscardPublicationInput extends PublicationStepInput {}

@InputType('ReturnPublicationInput', { description: 'Which publication is sent back, and why.' })
export class ReturnPublicationInput extends PublicationStepInput {
  @Field(() => String, { description: 'What is to be repaired, at most 2,000 characters.' })
  remarks!: string;
}

/** The payload of a mutation on a publication. */
function payload(name: string) {
  @ObjectType(name, { description: 'The publication as it is now, or what to repair.' })
  class Payload {
    @Field(() => PublicationDraftNode, { nullable: true, description: 'As it is stored now; null when there is none.' })
    publication?: Publication;

    @Extensions({ cost: { size: 100 } })
    @Field(() => [UserError], { description: 'What to repair; empty when it was done.' })
    userErrors!: UserError[];
  }
  return Payload;
}

export const PreparePublicationPayload = payload('PreparePublicationPayload');
export const EditPublicationPayload = payload('EditPublicationPayload');
export const SubmitForReviewPayload = payload('SubmitForReviewPayload');
export const ReturnPublicationPayload = payload('ReturnPublicationPayload');
export const ApprovePublicationPayload = payload('ApprovePublicationPayload');
export const DiscardPublicationPayload = payload('DiscardPublicationPayload');

/** What those mutations answer. */
export interface PublicationPayload {
  publication?: Publication;
  userErrors: UserError[];
}
