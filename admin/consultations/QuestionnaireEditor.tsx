import AddIcon from '@mui/icons-material/Add';
import { Alert, Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useGetOne, useNotify, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { StaleNotice } from '../layout/StaleNotice';
import { useLeaveWarning } from '../layout/use-leave-warning';
import { Waiting } from '../layout/Waiting';
import { codeOf, userErrorsOf } from '../providers/problem';
import { useDeed } from '../providers/use-deed';
import type { ConsultationRecord, VersionRow } from './consultation.records';
import { QuestionCard } from './QuestionCard';
import { QuestionnairePreview } from './QuestionPreview';
import { saveQuestionnaire, versionId } from './questionnaire.queries';
import type { Question, QuestionnaireRecord } from './questionnaire.records';
import { type DraftQuestion, moved, newQuestion, replaced, sent } from './questionnaire-draft';

interface EditorProps {
  consultation: ConsultationRecord;
  newest: VersionRow | undefined;
  done: () => void;
}

/** Edits the newest version of a questionnaire as a whole; it begins empty when there is none. */
export function QuestionnaireEditor({ consultation, newest, done }: EditorProps) {
  const id = versionId(consultation.id, newest?.version ?? 0);
  // Questions that change under somebody's hands would lose what they typed.
  const quiet = { enabled: newest !== undefined, refetchOnWindowFocus: false, refetchOnReconnect: false };
  const { data, error, refetch } = useGetOne<QuestionnaireRecord>('questionnaires', { id }, quiet);
  if (!newest) return <Editing consultation={consultation} start={undefined} questions={[]} done={done} />;
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  const start = data?.questionnaire;
  if (!start) return <Waiting />;
  return (
    <Editing
      key={`${start.version} ${start.revision}`}
      consultation={consultation}
      start={start}
      questions={start.questions}
      done={done}
    />
  );
}

interface EditingProps extends Omit<EditorProps, 'newest'> {
  /** The version it began with. */
  start: VersionRow | undefined;
  questions: readonly Question[];
}

function Editing({ consultation, start, questions: begin, done }: EditingProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const text = (key: string, places = {}) => translate(`citisens.consultation.questions.${key}`, places);
  const [questions, setQuestions] = useState<DraftQuestion[]>(() =>
    begin.length > 0 ? begin.map((one) => ({ ...one, id: crypto.randomUUID() })) : [newQuestion([])],
  );
  const [open, setOpen] = useState<string | undefined>(() => (begin.length > 0 ? undefined : questions[0]?.id));
  const [view, setView] = useState<'edit' | 'preview'>('edit');
  const [hasChanged, setChanged] = useState(false);
  const [focus, setFocus] = useState<string>();
  const [told, tell] = useState('');
  const { mutate, reset, error, isPending } = useDeed<{ questionnaire: { version: number } }>(({ questionnaire }) => {
    notify(text('saved', { version: questionnaire.version }), { type: 'success' });
    done();
  });
  useEffect(() => {
    if (focus) document.getElementById(focus)?.focus();
    setFocus(undefined);
  }, [focus]);
  useLeaveWarning(hasChanged);

  const change = (next: DraftQuestion[]) => {
    setQuestions(next);
    setChanged(true);
  };
  const add = () => {
    const question = newQuestion(questions);
    change([...questions, question]);
    setOpen(question.id);
    setFocus(`${question.id}-text`);
  };
  const move = (place: number, by: -1 | 1) => {
    const question = questions[place];
    if (!question) return;
    // What was refused is told by place, and the places change.
    reset();
    change(moved(questions, place, by));
    // The button may be the last or first now: focus stays with the question, on a button that still works.
    const isAtEnd = by < 0 ? place + by === 0 : place + by === questions.length - 1;
    setFocus(`${question.id}-${by < 0 !== isAtEnd ? 'up' : 'down'}`);
    tell(text('moved', { number: place + by + 1 }));
  };
  const stop = () => {
    if (!hasChanged || window.confirm(text('leave'))) done();
  };
  const isUsed = start !== undefined && (start.usedAt !== null || consultation.state === 'OPEN');
  const save = () =>
    mutate(
      saveQuestionnaire({
        consultation: consultation.id,
        revision: start?.revision ?? 0,
        questions: sent(questions),
        idempotencyKey: crypto.randomUUID(),
      }),
    );
  const refused = userErrorsOf(error);
  const problemsOf = (place: number) =>
    Object.fromEntries(
      refused
        .filter(({ path }) => path[1] === 'questions' && path[2] === String(place))
        .map(({ path, message }) => [path.slice(3).join('.'), message]),
    );

  return (
    <Section
      title={text('edit')}
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          onChange={(_, chosen: 'edit' | 'preview' | null) => chosen && setView(chosen)}
        >
          <ToggleButton value="edit">{text('edit')}</ToggleButton>
          <ToggleButton value="preview">{text('preview')}</ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {start && (
        <Alert severity={isUsed ? 'warning' : 'info'} sx={{ mb: 2 }}>
          {isUsed
            ? text('makes_next', { version: start.version, next: start.version + 1 })
            : text('replaces', { version: start.version })}
        </Alert>
      )}
      <Typography
        role="status"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {told}
      </Typography>
      {view === 'preview' ? (
        <QuestionnairePreview questions={sent(questions)} language={consultation.language} />
      ) : (
        <>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {questions.map((question, place) => (
              <QuestionCard
                key={question.id}
                question={question}
                questions={questions}
                place={place}
                isOpen={open === question.id}
                toggle={() => setOpen(open === question.id ? undefined : question.id)}
                problems={problemsOf(place)}
                change={(changed) => change(replaced(questions, question, changed))}
                move={(by) => move(place, by)}
                remove={() => {
                  reset();
                  change(questions.filter((one) => one.id !== question.id));
                }}
              />
            ))}
          </Box>
          <Button startIcon={<AddIcon />} onClick={add} sx={{ mt: 1.5 }}>
            {text('add')}
          </Button>
        </>
      )}
      <Box sx={{ mt: 3, display: 'grid', gap: 2 }}>
        <Refusal error={error} openNewest={done} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="contained" onClick={save} disabled={isPending}>
            {isUsed ? text('save_next', { version: start.version + 1 }) : text('save')}
          </Button>
          <Button onClick={stop}>{text('stop')}</Button>
        </Box>
      </Box>
    </Section>
  );
}

/** Why it was not saved: somebody was first, fields to repair, or something else. */
function Refusal({ error, openNewest }: { error: unknown; openNewest: () => void }) {
  const translate = useTranslate();
  if (!error) return null;
  if (codeOf(error) === 'STALE_VERSION') return <StaleNotice openNewest={openNewest} />;
  const isInFields = userErrorsOf(error).some(({ path }) => path.length > 2);
  if (!isInFields) return <ProblemNotice error={error} />;
  return (
    <Alert severity="error" role="alert">
      {translate('citisens.consultation.questions.fix')}
    </Alert>
  );
}
