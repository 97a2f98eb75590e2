import type { Consultation, Recruitment, Source } from '../consultation';
import type { Method, QuestionResult, Tabulation } from '../results/tabulation';
import type { Addition, StatementPart, StatementPartKey } from './publication';
import { STATEMENT_PARTS } from './publication';

/** What a method statement is made of. */
export interface StatementFacts {
  consultation: Pick<Consultation, 'opensOn' | 'closesOn' | 'sources' | 'language' | 'isExample'>;
  tabulation: Pick<Tabulation, 'method' | 'response'> & { questions: Omit<QuestionResult, 'groups'>[] };
  /** How many quotes stand with the results. */
  quotes: number;
}

const TITLES: Record<StatementPartKey, string> = {
  period: 'Wanneer',
  sources: 'Hoe inwoners zijn bereikt',
  questions: 'De vragen',
  base: 'Hoeveel inwoners meededen',
  weighting: 'Weging',
  reliability: 'Hoe zeker de cijfers zijn',
  withheld: 'Wat we niet laten zien',
  'open-answers': 'Open antwoorden',
  remarks: 'Opmerkingen',
};

/**
 * How the results came about, in plain Dutch for everybody who reads them, with what the adviser adds. Every figure in
 * it comes from the tabulation, after disclosure control. A part of which there is nothing to say is left out.
 */
export function methodStatement(facts: StatementFacts, additions: readonly Addition[]): StatementPart[] {
  const said = sentencesOf(facts);
  return STATEMENT_PARTS.flatMap((part) => {
    const added = additions.filter((one) => one.part === part).map(({ text }) => text.trim());
    const text = [said[part].join(' '), ...added].filter((one) => one !== '').join('\n\n');
    return text === '' ? [] : [{ part, title: TITLES[part], text }];
  });
}

function sentencesOf({ consultation, tabulation, quotes }: StatementFacts): Record<StatementPartKey, string[]> {
  const { method } = tabulation;
  return {
    period: periodOf(consultation, method),
    sources: sourcesOf(consultation.sources, tabulation),
    questions: questionsOf(tabulation),
    base: baseOf(method),
    weighting: weightingOf(method),
    reliability: reliabilityOf(tabulation),
    withheld: withheldOf(tabulation),
    'open-answers': openAnswersOf(tabulation, quotes),
    remarks: consultation.isExample
      ? ['Dit is een voorbeeld: de reacties zijn verzonnen om te laten zien hoe het platform werkt.']
      : [],
  };
}

function periodOf({ opensOn, closesOn }: StatementFacts['consultation'], { from, until }: Method): string[] {
  const asked = `Inwoners konden meedoen van ${day(opensOn)} tot en met ${day(closesOn)}.`;
  if (from === null || until === null) return [asked];
  const counted =
    day(from) === day(until)
      ? `De reacties die meetellen kwamen binnen op ${day(from)}.`
      : `De reacties die meetellen kwamen binnen van ${day(from)} tot en met ${day(until)}.`;
  return [asked, counted];
}

const REACHED: Record<Recruitment, string> = {
  'probability-sample': 'steekproef: door loting gekozen inwoners',
  'open-link': 'open link: iedereen die de link zag kon meedoen',
  panel: 'leden van een vast panel',
  field: 'persoonlijk gevraagd, op straat of aan de deur',
  paper: 'vragenlijst op papier',
  postcard: 'kaart in de bus met een link',
};

function sourcesOf(sources: readonly Source[], { response }: Pick<Tabulation, 'response'>): string[] {
  if (sources.length === 0) return [];
  const ways = sources.map(({ code, name, recruitment, invited }) => {
    const group = response.groups.find((one) => one.dimension === 'source' && one.key === code);
    const respondents = group?.state === 'shown' ? group.respondents : null;
    const facts = [
      REACHED[recruitment],
      ...(invited === undefined ? [] : [`${count(invited)} uitgenodigd`]),
      ...(respondents === null || respondents === undefined ? [] : [reactions(respondents)]),
    ];
    return `${name} (${facts.join('; ')})`;
  });
  const first =
    sources.length === 1
      ? 'Inwoners zijn op één manier bereikt'
      : `Inwoners zijn op ${sources.length} manieren bereikt`;
  return [`${first}: ${listed(ways, '; ')}.`];
}

