import type { Actor, KeyActor, PersonActor } from '../../api/access/actor';

/** One actor of every kind; those of a municipality are of Gorinchem. */
export const actors = {
  public: { kind: 'public', id: '127.0.0.1' },
  frontend: { kind: 'frontend', id: 'front', scopes: ['distributions', 'indicators'], municipalities: ['GM0512'] },
  partner: { kind: 'partner', id: 'necker', scopes: ['distributions', 'indicators'], municipalities: 'all' },
  official: { kind: 'official', id: 'official-gorinchem', municipalities: ['GM0512'] },
  adviser: { kind: 'adviser', id: 'adviser', municipalities: 'all' },
  administrator: { kind: 'administrator', id: 'administrator', municipalities: 'all' },
} as const satisfies Record<string, Actor>;

/** An official of these municipalities. */
export const officialOf = (...municipalities: string[]): PersonActor => ({ ...actors.official, municipalities });

/** A partner whose key has these scopes and municipalities. */
export const partnerWith = (key: Partial<Pick<KeyActor, 'scopes' | 'municipalities'>>): KeyActor => ({
  ...actors.partner,
  ...key,
});
