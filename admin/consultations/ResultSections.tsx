import { Alert, Box, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Waiting } from '../layout/Waiting';
import type { ConsultationRecord } from './consultation.records';
import { GroupsChoice } from './GroupsChoice';
import { MethodSection } from './MethodSection';
import { QuestionFigures } from './QuestionFigures';
import { RespondedSection } from './RespondedSection';
import type { Results } from './results.records';
import { isSentiment, sentimentOf } from './sentiment';
import type { ResultsView } from './use-results-view';
import { whyUnweighted } from './weighted-groups';

/** Questions that are shown at first, and more each time. */
const QUESTIONS_AT_ONCE = 5;

interface ResultSectionsProps {
  consultation: ConsultationRecord;
  results: Results;
  view: ResultsView;
  change: (view: ResultsView) => void;
  /** Whether `results` are still those of the view before. */
  isBehind: boolean;
}

/** The figures of one tabulation, as staff see them while they work and everybody once they are published. */
export function ResultSections({ consultation, results, view, change, isBehind }: ResultSectionsProps) {
  const translate = useTranslate();
  const [most, setMost] = useState(QUESTIONS_AT_ONCE);
  const { number, method, crossings, response, questions } = results;
  const { groups } = view;
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  // The sentiment of answers is shown with their question.
  const asked = questions.filter((one) => !isSentiment(one));
  const why = whyUnweighted(method, groups);
  const isWeighted = view.isWeighted && why === null;
  return (
    <>
      <MethodSection method={method} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <GroupsChoice crossings={crossings} value={groups} onChoose={(chosen) => change({ ...view, groups: chosen })} />
        {why === null && (
          <ToggleButtonGroup
            size="small"
            exclusive
            value={view.isWeighted}
            onChange={(_, chosen) => chosen !== null && change({ ...view, isWeighted: chosen })}
            aria-label={word('weights')}
          >
            <ToggleButton value={true}>{word('weighted')}</ToggleButton>
            <ToggleButton value={false}>{word('unweighted')}</ToggleButton>
          </ToggleButtonGroup>
        )}
      </Box>
      {isBehind && <Waiting />}
      {!isBehind && response.nodes.length > 0 && <RespondedSection rows={response.nodes} groups={groups} />}
      <Alert severity="info" sx={{ '& p': { my: 0 }, '& p + p': { mt: 1 } }}>
        <p>{word('withheld_why', { threshold: method.threshold })}</p>
        {isWeighted && <p>{word('weighted_why')}</p>}
        {why !== null && why !== 'no_weights' && <p>{word(`unweighted_why.${why}`, wordsOn(method, word))}</p>}
      </Alert>
      {asked.slice(0, most).map((result) => (
        <QuestionFigures
          key={result.id}
          consultation={consultation.id}
          number={number}
          result={result}
          sentiment={sentimentOf(questions, result)}
          groups={groups}
          isWeighted={isWeighted}
        />
      ))}
      {asked.length > most && (
        <Button variant="outlined" onClick={() => setMost(most + QUESTIONS_AT_ONCE)} sx={{ justifySelf: 'start' }}>
          {word('more')}
        </Button>
      )}
    </>
  );
}

/** The choices of groups that have weighted figures. */
function wordsOn({ weighting }: Results['method'], word: (key: string) => string) {
  const named = (dimensions: readonly string[]) => dimensions.map((one) => word(`dimension.${one}`));
  const { dimensions, groupDimensions } = weighting;
  // By the one dimension that is weighted to, weighted figures are the unweighted ones.
  const chosen = groupDimensions.filter((one) => dimensions.length > 1 || one !== dimensions[0]);
  return {
    choices: named(['TOTAL', ...chosen])
      .map((one) => `„${one}”`)
      .join(', '),
  };
}
