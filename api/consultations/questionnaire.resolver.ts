import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Deed } from '../access/changes';
import { may, must } from '../access/policies';
import type { Context } from '../context';
import type { Consultation } from './consultation';
import { ConsultationNode } from './consultation.type';
import {
  type Choice,
  choicesOf,
  type KeptQuestionnaire,
  MAX_OPTIONS,
  MAX_QUESTIONS,
  MAX_VERSIONS,
  type Question,
} from './question';
import { questionnaireFrom } from './questionnaire.rules';
import {
  ChangeNode,
  ChoiceNode,
  QuestionNode,
  QuestionnaireNode,
  SaveQuestionnaireInput,
  SaveQuestionnairePayload,
} from './questionnaire.type';
import { notFound, staleVersion } from './refusals';
import { changesBetween, type QuestionChange } from './wording-changes';

// A version of the longest questionnaire is some 75 KB, read consistently: 20 read units.
@Resolver(() => ConsultationNode)
export class QuestionnaireResolver {
  @Extensions({ cost: { weight: 1_200, size: MAX_VERSIONS } })
  @FieldResolver(() => [QuestionnaireNode], {
    nullable: true,
    description: 'All versions of its questionnaire, newest first. For staff; null for others.',
  })
  async questionnaires(
    @Root() { id }: Consultation,
    @Ctx() { actor, questionnaires }: Context,
  ): Promise<KeptQuestionnaire[] | undefined> {
    if (!may(actor, 'read consultation designs')) return undefined;
    return (await questionnaires.list(id)).reverse();
  }

  @Extensions({ cost: { weight: 450 } })
  @FieldResolver(() => QuestionnaireNode, {
    nullable: true,
    description: 'A version of its questionnaire; null when there is none. For staff; null for others.',
  })
  async questionnaire(
    @Root() { id }: Consultation,
    @Arg('version', () => Int, { nullable: true, description: 'Which version; by default the newest.' })
    version: number | undefined,
    @Ctx() { actor, questionnaires }: Context,
  ): Promise<KeptQuestionnaire | undefined> {
    if (!may(actor, 'read consultation designs')) return undefined;
    return version === undefined || version === null ? questionnaires.newest(id) : questionnaires.get(id, version);
  }

  @Extensions({ cost: { weight: 850, size: 2 * MAX_QUESTIONS } })
  @FieldResolver(() => [ChangeNode], {
    nullable: true,
    description:
      'How the questions differ between two versions: those of the later one in its order, then what was removed. Null when there is no such version. For staff; null for others.',
  })
  async questionnaireChanges(
    @Root() { id }: Consultation,
    @Arg('from', () => Int, { description: 'The earlier version.' }) from: number,
    @Arg('to', () => Int, { description: 'The later version.' }) to: number,
    @Ctx() { actor, questionnaires }: Context,
  ): Promise<QuestionChange[] | undefined> {
    if (!may(actor, 'read consultation designs')) return undefined;
    const [before, after] = await Promise.all([questionnaires.get(id, from), questionnaires.get(id, to)]);
    return before && after && changesBetween(before, after);
  }

  @Extensions({ cost: { weight: 300 } })
  @Mutation(() => SaveQuestionnairePayload, {
    description:
      'Saves a whole questionnaire: over the newest version while nobody used it, else as the next version. For staff; others get `FORBIDDEN`.',
  })
  async saveQuestionnaire(
    @Arg('input', () => SaveQuestionnaireInput, { description: 'The questionnaire.' }) input: SaveQuestionnaireInput,
    @Ctx() { actor, requestId, consultations, questionnaires, changes }: Context,
  ): Promise<SaveQuestionnairePayload> {
    must(actor, 'keep consultations');
    const { consultation: id, revision } = input;
    const deed: Deed = { actor, requestId, action: 'saveQuestionnaire', input };
    const {
      isRepeat,
      before: [consultation, before],
    } = await changes.start(deed, () => Promise.all([consultations.get(id), questionnaires.newest(id)]));
    if (isRepeat) return { questionnaire: before, userErrors: [] };
    if (!consultation) return { userErrors: [notFound('consultation', 'geen consultatie', id)] };
    const stale = (now: KeptQuestionnaire | undefined) => ({
      questionnaire: now,
      userErrors: [staleVersion('revision', 'deze vragenlijst', revision, now?.revision)],
    });
    if ((before?.revision ?? 0) !== revision) return stale(before);
    const { questionnaire, userErrors } = questionnaireFrom(input, consultation, before, new Date());
    if (userErrors.length > 0) return { userErrors };
    // Nothing changed: a version of its own would only suggest that something did.
    if (questionnaire === before) return { questionnaire, userErrors: [] };
    const outcome = await questionnaires.store(before, questionnaire, deed);
    if (outcome === 'done') return { questionnaire, userErrors: [] };
    const now = await questionnaires.newest(id);
    return outcome === 'repeated' ? { questionnaire: now, userErrors: [] } : stale(now);
  }
}

@Resolver(() => QuestionNode)
export class QuestionResolver {
  @Extensions({ cost: { size: MAX_OPTIONS } })
  @FieldResolver(() => [ChoiceNode], {
    description:
      'What can be counted: its options, or the points of its scale, each with its value on a scale. Empty for an open question.',
  })
  choices(@Root() question: Question): Choice[] {
    return choicesOf(question);
  }
}
