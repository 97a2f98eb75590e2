import { Alert, Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { CountAgain } from './CountAgain';
import type { ConsultationRecord } from './consultation.records';
import { MethodSection } from './MethodSection';
import { QuestionFigures } from './QuestionFigures';
import { RespondedSection } from './RespondedSection';
import type { ResultsRecord } from './results.records';

const DIMENSIONS = ['TOTAL', 'DISTRICT', 'PROFILE', 'AGE', 'GENDER', 'SOURCE'] as const;
/** Questions that are shown at first, and more each time. */
const QUESTIONS_AT_ONCE = 5;

/** Results: how they were counted, who responded, and the figures per question. */
export function ResultsTab({ consultation: { id } }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  const figures = useFigures();
  const [dimension, setDimension] = useState<string>('TOTAL');
  const [isWeighted, setWeighted] = useState(true);
  const [most, setMost] = useState(QUESTIONS_AT_ONCE);
  const { data, error, refetch } = useGetOne<ResultsRecord>('results', { id, meta: { dimension } });
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const { results } = data;
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  if (!results) {
    return (
      <>
        <Typography>{word('none')}</Typography>
        <CountAgain consultation={id} label={word('count')} onDone={refetch} />
      </>
    );
  }
  const { number, at, method, response, questions } = results;
  const hasWeights = method.weighting.status === 'WEIGHTED';
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography color="textSecondary">{word('is_draft', { number, at: figures.moment(at) })}</Typography>
        <CountAgain consultation={id} label={word('again')} onDone={refetch} />
      </Box>
      <MethodSection method={method} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={dimension}
          onChange={(_, chosen) => chosen && setDimension(chosen)}
          aria-label={word('by')}
          sx={{ flexWrap: 'wrap' }}
        >
          {DIMENSIONS.map((one) => (
            <ToggleButton key={one} value={one}>
              {word(`dimension.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
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
      <RespondedSection rows={response.nodes} isTotal={dimension === 'TOTAL'} />
      <Alert severity="info">{word('withheld_why', { threshold: method.threshold })}</Alert>
      {questions.slice(0, most).map((result) => (
        <QuestionFigures
          key={result.id}
          consultation={id}
          number={number}
          result={result}
          dimension={dimension}
          isWeighted={hasWeights && isWeighted}
        />
      ))}
      {questions.length > most && (
        <Button variant="outlined" onClick={() => setMost(most + QUESTIONS_AT_ONCE)} sx={{ justifySelf: 'start' }}>
          {word('more')}
        </Button>
      )}
    </>
  );
}
