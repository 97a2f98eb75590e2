import { methodStatement, type StatementFacts } from '../../api/consultations/publications/method-statement';
import type { Tabulation } from '../../api/consultations/results/tabulation';
import { weightedSteps } from '../../api/statistics/disclosure/weighted-rounding';
import { QUESTIONS } from '../support/consultations';
import { METHOD } from '../support/publications';

const [choice, , open] = QUESTIONS;
const result = (question = choice, questionnaire = 1): Tabulation['questions'][number] => {
  if (!question) throw new Error('There is no question.');
  return { id: 'r', question, choices: [], questionnaire, wording: 'w', filterWording: null, groups: [] };
};

const FACTS: StatementFacts = {
  consultation: {
    opensOn: '2026-03-02',
    closesOn: '2026-03-29',
    language: 'nl',
    isExample: false,
    sources: [
      { code: 'brief', name: 'Brief aan 4.000 adressen', recruitment: 'probability-sample', invited: 4_000 },
      { code: 'link', name: 'Link in de wijkkrant', recruitment: 'open-link' },
    ],
  },
  tabulation: { method: METHOD, questions: [result()], response: { groups: [] } },
  quotes: 0,
};
const withMethod = (changes: Partial<Tabulation['method']>): StatementFacts => ({
  ...FACTS,
  tabulation: { ...FACTS.tabulation, method: { ...METHOD, ...changes } },
});
const weighting = (changes: Partial<Tabulation['method']['weighting']>) =>
  withMethod({ weighting: { ...METHOD.weighting, ...changes } });
const withQuestions = (...questions: Tabulation['questions']): StatementFacts => ({
  ...FACTS,
  tabulation: { ...FACTS.tabulation, questions },
});

const textOf = (facts: StatementFacts, part: string, additions: Parameters<typeof methodStatement>[1] = []) =>
  methodStatement(facts, additions).find((one) => one.part === part)?.text;