function questionsOf({ questions }: Pick<StatementFacts['tabulation'], 'questions'>): string[] {
  const versions = [...new Set(questions.map(({ questionnaire }) => questionnaire))].sort((a, b) => a - b);
  const filtered = questions.filter(({ question, aspect }) => question.onlyIf && !aspect).length;
  return [
    'Bij elk resultaat staat de vraag in precies de woorden die inwoners zagen.',
    versions.length === 1
      ? `Alle inwoners kregen versie ${versions[0]} van de vragenlijst.`
      : `De vragenlijst is onderweg gewijzigd: versies ${listed(versions.map(String))}. Antwoorden op een andere tekst zijn niet bij elkaar opgeteld.`,
    ...(filtered === 0
      ? []
      : [
          `${filtered === 1 ? 'Eén vraag is' : `${filtered} vragen zijn`} alleen gesteld aan wie eerder een bepaald antwoord gaf.`,
        ]),
  ];
}

function baseOf({ responses, threshold }: Method): string[] {
  if (responses === null) return [`Er deden minder dan ${threshold} inwoners mee. Daarom laten we geen cijfers zien.`];
  return [
    `${responses === 1 ? 'Eén reactie telt' : `${count(responses)} reacties tellen`} mee.`,
    'Bij elke vraag staat hoeveel inwoners die vraag beantwoordden. Percentages gaan over hen.',
  ];
}

const MARGINS: Record<string, string> = {
  district: 'wijk',
  profile: 'betrokkenheidsprofiel',
  age: 'leeftijd',
  gender: 'geslacht',
  source: 'manier van uitnodigen',
};

/** Of whom there are weighted figures, and how these are rounded: see `weightedSteps`. */
function weightedFiguresOf({ dimensions, groupDimensions = [] }: Method['weighting']): string[] {
  const name = (one: string) => MARGINS[one] ?? one;
  const [only, ...more] = dimensions;
  // Within groups of the only dimension that is weighted to, weighted figures are the unweighted ones.
  const isOnly = more.length === 0 && groupDimensions.includes(only!);
  const per = groupDimensions.filter((one) => !isOnly || one !== only).map(name);
  return [
    per.length === 0
      ? `Gewogen cijfers zijn er van alle deelnemers samen${isOnly ? '.' : '; cijfers per groep zijn ongewogen.'}`
      : `Gewogen cijfers zijn er van alle deelnemers samen en per ${listed(per)}. Ze ontbreken waar eruit te berekenen is wat een paar inwoners antwoordden.`,
    ...(isOnly ? [`Bij cijfers per ${name(only!)} telt iedereen in een groep even zwaar.`] : []),
    ...(groupDimensions.length > 0 ? ['Cijfers van andere groepen zijn ongewogen.'] : []),
    'Gewogen percentages zijn afgerond op hele procenten, en bij minder dan 250 antwoorden op even procenten. Samen zijn ze daardoor niet altijd 100 procent.',
  ];
}

function weightingOf({ weighting, responses }: Method): string[] {
  const { state, dimensions, crossings = [], effectiveN, lowestWeight, highestWeight, problem, remarks } = weighting;
  if (state === 'none') return ['De antwoorden zijn niet gewogen: elke reactie telt even zwaar.'];
  if (state === 'refused')
    return [
      `Wegen kon niet${problem ? `: ${problem}` : ''}.`.replace(/\.\.$/, '.'),
      'Elke reactie telt daarom even zwaar.',
    ];
  const name = (dimension: string) => MARGINS[dimension] ?? dimension;
  const alone = dimensions.filter((one) => !crossings.some((pair) => pair.includes(one)));
  const together = crossings.map((pair) => `de combinatie van ${listed(pair.map(name))}`);
  const by = listed([...alone.map(name), ...together]);
  return [
    `De antwoorden zijn gewogen naar ${by}: groepen die te weinig meededen tellen zwaarder en groepen die veel meededen lichter.`,
    ...(effectiveN === null || responses === null
      ? []
      : [
          `Door de weging zijn de ${count(responses)} reacties zoveel waard als ${count(Math.round(effectiveN))} ongewogen reacties.`,
        ]),
    ...(lowestWeight === null || highestWeight === null
      ? []
      : [`De lichtste reactie telt ${decimal(lowestWeight)} keer en de zwaarste ${decimal(highestWeight)} keer.`]),
    ...weightedFiguresOf(weighting),
    ...remarks.map((remark) => (/[.!?]$/.test(remark) ? remark : `${remark}.`)),
  ];
}

