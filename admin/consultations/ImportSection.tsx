import { Alert, Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { useDeed } from '../providers/use-deed';
import { FileDrop } from './FileDrop';
import { ImportJob } from './ImportJob';
import { importResponses } from './responses.queries';
import type { QuestionsRecord, ResponsesRecord } from './responses.records';

/** A file that was sent, and the job that reads it. */
interface Sent {
  upload: string;
  fileName: string;
}

/** Importing goes in steps: send a file, see what would happen, repair what columns hold, then keep it. */
export function ImportSection({ consultation }: { consultation: ResponsesRecord }) {
  const translate = useTranslate();
  const versions = consultation.questionnaires ?? [];
  const newest = Math.max(0, ...versions.map(({ version }) => version));
  const [questionnaire, setQuestionnaire] = useState(newest);
  const [source, setSource] = useState('');
  const [sent, setSent] = useState<Sent>();
  const [job, setJob] = useState<string>();
  const { mutate, error, isPending } = useDeed<{ job: { id: string } }>(({ job: queued }) => setJob(queued.id));
  const read = (upload: string, wish: { isDryRun: boolean; onProblem: 'SKIP' | 'STOP' }) => {
    const idempotencyKey = crypto.randomUUID();
    const of = { consultation: consultation.id, upload, questionnaire, source: source || undefined };
    mutate(importResponses({ ...of, ...wish, idempotencyKey }));
  };
  // Keys and options stay the same over versions, so the newest serves to name what columns hold.
  const { data } = useGetOne<QuestionsRecord>('response-questions', { id: consultation.id });
  const questions = data?.questionnaire?.questions ?? [];
  if (newest === 0) {
    return (
      <Section title={translate('citisens.responses.import')}>
        <Alert severity="info">{translate('citisens.responses.no_questionnaire')}</Alert>
      </Section>
    );
  }
  return (
    <Section title={translate('citisens.responses.import')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Typography color="textSecondary">{translate('citisens.responses.help')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <TextField
            select
            variant="outlined"
            margin="none"
            label={translate('citisens.responses.version')}
            value={questionnaire}
            onChange={(event) => setQuestionnaire(Number(event.target.value))}
            sx={{ minWidth: 200 }}
          >
            {versions.map(({ version }) => (
              <MenuItem key={version} value={version}>
                {translate('citisens.responses.version_number', { version })}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            variant="outlined"
            margin="none"
            label={translate('citisens.responses.source')}
            value={source}
            onChange={(event) => setSource(event.target.value)}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            sx={{ minWidth: 280 }}
          >
            <MenuItem value="">{translate('citisens.responses.source_in_file')}</MenuItem>
            {(consultation.design?.sources ?? []).map(({ code, name }) => (
              <MenuItem key={code} value={code}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <FileDrop
          consultation={consultation.id}
          onSent={(upload, fileName) => {
            setSent({ upload, fileName });
            setJob(undefined);
            read(upload, { isDryRun: true, onProblem: 'SKIP' });
          }}
        />
        {error && <ProblemNotice error={error} />}
        {sent && job && (
          <ImportJob
            key={job}
            id={job}
            fileName={sent.fileName}
            consultation={consultation}
            questions={questions}
            isBusy={isPending}
            again={(wish) => read(sent.upload, wish)}
          />
        )}
      </Box>
    </Section>
  );
}
