import { Box, Checkbox, FormControlLabel, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { ListContextProvider, Pagination, useGetList, useList, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { useDeed } from '../providers/use-deed';
import { AnswerRow } from './AnswerRow';
import { CodePicker } from './CodePicker';
import { type Code, codeOpenAnswers, type OpenAnswer, type Quote, SENTIMENTS } from './open-answer.queries';

interface AnswerSectionProps {
  consultation: string;
  question: string;
  codes: Code[];
}

const PER_PAGE = 50;

/** The answers to a question: found, selected, and coded many at once. */
export function AnswerSection({ consultation, question, codes }: AnswerSectionProps) {
  const translate = useTranslate();
  const [filter, setFilter] = useState({ state: '', sentiment: '', suggestedCode: '', search: '' });
  const [page, setPage] = useState(1);
  const [selected, select] = useState<string[]>([]);
  const of = { consultation, question };
  const answers = useGetList<OpenAnswer>('open-answers', {
    filter: { ...of, ...filter },
    pagination: { page, perPage: PER_PAGE },
  });
  const quotes = useGetList<Quote>('quotes', { filter: of, pagination: { page: 1, perPage: 100 } });
  const released = new Map(
    (quotes.data ?? []).flatMap((quote) =>
      quote.answer && !quote.withdrawnAt ? [[quote.answer, quote] as const] : [],
    ),
  );
  const deed = useDeed<unknown>(() => select([]));
  const narrow = (change: Partial<typeof filter>) => {
    setFilter({ ...filter, ...change });
    setPage(1);
    select([]);
  };
  const shown = answers.data ?? [];
  const list = useList({ data: shown, perPage: PER_PAGE });
  const pages = { ...list, page, perPage: PER_PAGE, total: answers.total ?? 0, setPage, isPending: false };
  const give = (ids: string[], change: object) => deed.mutate(codeOpenAnswers({ ...of, answers: ids, ...change }));
  return (
    <Section
      title={translate('citisens.open_answers.tab')}
      facts={
        <Typography role="status" variant="body2">
          {translate('citisens.open_answers.found', { smart_count: answers.total ?? 0 })}
        </Typography>
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(4, 1fr)' }, columnGap: 1.5, mb: 1 }}>
        <TextField
          select
          label={translate('citisens.open_answers.show')}
          value={filter.state}
          onChange={(event) => narrow({ state: event.target.value })}
        >
          <MenuItem value="">{translate('citisens.open_answers.show_all')}</MenuItem>
          {['UNCODED', 'CODED'].map((state) => (
            <MenuItem key={state} value={state}>
              {translate(`citisens.open_answers.show_${state}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={translate('citisens.open_answers.sentiment')}
          value={filter.sentiment}
          onChange={(event) => narrow({ sentiment: event.target.value })}
        >
          <MenuItem value="">{translate('citisens.open_answers.any')}</MenuItem>
          {SENTIMENTS.map((sentiment) => (
            <MenuItem key={sentiment} value={sentiment}>
              {translate(`citisens.open_answers.sentiment_${sentiment}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={translate('citisens.open_answers.suggested_for')}
          value={filter.suggestedCode}
          onChange={(event) => narrow({ suggestedCode: event.target.value })}
        >
          <MenuItem value="">{translate('citisens.open_answers.any')}</MenuItem>
          {codes.map(({ code, label }) => (
            <MenuItem key={code} value={code}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="search"
          label={translate('citisens.open_answers.search')}
          value={filter.search}
          onChange={(event) => narrow({ search: event.target.value })}
        />
      </Box>
      <CodePicker
        codes={codes}
        count={selected.length}
        isBusy={deed.isPending}
        give={(change) => give(selected, change)}
      />
      {[answers.error, quotes.error, deed.error].filter(Boolean).map((error) => (
        <ProblemNotice key={String(error)} error={error} />
      ))}
      <FormControlLabel
        control={
          <Checkbox
            checked={shown.length > 0 && shown.every(({ id }) => selected.includes(id))}
            onChange={(_, isOn) => select(isOn ? shown.map(({ id }) => id) : [])}
          />
        }
        label={translate('citisens.open_answers.select_all')}
      />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
        {shown.map((answer) => (
          <AnswerRow
            key={answer.id}
            answer={answer}
            of={of}
            codes={codes}
            quote={released.get(answer.id)}
            isSelected={selected.includes(answer.id)}
            select={(isOn) => select(isOn ? [...selected, answer.id] : selected.filter((id) => id !== answer.id))}
            accept={(code) => give([answer.id], { codes: [code], adds: true })}
          />
        ))}
      </Box>
      <ListContextProvider value={pages as never}>
        <Pagination rowsPerPageOptions={[]} />
      </ListContextProvider>
    </Section>
  );
}
