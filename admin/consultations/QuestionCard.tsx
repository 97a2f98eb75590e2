import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Box, ButtonBase, IconButton, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { QuestionFields } from './QuestionFields';
import type { DraftQuestion } from './questionnaire-draft';

export interface QuestionCardProps {
  question: DraftQuestion;
  /** All questions of the questionnaire, in order. */
  questions: readonly DraftQuestion[];
  place: number;
  isOpen: boolean;
  toggle: () => void;
  /** What the API refused, by the path below the question: `options.1.label`. */
  problems: Readonly<Record<string, string>>;
  change: (question: DraftQuestion) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** A question in the editor: one line, with its fields under it while it is open. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, questions, place, isOpen, toggle, problems, move, remove } = props;
  const translate = useTranslate();
  const number = place + 1;
  const text = (key: string) => translate(`citisens.consultation.questions.${key}`, { number });
  const isRefused = Object.keys(problems).length > 0;
  const isShown = isOpen || isRefused;
  return (
    <Paper
      component="li"
      elevation={0}
      sx={{ border: 1, borderColor: isRefused ? 'error.main' : 'divider', minWidth: 0, overflow: 'hidden' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: { xs: 'wrap', sm: 'nowrap' }, pr: 0.5 }}>
        <ButtonBase
          onClick={toggle}
          aria-expanded={isShown}
          sx={{ flex: '1 1 240px', justifyContent: 'flex-start', textAlign: 'left', gap: 1, p: 1.5, minWidth: 0 }}
        >
          <ExpandIcon sx={{ transform: isShown ? 'rotate(180deg)' : 'none', color: 'text.secondary' }} />
          <Box sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {number}. {question.text || '…'}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {[question.group, text(`kind_${question.kind}`)].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        </ButtonBase>
        <Box sx={{ display: 'flex', ml: 'auto' }}>
          <IconButton id={`${question.id}-up`} aria-label={text('up')} disabled={place === 0} onClick={() => move(-1)}>
            <UpIcon fontSize="small" />
          </IconButton>
          <IconButton
            id={`${question.id}-down`}
            aria-label={text('down')}
            disabled={number === questions.length}
            onClick={() => move(1)}
          >
            <DownIcon fontSize="small" />
          </IconButton>
          <IconButton aria-label={text('remove')} onClick={remove}>
            <RemoveIcon fontSize="small" />
          </IconButton>
        </Box>
      </Box>
      {isShown && (
        <Box sx={{ p: 2, pt: 0.5, borderTop: 1, borderColor: 'divider' }}>
          <QuestionFields {...props} />
        </Box>
      )}
    </Paper>
  );
}
