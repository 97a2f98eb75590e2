import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';

type Plain<Type> = Omit<Type, '__typename'>;
type ThemeName = Pick<Graph.Theme, 'code' | 'name'>;

export type TrajectoryStep = Graph.TrajectoryStep;
export type StepRecord = Plain<Graph.PlannedTrajectoryStep>;

/** A trajectory as lists show it. */
export type TrajectoryRow = RaRecord<string> &
  Pick<Graph.Trajectory, 'title' | 'step' | 'isPublished' | 'isExample' | 'updatedAt' | 'version'> & {
    municipality: Pick<Graph.Municipality, 'code' | 'name'>;
    themes: ThemeName[];
    steps: {
      analysis: Pick<StepRecord, 'startsOn'>;
      consultation: Pick<StepRecord, 'startsOn'>;
      elaboration: Pick<StepRecord, 'startsOn' | 'endsOn'>;
    };
  };

/** A trajectory with all that its page shows. */
export type TrajectoryRecord = RaRecord<string> &
  Pick<
    Graph.Trajectory,
    'title' | 'client' | 'question' | 'step' | 'approach' | 'feedback' | 'isPublished' | 'isExample' | 'version'
  > & {
    municipality: Pick<Graph.Municipality, 'code' | 'name' | 'edition'>;
    areas: Pick<Graph.Area, 'code' | 'name' | 'level'>[];
    themes: ThemeName[];
    frame: Plain<Graph.TrajectoryFrame>;
    steps: { analysis: StepRecord; consultation: StepRecord; elaboration: StepRecord };
    campaign: Omit<Plain<Graph.Campaign>, 'moments'> & { moments: Plain<Graph.CampaignMoment>[] };
    tools: Plain<Graph.TrajectoryTool>[];
    documents: Plain<Graph.TrajectoryDocument>[];
    moves: Plain<Graph.TrajectoryMove>[];
  };

/** The steps in order, as the graph names them, and by the field of each. */
export const STEPS = [
  ['ANALYSIS', 'analysis'],
  ['CONSULTATION', 'consultation'],
  ['ELABORATION', 'elaboration'],
] as const;
export const STAGES: TrajectoryStep[] = [...STEPS.map(([step]) => step), 'COMPLETED'];
