import { Box, Button, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import type { JobRecord } from './responses.records';

/** What to do when some rows cannot be kept. */
export type OnProblem = 'SKIP' | 'STOP';

interface KeepRowsProps {
  outcome: Pick<NonNullable<JobRecord['import']>, 'rowsAccepted' | 'rowsRefused'>;
  isBusy: boolean;
  keep: (onProblem: OnProblem) => void;
}

/** Keeps the rows of a file that was tried; where some cannot be kept, somebody says first what to do then. */
export function KeepRows({ outcome: { rowsAccepted, rowsRefused }, isBusy, keep }: KeepRowsProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const [onProblem, setOnProblem] = useState<OnProblem>('SKIP');
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      {rowsRefused > 0 && (
        <RadioGroup
          aria-label={translate('citisens.responses.on_problem')}
          value={onProblem}
          onChange={(_, value) => setOnProblem(value as OnProblem)}
        >
          {(['SKIP', 'STOP'] as const).map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio />}
              label={translate(`citisens.responses.on_problem_${one}`)}
            />
          ))}
        </RadioGroup>
      )}
      <Button variant="contained" disabled={isBusy} onClick={() => keep(onProblem)}>
        {translate('citisens.responses.keep', { smart_count: rowsAccepted, accepted: figures.count(rowsAccepted) })}
      </Button>
    </Box>
  );
}
