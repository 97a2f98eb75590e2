import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { may } from '../access/policies';
import { Area, areaOf, Municipality, NETHERLANDS } from '../areas/area.type';
import type { Context } from '../context';
import { Theme, themeOf } from '../insights/theme.type';
import type { Page } from '../shared/page';
import { UserError } from '../shared/payload';
import { missingFor } from './trajectory.rules';
import { MAX_ITEMS, MAX_MOVES, MAX_THEMES, Trajectory, TrajectoryConnection } from './trajectory.type';
import { isVisible, listed } from './trajectory-list';
import { Campaign, Move, type PlannedStep, PlannedSteps, STAGES, type StepName, Tool } from './trajectory-parts.type';
import { TrajectoriesArgs } from './trajectory-search.type';

/** Reading a municipality's areas, as `municipality` costs. */
const AREAS = 50;
/** A record is some kilobytes: about a read unit. */
const RECORD = 20;
/** Most things a step can miss. */
const MAX_MISSING = 20;
/** Reading and sifting the summaries of one municipality; of all trajectories of an agency; and with their words. */
export const OF_MUNICIPALITY = { weight: 100, each: RECORD };
const EVERYWHERE = { weight: 2_300, each: RECORD };
const WORDS_EVERYWHERE = { weight: 3_800, each: RECORD };

@Resolver(() => Trajectory)
export class TrajectoryResolver {
  @Extensions({ cost: { weight: RECORD } })
  @Query(() => Trajectory, {
    nullable: true,
    description: 'A trajectory by its id; null when there is none, or when it is not published and not yours to see.',
  })
  async trajectory(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Trajectory | undefined> {
    const found = await context.trajectories.get(id);
    return found && isVisible(context, found) ? found : undefined;
  }

  @Extensions({
    cost: {
      ...EVERYWHERE,
      within: {
        'filter.municipality': OF_MUNICIPALITY,
        'filter.postcode': { ...OF_MUNICIPALITY, weight: 300 },
        'filter.text': WORDS_EVERYWHERE,
        'filter.audience': WORDS_EVERYWHERE,
      },
    },
  })
  @Query(() => TrajectoryConnection, {
    description: 'Trajectories: published ones, and what else you may see. Their total counts no others.',
  })
  trajectories(
    @Args(() => TrajectoriesArgs) args: TrajectoriesArgs,
    @Ctx() context: Context,
  ): Promise<Page<Trajectory>> {
    return listed(args, context);
  }

  @Extensions({ cost: { weight: AREAS } })
  @FieldResolver(() => Municipality, { description: 'The municipality it is of.' })
  municipality(@Root() trajectory: Trajectory, @Ctx() context: Context): Promise<Area> {
    return areaNamed(trajectory.municipality, trajectory, context);
  }

  @Extensions({ cost: { weight: AREAS, size: MAX_ITEMS } })
  @FieldResolver(() => [Area], { description: 'The areas it is about, of one edition of its municipality.' })
  areas(@Root() trajectory: Trajectory, @Ctx() context: Context): Promise<Area[]> {
    return Promise.all(trajectory.areas.map((code) => areaNamed(code, trajectory, context)));
  }

  @Extensions({ cost: { size: MAX_THEMES } })
  @FieldResolver(() => [Theme], { description: 'What it is about.' })
  themes(@Root() { themes }: Trajectory): Theme[] {
    return themes.flatMap((code) => themeOf(code) ?? []);
  }

  @FieldResolver(() => PlannedSteps, { description: 'The three steps: when, who and how far.' })
  steps(@Root() { step, steps }: Trajectory, @Ctx() { actor }: Context): PlannedSteps {
    const seesOwner = may(actor, 'read staff notes');
    const order = Object.values(STAGES);
    const current = order.indexOf(step);
    const planned = (name: StepName): PlannedStep => {
      const { owner, ...days } = steps[name];
      const at = order.indexOf(name);
      const state = at < current ? 'done' : at === current ? 'current' : 'planned';
      return { ...days, owner: seesOwner ? owner : undefined, state };
    };
    return {
      analysis: planned('analysis'),
      consultation: planned('consultation'),
      elaboration: planned('elaboration'),
    };
  }

  @FieldResolver(() => Campaign, { description: 'How residents hear of it.' })
  campaign(@Root() { campaign, municipality }: Trajectory, @Ctx() { actor }: Context): Campaign {
    const seesBudget = may(actor, 'read budgets', { municipalities: [municipality] });
    return { ...campaign, budget: seesBudget ? campaign.budget : undefined };
  }

  @Extensions({ cost: { size: MAX_ITEMS } })
  @FieldResolver(() => [Tool], { description: 'How residents took or will take part.' })
  tools(@Root() { tools }: Trajectory, @Ctx() { actor }: Context): Tool[] {
    return may(actor, 'read staff notes') ? tools : tools.map(({ note: _, ...tool }) => tool);
  }

  @Extensions({ cost: { size: MAX_MOVES } })
  @FieldResolver(() => [Move], {
    description: 'How it went through its steps, last move first. For staff; others get none.',
  })
  moves(@Root() { moves }: Trajectory, @Ctx() { actor }: Context): Move[] {
    return may(actor, 'read staff notes') ? moves.toReversed() : [];
  }

  @Extensions({ cost: { weight: RECORD, size: MAX_MISSING } })
  @FieldResolver(() => [UserError], {
    description:
      'Everything that is missing before it can go on to its next step, each with the path of its field. For staff; others get none.',
  })
  async missing(@Root() trajectory: Trajectory, @Ctx() { actor, consultations }: Context): Promise<UserError[]> {
    if (!may(actor, 'keep trajectories')) return [];
    return missingFor(trajectory, await consultations.ofTrajectory(trajectory.id));
  }
}

/** The area with its name; its code is its name when its edition is no longer loaded. */
async function areaNamed(code: string, { edition, isExample }: Trajectory, { areas }: Context): Promise<Area> {
  const area = await areas.get(edition, code);
  return area ?? areaOf({ edition, isExample }, { code, name: code }, [NETHERLANDS]);
}
