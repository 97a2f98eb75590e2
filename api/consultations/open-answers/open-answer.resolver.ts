import { Arg, Args, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorName } from '../../access/actor';
import type { Deed } from '../../access/changes';
import { must } from '../../access/policies';
import type { Context } from '../../context';
import { type Page, pageOf } from '../../shared/page';
import { notFound } from '../refusals';
import type { Code } from './code-book';
import { suggestedCodes, suggestedSentiment } from './code-suggestion';
import { codedBy, matches } from './coding.rules';
import type { CodedAnswer } from './open-answer.rules';
import {
  CodeOpenAnswersInput,
  CodeOpenAnswersPayload,
  MAX_OPEN_QUESTIONS,
  OpenAnswerArgs,
  OpenAnswerConnection,
  OpenAnswerNode,
  OpenQuestion,
} from './open-answer.type';

/** All answers to a question are read to find some: two thousand are some 300 read units. */
const READ_ALL = 5_000;
/** The words of all versions of the questionnaire, and what was counted where answers were written. */
const COUNTED = 1_500;

@Resolver(() => OpenAnswerNode)
export class OpenAnswerResolver {
  @Extensions({ cost: { weight: COUNTED, size: MAX_OPEN_QUESTIONS } })
  @Query(() => [OpenQuestion], {
    description: 'The open questions of a consultation that residents answered. For staff; others get `FORBIDDEN`.',
  })
  async openQuestions(
    @Arg('consultation', () => ID, { description: 'Id of the consultation.' }) consultation: string,
    @Ctx() { actor, openAnswers, questionnaires }: Context,
  ): Promise<OpenQuestion[]> {
    must(actor, 'read open answers');
    const [keys, versions, counts] = await Promise.all([
      openAnswers.questions(consultation),
      questionnaires.list(consultation),
      openAnswers.counts.of(consultation),
    ]);
    const texts = new Map(versions.flatMap(({ questions }) => questions.map(({ key, text }) => [key, text])));
    const order = [...texts.keys()];
    const known = keys.sort((a, b) => order.indexOf(a) - order.indexOf(b)).slice(0, MAX_OPEN_QUESTIONS);
    const none = { answers: 0, coded: 0 };
    return known.map((key) => ({ key, text: texts.get(key) ?? key, ...(counts.get(key) ?? none) }));
  }

  @Extensions({ cost: { weight: READ_ALL } })
  @Query(() => OpenAnswerConnection, {
    description:
      'What residents wrote in answer to a question, redacted, in an order that says nothing. For staff; others get `FORBIDDEN`.',
  })
  async openAnswers(
    @Args(() => OpenAnswerArgs) args: OpenAnswerArgs,
    @Ctx() { actor, openAnswers, codeBooks }: Context,
  ): Promise<Page<OpenAnswerNode>> {
    must(actor, 'read open answers');
    const { consultation, question, filter } = args;
    const [answers, book] = await Promise.all([
      openAnswers.list(consultation, question),
      codeBooks.newest(consultation, question),
    ]);
    const all = answers.map((answer) => shown(answer, book?.codes ?? []));
    const asked = all.filter((one) => matches(one, filter ?? {}));
    return pageOf(
      asked,
      args,
      ({ id }) => [id],
      ([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0),
    );
  }

  @Extensions({ cost: { weight: READ_ALL - 1_000 } })
  @Mutation(() => CodeOpenAnswersPayload, {
    description: 'Gives codes, a sentiment or both to open answers, many at once. For staff; others get `FORBIDDEN`.',
  })
  async codeOpenAnswers(
    @Arg('input', () => CodeOpenAnswersInput, { description: 'Which answers, and what.' }) input: CodeOpenAnswersInput,
    @Ctx() { actor, requestId, changes, consultations, openAnswers, codeBooks }: Context,
  ): Promise<CodeOpenAnswersPayload> {
    must(actor, 'keep open answers');
    const { consultation, question } = input;
    const deed: Deed = { actor, requestId, action: 'codeOpenAnswers', input };
    const {
      isRepeat,
      before: [known, list, book],
    } = await changes.start(deed, () =>
      Promise.all([
        consultations.get(consultation),
        openAnswers.list(consultation, question),
        codeBooks.newest(consultation, question),
      ]),
    );
    if (!known) return { answers: [], userErrors: [notFound('consultation', 'geen consultatie', consultation)] };
    const codes = book?.codes ?? [];
    const now = (answers: readonly CodedAnswer[]) => answers.map((answer) => shown(answer, codes));
    const { coded, userErrors } = codedBy(input, list, codes, { by: actorName(actor), at: new Date() });
    if (userErrors.length > 0) return { answers: [], userErrors };
    if (isRepeat) return { answers: now(list.filter(({ id }) => input.answers.includes(id))), userErrors: [] };
    const told = { codes: input.codes ?? null, sentiment: input.sentiment ?? null };
    // A coding replaces the one before whoever gave it, so there is no version to be stale.
    await openAnswers.code({ consultation, question }, coded, told, deed);
    return { answers: now(coded), userErrors: [] };
  }
}

/** An answer as staff see it, with what is proposed beside what a person decided. */
function shown({ id, text, coding }: CodedAnswer, codes: readonly Code[]): OpenAnswerNode {
  const given = coding?.codes ?? [];
  return {
    id,
    text,
    codes: given,
    // Worked out where asked: most answers are only looked at to find some.
    get suggestedCodes() {
      return suggestedCodes(text, codes).filter((code) => !given.includes(code));
    },
    sentiment: coding?.sentiment,
    get suggestedSentiment() {
      return coding?.sentiment ? undefined : suggestedSentiment(text);
    },
    codedBy: coding?.codedBy,
    codedAt: coding?.codedAt,
  };
}
