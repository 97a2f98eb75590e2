import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../areas/area.type';
import type { Context } from '../context';
import { Postcode } from '../postcodes/postcode.type';
import { badInput, quoted } from '../shared/errors';
import { Distribution } from './distribution.type';

const MODEL = 'Version of the profile model; by default the newest that is loaded for the edition.';

/** @throws UNKNOWN_PROFILE_MODEL, naming the value and the models there are. */
function knownModel(model: string | undefined | null, { models }: Context): string | undefined {
  if (model === undefined || model === null) return undefined;
  const versions = models.map((one) => one.version);
  if (versions.includes(model)) return model;
  throw badInput('UNKNOWN_PROFILE_MODEL', `${quoted(model)} is no profile model; there are: ${versions.join(', ')}.`);
}

@Resolver(() => Area)
export class AreaDistributionResolver {
  @FieldResolver(() => Distribution, {
    nullable: true,
    description: 'Its households over the eight profiles; null when no profiles of its edition are loaded.',
  })
  async distribution(
    @Root() area: Area,
    @Arg('model', () => String, { nullable: true, description: MODEL }) model: string | undefined,
    @Ctx() context: Context,
  ): Promise<Distribution | undefined> {
    return context.distributions.ofArea(area, knownModel(model, context));
  }
}

@Resolver(() => Postcode)
export class PostcodeDistributionResolver {
  @FieldResolver(() => Distribution, {
    nullable: true,
    description:
      'Its households over the eight profiles, on the most precise level known (`matchLevel`); null when no profiles of its edition are loaded.',
  })
  async distribution(
    @Root() postcode: Postcode,
    @Arg('model', () => String, { nullable: true, description: MODEL }) model: string | undefined,
    @Ctx() context: Context,
  ): Promise<Distribution | undefined> {
    return context.distributions.ofPostcode(postcode, knownModel(model, context));
  }
}
