import type { TrajectoryRepository } from './trajectory.repository';
import type { Trajectory } from './trajectory.type';
import { DEMO_ELABORATED } from './trajectory-demo-elaborated';
import { DEMO_STARTED } from './trajectory-demo-started';
import { blankTrajectory } from './trajectory-new.rules';

/** What differs from a trajectory of which nothing is filled in. */
export type DemoTrajectory = Partial<Trajectory> & Pick<Trajectory, 'id' | 'title' | 'steps'>;

const GORINCHEM = 'GM0512';
const EDITION = 2025;

/** Six trajectories of Gorinchem's social domain, made up to show how the platform works. */
export function trajectoryDemo(): Trajectory[] {
  return [...DEMO_STARTED, ...DEMO_ELABORATED].map((one) => {
    const madeAt = `${one.steps.analysis.startsOn}T08:00:00.000Z`;
    return {
      ...blankTrajectory(one.id, GORINCHEM, EDITION, madeAt),
      client: 'Gemeente Gorinchem, sociaal domein',
      isPublished: true,
      ...one,
      updatedAt: one.moves?.at(-1)?.at ?? madeAt,
      isExample: true,
    };
  });
}

/** Stores the demo's trajectories; what staff made of one that is there already stays. */
export async function loadTrajectoryDemo(trajectories: TrajectoryRepository): Promise<void> {
  const actor = { kind: 'administrator', id: 'demo', municipalities: 'all' } as const;
  for (const one of trajectoryDemo()) {
    await trajectories.store(undefined, one, { actor, requestId: 'start', action: 'createTrajectory', input: {} });
  }
}
