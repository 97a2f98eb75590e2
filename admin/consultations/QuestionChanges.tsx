import { Box, Chip, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { versionId } from './questionnaire.queries';
import type { ChangesRecord, QuestionChange } from './questionnaire.records';

const COLOURS = { SAME: 'default', REWORDED: 'warning', NEW: 'success', REMOVED: 'error' } as const;

/** What differs from the version before, question by question, in the words of both. */
export function QuestionChanges({ consultation, version }: { consultation: string; version: number }) {
  const translate = useTranslate();
  const id = versionId(consultation, version);
  const { data, error, refetch } = useGetOne<ChangesRecord>('questionnaire-changes', { id });
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  const changes = data?.questionnaireChanges;
  if (!changes) return <Waiting />;
  const before = version - 1;
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
