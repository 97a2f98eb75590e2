import { Alert, AlertTitle, Box, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { codeOf } from '../providers/problem';
import { ComparedTable } from './ComparedTable';
import type { ComparedGroup, ComparisonRecord } from './comparison.queries';
import { FiguresChart } from './FiguresChart';
import type { GroupWish, ResultQuestion } from './results.records';

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
export function Comparison({ a, b, groups: wish, isWeighted }: ComparisonProps) {
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
  const isTotal = wish.dimension === 'TOTAL';
  return (
    <>
      {totalCount === 0 && <Typography>{word('not_crossed')}</Typography>}
      {totalCount > nodes.length && (
        <Alert severity="info">{word('too_many', { shown: nodes.length, total: totalCount })}</Alert>
      )}
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
const sidesOf = (group: ComparedGroup, titles: { a: string; b: string }) =>
  (['a', 'b'] as const).flatMap((side) => (group[side] ? [{ ...group[side], id: side, name: titles[side] }] : []));

/** Why two questions cannot be compared, in the words of both. */
function DifferentWords({ a, b }: { a: Side; b: Side }) {
  const translate = useTranslate();
  const isSame = JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
  return (
    <Alert severity="warning">
      <AlertTitle>{translate(`citisens.results.${isSame ? 'differs_condition' : 'differs'}`)}</AlertTitle>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2 }}>
        {[a, b].map((side) => {
          const { text, help, choices } = wordsOf(side);
          return (
            <Box key={side.consultation}>
              <Typography variant="body2">{side.title}</Typography>
              <Typography sx={{ fontWeight: 600 }}>„{text}”</Typography>
              {help && <Typography variant="body2">{help}</Typography>}
              <Typography variant="body2">{choices.join(' / ')}</Typography>
            </Box>
          );
        })}
      </Box>
    </Alert>
  );
}

const wordsOf = ({ question: { question } }: Side) => ({
  text: question.text,
  help: question.help,
  choices: question.choices.map(({ label }) => label),
});
