/** Somebody who can sign in on this machine. Made up, as are their addresses. */
export interface DemoPerson {
  /** Subject of their tokens. */
  id: string;
  name: string;
  email: string;
  /** What they are, in Dutch, as the page shows it. */
  role: string;
  groups: string[];
  /** Codes of the municipalities an official works for. */
  municipalities?: string[];
}

/**
 * One person per role; a second official, to see that one municipality does not see the other's figures, and a second
 * adviser, because results are published by somebody who did not work on them.
 */
export const demoPeople: DemoPerson[] = [
  {
    id: 'demo-official-gorinchem',
    name: 'Gerda van Gorinchem',
    email: 'gerda@gorinchem.example',
    role: 'Ambtenaar van Gorinchem',
    groups: ['official'],
    municipalities: ['GM0512'],
  },
  {
    id: 'demo-official-vijfheerenlanden',
    name: 'Vincent van Vijfheerenlanden',
    email: 'vincent@vijfheerenlanden.example',
    role: 'Ambtenaar van Vijfheerenlanden',
    groups: ['official'],
    municipalities: ['GM1961'],
  },
  {
    id: 'demo-adviser',
    name: 'Anouk Adviseur',
    email: 'anouk@citisens.example',
    role: 'Adviseur',
    groups: ['adviser'],
  },
  {
    id: 'demo-reviewer',
    name: 'Aziza Adviseur',
    email: 'aziza@citisens.example',
    role: 'Adviseur, beoordeelt resultaten',
    groups: ['adviser'],
  },
  {
    id: 'demo-administrator',
    name: 'Bram Beheerder',
    email: 'bram@citisens.example',
    role: 'Beheerder',
    groups: ['administrator'],
  },
];

/** The claims of a person's tokens, named as Cognito names them, so that the API reads one kind of token. */
export const claimsOf = ({ id, name, email, groups, municipalities }: DemoPerson) => ({
  sub: id,
  name,
  email,
  'cognito:groups': groups,
  ...(municipalities && { 'custom:municipalities': municipalities.join(',') }),
});
