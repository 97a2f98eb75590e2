/** What a key was made for; each scope opens one kind of data. */
export const SCOPES = ['distributions', 'indicators'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which municipalities somebody may see more of than the public: a list of codes, or all. */
export type MunicipalityList = readonly string[] | 'all';

/** Nobody signed in and no key; or somebody who signed in and has no role, which opens nothing more. */
export interface PublicActor {
  kind: 'public';
  /**
   * Stands for the caller's network address, without revealing it: anonymous callers share one allowance per address.
   * The subject of the token of somebody without a role.
   */
  id: string;
}

/** A program with a key: a front end (bound to origins) or a partner that pulls data. */
export interface KeyActor {
  kind: 'frontend' | 'partner';
  /** Id of the key. */
  id: string;
  scopes: readonly Scope[];
  municipalities: MunicipalityList;
}

/** A person who signed in: an official of municipalities, or staff. */
export interface PersonActor {
  kind: 'official' | 'adviser' | 'administrator';
  /** Subject of the token: stable, and no name or address. */
  id: string;
  municipalities: MunicipalityList;
}

/** Who asks. */
export type Actor = PublicActor | KeyActor | PersonActor;

/** Whether a program asks, with a key. */
export const isProgram = (actor: Actor): actor is KeyActor => actor.kind === 'frontend' || actor.kind === 'partner';

/** How an actor is named in audit records and counters: `partner#k3f9`. */
export const actorName = ({ kind, id }: Actor): string => `${kind}#${id}`;

const PEOPLE = ['official', 'adviser', 'administrator'] as const satisfies PersonActor['kind'][];

/** The subject of a person by the name of an actor; undefined when it is no person's. */
export const subjectOf = (name: string): string | undefined =>
  new RegExp(`^(?:${PEOPLE.join('|')})#(.+)$`).exec(name)?.[1];

/** Every name under which whoever has this one may have acted: people change roles, and remain who they are. */
export function namesOf(name: string): string[] {
  const id = subjectOf(name);
  return id === undefined ? [name] : PEOPLE.map((kind) => actorName({ kind, id, municipalities: [] }));
}
