import { randomBytes } from 'node:crypto';
import { Arg, Args, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { actorName } from '../../access/actor';
import type { Deed } from '../../access/changes';
import { must } from '../../access/policies';
import type { Context } from '../../context';
import { type Page, pageOf } from '../../shared/page';
import { notFound, refusal } from '../refusals';
import { type Quote, quoteFrom } from './quote.rules';
import {
  QuoteArgs,
  QuoteConnection,
  QuoteNode,
  ReleaseQuoteInput,
  ReleaseQuotePayload,
  WithdrawQuoteInput,
  WithdrawQuotePayload,
} from './quote.type';

@Resolver(() => QuoteNode)
export class QuoteResolver {
  @Extensions({ cost: { weight: 500 } })
  @Query(() => QuoteConnection, {
    description: 'The quotes of a consultation that were released, oldest first. For staff; others get `FORBIDDEN`.',
  })
  async quotes(@Args(() => QuoteArgs) args: QuoteArgs, @Ctx() { actor, quotes }: Context): Promise<Page<Quote>> {
    must(actor, 'read open answers');
    const all = await quotes.list(args.consultation);
    const asked = args.question ? all.filter(({ question }) => question === args.question) : all;
    return pageOf(asked, args, placeOf, (a, b) => (a.join(' ') < b.join(' ') ? -1 : a.join(' ') > b.join(' ') ? 1 : 0));
  }

  @Extensions({ cost: { weight: 3_000 } })
  @Mutation(() => ReleaseQuotePayload, {
    description:
      'Releases what a resident wrote, or a part of it, to be shown with results. For staff; others get `FORBIDDEN`.',
  })
  async releaseQuote(
    @Arg('input', () => ReleaseQuoteInput, { description: 'What may be shown.' }) input: ReleaseQuoteInput,
    @Ctx() { actor, requestId, changes, consultations, openAnswers, quotes }: Context,
  ): Promise<ReleaseQuotePayload> {
    must(actor, 'keep open answers');
    const { consultation: id, question } = input;
    const deed: Deed = { actor, requestId, action: 'releaseQuote', input };
    const again = async () => (await quotes.list(id)).find((one) => one.answer === input.answer && !one.withdrawnAt);
    const {
      isRepeat,
      before: [consultation, answers, released],
    } = await changes.start(deed, () => Promise.all([consultations.get(id), openAnswers.list(id, question), again()]));
    if (isRepeat) return { quote: released, userErrors: [] };
    if (!consultation) return { userErrors: [notFound('consultation', 'geen consultatie', id)] };
    const answer = answers.find((one) => one.id === input.answer);
    if (!answer) return { userErrors: [notFound('answer', 'geen antwoord', input.answer)] };
    if (answers.length < consultation.threshold) {
      const message = `Op deze vraag zijn minder dan ${consultation.threshold} antwoorden. Dan tonen we er geen citaten bij.`;
      return { userErrors: [refusal(['answer'], 'BELOW_THRESHOLD', message)] };
    }
    if (released) {
      const message = 'Van dit antwoord is al een citaat vrijgegeven. Trek dat eerst in.';
      return { quote: released, userErrors: [refusal(['answer'], 'RELEASED_BEFORE', message)] };
    }
    const { text, userErrors } = quoteFrom(input.text, answer.text);
    if (userErrors.length > 0) return { userErrors };
    const quote: Quote = {
      id: randomBytes(8).toString('hex'),
      consultation: id,
      question,
      answer: answer.id,
      responseIdHash: answer.responseIdHash,
      text,
      releasedBy: actorName(actor),
      releasedAt: new Date().toISOString(),
      version: 1,
      forgetAt: answer.forgetAt,
    };
    if ((await quotes.release(quote, deed)) === 'done') return { quote, userErrors: [] };
    return { quote: await again(), userErrors: [] };
  }

  @Extensions({ cost: { weight: 300 } })
  @Mutation(() => WithdrawQuotePayload, {
    description:
      'Takes a quote back, also a published one: its words are deleted and no publication shows it any more. For staff; others get `FORBIDDEN`.',
  })
  async withdrawQuote(
    @Arg('input', () => WithdrawQuoteInput, { description: 'Which quote.' }) input: WithdrawQuoteInput,
    @Ctx() { actor, requestId, changes, quotes }: Context,
  ): Promise<WithdrawQuotePayload> {
    must(actor, 'keep open answers');
    const deed: Deed = { actor, requestId, action: 'withdrawQuote', input };
    const find = async () => (await quotes.list(input.consultation)).find(({ id }) => id === input.id);
    await changes.earlier(deed);
    for (;;) {
      const quote = await find();
      if (!quote) return { userErrors: [notFound('id', 'geen citaat', input.id)] };
      if (quote.withdrawnAt) return { quote, userErrors: [] };
      // Somebody may publish it meanwhile: withdrawing is meant all the same.
      if ((await quotes.withdraw(quote, deed)) !== 'stale') return { quote: await find(), userErrors: [] };
    }
  }
}

const placeOf = ({ releasedAt, id }: Quote): string[] => [releasedAt, id];