function reliabilityOf({ method, response }: Pick<Tabulation, 'method' | 'response'>): string[] {
  switch (method.noIntervalsBecause) {
    case null:
      return [
        'Bij de percentages staat een marge. Het cijfer van alle inwoners ligt daar met 95 procent zekerheid binnen, als wie niet meedeed er gemiddeld hetzelfde over denkt als wie meedeed. De marge gaat alleen over het toeval van de loting.',
        ...responseRateOf(response),
      ];
    case 'open-recruitment':
      return [
        'Er staat geen foutmarge bij de cijfers. Iedereen kon meedoen, dus de deelnemers zijn geen steekproef van alle inwoners.',
      ];
    case 'mixed-recruitment':
      return [
        'Er staat geen foutmarge bij de cijfers. Maar een deel van de deelnemers is door loting gekozen, dus samen zijn zij geen steekproef van alle inwoners.',
      ];
  }
}

/** How many of those who were drawn took part: the fewer, the more rests on those who did not. */
function responseRateOf({ groups }: Tabulation['response']): string[] {
  const sources = groups.filter(({ dimension, respondents }) => dimension === 'source' && respondents !== 0);
  const sum = (field: 'respondents' | 'invited') =>
    sources.reduce<number | null>((total, one) => (total === null || !one[field] ? null : total + one[field]), 0);
  const [respondents, invited] = [sum('respondents'), sum('invited')];
  if (!respondents || !invited) return [];
  const share = Math.round((100 * respondents) / invited);
  return [`Van de ${count(invited)} uitgenodigde inwoners deden er ${count(respondents)} mee: ${share} procent.`];
}

function withheldOf({ method, questions }: Pick<StatementFacts['tabulation'], 'method' | 'questions'>): string[] {
  const { threshold, withheld } = method;
  const { cells, of } = withheld;
  // The same kind of scale has the same bands in every question.
  const bands = new Set(questions.flatMap((one) => (one.bands ? [listed(one.bands.map(({ label }) => label))] : [])));
  return [
    `Cijfers over minder dan ${threshold} inwoners laten we niet zien, zodat niemand te herkennen is. Ook cijfers waaruit die zijn uit te rekenen laten we weg.`,
    ...[...bands].map(
      (labels) =>
        `Bij een schaal in cijfers tellen we voor groepen inwoners een paar antwoorden samen: ${labels}. Zo kunnen we per groep meer laten zien. Het totaal heeft alle antwoorden.`,
    ),
    cells === 0
      ? 'Bij deze resultaten is niets weggelaten.'
      : `Bij deze resultaten zijn ${count(cells)} van de ${count(of)} cijfers weggelaten.`,
  ];
}

function openAnswersOf({ questions }: Pick<StatementFacts['tabulation'], 'questions'>, quotes: number): string[] {
  const open = questions.filter(({ question }) => question.kind === 'open');
  if (open.length === 0 && quotes === 0) return [];
  const isCoded = open.some(({ choices, aspect }) => choices.length > 0 && !aspect);
  const isJudged = open.some(({ aspect }) => aspect === 'sentiment');
  return [
    ...(isCoded
      ? [
          'Medewerkers deelden open antwoorden in naar onderwerp. Percentages gaan over de antwoorden die zijn ingedeeld, ook als er geen onderwerp bij past.',
        ]
      : []),
    ...(isJudged
      ? [
          'Zij beoordeelden ook of het gevoel in een antwoord positief, neutraal of negatief is. Die percentages gaan over de ingedeelde antwoorden waarvan het gevoel is beoordeeld.',
        ]
      : []),
    'Open antwoorden publiceren we niet.',
    ...(quotes === 0
      ? []
      : [
          `${quotes === 1 ? 'Eén citaat is' : `${quotes} citaten zijn`} door een medewerker gekozen. Namen, nummers en adressen zijn eruit gehaald en er staat niet bij wie het schreef.`,
        ]),
  ];
}

const days = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
});
const day = (iso: string): string => days.format(new Date(iso));
const count = (number: number): string => number.toLocaleString('nl-NL');
const reactions = (number: number): string => (number === 1 ? '1 reactie' : `${count(number)} reacties`);
const decimal = (number: number): string => number.toLocaleString('nl-NL', { maximumFractionDigits: 2 });

/** "wijk, leeftijd en geslacht". */
function listed(items: readonly string[], between = ', '): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(between)}${between === ', ' ? ' en ' : between}${last}`;
}
