import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../layout/Section';
import type { QuestionChange } from './questionnaire.records';

const COLOURS = { SAME: 'default', REWORDED: 'warning', NEW: 'success', REMOVED: 'error' } as const;

/** What differs from the version before, question by question, in the words of both. */
export function QuestionChanges({ changes, before }: { changes: QuestionChange[]; before: number }) {
  const translate = useTranslate();
  const text = (key: string, places = {}) => translate(`citisens.consultation.questions.${key}`, places);
  const differing = changes.filter(({ kind }) => kind !== 'SAME');
  const same = changes.length - differing.length;
  return (
    <Section title={text('changes', { version: before })}>
      {differing.length === 0 && <Typography>{text('no_changes', { version: before })}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {differing.map((change) => (
          <Box component="li" key={`${change.kind} ${change.key}`}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
              <Chip
                size="small"
                variant="outlined"
                color={COLOURS[change.kind]}
                label={text(`change_${change.kind}`)}
              />
              <Typography variant="body2" color="textSecondary">
                {[change.key, ...change.parts.map((part) => text(`part_${part}`))].join(' · ')}
              </Typography>
            </Box>
            <Wording name={change.after ? text('was') : ''} wording={change.before} isGone />
            <Wording name={change.before ? text('became') : ''} wording={change.after} />
          </Box>
        ))}
      </Box>
      {differing.length > 0 && same > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {text('same_count', { smart_count: same })}
        </Typography>
      )}
    </Section>
  );
}

function Wording({ name, wording, isGone }: { name: string; wording: QuestionChange['before']; isGone?: boolean }) {
  if (!wording) return null;
  const { text, help, choices } = wording;
  return (
    <Typography
      component={isGone ? 'del' : 'ins'}
      sx={{
        display: 'block',
        textDecoration: 'none',
        pl: 1.5,
        borderLeft: 3,
        borderColor: isGone ? 'divider' : 'primary.main',
        mb: 0.5,
      }}
    >
      {name && <strong>{name}: </strong>}
      {text}
      {help && ` ${help}`}
      {choices.length > 0 && ` (${choices.join(' / ')})`}
    </Typography>
  );
}
