import { Alert, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { FiguresChart } from './FiguresChart';
import { FiguresTable } from './FiguresTable';
import type { GroupFigure, GroupWish, QuestionRecord, ResultQuestion } from './results.records';

interface QuestionFiguresProps {
  consultation: string;
  number: number;
  result: ResultQuestion;
  /** By what respondents are told apart. */
  groups: GroupWish;
  isWeighted: boolean;
}

/** One question with its figures, as a chart or as a table. */
export function QuestionFigures({ consultation, number, result, groups: wish, isWeighted }: QuestionFiguresProps) {
  const translate = useTranslate();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { data, error, refetch } = useGetOne<QuestionRecord>('question-results', {
    id: consultation,
    meta: { question: result.id, number, ...wish },
  });
  const { question, questionnaire } = result;
  const groups = data?.results?.questions[0]?.groups;
  const nodes = groups?.nodes.map(asCounted) ?? [];
  const areInBands = groups?.nodes.some(({ choices, bands }) => choices.length === 0 && bands.length > 0);
  return (
    <Section
      title={question.text}
      actions={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          onChange={(_, chosen) => chosen && setView(chosen)}
          aria-label={translate('citisens.results.view')}
        >
          {(['chart', 'table'] as const).map((mode) => (
            <ToggleButton key={mode} value={mode}>
              {translate(`citisens.results.${mode}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate('citisens.results.version', { version: questionnaire })}
        {question.onlyIf && `. ${translate('citisens.results.condition')}`}
      </Typography>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {!error && !groups && <Waiting />}
      {groups && (
        <>
          {groups.totalCount === 0 && <Typography>{translate('citisens.results.not_crossed')}</Typography>}
          {groups.totalCount > groups.nodes.length && (
            <Alert severity="info" sx={{ mb: 1.5 }}>
              {translate('citisens.results.too_many', { shown: groups.nodes.length, total: groups.totalCount })}
            </Alert>
          )}
          {areInBands && (
            <Typography variant="body2" sx={{ mb: 1.5 }}>
              {translate('citisens.results.in_bands')}
            </Typography>
          )}
          {groups.totalCount > 0 &&
            (view === 'chart' && nodes[0]?.choices.length ? (
              <FiguresChart groups={nodes} result={result} isWeighted={isWeighted} />
            ) : (
              <FiguresTable groups={nodes} kind={question.kind} isWeighted={isWeighted} />
            ))}
        </>
      )}
    </Section>
  );
}

/** A group with what it is counted in as its answers: where single answers are not counted these are bands of them. */
const asCounted = (group: GroupFigure): GroupFigure =>
  group.choices.length > 0 ? group : { ...group, choices: group.bands };
