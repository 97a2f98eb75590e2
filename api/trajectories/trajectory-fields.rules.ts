import { themeOf } from '../insights/theme.type';
import { parseAreaCode } from '../shared/codes';
import type { UserError } from '../shared/payload';
import { Refusals } from '../shared/refusals';
import { MAX_ITEMS, MAX_THEMES, type Trajectory } from './trajectory.type';
import { checkOrder, dayOf } from './trajectory-dates.rules';
import type { TrajectoryFieldsInput } from './trajectory-input.type';
import { campaignOf, documentsOf, toolsOf } from './trajectory-lists.rules';
import { STEPS, type StepName } from './trajectory-parts.type';

/** Most characters of each text. */
const MAX_TITLE = 150;
const MAX_QUESTION = 500;
const MAX_OWNER = 100;
const MAX_FRAME_TEXT = 1_000;
const MAX_FEEDBACK = 3_000;

const FRAME_FIELDS = ['goal', 'audience', 'fixed', 'open', 'useOfResults'] as const;

/** What is filled in of a trajectory, with its title; other fields follow from what is done with it. */
export type Fields = TrajectoryFieldsInput & { title?: string | null };

/** A trajectory after an edit, or what is to be repaired first. */
export type Edited = { after: Trajectory; userErrors: [] } | { after?: undefined; userErrors: UserError[] };

/**
 * The trajectory with what was filled in: what is absent stays, what is null or empty is emptied, a list replaces the
 * one there was. Its version is not counted up yet.
 * @param known whether the edition of the trajectory's municipality has an area of that code.
 */
export function edited(before: Trajectory, input: Fields, known: (area: string) => boolean): Edited {
  const refusals = new Refusals();
  const changes: Partial<Trajectory> = {};
  if (input.title !== undefined) changes.title = refusals.requiredText(['title'], input.title, MAX_TITLE);
  if (input.client !== undefined) changes.client = refusals.text(['client'], input.client, MAX_TITLE);
  if (input.question !== undefined) changes.question = refusals.text(['question'], input.question, MAX_QUESTION);
  if (input.feedback !== undefined) changes.feedback = refusals.text(['feedback'], input.feedback, MAX_FEEDBACK);
  if (input.approach !== undefined) changes.approach = input.approach ?? undefined;
  if (input.areas !== undefined) changes.areas = areasOf(before, input.areas, known, refusals);
  if (input.themes !== undefined) changes.themes = themesOf(input.themes, refusals);
  if (input.steps !== undefined) changes.steps = stepsOf(before.steps, input.steps, refusals);
  if (input.frame !== undefined) changes.frame = frameOf(before.frame, input.frame, refusals);
  if (input.campaign !== undefined) changes.campaign = campaignOf(before.campaign, input.campaign, refusals);
  if (input.tools !== undefined) changes.tools = toolsOf(input.tools, refusals);
  if (input.documents !== undefined) changes.documents = documentsOf(input.documents, refusals);
  if (refusals.userErrors.length > 0) return { userErrors: refusals.userErrors };
  return { after: { ...before, ...changes }, userErrors: [] };
}

function areasOf(
  { municipality, edition, areas: before }: Trajectory,
  texts: string[] | null,
  known: (area: string) => boolean,
  refusals: Refusals,
): string[] {
  const codes = refusals.list(['areas'], texts, MAX_ITEMS).map((text) => parseAreaCode(text) ?? text);
  codes.forEach((code, i) => {
    // What it was about already stays right, even when the edition is no longer loaded.
    if (before.includes(code) || known(code)) return;
    const message = `"${code.slice(0, 40)}" is geen gebied van gemeente ${municipality} in de indeling van ${edition}.`;
    refusals.refuse(['areas', i], 'UNKNOWN_AREA', message);
  });
  return [...new Set(codes)].sort();
}

function themesOf(texts: string[] | null, refusals: Refusals): string[] {
  const codes = refusals.list(['themes'], texts, MAX_THEMES);
  codes.forEach((code, i) => {
    if (!themeOf(code)) refusals.refuse(['themes', i], 'UNKNOWN_THEME', `"${code.slice(0, 40)}" is geen thema.`);
  });
  return [...new Set(codes)];
}

function stepsOf(
  before: Trajectory['steps'],
  input: NonNullable<Fields['steps']> | null,
  refusals: Refusals,
): Trajectory['steps'] {
  const plan = (name: StepName) => {
    const given = input === null ? null : input[name];
    if (given === undefined) return before[name];
    const day = (end: 'startsOn' | 'endsOn') =>
      given?.[end] === undefined && given ? before[name][end] : dayOf(['steps', name, end], given?.[end], refusals);
    const owner =
      given?.owner === undefined && given
        ? before[name].owner
        : refusals.text(['steps', name, 'owner'], given?.owner, MAX_OWNER);
    return { startsOn: day('startsOn'), endsOn: day('endsOn'), owner };
  };
  const steps = Object.fromEntries(Object.values(STEPS).map((name) => [name, plan(name)])) as Trajectory['steps'];
  checkOrder(steps, refusals);
  return steps;
}

function frameOf(
  before: Trajectory['frame'],
  input: NonNullable<Fields['frame']> | null,
  refusals: Refusals,
): Trajectory['frame'] {
  const text = (field: (typeof FRAME_FIELDS)[number]) => {
    if (input && input[field] === undefined) return before[field];
    return refusals.text(['frame', field], input?.[field], MAX_FRAME_TEXT);
  };
  return Object.fromEntries(FRAME_FIELDS.map((field) => [field, text(field)]));
}
