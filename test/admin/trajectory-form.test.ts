import { trajectoryQueries } from '../../admin/trajectories/trajectory.queries';
import type { TrajectoryRecord } from '../../admin/trajectories/trajectory.records';
import { errorsByInput, formOf, inputOf } from '../../admin/trajectories/trajectory-form';

const step = { startsOn: null, endsOn: null, owner: null, state: 'PLANNED' as const };
const EMPTY: TrajectoryRecord = {
  id: 't1',
  title: 'Wonen met zorg',
  client: null,
  question: null,
  step: 'ANALYSIS',
  approach: null,
  feedback: null,
  isPublished: false,
  isExample: false,
  version: 3,
  municipality: { code: 'GM0512', name: 'Gorinchem', edition: 2025 },
  areas: [],
  themes: [],
  frame: { goal: null, audience: null, fixed: null, open: null, useOfResults: null },
  steps: { analysis: step, consultation: step, elaboration: step },
  campaign: { emphasis: null, channels: [], moments: [], budget: null },
  tools: [],
  documents: [],
  moves: [],
};
const FULL: TrajectoryRecord = {
  ...EMPTY,
  client: 'Gemeente Gorinchem',
  question: 'Hoe wilt u wonen?',
  approach: 'TEST_PLANS',
  feedback: 'De raad koos voor de kerk.',
  areas: [{ code: 'WK051203', name: 'Lingewijk', level: 'DISTRICT' }],
  themes: [{ code: 'housing', name: 'Wonen' }],
  frame: { goal: 'doel', audience: 'ouderen', fixed: 'geld', open: 'plek', useOfResults: 'woonvisie' },
  steps: {
    analysis: { startsOn: '2026-01-05', endsOn: '2026-02-27', owner: 'Adviseur 1', state: 'CURRENT' },
    consultation: { ...step, startsOn: '2026-03-02' },
    elaboration: step,
  },
  campaign: {
    emphasis: 'STREET',
    channels: ['wijkkrant', 'posters'],
    moments: [{ on: '2026-03-02', what: 'Aftrap' }],
    budget: 2_500,
  },
  tools: [
    { kind: 'WEBINAR', startsOn: '2026-03-09', endsOn: null, participants: 0, note: null },
    { kind: 'WALK_IN', startsOn: '2026-03-10', endsOn: '2026-03-12', participants: 58, note: 'Zaal boven' },
  ],
  documents: [{ title: 'Woonvisie', url: 'https://example.com/woonvisie' }],
};

/** What a step's plan is made of; how far it is, is not filled in. */
const plan = ({ startsOn, endsOn, owner }: TrajectoryRecord['steps']['analysis']) => ({ startsOn, endsOn, owner });

test.each([
  ['with nothing filled in', EMPTY],
  ['with everything filled in', FULL],
])('a form that is saved as it was opened changes nothing: %s', (_, record) => {
  const { title, client, question, approach, feedback, frame, campaign, tools, documents, steps } = record;
  expect(inputOf(formOf(record))).toEqual({
    ...{ title, client, question, approach, feedback, frame, campaign, tools, documents },
    areas: record.areas.map(({ code }) => code),
    themes: record.themes.map(({ code }) => code),
    steps: {
      analysis: plan(steps.analysis),
      consultation: plan(steps.consultation),
      elaboration: plan(steps.elaboration),
    },
  });
});

test.each([
  ['a text that was emptied', { client: '' }, { client: null }],
  [
    'blank lines among channels',
    { campaign: { channels: ['posters', ' ', ''] } },
    { campaign: { channels: ['posters'] } },
  ],
  [
    'a moment without a day',
    { campaign: { moments: [{ what: 'Aftrap' }] } },
    { campaign: { moments: [{ on: '', what: 'Aftrap' }] } },
  ],
  [
    'a tool of which only the kind is known',
    { tools: [{ kind: 'WEBINAR' }] },
    { tools: [{ kind: 'WEBINAR', startsOn: null, endsOn: null, participants: null, note: null }] },
  ],
  ['lists that were never touched', { tools: undefined, areas: undefined }, { tools: [], areas: [] }],
])('what is sent of %s', (_, changes, sent) => {
  expect(inputOf({ ...formOf(EMPTY), ...changes })).toMatchObject(sent);
});

test('what is refused of an item of a list is told at the input of that list; of a field at the field', () => {
  const refused = {
    'areas.0': 'Ene gebied.',
    'areas.2': 'Andere gebied.',
    'themes.1': 'Geen thema.',
    'campaign.channels.3': 'Te lang.',
    'tools.0.kind': 'Kies er een.',
    'frame.goal': 'Te lang.',
  };
  expect(errorsByInput(refused)).toEqual({
    areas: 'Ene gebied. Andere gebied.',
    themes: 'Geen thema.',
    'campaign.channels': 'Te lang.',
    'tools.0.kind': 'Kies er een.',
    'frame.goal': 'Te lang.',
  });
});

const asked = (filter: Record<string, unknown>, field = 'updatedAt', order: 'ASC' | 'DESC' = 'DESC') =>
  trajectoryQueries.list?.({ filter, sort: { field, order }, first: 25, after: undefined, meta: { language: 'NL' } })
    .variables;

test.each([
  ['updatedAt', 'UPDATED_AT'],
  ['title', 'TITLE'],
  ['municipality', 'MUNICIPALITY'],
  ['step', 'STEP'],
  ['period', 'STARTS_ON'],
])('the column %s is sorted by %s', (column, field) => {
  expect(asked({}, column, 'ASC')).toMatchObject({ sort: { field, direction: 'ASC' } });
});

test('what is filled in above the list is what is searched by', () => {
  const filter = {
    municipality: 'GM0512',
    area: 'BU05120200',
    postcode: '4201 aa',
    audience: 'ouderen',
    approach: 'TEST_PLANS',
    activeFrom: '2026-01-01',
    activeUntil: '',
    theme: 'housing',
    step: 'ANALYSIS',
  };
  const { theme: _theme, step: _step, ...same } = filter;
  expect(asked(filter)).toMatchObject({
    filter: { ...same, activeUntil: undefined, themes: ['housing'], steps: ['ANALYSIS'] },
    sort: { field: 'UPDATED_AT', direction: 'DESC' },
  });
});
