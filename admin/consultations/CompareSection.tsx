import { Alert, Autocomplete, Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { Comparison, type Side } from './Comparison';
import type { ConsultationRecord, ConsultationRow } from './consultation.records';
import type { GroupWish, ResultQuestion, Results, ResultsRecord } from './results.records';
import { isSentiment, titleOf } from './sentiment';
import { whyUnweighted } from './weighted-groups';

interface CompareSectionProps {
  consultation: ConsultationRecord;
  results: Results;
  groups: GroupWish;
  isWeighted: boolean;
}

/** A list of consultations may not cost more than a page of so many. */
const NEWEST = { pagination: { page: 1, perPage: 30 } };

/** Puts one question of this consultation beside one of another, which people choose here. */
export function CompareSection({ consultation, results, groups, isWeighted }: CompareSectionProps) {
  const translate = useTranslate();
  const word = (key: string) => translate(`citisens.results.${key}`);
  const [chosen, choose] = useState(results.questions[0]?.id ?? '');
  const [other, setOther] = useState<ConsultationRow | null>(null);
  const rows = useOthers(consultation);
  const question = results.questions.find(({ id }) => id === chosen);
  return (
    <Section title={word('compare')}>
      <Typography sx={{ mb: 2 }}>{word('compare_help')}</Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <QuestionSelect label={word('compare_question')} {...{ questions: results.questions, chosen, choose }} />
        <Autocomplete
          options={rows}
          value={other}
          onChange={(_, row) => setOther(row)}
          getOptionKey={({ id }) => id}
          getOptionLabel={({ title }) => title}
          groupBy={({ municipality }) => municipality?.name ?? ''}
          isOptionEqualToValue={(one, two) => one.id === two.id}
          renderInput={(input) => (
            <TextField {...input} variant="outlined" margin="none" label={word('compare_consultation')} />
          )}
          sx={{ maxWidth: 640 }}
        />
        {question && other && (
          <OtherSide
            key={other.id}
            mine={{ consultation: consultation.id, title: consultation.title, number: results.number, question }}
            other={other}
            groups={groups}
            isWeighted={isWeighted}
          />
        )}
      </Box>
    </Section>
  );
}

/** Consultations to compare with: those of the same municipality first, then the newest of all that one may see. */
function useOthers({ id, municipality }: ConsultationRecord): ConsultationRow[] {
  const near = useGetList<ConsultationRow>('consultations', {
    ...NEWEST,
    filter: { municipality: municipality?.code },
  });
  const all = useGetList<ConsultationRow>('consultations', NEWEST);
  const rows = new Map([...(near.data ?? []), ...(all.data ?? [])].map((row) => [row.id, row]));
  rows.delete(id);
  const isNear = (row: ConsultationRow) => row.municipality?.code === municipality?.code;
  const placeOf = (row: ConsultationRow) => (isNear(row) ? '' : (row.municipality?.name ?? ''));
  // Together per municipality, as the list's headings need.
  return [...rows.values()].sort((one, two) => placeOf(one).localeCompare(placeOf(two)));
}

interface OtherSideProps {
  mine: Side;
  other: ConsultationRow;
  groups: GroupWish;
  isWeighted: boolean;
}

/** The question of the other consultation: the one with the same words unless people choose another. */
function OtherSide({ mine, other, groups, isWeighted }: OtherSideProps) {
  const translate = useTranslate();
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  const [chosen, choose] = useState<string>();
  const { data, error, refetch } = useGetOne<ResultsRecord>('results', { id: other.id, meta: {} });
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const { results } = data;
  if (!results) return <Alert severity="info">{word('compare_uncounted', { title: other.title })}</Alert>;
  const { number, method } = results;
  const questions = results.questions.filter(({ aspect }) => aspect === mine.question.aspect);
  const same = questions.find(({ wording }) => wording === mine.question.wording);
  const question = questions.find(({ id }) => id === chosen) ?? same;
  // Where all in a group have one weight their weighted figures are there: they are the unweighted ones.
  const why = whyUnweighted(method, groups);
  const hasWeights = why === null || why === 'one_weight';
  return (
    <>
      <QuestionSelect
        label={word('compare_other_question')}
        help={same ? undefined : word(isSentiment(mine.question) ? 'compare_no_sentiment' : 'compare_none_same')}
        questions={questions}
        chosen={question?.id ?? ''}
        choose={choose}
      />
      {isWeighted && !hasWeights && <Alert severity="info">{word('compare_unweighted')}</Alert>}
      {question && (
        <Comparison
          a={mine}
          b={{ consultation: other.id, title: other.title, number, question }}
          groups={groups}
          isWeighted={isWeighted && hasWeights}
        />
      )}
    </>
  );
}

interface QuestionSelectProps {
  label: string;
  help?: string | undefined;
  questions: ResultQuestion[];
  chosen: string;
  choose: (id: string) => void;
}

function QuestionSelect({ label, help, questions, chosen, choose }: QuestionSelectProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      variant="outlined"
      margin="none"
      label={label}
      helperText={help}
      value={chosen}
      onChange={(event) => choose(event.target.value)}
      sx={{ maxWidth: 640 }}
    >
      {questions.map((result) => (
        <MenuItem key={result.id} value={result.id} sx={{ whiteSpace: 'normal' }}>
          {titleOf(result, translate)}
        </MenuItem>
      ))}
    </TextField>
  );
}
