import DataLoader from 'dataloader';
import type { TrajectoryRepository } from './trajectory.repository';
import type { Summary } from './trajectory.summary';

/** Reads summaries for one request: areas of one municipality that are asked together share one Query. */
export class SummaryLoader {
  private readonly loader: DataLoader<string, Summary[]>;

  constructor(trajectories: TrajectoryRepository) {
    this.loader = new DataLoader((partitions) =>
      Promise.all(partitions.map((one) => trajectories.summaries(one || undefined))),
    );
  }

  /** Those of a municipality, or of all. */
  load(municipality?: string): Promise<Summary[]> {
    return this.loader.load(municipality ?? '');
  }
}
