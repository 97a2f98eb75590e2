import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  MenuItem,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { QuestionCardProps } from './QuestionCard';
import { answersOf, conditionsFor } from './questionnaire-draft';

type ConditionFieldsProps = Pick<QuestionCardProps, 'question' | 'questions' | 'problems' | 'change'>;

/** Who is asked: everybody, or only those who gave one of some answers to an earlier question. */
export function ConditionFields({ question, questions, problems, change }: ConditionFieldsProps) {
  const translate = useTranslate();
  const text = (key: string) => translate(`citisens.consultation.questions.${key}`);
  const earlier = conditionsFor(questions, question.id);
  const { onlyIf } = question;
  const about = earlier.find(({ question: { key } }) => key === onlyIf?.question)?.question;
  const nearest = earlier.at(-1)?.question;
  const ask = (key: string) => change({ ...question, onlyIf: { question: key, options: [] } });
  const toggle = (code: string, isChosen: boolean) => {
    if (!onlyIf) return;
    const others = onlyIf.options.filter((one) => one !== code);
    change({ ...question, onlyIf: { ...onlyIf, options: isChosen ? [...others, code] : others } });
  };
  const wrongAnswer = Object.keys(problems).find((path) => path.startsWith('onlyIf.options'));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FormControlLabel
        control={
          <Switch
            checked={onlyIf !== null}
            disabled={!onlyIf && !nearest}
            onChange={(_, isOn) => (isOn && nearest ? ask(nearest.key) : change({ ...question, onlyIf: null }))}
          />
        }
        label={text('is_conditional')}
      />
      {!onlyIf && !nearest && (
        <Typography variant="body2" color="textSecondary">
          {text('no_earlier')}
        </Typography>
      )}
      {onlyIf && (
        <Box sx={{ display: 'grid', gap: 2, pl: { sm: 2 }, borderLeft: { sm: 3 }, borderColor: { sm: 'divider' } }}>
          <TextField
            select
            id={`${question.id}-condition`}
            label={text('condition_question')}
            value={about ? onlyIf.question : ''}
            error={problems['onlyIf.question'] !== undefined}
            helperText={problems['onlyIf.question']}
            variant="outlined"
            margin="none"
            onChange={(event) => ask(event.target.value)}
          >
            {earlier.map(({ question: { id, key, text: asked }, number }) => (
              <MenuItem key={id} value={key} sx={{ whiteSpace: 'normal' }}>
                {number}. {asked || '…'}
              </MenuItem>
            ))}
          </TextField>
          {about && (
            <FormControl component="fieldset" variant="standard" error={wrongAnswer !== undefined}>
              <FormLabel component="legend">{text('condition_options')}</FormLabel>
              <FormGroup row={about.kind === 'SCALE'}>
                {answersOf(about).map(({ code, label }) => (
                  <FormControlLabel
                    key={code}
                    control={
                      <Checkbox
                        size="small"
                        checked={onlyIf.options.includes(code)}
                        onChange={(_, isChosen) => toggle(code, isChosen)}
                      />
                    }
                    label={label || code}
                  />
                ))}
              </FormGroup>
              {wrongAnswer && <FormHelperText>{problems[wrongAnswer]}</FormHelperText>}
            </FormControl>
          )}
        </Box>
      )}
    </Box>
  );
}
