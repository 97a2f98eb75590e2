import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context';
import type { Page } from '../../shared/page';
import { assertComparable, groupsCompared } from './comparison';
import {
  type ComparedGroup,
  ComparedGroupConnection,
  ComparedQuestionInput,
  QuestionComparison,
} from './comparison.type';
import { tabulationFor } from './results.access';
import { FIGURES, GroupArgs, groupPage } from './results.resolver';
import { questionsOf, resultsOf } from './results-of';

@Resolver()
export class ComparisonResolver {
  @Extensions({ cost: { weight: 1_200 } })
  @Query(() => QuestionComparison, {
    nullable: true,
    description:
      'The same question in two results, side by side; null when a side is not there or not yours to see. WORDING_DIFFERS when residents saw other words, ASPECT_DIFFERS when one is the sentiment of answers.',
  })
  async compareQuestion(
    @Arg('a', () => ComparedQuestionInput, { description: 'The first.' }) a: ComparedQuestionInput,
    @Arg('b', () => ComparedQuestionInput, { description: 'The second.' }) b: ComparedQuestionInput,
    @Ctx() context: Context,
  ): Promise<QuestionComparison | undefined> {
    const [one, other] = await Promise.all([found(context, a), found(context, b)]);
    if (!one || !other) return undefined;
    assertComparable(one.question, other.question);
    return { aResults: one.results, bResults: other.results, a: one.question, b: other.question };
  }
}

/** The figures of two questions. */
const BOTH = { weight: 2 * FIGURES.weight, within: { crossedWith: { weight: 2 * FIGURES.within.crossedWith.weight } } };

@Resolver(() => QuestionComparison)
export class QuestionComparisonResolver {
  @Extensions({ cost: BOTH })
  @FieldResolver(() => ComparedGroupConnection, {
    description: 'The groups of both: those of the first, then those that only the second has.',
  })
  async groups(
    @Root() comparison: QuestionComparison,
    @Args(() => GroupArgs) args: GroupArgs,
    @Ctx() { tabulations }: Context,
  ): Promise<Page<ComparedGroup>> {
    return groupPage(await groupsCompared(comparison, args, tabulations), args);
  }
}

/** The results and the question in them; undefined for what is not there and for what the caller may not see. */
async function found(context: Context, { consultation: id, number, question: key }: ComparedQuestionInput) {
  const consultation = await context.consultations.get(id);
  const tabulation = consultation && (await tabulationFor(context, consultation, number));
  const results = tabulation && resultsOf(tabulation, consultation);
  const [question] = results ? questionsOf(results, [key]) : [];
  return results && question && { results, question };
}
