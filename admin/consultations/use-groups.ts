import { useGetList, useTranslate } from 'react-admin';
import type { AreaRow, ProfileRecord } from '../records';
import type { Group, Weighable } from './consultation-form';

const GENDERS = ['female', 'male', 'other'];
const MOST = { page: 1, perPage: 100 };

/** The groups of each dimension, whose size in the population staff can enter. */
export function useGroups(municipality: string | undefined, ageBands: string[]): Record<Weighable, Group[]> {
  const translate = useTranslate();
  const districts = useDistricts(municipality);
  const profiles = useGetList<ProfileRecord>('profiles', { filter: {}, pagination: MOST });
  return {
    DISTRICT: districts,
    PROFILE: (profiles.data ?? []).map(({ id, name }) => ({ key: id, name })),
    AGE: ageBands.map((band) => ({ key: band, name: band })),
    GENDER: GENDERS.map((key) => ({ key, name: translate(`citisens.consultation.form.gender_${key}`) })),
  };
}

/** The districts of a municipality; none while it is not known. */
export function useDistricts(municipality: string | undefined): Group[] {
  const { data = [] } = useGetList<AreaRow>(
    'districts',
    { filter: { municipality }, pagination: MOST, sort: { field: 'code', order: 'ASC' } },
    { enabled: municipality !== undefined },
  );
  return data.map(({ code, name }) => ({ key: code, name }));
}
