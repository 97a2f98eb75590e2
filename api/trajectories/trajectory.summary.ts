import { wordsIn } from '../shared/searchable';
import type { Trajectory } from './trajectory.type';
import { type Approach, STEPS, type Stage } from './trajectory-parts.type';

/** What every list of trajectories looks at. */
export interface Listed
  extends Pick<
    Trajectory,
    'id' | 'municipality' | 'title' | 'areas' | 'themes' | 'step' | 'approach' | 'isPublished' | 'updatedAt'
  > {
  /** First and last day of its steps (ISO dates); undefined while that end is not planned. */
  from?: string;
  until?: string;
}

/** What a search for words looks at besides. */
export interface Words {
  /** Words of title, question, goal and client, each once; and those of the audience. */
  words: string;
  audience: string;
}

/** What a search looks at. */
export interface Summary extends Listed, Words {}

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
    approach,
    isPublished,
    from: days(plans.map(({ startsOn }) => startsOn))[0],
    until: untilOf(plans.map(({ endsOn }) => endsOn)),
    words: wordsIn([title, trajectory.question, trajectory.frame.goal, trajectory.client].join(' ')).join(' '),
    audience: wordsIn(trajectory.frame.audience ?? '').join(' '),
    updatedAt,
  };
}

/** The last day, when the last step is planned; a trajectory whose end is open goes on. */
const untilOf = (days: (string | undefined)[]): string | undefined =>
  days.at(-1) &&
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** Values without names or lists, because thousands are read at once. */
export type PackedListed = [
  ...[municipality: string, title: string, areas: string, themes: string, step: Stage],
  ...[approach: Approach | null, isPublished: boolean, updatedAt: string],
  ...[from: string | null, until: string | null],
];
export type PackedWords = [words: string, audience: string];

/** What lists look at, as it is stored. */
export const packedListed = (of: Listed): PackedListed => [
  ...([of.municipality, of.title, of.areas.join(' '), of.themes.join(' '), of.step] as const),
  ...([of.approach ?? null, of.isPublished, of.updatedAt] as const),
  ...([of.from ?? null, of.until ?? null] as const),
];

/** What {@link packedListed} made of the trajectory with this id. */
export function unpackedListed(id: string, packed: PackedListed): Listed {
  const [municipality, title, areas, themes, step, approach, isPublished, updatedAt, from, until] = packed;
  const when = { from: from ?? undefined, until: until ?? undefined, updatedAt };
  const about = { areas: codesIn(areas), themes: codesIn(themes) };
  return { id, municipality, title, ...about, step, approach: approach ?? undefined, isPublished, ...when };
}

/** Codes hold no spaces. */
const codesIn = (text: string): string[] => (text === '' ? [] : text.split(' '));

/** The words of a summary, as they are stored. */
export const packedWords = ({ words, audience }: Words): PackedWords => [words, audience];

/** The summary as it is stored. */
export const packedSummary = (of: Summary): string => JSON.stringify([of.id, packedListed(of), packedWords(of)]);

/** The summary that was stored by {@link packedSummary}. */
export function unpackedSummary(body: string): Summary {
  const [id, listed, [words, audience]] = JSON.parse(body) as [string, PackedListed, PackedWords];
  return { ...unpackedListed(id, listed), words, audience };
}
