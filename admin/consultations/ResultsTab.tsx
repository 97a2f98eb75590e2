import { Alert, Box, Button, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { CompareSection } from './CompareSection';
import { CountAgain } from './CountAgain';
import type { ConsultationRecord } from './consultation.records';
import { ResultSections } from './ResultSections';
import type { ResultsRecord } from './results.records';
import { useResultsView } from './use-results-view';
import { whyUnweighted } from './weighted-groups';

/** Results: how they were counted, who responded, and the figures per question; `?number=` for an older tabulation. */
export function ResultsTab({ consultation }: { consultation: ConsultationRecord }) {
  const [search] = useSearchParams();
  const number = Number(search.get('number')) || undefined;
  return <Results key={`${consultation.id} ${number ?? ''}`} consultation={consultation} asked={number} />;
}

interface ResultsProps {
  consultation: ConsultationRecord;
  /** Which tabulation; the newest when left out. */
  asked: number | undefined;
}

function Results({ consultation, asked }: ResultsProps) {
  const { id } = consultation;
  const translate = useTranslate();
  const figures = useFigures();
  const [view, setView] = useResultsView();
  const meta = { number: asked, ...view.groups };
  // What was chosen on this page stays while the figures of other groups are on their way.
  const { data, error, refetch, isPlaceholderData } = useGetOne<ResultsRecord>(
    'results',
    { id, meta },
    { placeholderData: (previous) => previous },
  );
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const { results } = data;
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  if (!results && asked) return <Older consultation={id} sentence={word('not_there', { number: asked })} />;
  if (!results) {
    return (
      <>
        <Typography>{word('none')}</Typography>
        <CountAgain consultation={id} label={word('count')} onDone={refetch} />
      </>
    );
  }
  const { number, at, method } = results;
  const newest = data.newest?.number ?? number;
  return (
    <>
      {newest > number && <Older consultation={id} sentence={word('is_older', { number, newest })} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography color="textSecondary">{word('is_draft', { number, at: figures.moment(at) })}</Typography>
        {newest === number && <CountAgain consultation={id} label={word('again')} onDone={refetch} />}
      </Box>
      <ResultSections
        consultation={consultation}
        results={results}
        view={view}
        change={setView}
        isBehind={isPlaceholderData}
      />
      <CompareSection
        consultation={consultation}
        results={results}
        groups={view.groups}
        isWeighted={view.isWeighted && whyUnweighted(method, view.groups) === null}
      />
    </>
  );
}

/** Says that these are not the newest figures, with the way there. */
function Older({ consultation, sentence }: { consultation: string; sentence: string }) {
  const translate = useTranslate();
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" component={Link} to={`/consultations/${encodeURIComponent(consultation)}/show/results`}>
          {translate('citisens.results.to_newest')}
        </Button>
      }
    >
      {sentence}
    </Alert>
  );
}
