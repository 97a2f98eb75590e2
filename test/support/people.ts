import { randomUUID } from 'node:crypto';
import type { PersonRepository } from '../../api/access/people/person.repository';
import type { StoredPerson } from '../../api/access/people/person.rules';
import { actors } from './actors';

/** Somebody with an account; an adviser unless told otherwise. */
export function aPerson(part: Partial<StoredPerson> = {}): StoredPerson {
  const id = part.id ?? randomUUID();
  return {
    id,
    name: 'Iemand',
    email: `${id}@citisens.example`,
    role: 'adviser',
    municipalities: [],
    invitedAt: '2026-11-01T00:00:00.000Z',
    invitedBy: 'administrator#administrator',
    account: 'ready',
    wishes: [],
    version: 1,
    ...part,
  };
}

/** Stores a person as an administrator would, and gives them. */
export async function keepPerson(people: PersonRepository, person: StoredPerson): Promise<StoredPerson> {
  const deed = { actor: actors.administrator, requestId: 'test', action: 'invitePerson', input: {} };
  const outcome = await people.store(undefined, person, deed);
  if (outcome !== 'done') throw new Error(`Not stored: ${outcome}`);
  return person;
}
