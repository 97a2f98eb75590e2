import { Arg, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Deed } from '../access/changes';
import { must } from '../access/policies';
import type { Context } from '../context';
import { badInput, quoted } from '../shared/errors';
import { editOf } from './profile.rules';
import { PROFILES, Profile, ProfileModel, UpdateProfileInput, UpdateProfilePayload } from './profile.type';

@Resolver(() => Profile)
export class ProfileResolver {
  @Extensions({ cost: { size: 10 } })
  @Query(() => [ProfileModel], { description: 'All profile models with their eight profiles, newest first.' })
  profileModels(@Ctx() { models }: Context): ProfileModel[] {
    return models;
  }

  @Query(() => ProfileModel, {
    nullable: true,
    description: 'A profile model by its version; null when there is none.',
  })
  profileModel(
    @Arg('version', () => ID, { description: 'For example `2019`.' }) version: string,
    @Ctx() { models }: Context,
  ): ProfileModel | undefined {
    return models.find((one) => one.version === version);
  }

  @Extensions({ cost: { size: PROFILES } })
  @Query(() => [Profile], { description: 'The eight profiles of a model, in its order.' })
  profiles(
    @Arg('model', () => String, { nullable: true, description: 'Version of the model; by default the newest.' })
    model: string | undefined,
    @Ctx() { models }: Context,
  ): Profile[] {
    if (model === undefined || model === null) return models[0]?.profiles ?? [];
    const found = models.find((one) => one.version === model);
    if (found) return found.profiles;
    const known = models.map((one) => one.version).join(', ');
    throw badInput('UNKNOWN_PROFILE_MODEL', `${quoted(model)} is no profile model; there are: ${known}.`);
  }

  @Query(() => Profile, { nullable: true, description: 'A profile by its id; null when there is none.' })
  profile(
    @Arg('id', () => ID, { description: 'For example `2019-zorgzame-senioren`.' }) id: string,
    @Ctx() { models }: Context,
  ): Profile | undefined {
    return models.flatMap((model) => model.profiles).find((profile) => profile.id === id);
  }

  @Extensions({ cost: { weight: 50 } })
  @Mutation(() => UpdateProfilePayload, {
    description: 'Edits the texts of a profile. For staff; others get the error `FORBIDDEN`.',
  })
  async updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'The new texts.' }) input: UpdateProfileInput,
    @Ctx() { actor, requestId, profiles, changes, modelsChanged }: Context,
  ): Promise<UpdateProfilePayload> {
    must(actor, 'edit profiles');
    const deed: Deed = { actor, requestId, action: 'updateProfile', input };
    const { isRepeat, before } = await changes.start(deed, () => profiles.get(input.id));
    if (isRepeat) return { profile: before, userErrors: [] };
    const { texts, userErrors } = editOf(input);
    if (userErrors.length > 0) return { userErrors };
    if (!before) return { userErrors: [unknown(input)] };
    if (before.version !== input.version) return { profile: before, userErrors: [stale(input, before)] };
    const { outcome, profile } = await profiles.update(before, texts, deed);
    if (outcome !== 'done') {
      const now = await profiles.get(input.id);
      return { profile: now, userErrors: outcome === 'stale' ? [stale(input, now)] : [] };
    }
    await modelsChanged();
    return { profile, userErrors: [] };
  }
}

const stale = (input: UpdateProfileInput, now: Profile | undefined) => ({
  path: ['input', 'version'],
  code: 'STALE_VERSION',
  message: `Iemand anders heeft dit profiel intussen gewijzigd (jouw versie ${input.version}, nu ${now?.version}). Bekijk de nieuwe tekst en probeer het opnieuw.`,
});

const unknown = ({ id }: UpdateProfileInput) => ({
  path: ['input', 'id'],
  code: 'NOT_FOUND',
  message: `Er is geen profiel ${id}.`,
});
