import { type DemoSurvey, GORINCHEM_SURVEY } from './survey';

/** Made up: what residents want in a new community centre. Its results are published. */
export const MEETING: DemoSurvey = {
  consultation: {
    ...GORINCHEM_SURVEY,
    id: 'demo-ontmoeten-vragenlijst',
    trajectory: 'demo-ontmoeten',
    title: 'Wat moet er komen in het nieuwe wijkcentrum?',
    opensOn: '2026-03-16',
    closesOn: '2026-04-26',
    sources: [
      { code: 'kaart', name: 'Briefkaart met QR-code', recruitment: 'postcard', invited: 3_100 },
      { code: 'social', name: 'Link op Facebook en Instagram', recruitment: 'open-link' },
    ],
    weighting: {
      margins: [
        {
          dimension: 'age',
          origin: 'entered',
          targets: [
            { key: '15-24', value: 15 },
            { key: '25-44', value: 31 },
            { key: '45-64', value: 30 },
            { key: '65+', value: 24 },
          ],
        },
        {
          dimension: 'district',
          origin: 'entered',
          targets: [
            { key: 'WK051202', value: 3_300 },
            { key: 'WK051203', value: 4_900 },
          ],
        },
      ],
      lowestWeight: 0.3,
      highestWeight: 3,
    },
    createdAt: '2026-03-09T10:30:00.000Z',
  },
  districts: ['WK051202', 'WK051203'],
  respondents: 640,
  questions: [
    {
      key: 'q1',
      kind: 'several-choices',
      group: 'Het gebouw',
      text: 'Waarvoor zou u naar het wijkcentrum komen?',
      options: [
        { code: 'coffee', label: 'Koffie en een praatje' },
        { code: 'course', label: 'Een cursus' },
        { code: 'children', label: 'Activiteiten voor kinderen' },
        { code: 'help', label: 'Hulp bij vragen en formulieren' },
        { code: 'sport', label: 'Bewegen' },
      ],
    },
    {
      key: 'q2',
      kind: 'one-choice',
      group: 'Het gebouw',
      text: 'Wanneer zou u vooral komen?',
      options: [
        { code: 'morning', label: "'s Ochtends" },
        { code: 'afternoon', label: "'s Middags" },
        { code: 'evening', label: "'s Avonds" },
        { code: 'weekend', label: 'In het weekend' },
      ],
    },
    { key: 'q3', kind: 'open', group: 'Uw idee', text: 'Wat mag in het wijkcentrum niet ontbreken?', options: [] },
    {
      key: 'q4',
      kind: 'scale',
      scale: 'nps',
      group: 'Uw buurt',
      text: 'Zou u uw buurt aanraden aan vrienden of familie?',
      options: [],
    },
    {
      key: 'q5',
      kind: 'one-choice',
      group: 'Meedoen',
      text: 'Wilt u zelf helpen in het wijkcentrum?',
      options: [
        { code: 'weekly', label: 'Ja, elke week' },
        { code: 'now-and-then', label: 'Ja, af en toe' },
        { code: 'no', label: 'Nee' },
      ],
    },
  ],
  leanings: {
    q1: [46, 27, 33, 21, 30],
    q2: [24, 22, 35, 19],
    q4: [2, 1, 2, 3, 4, 8, 13, 22, 24, 13, 8],
    q5: [7, 34, 59],
  },
  words: {
    q3: [
      'Een goede keuken, dan kun je samen koken.',
      'Een hoek voor kinderen, ook als het regent.',
      'Een plek waar je gewoon binnen mag lopen.',
      'Een lift en een ruime wc, voor wie slecht loopt.',
      'Goede koffie die niet te duur is.',
      'Iemand die helpt met brieven van de gemeente.',
      'Een tuin om samen in te werken.',
      'Ruimte voor jongeren, want nu is er in de avond niets.',
      'Gezellig licht, het oude gebouw was zo kil.',
      'Wifi en een computer voor wie die thuis niet heeft.',
    ],
  },
  codeBook: {
    question: 'q3',
    codes: [
      { code: 'kitchen', label: 'Keuken en koffie', keywords: ['keuken', 'koffie', 'koken'] },
      { code: 'young', label: 'Plek voor kinderen en jongeren', keywords: ['kinderen', 'jongeren'] },
      { code: 'access', label: 'Toegankelijk en vrij binnenlopen', keywords: ['lift', 'binnen', 'wc'] },
      { code: 'help', label: 'Hulp bij brieven en internet', keywords: ['brieven', 'wifi', 'computer'] },
      { code: 'place', label: 'Sfeer en tuin', keywords: ['gezellig', 'tuin'] },
    ],
  },
  sentiments: {
    positive: [
      'Een goede keuken, dan kun je samen koken.',
      'Goede koffie die niet te duur is.',
      'Een tuin om samen in te werken.',
      'Een hoek voor kinderen, ook als het regent.',
    ],
    neutral: [
      'Een plek waar je gewoon binnen mag lopen.',
      'Iemand die helpt met brieven van de gemeente.',
      'Een lift en een ruime wc, voor wie slecht loopt.',
      'Wifi en een computer voor wie die thuis niet heeft.',
    ],
    negative: ['Gezellig licht, het oude gebouw was zo kil.', 'Ruimte voor jongeren, want nu is er in de avond niets.'],
  },
  quotes: ['Een plek waar je gewoon binnen mag lopen.', 'Een goede keuken, dan kun je samen koken.'],
  reached: 'published',
};
