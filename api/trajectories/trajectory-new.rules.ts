import { randomBytes } from 'node:crypto';
import type { Trajectory } from './trajectory.type';

/** Six random bytes name a trajectory; creating one is conditional on its absence. */
export const newTrajectoryId = (): string => randomBytes(6).toString('hex');

/** A trajectory of which nothing is filled in yet. @param at now (ISO 8601). */
export function blankTrajectory(id: string, municipality: string, edition: number, at: string): Trajectory {
  return {
    id,
    municipality,
    edition,
    areas: [],
    themes: [],
    title: '',
    step: 'analysis',
    steps: { analysis: {}, consultation: {}, elaboration: {} },
    frame: {},
    campaign: { channels: [], moments: [] },
    tools: [],
    documents: [],
    moves: [],
    isExample: false,
    isPublished: false,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}
