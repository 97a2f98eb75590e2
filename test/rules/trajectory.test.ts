import 'reflect-metadata';
import {
  advanced,
  type ConsultationState,
  emptiedBy,
  missingFor,
  returned,
} from '../../api/trajectories/trajectory.rules';
import type { Trajectory } from '../../api/trajectories/trajectory.type';
import { blankTrajectory } from '../../api/trajectories/trajectory-new.rules';
import { STAGES, type Stage } from '../../api/trajectories/trajectory-parts.type';
import { COMPLETE_FRAME } from '../support/trajectories';

const AT = '2026-11-22T10:00:00.000Z';
const complete: Trajectory = {
  ...blankTrajectory('t', 'GM0512', 2025, AT),
  question: 'Wat helpt?',
  areas: ['WK051201'],
  themes: ['loneliness'],
  frame: COMPLETE_FRAME,
  steps: { analysis: { startsOn: '2026-01-05', endsOn: '2026-02-27' }, consultation: {}, elaboration: {} },
  campaign: { emphasis: 'street', channels: [], moments: [] },
  tools: [{ kind: 'walk-in', participants: 1 }],
  feedback: 'Er is een koffieochtend.',
};
const paths = (errors: { path: string[] }[]) => errors.map(({ path }) => path.slice(1).join('.'));

describe('a step is complete', () => {
  test.each<[Stage, Partial<Trajectory>, string[]]>([
    ['analysis', {}, []],
    ['analysis', { question: undefined }, ['question']],
    ['analysis', { areas: [], themes: [] }, ['areas', 'themes']],
    ['analysis', { frame: { ...COMPLETE_FRAME, goal: undefined } }, ['frame.goal']],
    ['analysis', { frame: { ...COMPLETE_FRAME, audience: undefined } }, ['frame.audience']],
    ['analysis', { frame: { ...COMPLETE_FRAME, fixed: undefined } }, ['frame.fixed']],
    ['analysis', { frame: { ...COMPLETE_FRAME, open: undefined } }, ['frame.open']],
    ['analysis', { frame: { ...COMPLETE_FRAME, useOfResults: undefined } }, ['frame.useOfResults']],
    [
      'analysis',
      { steps: { analysis: { startsOn: '2026-01-05' }, consultation: {}, elaboration: {} } },
      ['steps.analysis.endsOn'],
    ],
    // What a later step needs is not asked yet.
    ['analysis', { campaign: { channels: [], moments: [] }, tools: [], feedback: undefined }, []],
    ['consultation', {}, []],
    ['consultation', { campaign: { channels: ['brief'], moments: [] } }, ['campaign.emphasis']],
    ['consultation', { tools: [] }, ['tools']],
    ['consultation', { tools: [{ kind: 'walk-in' }] }, ['tools']],
    ['consultation', { tools: [{ kind: 'walk-in', participants: 0 }] }, ['tools']],
    ['elaboration', {}, []],
    ['elaboration', { feedback: undefined }, ['feedback']],
    ['completed', { feedback: undefined }, []],
  ])('%s with %j misses %j', (step, changes, missing) => {
    expect(paths(missingFor({ ...complete, ...changes, step }, []))).toEqual(missing);
  });

  test.each([
    [['closed'], true],
    [['draft', 'closed'], true],
    [['draft', 'open'], false],
    [[], false],
  ] as const)('a consultation with consultations %j and no other tool: %s', (states, isComplete) => {
    const trajectory: Trajectory = { ...complete, step: 'consultation', tools: [] };
    const consultations = states.map((state) => ({ state }));
    expect(missingFor(trajectory, consultations).length === 0).toBe(isComplete);
  });

  // One that closed and people who came to a tool do not make up for residents who can still answer.
  test.each([
    [['open'], ['consultations']],
    [['closed', 'open'], ['consultations']],
    [['closed', 'draft'], []],
  ] as const)('the step consultation with consultations %j and people at a tool misses %j', (states, missing) => {
    const consultations = states.map((state) => ({ state }));
    expect(paths(missingFor({ ...complete, step: 'consultation' }, consultations))).toEqual(missing);
  });
});

describe('a move', () => {
  const order = Object.values(STAGES);
  test.each(order.slice(0, 3).map((step, at): [Stage, Stage] => [step, order[at + 1] ?? step]))(
    'on from %s is to %s, and is kept',
    (from, to) => {
      const { after } = advanced({ ...complete, step: from }, [], AT);
      expect(after).toEqual({ ...complete, step: to, moves: [{ from, to, at: AT, reason: undefined }] });
    },
  );

  test.each(order.slice(1).map((step, at): [Stage, Stage] => [step, order[at] ?? step]))(
    'back from %s is to %s, with its reason',
    (from, to) => {
      const { after } = returned({ ...complete, step: from }, ' Te vroeg ', [{ state: 'closed' }], AT);
      expect(after).toEqual({ ...complete, step: to, moves: [{ from, to, at: AT, reason: 'Te vroeg' }] });
    },
  );

  test.each<[string, ReturnType<typeof returned>, string]>([
    ['on from the end', advanced({ ...complete, step: 'completed' }, [], AT), 'ALREADY_COMPLETED'],
    ['back from the start', returned(complete, 'x', [], AT), 'FIRST_STEP'],
    ['back without a reason', returned({ ...complete, step: 'completed' }, ' ', [], AT), 'REQUIRED'],
    ['back with a story', returned({ ...complete, step: 'completed' }, 'x'.repeat(501), [], AT), 'TOO_LONG'],
    [
      'back while residents can answer',
      returned({ ...complete, step: 'consultation' }, 'x', [{ state: 'closed' }, { state: 'open' }], AT),
      'WRONG_STATE',
    ],
    [
      'for the 101st time',
      advanced({ ...complete, moves: Array(100).fill({ from: 'analysis', to: 'analysis', at: AT }) }, [], AT),
      'TOO_MANY_ITEMS',
    ],
  ])('%s is refused', (_what, { after, userErrors }, code) => {
    expect(after).toBeUndefined();
    expect(userErrors.map((one) => one.code)).toEqual([code]);
  });
});

test.each<[Stage, ConsultationState['state'][], string[]]>([
  ['analysis', [], []],
  ['analysis', ['draft'], []],
  ['analysis', ['draft', 'closed'], ['frame.goal']],
  ['consultation', [], ['frame.goal', 'question']],
  ['consultation', ['open'], ['frame.goal', 'question']],
  ['elaboration', [], ['frame.goal', 'question', 'campaign.emphasis']],
  ['completed', [], ['frame.goal', 'question', 'campaign.emphasis', 'feedback']],
])('in step %s with consultations %j these may not be emptied: %j', (step, states, kept) => {
  const emptied: Trajectory = {
    ...complete,
    step,
    question: undefined,
    frame: { ...COMPLETE_FRAME, goal: undefined },
    campaign: { channels: [], moments: [] },
    feedback: undefined,
  };
  const consultations = states.map((state) => ({ state }));
  expect(paths(emptiedBy(emptied, consultations)).sort()).toEqual([...kept].sort());
});
