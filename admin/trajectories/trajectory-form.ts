import { STEPS, type TrajectoryRecord } from './trajectory.records';

/** What the form holds: the trajectory as its page knows it, with codes where that has names. */
export type TrajectoryForm = Record<string, unknown>;

/** What may be filled in; the rest follows from what is done with a trajectory. */
const PLAIN = ['title', 'client', 'question', 'approach', 'feedback'] as const;

/** What the form begins with. */
export function formOf(record: TrajectoryRecord): TrajectoryForm {
  const { municipality, areas, themes, frame, steps, campaign, tools, documents } = record;
  return {
    ...Object.fromEntries(PLAIN.map((field) => [field, record[field]])),
    municipality: municipality.code,
    areas: areas.map(({ code }) => code),
    themes: themes.map(({ code }) => code),
    frame,
    steps,
    campaign,
    tools,
    documents,
  };
}

type Part = Record<string, unknown>;

const part = (value: unknown): Part => (value ?? {}) as Part;
const parts = (value: unknown): Part[] => (value ?? []) as Part[];
const pick = (from: Part, fields: readonly string[]): Part =>
  Object.fromEntries(fields.map((field) => [field, from[field] === '' ? null : (from[field] ?? null)]));

/** What was filled in, as the graph wants it: what is empty is null. */
export function inputOf(values: TrajectoryForm): Part {
  const campaign = part(values.campaign);
  const steps = part(values.steps);
  return {
    ...pick(values, PLAIN),
    areas: values.areas ?? [],
    themes: values.themes ?? [],
    frame: pick(part(values.frame), ['goal', 'audience', 'fixed', 'open', 'useOfResults']),
    steps: Object.fromEntries(
      STEPS.map(([, field]) => [field, pick(part(steps[field]), ['startsOn', 'endsOn', 'owner'])]),
    ),
    campaign: {
      ...pick(campaign, ['emphasis', 'budget']),
      channels: ((campaign.channels ?? []) as string[]).filter((channel) => channel.trim() !== ''),
      moments: parts(campaign.moments).map(({ on, what }) => ({ on: on ?? '', what: what ?? '' })),
    },
    tools: parts(values.tools).map((tool) => pick(tool, ['kind', 'startsOn', 'endsOn', 'participants', 'note'])),
    documents: parts(values.documents).map(({ title, url }) => ({ title: title ?? '', url: url ?? '' })),
  };
}

/** Lists that one input edits as a whole. */
const LISTS = ['areas', 'themes', 'campaign.channels'];

/** What was refused, each sentence at the input that shows it: of an item of a list, at the input of that list. */
export function errorsByInput(errors: Record<string, string>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [path, message] of Object.entries(errors)) {
    const input = LISTS.find((list) => path.startsWith(`${list}.`)) ?? path;
    shown[input] = shown[input] ? `${shown[input]} ${message}` : message;
  }
  return shown;
}
