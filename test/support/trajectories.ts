import type { Trajectory } from '../../api/trajectories/trajectory.type';
import { actors } from './actors';
import type { World } from './world';

/** A frame in which nothing is missing. */
export const COMPLETE_FRAME: Trajectory['frame'] = {
  goal: 'Minder inwoners voelen zich eenzaam.',
  audience: 'Inwoners van 65 jaar en ouder',
  fixed: 'Het budget en de plek van het wijkcentrum',
  open: 'Welke activiteiten er komen',
  useOfResults: 'De raad beslist er in het najaar over.',
};

let made = 0;

/**
 * A published trajectory of Gorinchem (GM0512, edition 2025) about its first district, in the first step and complete
 * enough to go on; it is not stored.
 * @param changes what differs.
 */
export function madeUpTrajectory(changes: Partial<Trajectory> = {}): Trajectory {
  const at = new Date().toISOString();
  return {
    id: `trajectory-${++made}`,
    municipality: 'GM0512',
    edition: 2025,
    areas: ['WK051201'],
    themes: ['loneliness'],
    title: 'Samen minder eenzaam',
    client: 'Gemeente Gorinchem',
    question: 'Wat helpt inwoners die zich eenzaam voelen?',
    step: 'analysis',
    steps: {
      analysis: { startsOn: '2026-01-05', endsOn: '2026-02-27', owner: 'Adviseur 1' },
      consultation: { startsOn: '2026-03-02', endsOn: '2026-04-24' },
      elaboration: { startsOn: '2026-05-04', endsOn: '2026-07-03' },
    },
    frame: COMPLETE_FRAME,
    approach: 'collect-ideas',
    campaign: { emphasis: 'street', channels: ['wijkkrant'], moments: [], budget: 2_500 },
    tools: [],
    documents: [],
    moves: [],
    isExample: false,
    isPublished: true,
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...changes,
  };
}

/**
 * Stores a {@link madeUpTrajectory}. The municipality itself need not be loaded.
 * @param changes what differs.
 * @returns the trajectory as stored.
 */
export async function aTrajectory({ service }: World, changes: Partial<Trajectory> = {}): Promise<Trajectory> {
  const trajectory = madeUpTrajectory(changes);
  const deed = { actor: actors.adviser, requestId: 'test', action: 'createTrajectory', input: {} };
  const outcome = await service.stores.trajectories.store(undefined, trajectory, deed);
  if (outcome !== 'done') throw new Error(`There is a trajectory ${trajectory.id} already`);
  return trajectory;
}
