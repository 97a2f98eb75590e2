import { Alert, AlertTitle, Box, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { Waiting } from '../layout/Waiting';
import type { Side } from './Comparison';
import type { QuestionRecord } from './results.records';

/** Why two questions cannot be compared, in the words of both. */
export function DifferentWords({ a, b }: { a: Side; b: Side }) {
  const translate = useTranslate();
  const [one, other] = [useWords(a), useWords(b)];
  if (!one || !other) return <Waiting />;
  // The same words may have been shown in another language, or to others: that follows from an earlier question.
  const isSame = JSON.stringify(one.words) === JSON.stringify(other.words);
  return (
    <Alert severity="warning">
      <AlertTitle>{translate(`citisens.results.${isSame ? 'differs_condition' : 'differs'}`)}</AlertTitle>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2 }}>
        {[one, other].map(({ side, words: { text, help, answers } }) => (
          <Box key={side.consultation}>
            <Typography variant="body2">{side.title}</Typography>
            <Typography sx={{ fontWeight: 600 }}>„{text}”</Typography>
            {help && <Typography variant="body2">{help}</Typography>}
            <Typography variant="body2">{answers.join(' / ')}</Typography>
          </Box>
        ))}
      </Box>
    </Alert>
  );
}

/** What residents read; undefined until it is there. */
function useWords(side: Side) {
  const { consultation, number, question } = side;
  const { data, error } = useGetOne<QuestionRecord>('question-results', {
    id: consultation,
    meta: { question: question.id, number, dimension: 'TOTAL' },
  });
  if (!data && !error) return undefined;
  const [total] = data?.results?.questions[0]?.groups.nodes ?? [];
  const { text, help } = question.question;
  return { side, words: { text, help, answers: total?.choices.map(({ label }) => label) ?? [] } };
}
