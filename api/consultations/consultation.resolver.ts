import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Actor } from '../access/actor';
import type { Deed } from '../access/changes';
import { may, must } from '../access/policies';
import { type Area, Municipality } from '../areas/area.type';
import type { Context } from '../context';
import { areaCode } from '../shared/area-argument';
import { type Page, pageOf } from '../shared/page';
import type { UserError } from '../shared/payload';
import { Trajectory } from '../trajectories/trajectory.type';
import type { Consultation } from './consultation';
import {
  CloseConsultationInput,
  ConsultationListArgs,
  CreateConsultationInput,
  OpenConsultationInput,
  UpdateConsultationInput,
} from './consultation.input';
import type { ConsultationHead } from './consultation.repository';
import {
  changedConsultation,
  closed,
  isPublic,
  newConsultation,
  newestFirst,
  opened,
  whyNotOpen,
  withoutFrame,
} from './consultation.rules';
import {
  CloseConsultationPayload,
  ConsultationConnection,
  ConsultationNode,
  CreateConsultationPayload,
  DesignNode,
  OpenConsultationPayload,
  UpdateConsultationPayload,
} from './consultation.type';
import { notFound, refusal, staleVersion } from './refusals';

/** A consultation is some two kilobytes, so reading one is a unit; a trajectory is up to four times as much. */
const COST = {
  one: { cost: { weight: 80 } },
  // For others than staff the list of all trajectories is read too, to know which of them are published.
  list: {
    cost: {
      weight: 2_000,
      each: 10,
      within: { trajectory: { weight: 100, each: 10 }, municipality: { weight: 800, each: 10 } },
    },
  },
  trajectory: { cost: { weight: 60 } },
  municipality: { cost: { weight: 50 } },
  deed: { cost: { weight: 150 } },
} as const;

