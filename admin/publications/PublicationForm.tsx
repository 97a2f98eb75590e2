import {
  Alert,
  AlertTitle,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormGroup,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import type { Quote } from '../open-answers/open-answer.queries';
import { useDeed } from '../providers/use-deed';
import { FiguresLink } from './FiguresLink';
import { type Draft, editPublication, preparePublication } from './publication.queries';

/** Which tabulations may be published. */
export interface Tabulations {
  /** Highest number first. */
  choices: number[];
  /** Number of the newest; undefined when there is none. */
  newest: number | undefined;
  /** Why the newest may not be, in Dutch. */
  because: string | null;
}

interface PublicationFormProps {
  consultation: string;
  tabulations: Tabulations;
  /** Number of what was published before. */
  corrects: number | null | undefined;
  /** When it was begun already. */
  draft?: Draft;
}

/** Begins a publication, or changes its draft: of which tabulation, what is said with it and which quotes go along. */
export function PublicationForm({ consultation, tabulations, corrects, draft }: PublicationFormProps) {
  const translate = useTranslate();
  const text = (key: string, values = {}) => translate(`citisens.publication.${key}`, values);
  const [wish] = useState(() => crypto.randomUUID());
  const { choices, newest, because } = tabulations;
  const [picked, pick] = useState(draft?.tabulation);
  const tabulation = choices.find((number) => number === picked) ?? choices[0];
  const [remark, setRemark] = useState(draft?.additions.find(({ part }) => part === 'REMARKS')?.text ?? '');
  const [whatChanged, setWhatChanged] = useState(draft?.whatChanged ?? '');
  const [ticked, choose] = useState(draft?.quotes);
  const quotes = useGetList<Quote>('quotes', { filter: { consultation }, pagination: { page: 1, perPage: 100 } });
  const released = (quotes.data ?? []).filter(({ withdrawnAt }) => !withdrawnAt);
  // Each was released one by one, to be shown.
  const chosen = ticked ?? released.map(({ id }) => id);
  const { mutate, error, isPending } = useDeed<unknown>(() => undefined);
  const save = () => {
    const others = draft?.additions.filter(({ part }) => part !== 'REMARKS') ?? [];
    const input = {
      consultation,
      tabulation,
      additions: remark.trim() ? [...others, { part: 'REMARKS', text: remark }] : others,
      quotes: chosen.filter((id) => released.some((quote) => quote.id === id)),
      whatChanged: whatChanged || undefined,
      idempotencyKey: wish,
    };
    mutate(draft ? editPublication({ ...input, id: draft.id, version: draft.version }) : preparePublication(input));
  };
  return (
    <Section title={text(draft ? 'step_DRAFT' : 'begin')}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 800 }}>
        {!draft && <Typography>{text('begin_help')}</Typography>}
        {because && (
          <Alert severity="warning">
            <AlertTitle>{text('newest_may_not', { number: newest })}</AlertTitle>
            <span lang="nl">{because}</span>
          </Alert>
        )}
        {choices.length > 1 && (
          <TextField
            select
            label={text('which_tabulation')}
            helperText={tabulation !== newest && !because && text('newer_tabulation', { number: newest })}
            value={tabulation}
            onChange={(event) => pick(Number(event.target.value))}
            sx={{ maxWidth: 320 }}
          >
            {choices.map((number) => (
              <MenuItem key={number} value={number}>
                {text(number === newest ? 'tabulation_newest' : 'tabulation', { number })}
              </MenuItem>
            ))}
          </TextField>
        )}
        {choices.length === 1 && <Typography>{text('tabulation', { number: tabulation })}</Typography>}
        {tabulation !== undefined && <FiguresLink consultation={consultation} number={tabulation} />}
        {corrects && (
          <>
            <Alert severity="warning">
              <AlertTitle>{text('correction', { number: corrects })}</AlertTitle>
              {text('correction_help', { number: corrects })}
            </Alert>
            <TextField
              required
              multiline
              label={text('what_changed')}
              helperText={text('what_changed_help')}
              value={whatChanged}
              onChange={(event) => setWhatChanged(event.target.value)}
            />
          </>
        )}
        <TextField
          multiline
          label={text('addition')}
          helperText={text('addition_help')}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
        <FormGroup role="group" aria-label={text('quotes')}>
          <Typography sx={{ fontWeight: 600 }}>{text('quotes')}</Typography>
          {released.length === 0 && <Typography variant="body2">{text('no_quotes')}</Typography>}
          {released.map((quote) => (
            <FormControlLabel
              key={quote.id}
              control={
                <Checkbox
                  checked={chosen.includes(quote.id)}
                  onChange={(_, isOn) => choose(isOn ? [...chosen, quote.id] : chosen.filter((id) => id !== quote.id))}
                />
              }
              label={`„${quote.text}”`}
            />
          ))}
        </FormGroup>
        {(error || quotes.error) && <ProblemNotice error={error ?? quotes.error} />}
        <Button
          variant={draft ? 'outlined' : 'contained'}
          onClick={save}
          disabled={isPending || tabulation === undefined}
          sx={{ justifySelf: 'start' }}
        >
          {text(draft ? 'save' : 'begin_button')}
        </Button>
      </Box>
    </Section>
  );
}
