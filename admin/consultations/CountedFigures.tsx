import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { FiguresChart } from './FiguresChart';
import { FiguresTable } from './FiguresTable';
import type { GroupFigure, GroupWish, QuestionRecord, ResultQuestion } from './results.records';
import { WeightedNote } from './WeightedNote';
import { areMostLost, haveWeighted } from './weighted-groups';

export interface CountedFiguresProps {
  consultation: string;
  number: number;
  result: ResultQuestion;
  /** By what respondents are told apart. */
  groups: GroupWish;
  isWeighted: boolean;
}

/** The figures of one result, as a chart or as a table. */
export function CountedFigures({
  consultation,
  number,
  result,
  groups: wish,
  isWeighted: isWish,
  view,
}: CountedFiguresProps & { view: 'chart' | 'table' }) {
  const translate = useTranslate();
  // Of this result alone: others may have all of their figures weighted.
  const [chosen, choose] = useState<boolean>();
  const { data, error, refetch } = useGetOne<QuestionRecord>('question-results', {
    id: consultation,
    meta: { question: result.id, number, ...wish },
  });
  const groups = data?.results?.questions[0]?.groups;
  const nodes = groups?.nodes.map(asCounted) ?? [];
  const isWeighted = isWish && haveWeighted(nodes) && (chosen ?? !areMostLost(nodes.flatMap(({ choices }) => choices)));
  const areInBands = groups?.nodes.some(({ choices, bands }) => choices.length === 0 && bands.length > 0);
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!groups) return <Waiting />;
  return (
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
      {isWish && <WeightedNote groups={nodes} isWeighted={isWeighted} onChange={choose} />}
      {groups.totalCount > 0 &&
        (view === 'chart' && nodes[0]?.choices.length ? (
          <FiguresChart groups={nodes} result={result} isWeighted={isWeighted} />
        ) : (
          <FiguresTable groups={nodes} isWeighted={isWeighted} />
        ))}
    </>
  );
}

/** A group with what it is counted in as its answers: where single answers are not counted these are bands of them. */
const asCounted = (group: GroupFigure): GroupFigure =>
  group.choices.length > 0 ? group : { ...group, choices: group.bands };
