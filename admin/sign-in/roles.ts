/** What somebody is; the API decides what that opens, the panel only follows. */
export type Role = 'official' | 'adviser' | 'administrator' | 'none';

/** Who signed in, as their token says. */
export interface Person {
  id: string;
  name: string;
  role: Role;
  /** Codes of the municipalities an official works for. */
  municipalities: string[];
}

const ROLES = ['administrator', 'adviser', 'official'] as const;

/** Reads the claims of an id token. */
export function personOf(claims: Record<string, unknown>): Person {
  const groups = listOf(claims['cognito:groups']);
  return {
    id: String(claims.sub),
    name: String(claims.name ?? claims.email ?? ''),
    role: ROLES.find((role) => groups.includes(role)) ?? 'none',
    municipalities: listOf(claims['custom:municipalities']),
  };
}

const listOf = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.map(String) : typeof claim === 'string' ? claim.split(/[\s,]+/).filter(Boolean) : [];

const STAFF: Role[] = ['adviser', 'administrator'];

/** What the panel shows to some roles only; all else is for everybody. */
const shownTo: Record<string, Role[]> = {
  'profiles.edit': STAFF,
  'data-sets.import': STAFF,
  'trajectories.create': STAFF,
  'trajectories.edit': STAFF,
  'consultations.create': STAFF,
  'consultations.edit': STAFF,
  'keys.list': ['administrator'],
  'keys.show': ['administrator'],
  'keys.create': ['administrator'],
  'people.list': ['administrator'],
  'people.show': ['administrator'],
  'people.create': ['administrator'],
  'people.edit': ['administrator'],
  'audit.list': ['administrator'],
};

/** Whether the panel offers this to somebody in this role. */
export const isOfferedTo = (role: Role, resource: string, action: string): boolean =>
  shownTo[`${resource}.${action}`]?.includes(role) ?? true;
