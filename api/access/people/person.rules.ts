import type { PersonActor } from '../actor';

/** What somebody may do, from most to least. */
export const ROLES = ['administrator', 'adviser', 'official'] as const satisfies PersonActor['kind'][];
export type PersonRole = (typeof ROLES)[number];

/** What an administrator asked of somebody's account, once, besides that it follows the record. */
export type Wish = 'invitation' | 'secondFactor';

/** Why an account could not follow its record. */
export type AccountProblem = 'taken' | 'undeliverable' | 'refused' | 'unreachable';

/** Somebody who works with the platform, as stored. The record says what they may do; their account follows it. */
export interface StoredPerson {
  id: string;
  name: string;
  /** As it was typed; nobody else has it in any spelling of capitals. It never changes. */
  email: string;
  role: PersonRole;
  /** Codes of the municipalities an official works for; empty for staff. */
  municipalities: string[];
  /** Made up, for a demo. */
  isExample?: boolean;
  invitedAt: string;
  invitedBy: string;
  /** The last day on which a token was given (ISO 8601); absent until somebody signs in for the first time. */
  signedInAt?: string;
  leftAt?: string;
  /** Whether the account is yet to follow (`asked`), does (`ready`) or could not (`failed`). */
  account: 'asked' | 'ready' | 'failed';
  accountProblem?: AccountProblem;
  wishes: Wish[];
  /** Subject of their tokens, by which the audit log knows them; absent until there is an account. */
  subject?: string;
  /** Counts what administrators did. */
  version: number;
}

/** What audit records keep of a person: neither name nor address. */
export const AUDITED_PERSON_FIELDS = [
  'role',
  'municipalities',
  'leftAt',
  'wishes',
  'version',
] as const satisfies (keyof StoredPerson)[];

/** What administrators may change of a person. */
export type PersonChange = Pick<StoredPerson, 'name' | 'role' | 'municipalities'>;

/** An address as it is compared: capitals do not make another one. */
export const emailKey = (email: string): string => email.toLowerCase();

/** Whether they may manage people now. */
export const isAdministrator = ({ role, leftAt }: Pick<StoredPerson, 'role' | 'leftAt'>): boolean =>
  role === 'administrator' && leftAt === undefined;

/** The person with an account that is to follow the record again, and a wish for it where one is given. */
export function asked(person: StoredPerson, wish?: Wish): StoredPerson {
  const { accountProblem: _, ...rest } = person;
  const wishes = wish ? [...new Set([...person.wishes, wish])] : person.wishes;
  return { ...rest, account: 'asked', wishes, version: person.version + 1 };
}

/** The person as changed. */
export const changed = (person: StoredPerson, change: PersonChange): StoredPerson => asked({ ...person, ...change });

/** The person as left; what was wished of their account does not matter any more. @param now milliseconds. */
export const ended = (person: StoredPerson, now: number): StoredPerson =>
  asked({ ...person, leftAt: new Date(now).toISOString(), wishes: [] });

/** The person as back, with the role and municipalities they had. */
export function restored({ leftAt: _, ...person }: StoredPerson): StoredPerson {
  return asked(person);
}

/** What a token says of a person. */
export interface Claims {
  groups: string[];
  /** Empty for staff, who work for all. */
  municipalities: string[];
}

/**
 * What tokens say of who has left: a group that is no role. An empty list would be safe only if the pool took it to
 * mean "none" rather than "as they were".
 */
const LEFT = 'left';

/** What a person's tokens say, from the record and nothing else. */
export function claimsOf({ role, municipalities, leftAt }: StoredPerson): Claims {
  if (leftAt !== undefined) return { groups: [LEFT], municipalities: [] };
  return { groups: [role], municipalities: role === 'official' ? municipalities : [] };
}
