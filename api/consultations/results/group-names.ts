import type { ProfileModel } from '../../profiles/profile.type';
import type { Consultation } from '../consultation';
import { groupId } from './groups';
import { UNKNOWN } from './respondents';
import type { Population } from './weighting-targets';

const GENDER_NAMES: Readonly<Record<string, string>> = { female: 'Vrouw', male: 'Man', other: 'Anders' };

/** What people call groups, in Dutch: a district's name, `25 tot en met 44 jaar`; the code itself where there is no name. */
export function groupNames(
  { sources }: Pick<Consultation, 'sources'>,
  { districtNames }: Pick<Population, 'districtNames'>,
  models: readonly ProfileModel[],
): (dimension: string, key: string) => string {
  const names = new Map([
    ['total:all', 'Alle deelnemers'],
    ...[...districtNames].map(([code, name]) => [groupId({ dimension: 'district', key: code }), name] as const),
    ...models.flatMap(({ profiles }) => profiles.map(({ id, name }) => [`profile:${id}`, name] as const)),
    ...sources.map(({ code, name }) => [`source:${code}`, name] as const),
  ]);
  return (dimension, key) => {
    if (key === UNKNOWN) return 'Onbekend';
    if (dimension === 'gender') return GENDER_NAMES[key] ?? key;
    if (dimension === 'age') return ageName(key);
    return names.get(groupId({ dimension, key })) ?? key;
  };
}

function ageName(band: string): string {
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(band) ?? [];
  if (from === undefined) return band;
  return to === undefined ? `${from} jaar en ouder` : `${from} tot en met ${to} jaar`;
}
