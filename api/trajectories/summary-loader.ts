import DataLoader from 'dataloader';
import type { TrajectoryRepository } from './trajectory.repository';
import type { Listed, Summary } from './trajectory.summary';

/** Reads summaries for one request: fields that look at the same ones share what is read. */
export class SummaryLoader {
  private readonly loader: DataLoader<string, Summary[]>;
  private all?: Promise<Listed[]>;
  private allWithWords?: Promise<Summary[]>;

  constructor(private readonly trajectories: TrajectoryRepository) {
    this.loader = new DataLoader((municipalities) =>
      Promise.all(municipalities.map((one) => trajectories.summaries(one))),
    );
  }

  /** Those of a municipality. */
  load(municipality: string): Promise<Summary[]> {
    return this.loader.load(municipality);
  }

  /** Those of all trajectories, without the words that are searched. */
  listed(): Promise<Listed[]> {
    this.all ??= this.trajectories.listed();
    return this.all;
  }

  /** Those of all trajectories. */
  searched(): Promise<Summary[]> {
    this.allWithWords ??= this.listed().then((listed) => this.trajectories.withWords(listed));
    return this.allWithWords;
  }
}
