import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Question } from './questionnaire.records';
import { answersOf } from './questionnaire-draft';

/** The questionnaire as residents see it; who tries an answer stores nothing. */
export function QuestionnairePreview({ questions, language }: { questions: readonly Question[]; language: string }) {
  const translate = useTranslate();
  if (questions.length === 0) return <Typography>{translate('citisens.consultation.questions.none')}</Typography>;
  return (
    <Box lang={language} sx={{ display: 'grid', gap: 3, maxWidth: 720 }}>
      {questions.map((question, i) => (
        <Box key={question.key} sx={{ minWidth: 0 }}>
          {question.group && question.group !== questions[i - 1]?.group && (
            <Typography variant="h3" sx={{ mb: 1.5, pt: i > 0 ? 1.5 : 0, color: 'primary.main', fontSize: '1.1rem' }}>
              {question.group}
            </Typography>
          )}
          <QuestionPreview question={question} number={i + 1} all={questions} />
        </Box>
      ))}
    </Box>
  );
}

interface QuestionPreviewProps {
  question: Question;
  number: number;
  all: readonly Question[];
}

function QuestionPreview({ question, number, all }: QuestionPreviewProps) {
  const id = useId();
  const { text, help, kind } = question;
  return (
    <FormControl component="fieldset" variant="standard" fullWidth sx={{ m: 0 }}>
      <FormLabel component="legend" focused={false} sx={{ color: 'text.primary !important', fontWeight: 650, mb: 0.5 }}>
        {number}. {text || '…'}
      </FormLabel>
      <ConditionNote question={question} all={all} />
      {help && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5, whiteSpace: 'pre-line' }}>
          {help}
        </Typography>
      )}
      {kind === 'OPEN' ? (
        <TextField
          multiline
          minRows={2}
          variant="outlined"
          margin="dense"
          slotProps={{ htmlInput: { 'aria-label': text } }}
        />
      ) : (
        <Answers question={question} name={id} />
      )}
    </FormControl>
  );
}

function Answers({ question, name }: { question: Question; name: string }) {
  const translate = useTranslate();
  const answers = answersOf(question);
  if (question.kind === 'SEVERAL_CHOICES') {
    return (
      <Box sx={{ display: 'grid' }}>
        <Typography variant="body2" color="textSecondary">
          {translate('citisens.consultation.questions.several')}
        </Typography>
        {answers.map(({ code, label }) => (
          <FormControlLabel key={code} control={<Checkbox size="small" />} label={label} />
        ))}
      </Box>
    );
  }
  if (question.kind === 'RANKING') {
    return (
      <Box>
        <Typography variant="body2" color="textSecondary">
          {translate('citisens.consultation.questions.ranking')}
        </Typography>
        <Box component="ol" sx={{ m: 0, mt: 0.5, pl: 3, display: 'grid', gap: 0.5 }}>
          {answers.map(({ code, label }) => (
            <Typography component="li" key={code}>
              {label}
            </Typography>
          ))}
        </Box>
      </Box>
    );
  }
  const isPoints = question.kind === 'SCALE' && question.scale !== 'LABELS';
  return (
    <RadioGroup row={isPoints} name={name}>
      {answers.map(({ code, label }) => (
        <FormControlLabel
          key={code}
          value={code}
          control={<Radio size="small" />}
          label={label}
          labelPlacement={isPoints ? 'bottom' : 'end'}
          sx={isPoints ? { mx: 0, minWidth: 44 } : undefined}
        />
      ))}
    </RadioGroup>
  );
}

/** Who is asked, for staff: residents only notice that other questions come. */
function ConditionNote({ question: { onlyIf }, all }: Pick<QuestionPreviewProps, 'question' | 'all'>) {
  const translate = useTranslate();
  if (!onlyIf) return null;
  const place = all.findIndex(({ key }) => key === onlyIf.question);
  const about = all[place];
  const labels = about ? answersOf(about).filter(({ code }) => onlyIf.options.includes(code)) : [];
  const answers = labels.map(({ label }) => `„${label}”`).join(` ${translate('citisens.consultation.questions.or')} `);
  return (
    <Typography variant="body2" sx={{ color: 'warning.main', mb: 0.5 }}>
      {translate('citisens.consultation.questions.only_if', { number: place + 1, answers: answers || '…' })}
    </Typography>
  );
}
