import type { StoredPerson } from './person.rules';
import { type Person, PersonState } from './person.type';

/** A person as administrators see them. */
export function shown(person: StoredPerson): Person {
  const { wishes: _, subject, isExample = false, ...rest } = person;
  const actor = subject === undefined ? {} : { actor: `${person.role}#${subject}` };
  return { ...rest, ...actor, isExample, state: stateOf(person) };
}

/** As {@link shown}, of nobody nothing. */
export const maybeShown = (person: StoredPerson | undefined): { person?: Person } =>
  person ? { person: shown(person) } : {};

function stateOf({ leftAt, signedInAt }: StoredPerson): PersonState {
  if (leftAt !== undefined) return PersonState.LEFT;
  return signedInAt === undefined ? PersonState.INVITED : PersonState.ACTIVE;
}
