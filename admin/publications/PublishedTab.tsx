import { Alert, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ConsultationRecord } from '../consultations/consultation.records';
import { ResultSections } from '../consultations/ResultSections';
import { useResultsView } from '../consultations/use-results-view';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { QuoteTexts } from './ChosenQuotes';
import { HiddenNotice } from './HiddenNotice';
import { PublicationChoice } from './PublicationChoice';
import type { Publications, Published, PublishedResults } from './publication.queries';
import { StatementText } from './StatementText';

/** The figures that everybody reads: of the newest publication, or with `?number=` of an older one. */
export function PublishedTab({ consultation }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  const [search] = useSearchParams();
  const { data, error, refetch } = useGetOne<Publications>('publications', { id: consultation.id });
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const all = data.publications.nodes;
  const [newest] = all;
  if (!newest) {
    return (
      <>
        <HiddenNotice consultation={consultation} />
        <Typography>{translate('citisens.publication.list_none')}</Typography>
      </>
    );
  }
  const asked = Number(search.get('number')) || newest.number;
  const shown = all.find(({ number }) => number === asked);
  return (
    <>
      <PublicationChoice consultation={consultation.id} publications={all} number={asked} />
      {shown && <PublishedFigures key={shown.number} consultation={consultation} publication={shown} />}
    </>
  );
}

interface PublishedFiguresProps {
  consultation: ConsultationRecord;
  publication: Published;
}

function PublishedFigures({ consultation, publication }: PublishedFiguresProps) {
  const translate = useTranslate();
  const [view, change] = useResultsView();
  const meta = { publication: publication.number, ...view.groups };
  // What was chosen on this page stays while the figures of other groups are on their way.
  const { data, error, refetch, isPlaceholderData } = useGetOne<PublishedResults>(
    'published-results',
    { id: consultation.id, meta },
    { placeholderData: (previous) => previous },
  );
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const text = (key: string) => translate(`citisens.publication.${key}`);
  const { statement, quotes } = publication;
  return (
    <>
      {data.results ? (
        <ResultSections
          consultation={consultation}
          results={data.results}
          view={view}
          change={change}
          isBehind={isPlaceholderData}
        />
      ) : (
        <Alert severity="warning">{text('no_figures')}</Alert>
      )}
      {quotes.length > 0 && (
        <Section title={text('published_quotes')}>
          <QuoteTexts quotes={quotes} />
        </Section>
      )}
      <Section title={text('published_statement')}>
        <StatementText statement={statement} />
      </Section>
    </>
  );
}