@Resolver(() => ConsultationNode)
export class ConsultationResolver {
  @Extensions(COST.one)
  @Query(() => ConsultationNode, {
    nullable: true,
    description: 'A consultation by its id; null when there is none, or when you may not see it yet.',
  })
  async consultation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { actor, consultations, trajectories }: Context,
  ): Promise<Consultation | undefined> {
    const found = await consultations.get(id);
    if (!found || may(actor, 'read consultations')) return found;
    const trajectory = await trajectories.get(found.trajectory);
    return isVisible(actor, found, trajectory?.isPublished ?? false) ? found : undefined;
  }

  @Extensions(COST.list)
  @Query(() => ConsultationConnection, {
    description: 'The consultations you may see, newest first: staff see drafts, others what was opened and is public.',
  })
  async consultations(
    @Args(() => ConsultationListArgs) args: ConsultationListArgs,
    @Ctx() context: Context,
  ): Promise<Page<Consultation>> {
    const municipality = args.municipality ? areaCode(args.municipality, 'MUNICIPALITY') : undefined;
    const { trajectory, state } = args;
    const all: ConsultationHead[] = trajectory
      ? (await context.consultations.ofTrajectory(trajectory)).sort(newestFirst)
      : await context.consultations.heads();
    const asked = all.filter(
      (one) => (!municipality || one.municipality === municipality) && (!state || one.state === state),
    );
    const seen = await visible(asked, { trajectory, municipality }, context);
    const { edges, nodes, ...rest } = pageOf(seen, args, positionOf, (a, b) =>
      a.join(' ') < b.join(' ') ? 1 : a.join(' ') > b.join(' ') ? -1 : 0,
    );
    const found = await context.consultations.getMany(nodes.map(({ id }) => id));
    const shown = edges.flatMap(({ cursor, node: { id } }) => {
      const node = found.get(id);
      return node ? [{ cursor, node }] : [];
    });
    return { ...rest, edges: shown, nodes: shown.map(({ node }) => node) };
  }

  @Extensions(COST.trajectory)
  @FieldResolver(() => Trajectory, {
    nullable: true,
    description: 'The trajectory it belongs to; null when you may not see it.',
  })
  async trajectory(
    @Root() { trajectory }: Consultation,
    @Ctx() { actor, trajectories }: Context,
  ): Promise<Trajectory | undefined> {
    const found = await trajectories.get(trajectory);
    if (!found) return undefined;
    const { municipality, isPublished } = found;
    return may(actor, 'read trajectories', { municipalities: [municipality], isPublished }) ? found : undefined;
  }

  @Extensions(COST.municipality)
  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality of its trajectory; null while its edition is not loaded.',
  })
  municipality(@Root() { edition, municipality }: Consultation, @Ctx() { areas }: Context): Promise<Area | undefined> {
    return areas.get(edition, municipality);
  }

  @FieldResolver(() => DesignNode, {
    nullable: true,
    description: 'How it reaches, counts and weights residents. For staff; null for others, who read it with results.',
  })
  design(@Root() consultation: Consultation, @Ctx() { actor }: Context): Consultation | undefined {
    return may(actor, 'read consultation designs') ? consultation : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it was opened again after it had closed; null when it was not. For staff; null for others.',
  })
  reopenedBecause(@Root() { reopenedBecause }: Consultation, @Ctx() { actor }: Context): string | undefined {
    return may(actor, 'read staff notes') ? reopenedBecause : undefined;
  }

  @Extensions(COST.deed)
  @Mutation(() => CreateConsultationPayload, {
    description: 'Makes a consultation within a trajectory, as a draft. For staff; others get `FORBIDDEN`.',
  })
  async createConsultation(
    @Arg('input', () => CreateConsultationInput, { description: 'The new consultation.' })
    input: CreateConsultationInput,
    @Ctx() { actor, requestId, consultations, trajectories, changes }: Context,
  ): Promise<CreateConsultationPayload> {
    must(actor, 'keep consultations');
    const deed: Deed = { actor, requestId, action: 'createConsultation', input };
    const earlier = await changes.earlier(deed);
    if (earlier) return { consultation: await consultations.get(earlier.id), userErrors: [] };
    const trajectory = await trajectories.get(input.trajectory);
    if (!trajectory) return { userErrors: [notFound('trajectory', 'geen traject', input.trajectory)] };
    const problem = withoutFrame(trajectory);
    const { consultation, userErrors } = newConsultation(input, trajectory, new Date());
    if (problem || userErrors.length > 0) return { userErrors: problem ? [problem, ...userErrors] : userErrors };
    if ((await consultations.store(undefined, consultation, deed)) === 'done') return { consultation, userErrors: [] };
    const twin = await changes.earlier(deed);
    if (twin) return { consultation: await consultations.get(twin.id), userErrors: [] };
    throw new Error(`There is a consultation ${consultation.id} already`);
  }

  @Extensions(COST.deed)
  @Mutation(() => UpdateConsultationPayload, {
    description: 'Changes how a consultation is set up. For staff; others get `FORBIDDEN`.',
  })
  updateConsultation(
    @Arg('input', () => UpdateConsultationInput, { description: 'What changes.' }) input: UpdateConsultationInput,
    @Ctx() context: Context,
  ): Promise<UpdateConsultationPayload> {
    return change(context, 'updateConsultation', input, async (before) => changedConsultation(before, input));
  }

  @Extensions(COST.deed)
  @Mutation(() => OpenConsultationPayload, {
    description:
      'Lets residents answer a consultation, also again after it closed. Its newest questionnaire does not change from then on. For staff; others get `FORBIDDEN`.',
  })
  openConsultation(
    @Arg('input', () => OpenConsultationInput, { description: 'Which consultation.' }) input: OpenConsultationInput,
    @Ctx() context: Context,
  ): Promise<OpenConsultationPayload> {
    return change(context, 'openConsultation', input, async (before) => {
      const [newest, trajectory] = await Promise.all([
        context.questionnaires.newest(before.id),
        context.trajectories.get(before.trajectory),
      ]);
      const reason = input.reason ?? '';
      const questions = newest?.questions.length ?? 0;
      return {
        consultation: opened(before, reason),
        userErrors: whyNotOpen(before, { questions, step: trajectory?.step, reason }),
        writes: newest && context.questionnaires.freezing(newest, new Date()),
      };
    });
  }

  @Extensions(COST.deed)
  @Mutation(() => CloseConsultationPayload, {
    description: 'Ends the time in which residents can answer a consultation. For staff; others get `FORBIDDEN`.',
  })
  closeConsultation(
    @Arg('input', () => CloseConsultationInput, { description: 'Which consultation.' }) input: CloseConsultationInput,
    @Ctx() context: Context,
  ): Promise<CloseConsultationPayload> {
    return change(context, 'closeConsultation', input, async (before) => ({
      consultation: closed(before),
      userErrors:
        before.state === 'open'
          ? []
          : [refusal(['id'], 'WRONG_STATE', 'Alleen een consultatie die open is, kan dicht.')],
    }));
  }
}

