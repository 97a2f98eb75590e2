import { useGetOne } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { PublishedSection } from './PublishedSection';
import type { Publications } from './publication.queries';

/** What was published about a consultation, for who does not work on it. */
export function PublicSection({ consultation }: { consultation: string }) {
  const { data, error, refetch } = useGetOne<Publications>('publications', { id: consultation });
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  return data && <PublishedSection consultation={consultation} publications={data.publications.nodes} />;
}
