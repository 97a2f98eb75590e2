import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { Deed } from '../access/changes';
import { must } from '../access/policies';
import type { Context } from '../context';
import { levelOf, parseAreaCode } from '../shared/codes';
import type { UserError } from '../shared/payload';
import { advanced, emptiedBy, returned } from './trajectory.rules';
import { Trajectory } from './trajectory.type';
import { type Edited, edited } from './trajectory-fields.rules';
import {
  CreateTrajectoryInput,
  ReturnTrajectoryInput,
  TrajectoryDeedInput,
  UpdateTrajectoryInput,
} from './trajectory-input.type';
import { blankTrajectory, newTrajectoryId } from './trajectory-new.rules';
import { TrajectoryPayload } from './trajectory-payload.type';

const DEED = { cost: { weight: 50 } };
const STAFF = 'For staff; others get the error `FORBIDDEN`.';

@Resolver(() => Trajectory)
export class TrajectoryDeedsResolver {
  @Extensions({ cost: { weight: 100 } })
  @Mutation(() => TrajectoryPayload, { description: `Makes a trajectory, in its first step and unpublished. ${STAFF}` })
  async createTrajectory(
    @Arg('input', () => CreateTrajectoryInput, { description: 'The new trajectory.' }) input: CreateTrajectoryInput,
    @Ctx() context: Context,
  ): Promise<TrajectoryPayload> {
    const { actor, requestId, trajectories, changes } = context;
    must(actor, 'keep trajectories');
    const deed: Deed = { actor, requestId, action: 'createTrajectory', input };
    const earlier = await changes.earlier(deed);
    if (earlier) return { trajectory: await trajectories.get(earlier.id), userErrors: [] };
    const made = await newFrom(input, context);
    if (!made.after) return made;
    const outcome = await trajectories.store(undefined, made.after, deed);
    if (outcome === 'done') return { trajectory: made.after, userErrors: [] };
    const twin = await changes.earlier(deed);
    if (twin) return { trajectory: await trajectories.get(twin.id), userErrors: [] };
    throw new Error(`There is a trajectory ${made.after.id} already`);
  }

  @Extensions({ cost: { weight: 100 } })
  @Mutation(() => TrajectoryPayload, { description: `Edits what is filled in of a trajectory. ${STAFF}` })
  async updateTrajectory(
    @Arg('input', () => UpdateTrajectoryInput, { description: 'What changes.' }) input: UpdateTrajectoryInput,
    @Ctx() context: Context,
  ): Promise<TrajectoryPayload> {
    return changed('updateTrajectory', input, context, async (before) => {
      const known = await areasKnown(before.municipality, before.edition, context);
      const made = edited(before, input, known);
      const emptied = made.after ? emptiedBy(made.after, await context.consultations.ofTrajectory(before.id)) : [];
      return emptied.length > 0 ? { userErrors: emptied } : made;
    });
  }

  @Extensions(DEED)
  @Mutation(() => TrajectoryPayload, {
    description: `Moves a trajectory on to its next step, when nothing is missing; else \`userErrors\` lists all that is. ${STAFF}`,
  })
  async advanceTrajectory(
    @Arg('input', () => TrajectoryDeedInput, { description: 'Which trajectory.' }) input: TrajectoryDeedInput,
    @Ctx() context: Context,
  ): Promise<TrajectoryPayload> {
    return changed('advanceTrajectory', input, context, async (before) =>
      advanced(before, await context.consultations.ofTrajectory(before.id), now()),
    );
  }

  @Extensions(DEED)
  @Mutation(() => TrajectoryPayload, {
    description: `Moves a trajectory back to the step before, with the reason why, which is kept. ${STAFF}`,
  })
  async returnTrajectory(
    @Arg('input', () => ReturnTrajectoryInput, { description: 'Which trajectory, and why.' })
    input: ReturnTrajectoryInput,
    @Ctx() context: Context,
  ): Promise<TrajectoryPayload> {
    return changed('returnTrajectory', input, context, async (before) =>
      returned(before, input.reason, await context.consultations.ofTrajectory(before.id), now()),
    );
  }

  @Extensions(DEED)
  @Mutation(() => TrajectoryPayload, { description: `Lets everybody see a trajectory. ${STAFF}` })
  async publishTrajectory(
    @Arg('input', () => TrajectoryDeedInput, { description: 'Which trajectory.' }) input: TrajectoryDeedInput,
    @Ctx() context: Context,
  ): Promise<TrajectoryPayload> {
    return changed('publishTrajectory', input, context, (before) => published(before, true));
  }

