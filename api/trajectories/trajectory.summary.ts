import { wordsIn } from '../shared/searchable';
import type { Trajectory } from './trajectory.type';
import { STEPS } from './trajectory-parts.type';

/** What a search looks at. */
export interface Summary
  extends Pick<
    Trajectory,
    'id' | 'municipality' | 'title' | 'areas' | 'themes' | 'step' | 'approach' | 'isPublished' | 'updatedAt'
  > {
  /** First and last day of its steps (ISO dates); undefined while that end is not planned. */
  from?: string;
  until?: string;
  /** Words of title, question and goal, each once; and those of the audience. */
  words: string;
  audience: string;
}

/** The summary of a trajectory. Names of themes are not in it: they follow from their codes. */
export function summaryOf(trajectory: Trajectory): Summary {
  const { id, municipality, title, areas, themes, step, approach, isPublished, updatedAt } = trajectory;
  const plans = Object.values(STEPS).map((name) => trajectory.steps[name]);
  const days = (of: (string | undefined)[]) => of.filter((day) => day !== undefined).sort();
  return {
    id,
    municipality,
    title,
    areas,
    themes,
    step,
    ...(approach && { approach }),
    isPublished,
    from: days(plans.map(({ startsOn }) => startsOn))[0],
    until: untilOf(plans.map(({ endsOn }) => endsOn)),
    words: wordsIn([title, trajectory.question, trajectory.frame.goal].join(' ')).join(' '),
    audience: wordsIn(trajectory.frame.audience ?? '').join(' '),
    updatedAt,
  };
}

/** The last day, when the last step is planned; a trajectory whose end is open goes on. */
const untilOf = (days: (string | undefined)[]): string | undefined =>
  days.at(-1) ? days.toSorted().at(-1) : undefined;