test.each<[string, StatementFacts, string]>([
  [
    'period',
    FACTS,
    'Inwoners konden meedoen van 2 maart 2026 tot en met 29 maart 2026. De reacties die meetellen kwamen binnen van 2 maart 2026 tot en met 28 maart 2026.',
  ],
  [
    'period',
    withMethod({ from: null, until: null }),
    'Inwoners konden meedoen van 2 maart 2026 tot en met 29 maart 2026.',
  ],
  [
    'sources',
    FACTS,
    'Inwoners zijn op 2 manieren bereikt: Brief aan 4.000 adressen (steekproef: door loting gekozen inwoners; 4.000 uitgenodigd); Link in de wijkkrant (open link: iedereen die de link zag kon meedoen).',
  ],
  [
    'questions',
    withQuestions(result(), result(open, 2)),
    'Bij elk resultaat staat de vraag in precies de woorden die inwoners zagen. De vragenlijst is onderweg gewijzigd: versies 1 en 2. Antwoorden op een andere tekst zijn niet bij elkaar opgeteld. Eén vraag is alleen gesteld aan wie eerder een bepaald antwoord gaf.',
  ],
  [
    'base',
    FACTS,
    '766 reacties tellen mee. Bij elke vraag staat hoeveel inwoners die vraag beantwoordden. Percentages gaan over hen.',
  ],
  ['base', withMethod({ responses: null }), 'Er deden minder dan 10 inwoners mee. Daarom laten we geen cijfers zien.'],
  ['weighting', FACTS, 'De antwoorden zijn niet gewogen: elke reactie telt even zwaar.'],
  [
    'weighting',
    weighting({
      state: 'weighted',
      dimensions: ['district', 'age', 'gender'],
      groupDimensions: ['district', 'age', 'gender'],
      effectiveN: 612.4,
      lowestWeight: 0.3,
      highestWeight: 3,
      remarks: ['Van 12 inwoners is de leeftijd onbekend'],
    }),
    'De antwoorden zijn gewogen naar wijk, leeftijd en geslacht: groepen die te weinig meededen tellen zwaarder en groepen die veel meededen lichter. Door de weging zijn de 766 reacties zoveel waard als 612 ongewogen reacties. De lichtste reactie telt 0,3 keer en de zwaarste 3 keer. Gewogen cijfers zijn er van alle deelnemers samen en per wijk, leeftijd en geslacht. Ze ontbreken waar eruit te berekenen is wat een paar inwoners antwoordden. Cijfers van andere groepen zijn ongewogen. Gewogen percentages zijn afgerond op hele procenten, en bij minder dan 250 antwoorden op even procenten. Samen zijn ze daardoor niet altijd 100 procent. Van 12 inwoners is de leeftijd onbekend.',
  ],
  [
    'weighting',
    weighting({ state: 'weighted', dimensions: ['district', 'age', 'gender'], crossings: [['age', 'gender']] }),
    'De antwoorden zijn gewogen naar wijk en de combinatie van leeftijd en geslacht: groepen die te weinig meededen tellen zwaarder en groepen die veel meededen lichter. Gewogen cijfers zijn er van alle deelnemers samen; cijfers per groep zijn ongewogen. Gewogen percentages zijn afgerond op hele procenten, en bij minder dan 250 antwoorden op even procenten. Samen zijn ze daardoor niet altijd 100 procent.',
  ],
  [
    'weighting',
    weighting({ state: 'refused', problem: 'niemand van 75 jaar of ouder deed mee' }),
    'Wegen kon niet: niemand van 75 jaar of ouder deed mee. Elke reactie telt daarom even zwaar.',
  ],
  [
    'withheld',
    FACTS,
    'Cijfers over minder dan 10 inwoners laten we niet zien, zodat niemand te herkennen is. Ook cijfers waaruit die zijn uit te rekenen laten we weg. Bij deze resultaten zijn 4 van de 120 cijfers weggelaten.',
  ],
  [
    'open-answers',
    { ...withQuestions(result(open)), quotes: 2 },
    'Open antwoorden publiceren we niet. 2 citaten zijn door een medewerker gekozen. Namen, nummers en adressen zijn eruit gehaald en er staat niet bij wie het schreef.',
  ],
  [
    'remarks',
    { ...FACTS, consultation: { ...FACTS.consultation, isExample: true } },
    'Dit is een voorbeeld: de reacties zijn verzonnen om te laten zien hoe het platform werkt.',
  ],
])('says of %s: %#', (part, facts, text) => {
  expect(textOf(facts, part)).toBe(text);
});

test.each([
  [
    ['district'],
    ['district'],
    'van alle deelnemers samen. Bij cijfers per wijk telt iedereen in een groep even zwaar. Cijfers van andere groepen zijn ongewogen.',
  ],
  [
    ['district'],
    ['district', 'age'],
    'en per leeftijd. Ze ontbreken waar eruit te berekenen is wat een paar inwoners antwoordden. Bij cijfers per wijk telt iedereen',
  ],
  [
    ['district', 'age'],
    ['district', 'age', 'source'],
    'en per wijk, leeftijd en manier van uitnodigen. Ze ontbreken waar eruit te berekenen is wat een paar inwoners antwoordden. Cijfers van andere groepen',
  ],
  [['district', 'age'], undefined, 'van alle deelnemers samen; cijfers per groep zijn ongewogen.'],
])('weighted to %s says which groups have weighted figures: %s', (dimensions, groupDimensions, text) => {
  const weighted = { state: 'weighted' as const, dimensions };
  const facts = weighting({ ...weighted, ...(groupDimensions && { groupDimensions }) });
  expect(textOf(facts, 'weighting')).toContain(text);
});

