import { Alert, Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { CompareSection } from './CompareSection';
import { CountAgain } from './CountAgain';
import type { ConsultationRecord } from './consultation.records';
import { GroupsChoice } from './GroupsChoice';
import { MethodSection } from './MethodSection';
import { QuestionFigures } from './QuestionFigures';
import { RespondedSection } from './RespondedSection';
import type { GroupWish, ResultsRecord } from './results.records';

/** Questions that are shown at first, and more each time. */
const QUESTIONS_AT_ONCE = 5;

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
  const [groups, setGroups] = useState<GroupWish>({ dimension: 'TOTAL' });
  const [isWeighted, setWeighted] = useState(true);
  const [most, setMost] = useState(QUESTIONS_AT_ONCE);
  const meta = { number: asked, dimension: groups.dimension };
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
  const { number, at, method, response, questions } = results;
  const newest = data.newest?.number ?? number;
  const hasWeights = method.weighting.status === 'WEIGHTED';
  return (
    <>
      {newest > number && <Older consultation={id} sentence={word('is_older', { number, newest })} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography color="textSecondary">{word('is_draft', { number, at: figures.moment(at) })}</Typography>
        {newest === number && <CountAgain consultation={id} label={word('again')} onDone={refetch} />}
      </Box>
      <MethodSection method={method} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <GroupsChoice crossings={consultation.design?.crossings ?? []} value={groups} onChoose={setGroups} />
        {hasWeights && (
          <ToggleButtonGroup
            size="small"
            exclusive
            value={isWeighted}
            onChange={(_, chosen) => chosen !== null && setWeighted(chosen)}
            aria-label={word('weights')}
          >
            <ToggleButton value={true}>{word('weighted')}</ToggleButton>
            <ToggleButton value={false}>{word('unweighted')}</ToggleButton>
          </ToggleButtonGroup>
        )}
      </Box>
      {isPlaceholderData && <Waiting />}
      {!isPlaceholderData && !groups.crossedWith && (
        <RespondedSection rows={response.nodes} isTotal={groups.dimension === 'TOTAL'} />
      )}
      <Alert severity="info">{word('withheld_why', { threshold: method.threshold })}</Alert>
      {questions.slice(0, most).map((result) => (
        <QuestionFigures
          key={result.id}
          consultation={id}
          number={number}
          result={result}
          groups={groups}
          isWeighted={hasWeights && isWeighted}
        />
      ))}
      {questions.length > most && (
        <Button variant="outlined" onClick={() => setMost(most + QUESTIONS_AT_ONCE)} sx={{ justifySelf: 'start' }}>
          {word('more')}
        </Button>
      )}
      <CompareSection
        consultation={consultation}
        results={results}
        groups={groups}
        isWeighted={hasWeights && isWeighted}
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
