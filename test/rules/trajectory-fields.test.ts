import 'reflect-metadata';
import { edited, type Fields } from '../../api/trajectories/trajectory-fields.rules';
import { blankTrajectory } from '../../api/trajectories/trajectory-new.rules';

const blank = { ...blankTrajectory('t', 'GM0512', 2025, '2026-01-01T00:00:00.000Z'), title: 'Titel' };
const known = (code: string) => ['GM0512', 'WK051201', 'BU05120101'].includes(code);
const problems = (input: Fields, before = blank) =>
  edited(before, input, known).userErrors.map(({ path, code }) => [path.join('.'), code]);
const steps = (
  analysis: [string?, string?],
  consultation: [string?, string?] = [],
  elaboration: [string?, string?] = [],
) => {
  const plan = ([startsOn, endsOn]: [string?, string?]) => ({ startsOn, endsOn });
  return { steps: { analysis: plan(analysis), consultation: plan(consultation), elaboration: plan(elaboration) } };
};

test.each<[string, Fields, string, string]>([
  ['an empty title', { title: null }, 'input.title', 'REQUIRED'],
  ['a long client', { client: 'x'.repeat(151) }, 'input.client', 'TOO_LONG'],
  ['a long question', { question: 'x'.repeat(501) }, 'input.question', 'TOO_LONG'],
  ['a long frame', { frame: { fixed: 'x'.repeat(1_001) } }, 'input.frame.fixed', 'TOO_LONG'],
  ['long feedback', { feedback: 'x'.repeat(3_001) }, 'input.feedback', 'TOO_LONG'],
  ['a long owner', { steps: { elaboration: { owner: 'x'.repeat(101) } } }, 'input.steps.elaboration.owner', 'TOO_LONG'],
  ['an area of elsewhere', { areas: ['WK100001'] }, 'input.areas.0', 'UNKNOWN_AREA'],
  ['nonsense for an area', { areas: ['GM0512', 'Haarwijk'] }, 'input.areas.1', 'UNKNOWN_AREA'],
  ['too many areas', { areas: Array(51).fill('GM0512') }, 'input.areas', 'TOO_MANY_ITEMS'],
  ['an unknown theme', { themes: ['loneliness', 'x'] }, 'input.themes.1', 'UNKNOWN_THEME'],
  ['a negative budget', { campaign: { budget: -1 } }, 'input.campaign.budget', 'OUT_OF_RANGE'],
  ['a long channel', { campaign: { channels: ['x'.repeat(101)] } }, 'input.campaign.channels.0', 'TOO_LONG'],
  [
    'a moment without day',
    { campaign: { moments: [{ on: ' ', what: 'x' }] } },
    'input.campaign.moments.0.on',
    'REQUIRED',
  ],
  [
    'a moment without words',
    { campaign: { moments: [{ on: '2026-01-01', what: '' }] } },
    'input.campaign.moments.0.what',
    'REQUIRED',
  ],
  [
    'participants below zero',
    { tools: [{ kind: 'webinar', participants: -1 }] },
    'input.tools.0.participants',
    'OUT_OF_RANGE',
  ],
  [
    'a tool that ends before it starts',
    { tools: [{ kind: 'webinar', startsOn: '2026-01-02', endsOn: '2026-01-01' }] },
    'input.tools.0.endsOn',
    'DATES_OUT_OF_ORDER',
  ],
  [
    'a document without title',
    { documents: [{ title: '', url: 'https://a.nl' }] },
    'input.documents.0.title',
    'REQUIRED',
  ],
  ['a day that is none', steps(['2026-02-30']), 'input.steps.analysis.startsOn', 'INVALID_DATE'],
  ['a day in words', steps(['morgen']), 'input.steps.analysis.startsOn', 'INVALID_DATE'],
  [
    'a step that ends before it starts',
    steps(['2026-02-02', '2026-02-01']),
    'input.steps.analysis.endsOn',
    'DATES_OUT_OF_ORDER',
  ],
  [
    'a step before an earlier one',
    steps(['2026-02-02'], ['2026-02-01']),
    'input.steps.consultation.startsOn',
    'DATES_OUT_OF_ORDER',
  ],
  [
    'the last step before the first',
    steps(['2026-02-02'], [], ['2026-02-01']),
    'input.steps.elaboration.startsOn',
    'DATES_OUT_OF_ORDER',
  ],
  [
    'a step that ends before an earlier one',
    steps(['2026-01-01', '2026-03-01'], ['2026-01-02', '2026-02-01']),
    'input.steps.consultation.endsOn',
    'DATES_OUT_OF_ORDER',
  ],
])('%s is refused', (_what, input, path, code) => {
  expect(problems(input)).toEqual([[path, code]]);
});

test.each([
  'http://www.gorinchem.nl',
  'javascript:alert(1)',
  'ftp://gorinchem.nl/plan',
  'www.gorinchem.nl',
  'https://',
  'https://localhost/plan',
  'https://naam:geheim@gorinchem.nl',
])('%s is no address of a document', (url) => {
  expect(problems({ documents: [{ title: 'Plan', url }] })).toEqual([['input.documents.0.url', 'INVALID_URL']]);
});

test('everything that is wrong is told at once', () => {
  expect(problems({ title: '', budget: 1, areas: ['x'], ...steps(['x']) } as Fields)).toEqual([
    ['input.title', 'REQUIRED'],
    ['input.areas.0', 'UNKNOWN_AREA'],
    ['input.steps.analysis.startsOn', 'INVALID_DATE'],
  ]);
});

test('steps may overlap and begin and end on the same day', () => {
  expect(
    problems(steps(['2026-01-01', '2026-02-01'], ['2026-01-01', '2026-02-01'], ['2026-01-15', '2026-02-01'])),
  ).toEqual([]);
});

test('a new day is compared with the days that stay', () => {
  const before = { ...blank, steps: { analysis: { startsOn: '2026-02-01' }, consultation: {}, elaboration: {} } };
  expect(problems({ steps: { consultation: { startsOn: '2026-01-01' } } }, before)).toEqual([
    ['input.steps.consultation.startsOn', 'DATES_OUT_OF_ORDER'],
  ]);
});

test('what is absent stays, null empties, and texts and codes are cleaned', () => {
  const before = {
    ...blank,
    client: 'Gemeente',
    areas: ['GM0512'],
    frame: { goal: 'Doel', fixed: 'Vast' },
    steps: {
      analysis: { startsOn: '2026-01-01', owner: 'A' },
      consultation: { endsOn: '2026-04-01' },
      elaboration: {},
    },
    campaign: { emphasis: 'street', channels: ['brief'], moments: [], budget: 10 } as const satisfies object,
  };
  const { after } = edited(
    { ...before, campaign: { ...before.campaign, channels: [...before.campaign.channels], moments: [] } },
    {
      title: ' Nieuw ',
      question: null,
      areas: ['bu05120101', 'WK051201', 'WK051201'],
      frame: { goal: null, open: ' Open ' },
      steps: { analysis: { owner: null }, consultation: null },
      campaign: { channels: [' Krant ', ' '] },
    },
    known,
  );
  expect(after).toMatchObject({
    title: 'Nieuw',
    client: 'Gemeente',
    areas: ['BU05120101', 'WK051201'],
    frame: { fixed: 'Vast', open: 'Open' },
    campaign: { emphasis: 'street', channels: ['Krant'], budget: 10 },
  });
  expect(after?.frame.goal).toBeUndefined();
  expect(after?.steps.analysis).toEqual({ startsOn: '2026-01-01', endsOn: undefined, owner: undefined });
  expect(after?.steps.consultation.endsOn).toBeUndefined();
});
