import { Alert } from '@mui/material';
import { useGetList, useGetOne, useTranslate } from 'react-admin';
import type { ConsultationRecord } from '../consultations/consultation.records';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { DraftSection } from './DraftSection';
import { HiddenNotice } from './HiddenNotice';
import { PublicationForm } from './PublicationForm';
import { PublishedSection } from './PublishedSection';
import type { Draft, Publications } from './publication.queries';

/** From results to what everybody reads: what is being made, and what was published. */
export function PublicationTab({ consultation }: { consultation: ConsultationRecord }) {
  const { id } = consultation;
  const translate = useTranslate();
  const drafts = useGetList<Draft>('publication-drafts', { filter: { consultation: id } });
  const published = useGetOne<Publications>('publications', { id });
  const error = drafts.error ?? published.error;
  if (error) return <ProblemNotice error={error} retry={() => Promise.all([drafts.refetch(), published.refetch()])} />;
  if (!drafts.data || !published.data) return <Waiting />;
  const [draft] = drafts.data;
  const { results, publications } = published.data;
  const newest = publications.nodes[0]?.number;
  return (
    <>
      <HiddenNotice consultation={consultation} />
      {draft && (
        <DraftSection key={`${draft.id}-${draft.version}`} consultation={id} draft={draft} newest={results?.number} />
      )}
      {!draft && results && (
        <PublicationForm key={`new-${newest ?? 0}`} consultation={id} newest={results.number} corrects={newest} />
      )}
      {!draft && !results && <Alert severity="info">{translate('citisens.publication.no_results')}</Alert>}
      <PublishedSection consultation={id} publications={publications.nodes} />
    </>
  );
}
