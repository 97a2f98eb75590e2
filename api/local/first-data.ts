import type { Stores } from '../context';
import { loadDemo } from '../imports/demo';
import { indicatorsDemo } from '../indicators/indicator.demo';
import { model2019 } from '../profiles/model-2019';
import { loadTrajectoryDemo } from '../trajectories/trajectory.demo';

/**
 * Makes a start with nothing worth looking at: the profile model, and the demo when no data set is there at all.
 * @returns whether the demo was loaded now.
 */
export async function firstData({ profiles, trajectories, releases, catalogue, models }: Stores): Promise<boolean> {
  await profiles.add(model2019);
  const isEmpty = Object.keys((await releases.read(true)).releases).length === 0;
  if (isEmpty) {
    await loadDemo(releases, [indicatorsDemo()]);
    await loadTrajectoryDemo(trajectories);
  }
  await Promise.all([catalogue.refresh(), models.refresh()]);
  return isEmpty;
}
