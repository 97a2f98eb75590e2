import { actorName } from '../../access/actor';
import type { PersonRepository } from '../../access/people/person.repository';
import { claimsOf, type StoredPerson } from '../../access/people/person.rules';

/** A made-up person of the demo, and what the sign-in page says they are. */
export interface DemoPerson extends Pick<StoredPerson, 'id' | 'name' | 'email' | 'role' | 'municipalities'> {
  about: string;
}

/**
 * One person per role; a second official, to see that one municipality does not see the other's figures, and a second
 * adviser, because results are published by somebody who did not work on them. The id is the subject of their tokens.
 */
export const demoPeople: readonly DemoPerson[] = [
  {
    id: 'demo-official-gorinchem',
    name: 'Gerda van Gorinchem',
    email: 'gerda@gorinchem.example',
    about: 'Ambtenaar van Gorinchem',
    role: 'official',
    municipalities: ['GM0512'],
  },
  {
    id: 'demo-official-vijfheerenlanden',
    name: 'Vincent van Vijfheerenlanden',
    email: 'vincent@vijfheerenlanden.example',
    about: 'Ambtenaar van Vijfheerenlanden',
    role: 'official',
    municipalities: ['GM1961'],
  },
  {
    id: 'demo-adviser',
    name: 'Anouk Adviseur',
    email: 'anouk@citisens.example',
    about: 'Adviseur',
    role: 'adviser',
    municipalities: [],
  },
  {
    id: 'demo-reviewer',
    name: 'Aziza Adviseur',
    email: 'aziza@citisens.example',
    about: 'Adviseur, beoordeelt resultaten',
    role: 'adviser',
    municipalities: [],
  },
  {
    id: 'demo-administrator',
    name: 'Bram Beheerder',
    email: 'bram@citisens.example',
    about: 'Beheerder',
    role: 'administrator',
    municipalities: [],
  },
];

/** Keeps the demo's people where there is nobody yet; what an administrator made of them since stays. */
export async function keepDemoPeople(people: PersonRepository): Promise<void> {
  if ((await people.list()).length > 0) return;
  const now = Date.now();
  const actor = { kind: 'administrator', id: 'npm-start', municipalities: 'all' } as const;
  const deed = { actor, requestId: 'start', action: 'invitePerson', input: {} };
  // A millisecond between them keeps them in this order.
  for (const [i, { about: _, ...person }] of demoPeople.entries()) {
    const invitedAt = new Date(now + i).toISOString();
    const invited = { isExample: true, invitedAt, invitedBy: actorName(actor), account: 'asked', wishes: [] } as const;
    const made: StoredPerson = { ...person, ...invited, wishes: [], version: 1 };
    await people.store(undefined, made, deed);
    await people.accountReady(made, made.id);
  }
}

/** Whether somebody can sign in: they have an account and did not leave. */
const signsIn = ({ subject, leftAt }: StoredPerson) => subject !== undefined && leftAt === undefined;

/** Who can sign in, in the order in which they were invited. */
export async function peopleWhoSignIn(people: PersonRepository): Promise<StoredPerson[]> {
  const all = (await people.list()).filter(signsIn);
  return all.sort((one, other) => one.invitedAt.localeCompare(other.invitedAt));
}

/** The person who signs in with this subject, if they can; on this machine it is the id of their record. */
export async function personWhoSignsIn(people: PersonRepository, id: string): Promise<StoredPerson | undefined> {
  const person = await people.get(id);
  return person && signsIn(person) ? person : undefined;
}

const ROLE = { administrator: 'Beheerder', adviser: 'Adviseur' } as const;

/** What somebody is, in Dutch. */
export function aboutPerson({ id, role, municipalities }: StoredPerson): string {
  const demo = demoPeople.find((one) => one.id === id && one.role === role);
  if (demo?.municipalities.join() === municipalities.join()) return demo.about;
  return role === 'official' ? `Ambtenaar van ${municipalities.join(', ')}` : ROLE[role];
}

/** The claims of a person's tokens, named as Cognito names them, so that the API reads one kind of token. */
export function tokenClaimsOf(person: StoredPerson) {
  const { groups, municipalities } = claimsOf(person);
  return {
    sub: person.id,
    name: person.name,
    email: person.email,
    'cognito:groups': groups,
    ...(municipalities.length > 0 && { 'custom:municipalities': municipalities.join(',') }),
  };
}
