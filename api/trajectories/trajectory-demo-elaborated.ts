import type { DemoTrajectory } from './trajectory.demo';

/** Three made-up trajectories that residents were asked about: one went back once, one is completed. */
export const DEMO_ELABORATED: DemoTrajectory[] = [
  {
    id: 'demo-ontmoeten',
    title: 'Een plek om elkaar te ontmoeten',
    question: 'Wat moet er komen in het nieuwe wijkcentrum van Lingewijk en Wijdschild?',
    areas: ['WK051202', 'WK051203'],
    themes: ['meeting', 'services'],
    step: 'elaboration',
    steps: {
      analysis: { startsOn: '2026-01-12', endsOn: '2026-03-06', owner: 'Adviseur gebiedsanalyse' },
      consultation: { startsOn: '2026-03-16', endsOn: '2026-06-12', owner: 'Adviseur consultatie' },
      elaboration: { startsOn: '2026-08-31', endsOn: '2026-12-18', owner: 'Projectleider wijken' },
    },
    frame: {
      goal: 'Een wijkcentrum waar bewoners van alle leeftijden graag komen.',
      audience: 'Bewoners van Lingewijk en Wijdschild vanaf 15 jaar',
      fixed: 'De plek aan de rand van de wijk en de grootte van het gebouw',
      open: 'De inrichting, de activiteiten en wie het beheer doet',
      useOfResults: 'De architect en de beheerder werken met de drie meest gekozen ideeën.',
    },
    approach: 'test-plans',
    campaign: {
      emphasis: 'social-media',
      channels: ['Facebook', 'Instagram', 'posters in de portieken', 'briefkaart'],
      moments: [
        { on: '2026-03-16', what: 'Aftrap op Facebook en Instagram' },
        { on: '2026-03-28', what: 'Briefkaart bij alle adressen' },
        { on: '2026-04-18', what: 'Schetsen bekijken in de oude school' },
      ],
      budget: 6_000,
    },
    tools: [
      { kind: 'online-platform', startsOn: '2026-03-16', endsOn: '2026-04-26', participants: 412 },
      { kind: 'workshop', startsOn: '2026-05-21', participants: 37, note: 'Met de architect' },
      { kind: 'neighbourhood-walk', startsOn: '2026-09-12', participants: 22 },
    ],
    documents: [
      { title: 'Schetsen van het wijkcentrum (voorbeeld)', url: 'https://example.com/gorinchem/wijkcentrum/schetsen' },
    ],
    moves: [
      { from: 'analysis', to: 'consultation', at: '2026-03-09T10:00:00.000Z' },
      { from: 'consultation', to: 'elaboration', at: '2026-06-15T13:10:00.000Z' },
    ],
  },
  {
    id: 'demo-rondkomen',
    title: 'Rondkomen in Gorinchem',
    question: 'Waarom gebruiken inwoners met weinig geld de regelingen van de gemeente niet?',
    areas: ['WK051203', 'WK051206'],
    themes: ['income', 'work'],
    step: 'consultation',
    steps: {
      analysis: { startsOn: '2026-02-02', endsOn: '2026-04-17', owner: 'Adviseur gebiedsanalyse' },
      consultation: { startsOn: '2026-09-14', endsOn: '2027-01-29', owner: 'Adviseur consultatie' },
      elaboration: { startsOn: '2027-02-08', endsOn: '2027-04-23', owner: 'Beleidsadviseur inkomen' },
    },
    frame: {
      goal: 'Meer huishoudens met een laag inkomen krijgen waar zij recht op hebben.',
      audience: 'Huishoudens tot 130 % van het sociaal minimum',
      fixed: 'De hoogte van de regelingen',
      open: 'Hoe inwoners een regeling aanvragen, en wie hen daarbij helpt',
      useOfResults: 'De gemeente past de aanvraag aan en laat zien wat er is veranderd.',
    },
    approach: 'collect-ideas',
    campaign: {
      emphasis: 'street',
      channels: ['voedselbank', 'taalhuis', 'sportverenigingen', 'brief bij de aanslag'],
      moments: [{ on: '2026-09-14', what: 'Start van de gesprekken' }],
      budget: 4_000,
    },
    tools: [{ kind: 'conversation', startsOn: '2026-09-14', endsOn: '2026-11-27', participants: 19 }],
    moves: [
      { from: 'analysis', to: 'consultation', at: '2026-04-20T09:15:00.000Z' },
      { from: 'consultation', to: 'elaboration', at: '2026-07-03T14:00:00.000Z' },
      {
        from: 'elaboration',
        to: 'consultation',
        at: '2026-08-24T09:00:00.000Z',
        reason: 'Er deden te weinig jonge gezinnen mee. We voeren in het najaar meer gesprekken.',
      },
    ],
  },
  {
    id: 'demo-toegang',
    title: 'Sneller hulp van de Wmo',
    question: 'Wat kan er beter als inwoners hulp of een voorziening aanvragen?',
    areas: ['GM0512'],
    themes: ['care', 'ageing', 'inclusion'],
    step: 'completed',
    steps: {
      analysis: { startsOn: '2025-03-03', endsOn: '2025-05-02', owner: 'Adviseur gebiedsanalyse' },
      consultation: { startsOn: '2025-05-12', endsOn: '2025-07-04', owner: 'Adviseur consultatie' },
      elaboration: { startsOn: '2025-09-01', endsOn: '2025-12-12', owner: 'Beleidsadviseur Wmo' },
    },
    frame: {
      goal: 'Inwoners die hulp nodig hebben, weten binnen vier weken waar zij aan toe zijn.',
      audience: 'Inwoners die in 2024 hulp aanvroegen, en hun naasten',
      fixed: 'De wet en het bedrag dat inwoners zelf betalen',
      open: 'De weg naar hulp: telefoon, loket, website en huisbezoek',
      useOfResults: 'De gemeente maakt er een plan van met vijf verbeteringen.',
    },
    approach: 'test-plans',
    campaign: {
      emphasis: 'street',
      channels: ['brief', 'Wmo-loket', 'ouderenbonden'],
      moments: [{ on: '2025-05-12', what: 'Brief aan alle aanvragers van 2024' }],
      budget: 5_200,
    },
    tools: [
      { kind: 'citizen-panel', startsOn: '2025-05-19', endsOn: '2025-06-06', participants: 148 },
      { kind: 'webinar', startsOn: '2025-06-11', participants: 41 },
      { kind: 'conversation', startsOn: '2025-06-16', endsOn: '2025-06-27', participants: 23 },
    ],
    documents: [
      { title: 'Plan: sneller hulp (voorbeeld)', url: 'https://example.com/gorinchem/wmo/plan' },
      { title: 'Wat inwoners zeiden (voorbeeld)', url: 'https://example.com/gorinchem/wmo/uitkomst' },
    ],
    feedback:
      'Er is nu één telefoonnummer, en inwoners krijgen een vaste contactpersoon. De wachttijd is gedaald van zeven naar vier weken. Een loket in elke wijk bleek te duur; het spreekuur in de bibliotheek is daarom verdubbeld.',
    moves: [
      { from: 'analysis', to: 'consultation', at: '2025-05-06T08:00:00.000Z' },
      { from: 'consultation', to: 'elaboration', at: '2025-07-08T11:45:00.000Z' },
      { from: 'elaboration', to: 'completed', at: '2025-12-15T15:20:00.000Z' },
    ],
  },
];
