import { useGetManyAggregate } from 'react-admin';
import type { AreaRow } from '../records';

/**
 * Municipalities by their names, where a record holds codes; one that is no more keeps its code. However many there are
 * on a page, they are asked together.
 */
export function MunicipalityNames({ codes }: { codes: string[] }) {
  const { data = [], isPending } = useGetManyAggregate<AreaRow>(
    'municipalities',
    { ids: codes },
    { enabled: codes.length > 0 },
  );
  if (isPending && codes.length > 0) return '…';
  return codes.map((code) => data.find((found) => found?.code === code)?.name ?? code).join(', ');
}
