import 'reflect-metadata';
import { trajectoryDemo } from '../../api/trajectories/trajectory.demo';
import { packedSummary, summaryOf, unpackedSummary } from '../../api/trajectories/trajectory.summary';
import { blankTrajectory } from '../../api/trajectories/trajectory-new.rules';
import type { StepName, StepPlan } from '../../api/trajectories/trajectory-parts.type';

const blank = blankTrajectory('t', 'GM0512', 2025, '2026-01-01T00:00:00.000Z');

test.each([blank, ...trajectoryDemo()].map((one) => [one.id, one] as const))(
  '%s is unpacked as it was packed',
  (_, one) => {
    const summary = summaryOf(one);
    expect(unpackedSummary(packedSummary(summary))).toEqual(summary);
    expect(packedSummary(summary).length).toBeLessThan(700);
  },
);

test.each<[Partial<Record<StepName, StepPlan>>, string | undefined, string | undefined]>([
  [{}, undefined, undefined],
  [{ analysis: { startsOn: '2026-01-01', endsOn: '2026-02-01' } }, '2026-01-01', undefined],
  [{ consultation: { startsOn: '2026-03-01' }, elaboration: { endsOn: '2026-06-01' } }, '2026-03-01', '2026-06-01'],
])('steps %j last from %s until %s', (steps, from, until) => {
  expect(summaryOf({ ...blank, steps: { ...blank.steps, ...steps } })).toMatchObject({ from, until });
});

test('words are kept once, without accents and case', () => {
  const { words, audience } = summaryOf({
    ...blank,
    title: 'Één wijk, één idee',
    question: 'Welk IDEE?',
    frame: { audience: 'Ouders' },
  });
  expect(words).toBe('een wijk idee welk');
  expect(audience).toBe('ouders');
});
