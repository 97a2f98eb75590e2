import { type DemoSurvey, GORINCHEM_SURVEY } from './survey';

/** Made up: what residents of three districts said about loneliness. Its results wait for a second adviser. */
export const LONELINESS: DemoSurvey = {
  consultation: {
    ...GORINCHEM_SURVEY,
    id: 'demo-eenzaamheid-vragenlijst',
    trajectory: 'demo-eenzaamheid',
    title: 'Wat helpt tegen eenzaamheid?',
    opensOn: '2026-09-07',
    closesOn: '2026-10-18',
    sources: [
      {
        code: 'brief',
        name: 'Brief aan 4.000 adressen',
        recruitment: 'probability-sample',
        invited: 4_000,
        invitedPerDistrict: [
          { district: 'WK051204', invited: 1_500 },
          { district: 'WK051206', invited: 1_300 },
          { district: 'WK051211', invited: 1_200 },
        ],
      },
      { code: 'straat', name: 'Gesprek bij de supermarkt', recruitment: 'field', invited: 1_200 },
      { code: 'link', name: 'Link in de wijkkrant', recruitment: 'open-link' },
    ],
    weighting: {
      margins: [
        {
          dimension: 'age',
          origin: 'entered',
          targets: [
            { key: '15-24', value: 13 },
            { key: '25-44', value: 28 },
            { key: '45-64', value: 32 },
            { key: '65+', value: 27 },
          ],
        },
        {
          dimension: 'district',
          origin: 'entered',
          targets: [
            { key: 'WK051204', value: 3_900 },
            { key: 'WK051206', value: 5_200 },
            { key: 'WK051211', value: 4_200 },
          ],
        },
      ],
      lowestWeight: 0.3,
      highestWeight: 3,
    },
    createdAt: '2026-08-31T09:00:00.000Z',
  },
  districts: ['WK051204', 'WK051206', 'WK051211'],
  respondents: 900,
  questions: [
    {
      key: 'q1',
      kind: 'one-choice',
      group: 'Over u',
      text: 'Hoe vaak voelt u zich alleen?',
      options: [
        { code: 'often', label: 'Vaak' },
        { code: 'sometimes', label: 'Soms' },
        { code: 'seldom', label: 'Bijna nooit' },
        { code: 'never', label: 'Nooit' },
      ],
    },
    {
      key: 'q2',
      kind: 'several-choices',
      group: 'Over u',
      text: 'Wat houdt u tegen om vaker mensen te zien?',
      onlyIf: { question: 'q1', options: ['often', 'sometimes'] },
      options: [
        { code: 'health', label: 'Mijn gezondheid' },
        { code: 'money', label: 'Geld' },
        { code: 'company', label: 'Ik wil niet alleen gaan' },
        { code: 'unknown', label: 'Ik weet niet wat er te doen is' },
        { code: 'care', label: 'De zorg voor een ander' },
      ],
    },
    {
      key: 'q3',
      kind: 'open',
      group: 'Uw idee',
      text: 'Wat zou u helpen, of een ander die zich alleen voelt?',
      options: [],
    },
    {
      key: 'q4',
      kind: 'scale',
      scale: 'grade',
      group: 'Uw idee',
      text: 'Welk cijfer geeft u het contact in uw buurt?',
      options: [],
    },
    {
      key: 'q5',
      kind: 'ranking',
      group: 'Uw idee',
      text: 'Wat moet de gemeente het eerst doen?',
      options: [
        { code: 'meals', label: 'Samen eten in het wijkcentrum' },
        { code: 'transport', label: 'Vervoer naar activiteiten' },
        { code: 'visits', label: 'Bezoek aan huis' },
      ],
    },
  ],
  leanings: {
    q1: [14, 31, 33, 22],
    q2: [30, 18, 34, 26, 16],
    q4: [1, 1, 2, 4, 9, 18, 29, 24, 9, 3],
    q5: [5, 3, 4],
  },
  words: {
    q3: [
      'Samen eten, elke week, voor een klein bedrag.',
      'Iemand die de eerste keer met mij meegaat.',
      'Een koffieochtend dichtbij, want ik loop slecht.',
      'Vervoer. Zonder auto kom ik er niet.',
      'Meer bankjes, dan maak je vanzelf een praatje.',
      'Ik weet niet wat er allemaal is. Zet het in de wijkkrant.',
      'Een maatje voor mensen die niet meer buiten komen.',
      'Niets, ik red me prima.',
      'Activiteiten in de avond, overdag werk ik.',
      'Samen wandelen met de hond.',
      'Een kop koffie bij de buren helpt meer dan een folder.',
      'Bel eens aan bij mensen die je niet meer ziet.',
    ],
  },
  codeBook: {
    question: 'q3',
    codes: [
      { code: 'meet', label: 'Samen eten of koffie', keywords: ['eten', 'koffie*'] },
      { code: 'buddy', label: 'Een maatje of bezoek', keywords: ['maatje', 'meegaat', 'bel', 'buren'] },
      { code: 'transport', label: 'Vervoer en dichtbij', keywords: ['vervoer', 'dichtbij', 'auto'] },
      { code: 'inform', label: 'Laten weten wat er is', keywords: ['wijkkrant', 'folder'] },
      { code: 'outside', label: 'Buiten elkaar ontmoeten', keywords: ['bankjes', 'wandelen'] },
    ],
  },
  sentiments: {
    positive: [
      'Samen eten, elke week, voor een klein bedrag.',
      'Meer bankjes, dan maak je vanzelf een praatje.',
      'Samen wandelen met de hond.',
    ],
    neutral: [
      'Iemand die de eerste keer met mij meegaat.',
      'Een maatje voor mensen die niet meer buiten komen.',
      'Bel eens aan bij mensen die je niet meer ziet.',
      'Een koffieochtend dichtbij, want ik loop slecht.',
    ],
    negative: [
      'Vervoer. Zonder auto kom ik er niet.',
      'Ik weet niet wat er allemaal is. Zet het in de wijkkrant.',
      'Een kop koffie bij de buren helpt meer dan een folder.',
    ],
  },
  quotes: ['Iemand die de eerste keer met mij meegaat.'],
  reached: 'in-review',
};
