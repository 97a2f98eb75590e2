import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ConditionFields } from './ConditionFields';
import { OptionFields } from './OptionFields';
import type { QuestionCardProps } from './QuestionCard';
import type { Question } from './questionnaire.records';
import { asKind, hasOptions } from './questionnaire-draft';

const KINDS: Question['kind'][] = ['ONE_CHOICE', 'SEVERAL_CHOICES', 'SCALE', 'RANKING', 'OPEN'];
const SCALES: NonNullable<Question['scale']>[] = ['GRADE', 'NPS', 'LABELS'];

/** The fields of one question. */
export function QuestionFields({ question, questions, problems, change }: QuestionCardProps) {
  const translate = useTranslate();
  const text = (key: string) => translate(`citisens.consultation.questions.${key}`);
  const field = (name: 'text' | 'help' | 'group' | 'key', hint?: string) => ({
    id: `${question.id}-${name}`,
    label: text(name),
    value: question[name] ?? '',
    error: problems[name] !== undefined,
    helperText: problems[name] ?? (hint && text(hint)),
    variant: 'outlined' as const,
    margin: 'none' as const,
    fullWidth: true,
  });
  const columns = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 };
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1.5 }}>
      <TextField
        {...field('text')}
        multiline
        required
        onChange={(event) => change({ ...question, text: event.target.value })}
      />
      <Box sx={columns}>
        <TextField
          select
          id={`${question.id}-kind`}
          label={text('kind')}
          value={question.kind}
          variant="outlined"
          margin="none"
          onChange={(event) => change(asKind(question, event.target.value as Question['kind'], question.scale))}
        >
          {KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {text(`kind_${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        {question.kind === 'SCALE' && (
          <TextField
            select
            id={`${question.id}-scale`}
            label={text('scale')}
            value={question.scale ?? ''}
            error={problems.scale !== undefined}
            helperText={problems.scale}
            variant="outlined"
            margin="none"
            onChange={(event) => change(asKind(question, 'SCALE', event.target.value as Question['scale']))}
          >
            {SCALES.map((scale) => (
              <MenuItem key={scale} value={scale}>
                {text(`scale_${scale}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Box>
      {hasOptions(question) && (
        <OptionFields
          options={question.options}
          problems={problems}
          change={(options) => change({ ...question, options })}
        />
      )}
      <TextField
        {...field('help', 'help_hint')}
        multiline
        onChange={(event) => change({ ...question, help: event.target.value || null })}
      />
      <Box sx={columns}>
        <TextField
          {...field('group', 'group_hint')}
          onChange={(event) => change({ ...question, group: event.target.value || null })}
        />
        <TextField
          {...field('key', 'key_hint')}
          onChange={(event) => change({ ...question, key: event.target.value })}
        />
      </Box>
      <ConditionFields question={question} questions={questions} problems={problems} change={change} />
    </Box>
  );
}
