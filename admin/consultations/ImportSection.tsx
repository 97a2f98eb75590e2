import { Alert, Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { useDeed } from '../providers/use-deed';
import { FileDrop } from './FileDrop';
import { ImportJob } from './ImportJob';
import { likelyVersion } from './import-choices';
import type { OnProblem } from './KeepRows';
import { versionId } from './questionnaire.queries';
import type { QuestionnaireRecord } from './questionnaire.records';
import { importResponses } from './responses.queries';
import type { ResponsesRecord } from './responses.records';

/** A file, and as what it is read. */
interface Reading {
  upload: string;
  fileName: string;
  questionnaire: number;
  source: string;
}

/** Importing goes in steps: send a file, see what would happen, repair what columns hold, then keep it. */
export function ImportSection({ consultation }: { consultation: ResponsesRecord }) {
  const translate = useTranslate();
  const versions = consultation.questionnaires ?? [];
  const likely = likelyVersion(versions);
  const [{ questionnaire, source }, choose] = useState({ questionnaire: likely ?? 0, source: '' });
  // What is kept is what was tried: a job and how its file was read belong together.
  const [shown, show] = useState<{ job: string; of: Reading; isTrial: boolean }>();
  const { mutateAsync, error, isPending } = useDeed<{ job: { id: string } }>(() => undefined);
  const read = (of: Reading, wish: { isDryRun: boolean; onProblem: OnProblem }) => {
    const { fileName: _, ...about } = of;
    const input = { consultation: consultation.id, ...about, source: of.source || undefined, ...wish };
    mutateAsync(importResponses({ ...input, idempotencyKey: crypto.randomUUID() })).then(
      ({ job }) => show({ job: job.id, of, isTrial: wish.isDryRun }),
      () => undefined, // told as `error`
    );
  };
  const tryOut = (of: Reading) => {
    show(undefined);
    read(of, { isDryRun: true, onProblem: 'SKIP' });
  };
  /** A file that was tried as something else is tried again; one that was kept is done with. */
  const chooseOther = (change: Partial<Pick<Reading, 'questionnaire' | 'source'>>) => {
    const chosen = { questionnaire, source, ...change };
    choose(chosen);
    if (shown?.isTrial) tryOut({ ...shown.of, ...chosen });
    else show(undefined);
  };
  const ofVersion = { id: versionId(consultation.id, shown?.of.questionnaire ?? questionnaire) };
  const { data } = useGetOne<QuestionnaireRecord>('questionnaires', ofVersion, { enabled: likely !== undefined });
  if (likely === undefined) {
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
            onChange={(event) => chooseOther({ questionnaire: Number(event.target.value) })}
            disabled={isPending}
            sx={{ minWidth: 200 }}
          >
            {versions.map(({ version, usedAt }) => (
              <MenuItem key={version} value={version}>
                {translate(`citisens.responses.version_${usedAt ? 'number' : 'unused'}`, { version })}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            variant="outlined"
            margin="none"
            label={translate('citisens.responses.source')}
            value={source}
            onChange={(event) => chooseOther({ source: event.target.value })}
            disabled={isPending}
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
          onSent={(upload, fileName) => tryOut({ upload, fileName, questionnaire, source })}
        />
        {error && <ProblemNotice error={error} />}
        {shown && (
          <ImportJob
            key={shown.job}
            id={shown.job}
            fileName={shown.of.fileName}
            consultation={consultation}
            questions={data?.questionnaire?.questions ?? []}
            isBusy={isPending}
            again={(wish) => read(shown.of, wish)}
          />
        )}
      </Box>
    </Section>
  );
}
