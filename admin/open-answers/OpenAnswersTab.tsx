import { Alert, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { ConsultationRecord } from '../consultations/consultation.records';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { AnswerSection } from './AnswerSection';
import { CodeBookSection } from './CodeBookSection';
import type { CodeBook, OpenQuestion } from './open-answer.queries';

/** What residents wrote: coded in bulk, and released as quotes. */
export function OpenAnswersTab({ consultation: { id } }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  const [chosen, choose] = useState<string>();
  const {
    data: questions,
    error,
    refetch,
  } = useGetList<OpenQuestion>('open-questions', { filter: { consultation: id } });
  const question = questions?.find(({ key }) => key === chosen) ?? questions?.[0];
  const books = useGetList<CodeBook>(
    'code-books',
    { filter: { consultation: id, question: question?.key } },
    { enabled: question !== undefined },
  );
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!questions) return <Waiting />;
  if (!question) return <Alert severity="info">{translate('citisens.open_answers.none')}</Alert>;
  const book = books.data?.[0];
  return (
    <>
      <Section title={translate('citisens.open_answers.question')}>
        <TextField
          select
          fullWidth
          label={translate('citisens.open_answers.question')}
          value={question.key}
          onChange={(event) => choose(event.target.value)}
        >
          {questions.map(({ key, text }) => (
            <MenuItem key={key} value={key} sx={{ whiteSpace: 'normal' }}>
              {text}
            </MenuItem>
          ))}
        </TextField>
        <Typography role="status" sx={{ mt: 1 }}>
          {translate('citisens.open_answers.progress', { coded: question.coded, answers: question.answers })}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate('citisens.open_answers.redacted_help')}
        </Typography>
      </Section>
      {books.error && <ProblemNotice error={books.error} retry={books.refetch} />}
      {books.data && (
        <>
          <AnswerSection
            key={`answers-${question.key}`}
            consultation={id}
            question={question.key}
            codes={book?.codes ?? []}
          />
          <CodeBookSection
            key={`codes-${question.key}-${book?.version ?? 0}`}
            consultation={id}
            question={question.key}
            book={book}
          />
        </>
      )}
    </>
  );
}