test('weighted shares are rounded as the statement says: to whole percents, under 250 answers to even ones', () => {
  expect(textOf(weighting({ state: 'weighted', dimensions: ['age'] }), 'weighting')).toContain(
    'afgerond op hele procenten, en bij minder dan 250 antwoorden op even procenten',
  );
  expect([249, 250].map((base) => weightedSteps(base).share)).toEqual([0.02, 0.01]);
});

test.each([
  [null, 'met 95 procent zekerheid'],
  ['open-recruitment', 'Iedereen kon meedoen'],
  ['mixed-recruitment', 'een deel van de deelnemers is door loting gekozen'],
] as const)('says how certain figures are, or why that cannot be said: %s', (noIntervalsBecause, text) => {
  expect(textOf(withMethod({ noIntervalsBecause }), 'reliability')).toContain(text);
});

test('a margin is said to be about chance alone, with how many of those who were invited took part', () => {
  const drawn = (key: string, respondents: number | null, invited: number | null) => ({
    dimension: 'source',
    key,
    state: respondents === null ? ('withheld' as const) : ('shown' as const),
    respondents,
    invited,
    population: null,
    representation: null,
    optIns: null,
  });
  const said = (...groups: Tabulation['response']['groups']) => {
    const facts = withMethod({ noIntervalsBecause: null });
    return textOf({ ...facts, tabulation: { ...facts.tabulation, response: { groups } } }, 'reliability');
  };
  expect(said(drawn('brief', 766, 4_000))).toContain('als wie niet meedeed er gemiddeld hetzelfde over denkt');
  expect(said(drawn('brief', 766, 4_000), drawn('kaart', 34, 1_000))).toContain(
    'Van de 5.000 uitgenodigde inwoners deden er 800 mee: 16 procent.',
  );
  expect(said(drawn('brief', 766, 4_000), drawn('kaart', null, 1_000))).not.toContain('uitgenodigde inwoners');
});

test('of coded answers the percentages are about what was coded', () => {
  const coded = { ...result(open), choices: [{ code: 'groen', label: 'Meer groen' }] };
  expect(textOf(withQuestions(coded), 'open-answers')).toContain(
    'Percentages gaan over de antwoorden die zijn ingedeeld',
  );
});

test('the sentiment of answers is told of, and is no further question', () => {
  const coded = { ...result(open), choices: [{ code: 'groen', label: 'Meer groen' }] };
  const told = withQuestions(coded, { ...coded, aspect: 'sentiment' });
  expect(textOf(withQuestions(coded), 'open-answers')).not.toContain('gevoel');
  expect(textOf(told, 'open-answers')).toContain('het gevoel in een antwoord positief, neutraal of negatief');
  expect(textOf(told, 'questions')).toContain('Eén vraag is alleen gesteld');
});

test('responses per source are named only when they are shown', () => {
  const group = {
    dimension: 'source',
    key: 'link',
    invited: null,
    population: null,
    representation: null,
    optIns: null,
  };
  const withGroup = (state: 'shown' | 'withheld', respondents: number | null): StatementFacts => ({
    ...FACTS,
    tabulation: { ...FACTS.tabulation, response: { groups: [{ ...group, state, respondents }] } },
  });
  expect(textOf(withGroup('shown', 412), 'sources')).toContain('kon meedoen; 412 reacties)');
  expect(textOf(withGroup('withheld', null), 'sources')).toContain('kon meedoen).');
});

test('what an adviser adds comes after what is known, and what says nothing is left out', () => {
  const said = methodStatement(FACTS, [
    { part: 'remarks', text: ' Het regende. ' },
    { part: 'base', text: 'Dat is veel.' },
  ]);
  expect(said.map(({ part }) => part)).toEqual([
    'period',
    'sources',
    'questions',
    'base',
    'weighting',
    'reliability',
    'withheld',
    'remarks',
  ]);
  expect(said.at(-1)).toEqual({ part: 'remarks', title: 'Opmerkingen', text: 'Het regende.' });
  expect(said[3]?.text).toMatch(/Percentages gaan over hen\.\n\nDat is veel\.$/);
});
