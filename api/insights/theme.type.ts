import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Theme', { description: 'A subject on which residents are asked: of trajectories, dossiers and findings.' })
export class Theme {
  @Field(() => ID, { description: 'Stable code, for example `informal-care`.' })
  code!: string;

  /** Dutch, and English as the second language. */
  name!: { nl: string; en: string };

  @Field(() => String, { description: 'In one Dutch sentence: what it is about.' })
  description!: string;

  @Field(() => [String], {
    description: 'Subjects of indicators that say something about it, for `indicators(theme:)`.',
  })
  indicatorThemes!: string[];
}

const theme = (code: string, nl: string, en: string, description: string, indicatorThemes: string[]): Theme => ({
  code,
  name: { nl, en },
  description,
  indicatorThemes,
});

/** Every theme, in the order in which lists show them: the social domain first. */
export const THEMES: readonly Theme[] = [
  theme(
    'participation',
    'Meedoen',
    'Taking part',
    'Hoe inwoners meedoen in hun buurt en bij de gemeente, en wat hen daarbij helpt of tegenhoudt.',
    ['participation'],
  ),
  theme(
    'loneliness',
    'Eenzaamheid',
    'Loneliness',
    'Wie zich eenzaam voelt, en wat contact met anderen makkelijker maakt.',
    ['health', 'households'],
  ),
  theme(
    'informal-care',
    'Mantelzorg',
    'Informal care',
    'Inwoners die voor een naaste zorgen: wat zij dragen en welke hulp zij nodig hebben.',
    ['health', 'care'],
  ),
  theme(
    'volunteering',
    'Vrijwilligers',
    'Volunteering',
    'Inwoners die zich vrijwillig inzetten, en de verenigingen die op hen draaien.',
    ['participation', 'health'],
  ),
  theme(
    'meeting',
    'Ontmoeten in de wijk',
    'Meeting in the neighbourhood',
    'Plekken en activiteiten waar buren elkaar tegenkomen.',
    ['services', 'participation'],
  ),
  theme(
    'youth',
    'Jeugd en gezin',
    'Youth and family',
    'Opgroeien en opvoeden, en de hulp die kinderen en ouders krijgen.',
    ['care', 'education', 'households'],
  ),
  theme('ageing', 'Ouder worden', 'Growing older', 'Hoe ouderen prettig en zo lang mogelijk zelfstandig wonen.', [
    'population',
    'health',
    'housing',
  ]),
  theme(
    'care',
    'Zorg en ondersteuning',
    'Care and support',
    'Hulp van de gemeente (Wmo): de voorzieningen en de weg ernaartoe.',
    ['care'],
  ),
  theme('health', 'Gezondheid', 'Health', 'Gezond leven, gezond blijven en goede zorg dichtbij.', ['health']),
  theme(
    'mental-health',
    'Mentale gezondheid',
    'Mental health',
    'Hoe inwoners zich voelen, en welke hulp er is als het niet goed gaat.',
    ['health'],
  ),
  theme('income', 'Rondkomen', 'Making ends meet', 'Geldzorgen, schulden en armoede, en de regelingen die helpen.', [
    'income',
    'social-security',
  ]),
  theme('work', 'Werk', 'Work', 'Werk vinden en houden, ook met een beperking of na een uitkering.', [
    'work',
    'social-security',
  ]),
  theme('education', 'Leren', 'Education', 'School, opleiding en taal, ook op latere leeftijd.', ['education']),
  theme(
    'housing',
    'Wonen',
    'Housing',
    'Woningen die passen bij wie er woont en wil wonen, en wie daarbij hulp nodig heeft.',
    ['housing', 'households'],
  ),
  theme(
    'inclusion',
    'Iedereen telt mee',
    'Inclusion',
    'Toegankelijkheid, gelijke kansen en samenleven van mensen die van elkaar verschillen.',
    ['population', 'social-status'],
  ),
  theme('safety', 'Veiligheid', 'Safety', 'Veilig zijn en je veilig voelen, thuis en op straat.', [
    'services',
    'population',
  ]),
  theme('public-space', 'Buurt en groen', 'Public space', 'Straten, pleinen, speelplekken en groen in de buurt.', [
    'area',
    'services',
  ]),
  theme(
    'mobility',
    'Verkeer en vervoer',
    'Mobility',
    'Lopen, fietsen, rijden en reizen: veilig en voor iedereen bereikbaar.',
    ['mobility'],
  ),
  theme(
    'energy',
    'Energie en klimaat',
    'Energy and climate',
    'Warmte, stroom en een wijk die tegen hitte en regen kan.',
    ['energy', 'housing'],
  ),
  theme('services', 'Voorzieningen', 'Services', 'Winkels, scholen, huisarts en bibliotheek dichtbij.', ['services']),
  theme(
    'culture-sport',
    'Cultuur en sport',
    'Culture and sport',
    'Sporten, muziek, kunst en verenigingen waaraan iedereen mee kan doen.',
    ['services', 'participation'],
  ),
  theme('business', 'Ondernemers', 'Business', 'Winkels, bedrijven en werkgevers in de gemeente.', [
    'business',
    'work',
  ]),
];

const byCode = new Map(THEMES.map((one) => [one.code, one]));

/** The theme with this code; undefined when there is none. */
export const themeOf = (code: string): Theme | undefined => byCode.get(code);
