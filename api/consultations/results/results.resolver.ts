import { Arg, Args, ArgsType, Ctx, Extensions, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context';
import { badInput, quoted } from '../../shared/errors';
import { type Page, PageArgs, pageOf } from '../../shared/page';
import type { Consultation } from '../consultation';
import { ConsultationNode } from '../consultation.type';
import { tabulationFor } from './results.access';
import {
  AnswerBandNode,
  ConsultationResults,
  GroupResultConnection,
  type GroupResultNode,
  MAX_BANDS,
  MAX_RESULTS,
  QuestionResultNode,
  RESULT_DIMENSIONS,
  ResponseFigure,
  ResponseFigureConnection,
} from './results.type';
import { groupsShown, questionsOf, responseShown, resultsOf } from './results-of';
import type { Dimension } from './tabulation';

/** An outline is some tens of kilobytes, and what was published is read first to know who may see it. */
const READ = { cost: { weight: 500 } };
/** Reading the figures of one question: a dimension is some kilobytes, a crossing some tens. */
export const FIGURES = { weight: 60, within: { crossedWith: { weight: 450 } } };
const QUESTIONS = {
  cost: {
    size: MAX_RESULTS,
    within: { keys: { size: MAX_RESULTS, sizeFrom: 'keys' }, first: { size: MAX_RESULTS, sizeFrom: 'first' } },
  },
};

/** Which groups of a list, and which page of them. */
@ArgsType()
export class GroupArgs extends PageArgs {
  @Field(() => RESULT_DIMENSIONS, {
    defaultValue: RESULT_DIMENSIONS.TOTAL,
    description: 'By what respondents are told apart.',
  })
  dimension!: Dimension;

  @Field(() => RESULT_DIMENSIONS, {
    nullable: true,
    description: 'For groups of two dimensions at once, as far as the consultation counts them crossed.',
  })
  crossedWith?: Dimension | null;
}

@Resolver(() => ConsultationNode)
export class ResultsOfConsultationResolver {
  @Extensions(READ)
  @FieldResolver(() => ConsultationResults, {
    nullable: true,
    description: 'What its responses add up to; null when there is no such tabulation, or when you may not see it.',
  })
  async results(
    @Root() consultation: Consultation,
    @Arg('number', () => Int, { nullable: true, description: 'Which tabulation; by default the newest you may see.' })
    number: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<ConsultationResults | undefined> {
    const tabulation = await tabulationFor(context, consultation, number);
    return tabulation && resultsOf(tabulation, consultation);
  }
}

@Resolver(() => ConsultationResults)
export class ResultsResolver {
  @FieldResolver(() => ResponseFigureConnection, {
    description: 'Who responded, compared with who was invited and who lives there.',
  })
  response(@Root() results: ConsultationResults, @Args(() => GroupArgs) args: GroupArgs): Page<ResponseFigure> {
    return groupPage(responseShown(results, args), args);
  }

  @Extensions(QUESTIONS)
  @FieldResolver(() => [QuestionResultNode], {
    description:
      'What was asked, per question and wording, in the order of the newest questionnaire. Figures are read for each of them: ask those of many with `keys` or `first`.',
  })
  questions(
    @Root() results: ConsultationResults,
    @Arg('keys', () => [ID], {
      nullable: true,
      description:
        'Keys of questions (their newest wording; of an open one its codes) or ids of results; all when left out. Others are absent.',
    })
    keys: string[] | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      description: `At most so many, 1 to ${MAX_RESULTS}; all when left out.`,
    })
    first: number | null | undefined,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'Those that come after the result with this id: the last one of what was asked before.',
    })
    after: string | null | undefined,
  ): QuestionResultNode[] {
    if (keys && keys.length > MAX_RESULTS) {
      throw badInput('TOO_MANY_ITEMS', `${keys.length} keys were asked: ask at most ${MAX_RESULTS}.`);
    }
    const most = first ?? MAX_RESULTS;
    if (most < 1 || most > MAX_RESULTS) {
      throw badInput('INVALID_PAGE_SIZE', `\`first\` is 1 to ${MAX_RESULTS} questions, not ${most}.`);
    }
    const all = questionsOf(results, keys);
    const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
    if (after && from === 0) {
      throw badInput('INVALID_CURSOR', `${quoted(after)} is no id of these questions: use the id of the last one.`);
    }
    return all.slice(from, from + most);
  }
}

@Resolver(() => QuestionResultNode)
export class QuestionResultResolver {
  @Extensions({ cost: { size: MAX_BANDS } })
  @FieldResolver(() => [AnswerBandNode], {
    description:
      'Bands that answers are counted in, the lowest first; none when groups are counted per answer. They hold every answer once, so that their counts add up to the base.',
  })
  bands(@Root() { result }: QuestionResultNode): AnswerBandNode[] {
    return result.bands ?? [];
  }

  @Extensions({ cost: FIGURES })
  @FieldResolver(() => GroupResultConnection, {
    description: 'The figures per group of respondents. Who is unknown is a group too, so that groups add up.',
  })
  async groups(
    @Root() question: QuestionResultNode,
    @Args(() => GroupArgs) args: GroupArgs,
    @Ctx() { tabulations }: Context,
  ): Promise<Page<GroupResultNode>> {
    return groupPage(await groupsShown(question, args, tabulations), args);
  }
}

/** A page of groups, in the order in which they are stored. */
export function groupPage<T extends { id: string }>(groups: T[], args: PageArgs): Page<T> {
  const places = new Map(groups.map((group, place) => [group.id, place]));
  const placeOf = ([id]: string[]) => places.get(id ?? '') ?? groups.length;
  return pageOf(
    groups,
    args,
    ({ id }) => [id],
    (a, b) => placeOf(a) - placeOf(b),
  );
}
