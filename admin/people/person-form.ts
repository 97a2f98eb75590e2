import type { PersonRecord } from '../records';

/** What somebody may do, from least to most. */
export const ROLES = ['OFFICIAL', 'ADVISER', 'ADMINISTRATOR'] as const satisfies PersonRecord['role'][];

/** What is filled in of a person; what is required is there when it is sent. */
export interface PersonForm {
  name?: string;
  email?: string;
  role?: PersonRecord['role'];
  municipalities?: string[] | null;
}

/** What was filled in, as the graph wants it; municipalities are an official's only. */
export function changeOf({ name, role, municipalities }: PersonForm): Record<string, unknown> {
  return { name, role, municipalities: role === 'OFFICIAL' ? (municipalities ?? []) : [] };
}
