import { useGetManyReference } from 'react-admin';
import type { ChildRow } from '../records';

/** More than the districts of any municipality or the neighbourhoods of any district. */
const ALL_CHILDREN = 500;

/** The areas within an area: undefined while they are on their way. */
export interface Children<Row> {
  rows: Row[] | undefined;
  /** Null when all is well. */
  error: Error | null;
  retry: () => void;
}

/** All areas within an area, sorted by code as on a map of the municipality, with their figures and borders. */
export function useChildren(
  resource: 'districts' | 'neighbourhoods',
  target: 'municipality' | 'district',
  code: string,
): Children<ChildRow> {
  const { data, error, refetch } = useGetManyReference<ChildRow>(resource, {
    target,
    id: code,
    pagination: { page: 1, perPage: ALL_CHILDREN },
    sort: { field: 'code', order: 'ASC' },
    filter: {},
    meta: { withFigures: true },
  });
  return { rows: data, error, retry: refetch };
}