  @Extensions(DEED)
  @Mutation(() => TrajectoryPayload, {
    description: `Hides a trajectory from all but staff and officials of its municipality. ${STAFF}`,
  })
  async unpublishTrajectory(
    @Arg('input', () => TrajectoryDeedInput, { description: 'Which trajectory.' }) input: TrajectoryDeedInput,
    @Ctx() context: Context,
  ): Promise<TrajectoryPayload> {
    return changed('unpublishTrajectory', input, context, (before) => published(before, false));
  }
}

const now = () => new Date().toISOString();

/**
 * Does one thing to a trajectory: once per idempotency key, only for who may, and only when it still has the version
 * the caller saw.
 * @param decide a pure rule: the trajectory as it becomes, its version not counted up yet, or why not.
 */
async function changed(
  action: string,
  input: TrajectoryDeedInput,
  { actor, requestId, trajectories, changes }: Context,
  decide: (before: Trajectory) => Edited | Promise<Edited>,
): Promise<TrajectoryPayload> {
  must(actor, 'keep trajectories');
  const deed: Deed = { actor, requestId, action, input };
  const { isRepeat, before } = await changes.start(deed, () => trajectories.get(input.id));
  if (isRepeat) return { trajectory: before, userErrors: [] };
  if (!before) return { userErrors: [unknown(input.id)] };
  if (before.version !== input.version) return { trajectory: before, userErrors: [stale(input.version, before)] };
  const decided = await decide(before);
  if (!decided.after) return { trajectory: before, userErrors: decided.userErrors };
  const after = { ...decided.after, updatedAt: now(), version: before.version + 1 };
  const outcome = await trajectories.store(before, after, deed);
  if (outcome === 'done') return { trajectory: after, userErrors: [] };
  const current = await trajectories.get(input.id);
  return { trajectory: current, userErrors: outcome === 'stale' ? [stale(input.version, current)] : [] };
}

async function newFrom(input: CreateTrajectoryInput, context: Context): Promise<Edited> {
  const { catalogue, areas } = context;
  const refused = (code: string, field: string, message: string): Edited => ({
    userErrors: [{ path: ['input', field], code, message }],
  });
  const code = parseAreaCode(input.municipality);
  if (!code || levelOf(code) !== 'MUNICIPALITY') {
    const message = `"${input.municipality.slice(0, 40)}" is geen gemeentecode: schrijf GM0512.`;
    return refused('INVALID_AREA_CODE', 'municipality', message);
  }
  const editions = catalogue.editions();
  if (input.edition && !editions.includes(input.edition)) {
    const message = `De indeling van ${input.edition} is niet geladen; wel: ${editions.join(', ') || 'geen'}.`;
    return refused('UNKNOWN_EDITION', 'edition', message);
  }
  const edition = catalogue.edition(input.edition);
  if (!(await areas.get(edition, code))) {
    return refused('UNKNOWN_AREA', 'municipality', `Er is geen gemeente ${code} in de indeling van ${edition}.`);
  }
  const known = await areasKnown(code, edition, context);
  return edited(blankTrajectory(newTrajectoryId(), code, edition, now()), input, known);
}

/** Which codes are areas of a municipality: itself, its districts and its neighbourhoods. */
async function areasKnown(
  municipality: string,
  edition: number,
  { areas }: Context,
): Promise<(code: string) => boolean> {
  const [districts, neighbourhoods] = await Promise.all([
    areas.within(edition, municipality, 'DISTRICT'),
    areas.within(edition, municipality, 'NEIGHBOURHOOD'),
  ]);
  const codes = new Set([municipality, ...[...districts, ...neighbourhoods].map(({ code }) => code)]);
  return (code) => codes.has(code);
}

function published(before: Trajectory, isPublished: boolean): Edited {
  if (before.isPublished !== isPublished) return { after: { ...before, isPublished }, userErrors: [] };
  const message = isPublished ? 'Dit traject is al gepubliceerd.' : 'Dit traject is niet gepubliceerd.';
  return { userErrors: [{ path: ['input', 'id'], code: 'NOTHING_TO_DO', message }] };
}

const unknown = (id: string): UserError => ({
  path: ['input', 'id'],
  code: 'NOT_FOUND',
  message: `Er is geen traject ${id.slice(0, 40)}.`,
});

const stale = (yours: number, current: Trajectory | undefined): UserError => ({
  path: ['input', 'version'],
  code: 'STALE_VERSION',
  message: `Iemand anders heeft dit traject intussen gewijzigd (jouw versie ${yours}, nu ${current?.version}). Bekijk de nieuwe versie en probeer het opnieuw.`,
});
