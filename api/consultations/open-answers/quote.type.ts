import { ArgsType, Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../shared/page';
import { UserError } from '../../shared/payload';

@ObjectType('Quote', {
  description: 'A text of a resident that a person released to be shown with results. For staff.',
})
export class QuoteNode {
  @Field(() => ID, { description: 'Unique within the consultation.' })
  id!: string;

  @Field(() => ID, { description: 'Key of the question it answers.' })
  question!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the answer it comes from; null once withdrawn.' })
  answer?: string;

  @Field(() => String, { nullable: true, description: 'What may be shown; null once withdrawn.' })
  text?: string;

  @Field(() => String, { description: 'Who released it: kind and id of the actor.' })
  releasedBy!: string;

  @Field(() => String, { description: 'When it was released (ISO 8601).' })
  releasedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was withdrawn (ISO 8601): from then on no publication shows it. Null when it was not.',
  })
  withdrawnAt?: string;
}

export const QuoteConnection = connectionOf('Quote', () => QuoteNode);

@ArgsType()
export class QuoteArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => ID, { nullable: true, description: 'Key of the question; all when left out.' })
  question?: string | null;
}

const IDEMPOTENCY = 'Any text of 8 to 100 characters of your own; the same change sent again with it is done once.';

@InputType('ReleaseQuoteInput', { description: 'What of an answer may be shown.' })
export class ReleaseQuoteInput {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => ID, { description: 'Key of the question.' })
  question!: string;

  @Field(() => ID, { description: 'Id of the answer.' })
  answer!: string;

  @Field(() => String, {
    description:
      'The redacted answer, or less of it: words in the same order, `[…]` where some are left out, marks such as `[naam]` for what is hidden besides.',
  })
  text!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

@InputType('WithdrawQuoteInput', { description: 'Which quote is no longer shown.' })
export class WithdrawQuoteInput {
  @Field(() => ID, { description: 'Id of the consultation.' })
  consultation!: string;

  @Field(() => ID, { description: 'Id of the quote.' })
  id!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY })
  idempotencyKey?: string | null;
}

const ERRORS = 'What to repair; empty when it was done.';

@ObjectType('ReleaseQuotePayload', { description: 'The released quote, or what to repair.' })
export class ReleaseQuotePayload {
  @Field(() => QuoteNode, { nullable: true, description: 'The quote; null when it was not released.' })
  quote?: QuoteNode;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('WithdrawQuotePayload', { description: 'The withdrawn quote, or what to repair.' })
export class WithdrawQuotePayload {
  @Field(() => QuoteNode, { nullable: true, description: 'The quote as it is now; null when there is none.' })
  quote?: QuoteNode;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}
