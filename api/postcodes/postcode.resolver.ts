import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Extensions, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Area, District, Municipality, Neighbourhood, Province } from '../areas/area.type';
import type { Context } from '../context';
import { districtOf, levelOf, municipalityOf, parsePostcode } from '../shared/codes';
import { badInput, quoted } from '../shared/errors';
import { selects } from '../shared/selection';
import { areaIn, mainArea } from './postcode.rules';
import {
  type LookupError,
  MAX_LOOKUPS,
  MAX_PARTS,
  POSTCODE_READ,
  Postcode,
  PostcodeAnswer,
  PostcodeLookup,
  PostcodePart,
} from './postcode.type';

const EDITION = 'Edition (year) of the area division; by default the newest that is complete.';

const notAPostcode = (text: string) => `${quoted(text)} is no postcode: write it like 4201 AB or 4201.`;

@Resolver(() => Postcode)
export class PostcodeResolver {
  @Extensions({ cost: { weight: POSTCODE_READ } })
  @Query(() => Postcode, {
    nullable: true,
    description: 'A postcode and the areas it lies in; null when it does not exist in the edition.',
  })
  async postcode(
    @Arg('code', () => String, { description: 'As people type it: `4201 ab`, `4201AB` or `4201`.' }) text: string,
    @Arg('edition', () => Int, { nullable: true, description: EDITION }) edition: number | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Postcode | undefined> {
    const code = parsePostcode(text);
    if (!code) throw badInput('INVALID_POSTCODE', notAPostcode(text));
    const year = context.catalogue.edition(edition);
    if (selects(info, 'distribution')) context.distributions.prefetch(year, code);
    return context.postcodes.get(year, code);
  }

  @Extensions({ cost: { each: POSTCODE_READ, size: MAX_LOOKUPS, sizeFrom: 'lookups' } })
  @Query(() => [PostcodeAnswer], {
    description: `Up to ${MAX_LOOKUPS} postcodes at once, in the order asked; each has an answer or an error of its own.`,
  })
  async postcodes(
    @Arg('lookups', () => [PostcodeLookup], { description: 'The postcodes, each with your own key.' })
    lookups: PostcodeLookup[],
    @Arg('edition', () => Int, { nullable: true, description: EDITION }) edition: number | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PostcodeAnswer[]> {
    if (lookups.length > MAX_LOOKUPS) {
      throw badInput('TOO_MANY_ITEMS', `${lookups.length} postcodes is more than ${MAX_LOOKUPS}: ask them in parts.`);
    }
    const year = context.catalogue.edition(edition);
    const withDistribution = selects(info, 'distribution');
    return Promise.all(
      lookups.map(async ({ key, code: text }): Promise<PostcodeAnswer> => {
        const code = parsePostcode(text);
        if (!code) return { key, error: { code: 'INVALID_POSTCODE', message: notAPostcode(text) } };
        if (withDistribution) context.distributions.prefetch(year, code);
        const postcode = await context.postcodes.get(year, code);
        return postcode ? { key, postcode } : { key, error: unknownPostcode(code, year) };
      }),
    );
  }

  @FieldResolver(() => Neighbourhood, {
    nullable: true,
    description: 'The neighbourhood with most of its addresses; null where the source is coarser.',
  })
  neighbourhood(@Root() postcode: Postcode): Area | undefined {
    return main(postcode, (code) => (levelOf(code) === 'NEIGHBOURHOOD' ? code : undefined));
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'The district with most of its addresses; null where the source is coarser.',
  })
  district(@Root() postcode: Postcode): Area | undefined {
    return main(postcode, districtOf);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality with most of its addresses.' })
  municipality(@Root() postcode: Postcode): Area | undefined {
    return main(postcode, municipalityOf);
  }

  @FieldResolver(() => Province, {
    nullable: true,
    description: 'The province of that municipality; null where unknown.',
  })
  province(@Root() postcode: Postcode): Area | undefined {
    const municipality = mainArea(postcode.addressParts, municipalityOf);
    const province = municipality && postcode.pack.provinces[municipality];
    return province ? areaIn(postcode.pack, province, postcode) : undefined;
  }

  @Extensions({ cost: { size: MAX_PARTS } })
  @FieldResolver(() => [PostcodePart], {
    description: 'All areas it lies in, most addresses first: more than one when it crosses a border.',
  })
  parts(@Root() postcode: Postcode): PostcodePart[] {
    return postcode.addressParts.map(([code, addresses]) => ({
      area: areaIn(postcode.pack, code, postcode),
      addresses,
      share: postcode.addresses === 0 ? 0 : addresses / postcode.addresses,
    }));
  }
}

function main(postcode: Postcode, upTo: (code: string) => string | undefined): Area | undefined {
  const code = mainArea(postcode.addressParts, upTo);
  return code === undefined ? undefined : areaIn(postcode.pack, code, postcode);
}

const unknownPostcode = (code: string, edition: number): LookupError => ({
  code: 'UNKNOWN_POSTCODE',
  message: `Postcode ${code} does not exist in edition ${edition}: check the code, or ask another edition.`,
});
