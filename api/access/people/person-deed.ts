import type { Context } from '../../context';
import type { UserError } from '../../shared/payload';
import type { Deed } from '../changes';
import { must } from '../policies';
import type { StoredPerson } from './person.rules';
import { maybeShown, shown } from './person.view';
import type { PersonPayload } from './person-input.type';
import { administratorProblem, stalePerson, unknownPerson } from './person-refusals';

/** What a mutation does to somebody who is there. */
export interface PersonDeed {
  /** Name of the mutation. */
  action: string;
  input: { id: string; version?: number; idempotencyKey?: string | null };
  /** Field of the input that a refusal about administrators names. */
  field?: string;
  /** The person as they become, or what is to be repaired. */
  decide(before: StoredPerson): StoredPerson | UserError[];
}

/**
 * Does something to a person: asserts that the caller may, refuses an old version, keeps an administrator, and stores
 * it with its audit record. When only the account moved on meanwhile, it is meant all the same and tried again.
 */
export async function done(
  { action, input, field = 'id', decide }: PersonDeed,
  context: Context,
): Promise<PersonPayload> {
  const { actor, requestId, people, changes } = context;
  must(actor, 'manage people');
  const deed: Deed = { actor, requestId, action, input };
  for (;;) {
    const {
      isRepeat,
      before: [before, administrators],
    } = await changes.start(deed, () => Promise.all([people.get(input.id), people.administrators()]));
    if (isRepeat) return { ...maybeShown(before), userErrors: [] };
    if (!before) return { userErrors: [unknownPerson(input.id)] };
    const refused = (...userErrors: UserError[]) => ({ person: shown(before), userErrors });
    if (input.version !== undefined && input.version !== before.version)
      return refused(stalePerson(input.version, before.version));
    const after = decide(before);
    if (Array.isArray(after)) return refused(...after);
    const problem = administratorProblem(before, after, { by: actor.id, administrators, field });
    if (problem) return refused(problem);
    const outcome = await people.store(before, after, deed);
    if (outcome === 'done') return { person: shown(after), userErrors: [] };
    // Else it changed meanwhile, or the same deed was done elsewhere: looked at again.
  }
}
