import { Alert, Box, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { codeOf } from '../providers/problem';
import { ComparedTable } from './ComparedTable';
import type { ComparedGroup, ComparisonRecord } from './comparison.queries';
import { DifferentWords } from './DifferentWords';
import { FiguresChart } from './FiguresChart';
import type { GroupFigure, GroupWish, ResultQuestion } from './results.records';
import { areMostLost } from './weighted-groups';

/** A question in one tabulation of a consultation. */
export interface Side {
  consultation: string;
  title: string;
  number: number;
  question: ResultQuestion;
}

interface ComparisonProps {
  a: Side;
  b: Side;
  groups: GroupWish;
  isWeighted: boolean;
}

/** Two questions side by side, with the difference in points; when their words differ it shows both instead. */
export function Comparison({ a, b, groups: wish, isWeighted: isWish }: ComparisonProps) {
  const translate = useTranslate();
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  const { data, error, refetch } = useGetOne<ComparisonRecord>('comparisons', {
    id: `${a.consultation} ${b.consultation}`,
    meta: { a: askedOf(a), b: askedOf(b), ...wish },
  });
  if (codeOf(error) === 'WORDING_DIFFERS') return <DifferentWords a={a} b={b} />;
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const { totalCount, nodes } = data.groups;
  const titles = { a: word('compare_of', a), b: word('compare_of', b) };
  const pairs = nodes.flatMap(({ choices }) => choices);
  const areLost = areMostLost(
    pairs.map(({ difference, weightedDifference }) => ({ share: difference, weightedShare: weightedDifference })),
  );
  const isWeighted = isWish && !areLost;
  const isTotal = wish.dimension === 'TOTAL';
  return (
    <>
      {totalCount === 0 && <Typography>{word('not_crossed')}</Typography>}
      {totalCount > nodes.length && (
        <Alert severity="info">{word('too_many', { shown: nodes.length, total: totalCount })}</Alert>
      )}
      {isWish && areLost && <Alert severity="info">{word('compare_lost')}</Alert>}
      {nodes.map((group) => (
        <Box key={group.id} role="group" aria-label={group.name} sx={{ minWidth: 0 }}>
          {!isTotal && (
            <Typography component="h3" sx={{ fontWeight: 600 }}>
              {group.name}
            </Typography>
          )}
          {isTotal && group.choices.length > 0 && (
            <FiguresChart groups={sidesOf(group, titles)} result={a.question} isWeighted={isWeighted} />
          )}
          <ComparedTable group={group} titles={titles} isWeighted={isWeighted} />
        </Box>
      ))}
    </>
  );
}

const askedOf = ({ consultation, number, question }: Side) => ({ consultation, number, question: question.id });

/** Both sides as groups of one chart. */
const sidesOf = (group: ComparedGroup, titles: { a: string; b: string }): GroupFigure[] =>
  (['a', 'b'] as const).flatMap((side) => {
    const choices = group.choices.flatMap((choice) => choice[side] ?? []);
    return group[side] ? [{ ...group[side], id: side, name: titles[side], choices, bands: [] }] : [];
  });
