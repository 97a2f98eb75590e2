import type { DemoTrajectory } from './trajectory.demo';

/** Three made-up trajectories in their first two steps. */
export const DEMO_STARTED: DemoTrajectory[] = [
  {
    id: 'demo-mantelzorg',
    title: 'Zorgen voor een ander, zonder om te vallen',
    question: 'Wat hebben mantelzorgers nodig om de zorg vol te houden?',
    areas: ['GM0512'],
    themes: ['informal-care', 'care'],
    steps: {
      analysis: { startsOn: '2026-10-05', endsOn: '2026-12-11', owner: 'Adviseur gebiedsanalyse' },
      consultation: { startsOn: '2027-01-11', endsOn: '2027-02-26', owner: 'Adviseur consultatie' },
      elaboration: { startsOn: '2027-03-08', endsOn: '2027-05-28' },
    },
    frame: {
      goal: 'Meer mantelzorgers houden het vol en weten waar zij hulp krijgen.',
      audience: 'Inwoners die voor een naaste zorgen, ook jongeren',
      fixed: 'De Wmo en het budget voor vervangende zorg',
    },
    approach: 'collect-ideas',
    documents: [{ title: 'Cijfers over mantelzorg (RIVM)', url: 'https://www.rivm.nl' }],
  },
  {
    id: 'demo-jeugd',
    title: 'Opgroeien in Gorinchem',
    question: 'Wat missen jongeren van 12 tot 23 jaar in hun wijk?',
    areas: ['WK051204', 'WK051206', 'WK051213'],
    themes: ['youth', 'mental-health'],
    isPublished: false,
    steps: {
      analysis: { startsOn: '2026-11-02', endsOn: '2027-01-15', owner: 'Adviseur gebiedsanalyse' },
      consultation: {},
      elaboration: {},
    },
    approach: 'collect-ideas',
    campaign: { channels: ['Instagram', 'mentoren op school'], moments: [] },
  },
  {
    id: 'demo-eenzaamheid',
    title: 'Samen minder eenzaam',
    question: 'Wat helpt inwoners die zich eenzaam voelen, en wat houdt hen tegen?',
    areas: ['WK051204', 'WK051206', 'WK051211'],
    themes: ['loneliness', 'ageing', 'meeting'],
    step: 'consultation',
    steps: {
      analysis: { startsOn: '2026-05-11', endsOn: '2026-08-28', owner: 'Adviseur gebiedsanalyse' },
      consultation: { startsOn: '2026-09-07', endsOn: '2026-12-18', owner: 'Adviseur consultatie' },
      elaboration: { startsOn: '2027-01-11', endsOn: '2027-04-30', owner: 'Projectleider sociaal domein' },
    },
    frame: {
      goal: 'In 2028 voelt een op de tien inwoners van deze wijken zich minder vaak eenzaam.',
      audience: 'Inwoners van 18 jaar en ouder in de Haarwijk, de Gildenwijk en Laag Dalem',
      fixed: 'De drie wijkcentra blijven open en het budget is € 120.000 per jaar.',
      open: 'Welke activiteiten er komen, op welke plek en op welke tijd',
      useOfResults: 'Het college kiest in het voorjaar van 2027 drie voorstellen en legt uit waarom.',
    },
    approach: 'collect-ideas',
    campaign: {
      emphasis: 'street',
      channels: ['brief', 'wijkkrant', 'huisartsen en apotheken', 'gesprekken bij de supermarkt'],
      moments: [
        { on: '2026-09-07', what: 'Brief aan 4.000 adressen' },
        { on: '2026-09-19', what: 'Kraam bij het winkelcentrum' },
        { on: '2026-09-28', what: 'Herinnering per briefkaart' },
      ],
      budget: 8_500,
    },
    tools: [
      {
        kind: 'conversation',
        startsOn: '2026-09-22',
        endsOn: '2026-10-02',
        participants: 34,
        note: 'Aan huis, via ouderenadviseurs',
      },
      { kind: 'walk-in', startsOn: '2026-10-08', participants: 58 },
    ],
    documents: [{ title: 'Gebiedsanalyse eenzaamheid (voorbeeld)', url: 'https://example.com/gorinchem/eenzaamheid' }],
    moves: [{ from: 'analysis', to: 'consultation', at: '2026-08-31T08:30:00.000Z' }],
  },
];
