import { Alert } from '@mui/material';
import { useGetList, useGetOne, useTranslate } from 'react-admin';
import type { ConsultationRecord } from '../consultations/consultation.records';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { DraftSection } from './DraftSection';
import { HiddenNotice } from './HiddenNotice';
import { PublicationForm, type Tabulations } from './PublicationForm';
import { PublishedSection } from './PublishedSection';
import type { Draft, Publications } from './publication.queries';

/** What may be published: the newest tabulation, when it may, and again what was published before. */
function tabulationsOf({ results, publications }: Publications): Tabulations {
  const because = results?.notPublishableBecause ?? null;
  const numbers = [
    ...(results && !because ? [results.number] : []),
    ...publications.nodes.map((one) => one.tabulation),
  ];
  return { choices: [...new Set(numbers)].sort((a, b) => b - a), newest: results?.number, because };
}

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
  const tabulations = tabulationsOf(published.data);
  return (
    <>
      <HiddenNotice consultation={consultation} />
      {draft && (
        <DraftSection key={`${draft.id}-${draft.version}`} consultation={id} draft={draft} tabulations={tabulations} />
      )}
      {!draft && results && (
        <PublicationForm key={`new-${newest ?? 0}`} consultation={id} tabulations={tabulations} corrects={newest} />
      )}
      {!draft && !results && <Alert severity="info">{translate('citisens.publication.no_results')}</Alert>}
      <PublishedSection consultation={id} publications={publications.nodes} />
    </>
  );
}
