import { Arg, Args, ArgsType, Ctx, Extensions, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { may } from '../access/policies';
import { Area } from '../areas/area.type';
import type { Context } from '../context';
import { municipalitiesOf } from '../shared/codes';
import { badInput, quoted } from '../shared/errors';
import { Language } from '../shared/language';
import { allDefinitions, definitionOf, SOURCES } from './definitions/catalogue';
import { type IndicatorDefinition, THEMES } from './definitions/definition';
import { DefinitionType, IndicatorValue, MAX_CODES } from './indicator.type';

const THEME = `Keeps indicators of this subject: ${THEMES.join(', ')}.`;
const LANGUAGE = 'Language to answer in.';

@ArgsType()
class IndicatorArgs {
  @Field(() => [String], {
    nullable: true,
    description: `Codes of indicators, at most ${MAX_CODES}; the answer has one value per code, in this order.`,
  })
  codes?: string[] | null;

  @Field(() => String, { nullable: true, description: THEME })
  theme?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Year the figures describe; by default per indicator the newest with figures for areas of this level.',
  })
  year?: number | null;
}

/** @throws UNKNOWN_THEME, naming the value and the themes there are. */
function checkTheme(theme: string | null | undefined): void {
  if (!theme || (THEMES as readonly string[]).includes(theme)) return;
  throw badInput('UNKNOWN_THEME', `${quoted(theme)} is no theme; there are: ${THEMES.join(', ')}.`);
}

/** @throws TOO_MANY_ITEMS, UNKNOWN_INDICATOR. */
function checkCodes(codes: readonly string[]): void {
  if (codes.length > MAX_CODES) {
    throw badInput('TOO_MANY_ITEMS', `${codes.length} indicator codes were asked; ask for at most ${MAX_CODES}.`);
  }
  const unknown = codes.find((code) => !definitionOf(code));
  if (unknown === undefined) return;
  throw badInput('UNKNOWN_INDICATOR', `${quoted(unknown)} is no indicator; indicatorDefinitions lists all codes.`);
}

@Resolver(() => Area)
export class AreaIndicatorResolver {
  @Extensions({ cost: { weight: 20, pack: 80, each: 1, size: allDefinitions.length, sizeFrom: 'codes' } })
  @FieldResolver(() => [IndicatorValue], {
    description:
      'Its indicators (kerncijfers), with those of its municipality and the country beside them. Without codes: all that are delivered for areas of this level. Empty when you may not see them.',
  })
  async indicators(
    @Root() area: Area,
    @Args(() => IndicatorArgs) args: IndicatorArgs,
    @Ctx() { actor, indicators }: Context,
  ): Promise<IndicatorValue[]> {
    if (!may(actor, 'read indicators', municipalitiesOf(area.code))) return [];
    checkCodes(args.codes ?? []);
    checkTheme(args.theme);
    const years = indicators.years();
    if (args.year !== undefined && args.year !== null && !years.includes(args.year)) {
      throw badInput(
        'UNKNOWN_YEAR',
        `No figures of ${args.year} are loaded; loaded are: ${years.join(', ') || 'none'}.`,
      );
    }
    return indicators.values(area, args);
  }
}

@Resolver(() => DefinitionType)
export class IndicatorDefinitionResolver {
  @Extensions({ cost: { size: allDefinitions.length } })
  @Query(() => [DefinitionType], {
    description: 'The indicators that exist, by theme, whether or not they are loaded.',
  })
  indicatorDefinitions(
    @Arg('theme', () => String, { nullable: true, description: THEME }) theme: string | null | undefined,
    @Arg('source', () => String, {
      nullable: true,
      description: `Keeps indicators of this source: ${SOURCES.join(', ')}.`,
    })
    source: string | null | undefined,
  ): IndicatorDefinition[] {
    checkTheme(theme);
    if (source && !SOURCES.includes(source)) {
      throw badInput('INVALID_ARGUMENT', `${quoted(source)} is no source; there are: ${SOURCES.join(', ')}.`);
    }
    return allDefinitions.filter((one) => (!theme || one.theme === theme) && (!source || one.source.key === source));
  }

  @FieldResolver(() => String, { description: 'What people call it.' })
  name(
    @Root() { name }: IndicatorDefinition,
    @Arg('language', () => Language, { defaultValue: Language.NL, description: LANGUAGE }) language: Language,
  ): string {
    return language === Language.EN ? name.en : name.nl;
  }

  @FieldResolver(() => String, { description: 'What the figure counts: `personen`, `%`, `x 1.000 euro`.' })
  unit(
    @Root() { unit }: IndicatorDefinition,
    @Arg('language', () => Language, { defaultValue: Language.NL, description: LANGUAGE }) language: Language,
  ): string {
    return language === Language.EN ? unit.en : unit.nl;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the figure is divided by: `1.000 inwoners`; null for a plain number. Sources differ in this.',
  })
  per(
    @Root() { per }: IndicatorDefinition,
    @Arg('language', () => Language, { defaultValue: Language.NL, description: LANGUAGE }) language: Language,
  ): string | null {
    return (language === Language.EN ? per?.en : per?.nl) ?? null;
  }

  @FieldResolver(() => String, { description: 'Publisher and table.' })
  source(@Root() { source }: IndicatorDefinition): string {
    return `${source.publisher}, ${source.table}`;
  }
}
