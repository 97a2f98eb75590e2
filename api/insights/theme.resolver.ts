import { Arg, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Language } from '../shared/language';
import { THEMES, Theme } from './theme.type';

@Resolver(() => Theme)
export class ThemeResolver {
  @Extensions({ cost: { size: THEMES.length } })
  @Query(() => [Theme], { description: 'The themes on which residents are asked, the social domain first.' })
  themes(): readonly Theme[] {
    return THEMES;
  }

  @FieldResolver(() => String, { description: 'What people call it.' })
  name(
    @Root() { name }: Theme,
    @Arg('language', () => Language, { defaultValue: Language.NL, description: 'Language of the name.' })
    language: Language,
  ): string {
    return language === Language.EN ? name.en : name.nl;
  }
}
