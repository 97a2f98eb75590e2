import { badInput } from '../shared/errors';
import { type Actor, isProgram, type Scope } from './actor';

/** What an action is about, where that matters. */
export interface Subject {
  /** Municipalities whose figures are read; empty for national and provincial figures, which are there to compare with. */
  municipalities: readonly string[];
  /** Whether it was published; of a consultation: residents could answer it and its trajectory was published. */
  isPublished?: boolean;
}

type Rule = (actor: Actor, about: Subject) => boolean;

const covers = (actor: Actor, { municipalities }: Subject): boolean =>
  'municipalities' in actor &&
  (actor.municipalities === 'all' || municipalities.every((code) => actor.municipalities.includes(code)));

const staff: Rule = ({ kind }) => kind === 'adviser' || kind === 'administrator';
const administrators: Rule = ({ kind }) => kind === 'administrator';
const officialsOfIt: Rule = (actor, about) => actor.kind === 'official' && covers(actor, about);
const whatIsPublished: Rule = (_, { isPublished = false }) => isPublished;
const keysWith =
  (scope: Scope): Rule =>
  (actor, about) =>
    isProgram(actor) && actor.scopes.includes(scope) && covers(actor, about);

/**
 * Who may do what: the only place that says so. Areas, postcodes, profile models and the list of data sets are for
 * everybody and need no line. Nobody reads survey rows through the API, whatever the role: there is no action for it.
 */
export const policies = {
  'read distributions': [staff, officialsOfIt, keysWith('distributions')],
  'read indicators': [staff, officialsOfIt, keysWith('indicators')],
  'edit profiles': [staff],
  'keep trajectories': [staff],
  'read trajectories': [whatIsPublished, staff, officialsOfIt],
  'read staff notes': [staff],
  'read budgets': [staff, officialsOfIt],
  'keep consultations': [staff],
  'read consultations': [whatIsPublished, staff],
  'read consultation designs': [staff],
  'read jobs': [staff],
  'manage keys': [administrators],
  'manage people': [administrators],
  'read audit': [administrators],
  'review results': [staff],
  'read open answers': [staff],
  'keep open answers': [staff],
  'keep publications': [staff],
} as const satisfies Record<string, readonly Rule[]>;

export type Action = keyof typeof policies;

const ANYTHING: Subject = { municipalities: [] };

/** Whether the actor may do this. Fields that answer null or nothing to others ask this. */
export function may(actor: Actor, action: Action, about: Subject = ANYTHING): boolean {
  return policies[action].some((rule) => rule(actor, about));
}

/** Asserts that the actor may do this, where the work happens. @throws FORBIDDEN */
export function must(actor: Actor, action: Action, about?: Subject): void {
  if (!may(actor, action, about)) throw badInput('FORBIDDEN', `You may not ${action}: sign in as somebody who may.`);
}
