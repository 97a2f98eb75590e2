import { Arg, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../access/policies';
import { Area } from '../areas/area.type';
import type { Context } from '../context';
import { Postcode } from '../postcodes/postcode.type';
import { municipalitiesOf } from '../shared/codes';
import { badInput, quoted } from '../shared/errors';
import { Distribution } from './distribution.type';

/** Cost of the pack that holds the figures of a family of areas, or of a PC4. */
const READ = { cost: { pack: 10 } };

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
  @Extensions(READ)
  @FieldResolver(() => Distribution, {
    nullable: true,
    description:
      'Its households over the eight profiles; null when no profiles of its edition are loaded, or when you may not see them.',
  })
  async distribution(
    @Root() area: Area,
    @Arg('model', () => String, { nullable: true, description: MODEL }) model: string | undefined,
    @Ctx() context: Context,
  ): Promise<Distribution | undefined> {
    if (!may(context.actor, 'read distributions', municipalitiesOf(area.code))) return undefined;
    return context.distributions.ofArea(area, knownModel(model, context));
  }
}

@Resolver(() => Postcode)
export class PostcodeDistributionResolver {
  @Extensions(READ)
  @FieldResolver(() => Distribution, {
    nullable: true,
    description:
      'Its households over the eight profiles, on the most precise level known (`matchLevel`); null when no profiles of its edition are loaded, or when you may not see them.',
  })
  async distribution(
    @Root() postcode: Postcode,
    @Arg('model', () => String, { nullable: true, description: MODEL }) model: string | undefined,
    @Ctx() context: Context,
  ): Promise<Distribution | undefined> {
    const areas = postcode.addressParts.map(([area]) => area);
    if (!may(context.actor, 'read distributions', municipalitiesOf(...areas))) return undefined;
    return context.distributions.ofPostcode(postcode, knownModel(model, context));
  }
}
