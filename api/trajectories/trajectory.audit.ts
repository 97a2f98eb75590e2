import type { Trajectory } from './trajectory.type';
import { STEPS, type StepName } from './trajectory-parts.type';

/** What audit records keep of a trajectory: no names of staff, and no notes that may hold a name. */
export const AUDITED_TRAJECTORY_FIELDS = [
  'municipality',
  'edition',
  'areas',
  'themes',
  'title',
  'client',
  'question',
  'step',
  'steps',
  'frame',
  'approach',
  'campaign',
  'tools',
  'documents',
  'feedback',
  'isPublished',
  'version',
] as const satisfies (keyof Trajectory)[];

/** The trajectory without owners of steps and notes about tools. */
export function auditedView(trajectory: Trajectory): Trajectory {
  const withoutOwner = (name: StepName) => {
    const { owner: _, ...plan } = trajectory.steps[name];
    return [name, plan];
  };
  return {
    ...trajectory,
    steps: Object.fromEntries(Object.values(STEPS).map(withoutOwner)),
    tools: trajectory.tools.map(({ note: _, ...tool }) => tool),
  };
}