@Resolver(() => Trajectory)
export class TrajectoryConsultationsResolver {
  @Extensions({ cost: { weight: 100, size: 50 } })
  @FieldResolver(() => [ConsultationNode], {
    description: 'Its newest fifty consultations that you may see, newest first.',
  })
  async consultations(
    @Root() trajectory: Trajectory,
    @Ctx() { actor, consultations }: Context,
  ): Promise<Consultation[]> {
    const all = await consultations.ofTrajectory(trajectory.id);
    const seen = all.filter((one) => isVisible(actor, one, trajectory.isPublished));
    return seen.sort(newestFirst).slice(0, 50);
  }
}

/** Whether the actor may see a consultation. */
const isVisible = (actor: Actor, one: ConsultationHead, isTrajectoryPublished: boolean): boolean =>
  may(actor, 'read consultations', {
    municipalities: [one.municipality],
    isPublished: isPublic(one, isTrajectoryPublished),
  });

/** Where a consultation stands in a list that is sorted newest first. */
const positionOf = ({ createdAt, id }: ConsultationHead): string[] => [createdAt, id];

/** Those of the list that the caller may see. */
async function visible(
  list: ConsultationHead[],
  { trajectory, municipality }: Pick<ConsultationListArgs, 'trajectory' | 'municipality'>,
  { actor, trajectories, summaries }: Context,
): Promise<ConsultationHead[]> {
  if (may(actor, 'read consultations')) return list;
  const known = trajectory
    ? [await trajectories.get(trajectory)]
    : await (municipality ? summaries.load(municipality) : summaries.listed());
  const published = new Set(known.flatMap((one) => (one?.isPublished ? [one.id] : [])));
  return list.filter((one) => isVisible(actor, one, published.has(one.trajectory)));
}

/** What a deed makes of a consultation, or why it cannot be done. */
interface Decision {
  consultation: Consultation;
  userErrors: UserError[];
  /** What is written along. */
  writes?: object[];
}

interface VersionedInput {
  id: string;
  version: number;
  idempotencyKey?: string | null;
}

/** Changes a consultation that still has the version its change was made from. */
async function change(
  { actor, requestId, consultations, changes }: Context,
  action: string,
  input: VersionedInput,
  decide: (before: Consultation) => Promise<Decision>,
): Promise<{ consultation?: Consultation; userErrors: UserError[] }> {
  must(actor, 'keep consultations');
  const deed: Deed = { actor, requestId, action, input };
  const { isRepeat, before } = await changes.start(deed, () => consultations.get(input.id));
  if (isRepeat) return { consultation: before, userErrors: [] };
  if (!before) return { userErrors: [notFound('id', 'geen consultatie', input.id)] };
  if (before.version !== input.version) return { consultation: before, userErrors: [stale(input, before)] };
  const { consultation, userErrors, writes } = await decide(before);
  if (userErrors.length > 0) return { userErrors };
  const outcome = await consultations.store(before, consultation, deed, writes);
  if (outcome === 'done') return { consultation, userErrors: [] };
  const now = await consultations.get(input.id);
  return { consultation: now, userErrors: outcome === 'repeated' ? [] : [stale(input, now)] };
}

function stale({ version }: VersionedInput, now: Consultation | undefined): UserError {
  if (now?.version !== version) return staleVersion('version', 'deze consultatie', version, now?.version);
  const message = 'De vragenlijst is intussen gewijzigd. Bekijk de vragenlijst en probeer het opnieuw.';
  return refusal(['id'], 'STALE_VERSION', message);
}
