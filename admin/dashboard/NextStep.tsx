import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../layout/Section';
import type { DataSetRecord } from '../records';

/** What to do next: load the publishers' own files. */
export function NextStep({ sets }: { sets: DataSetRecord[] }) {
  const translate = useTranslate();
  return (
    <Section title={translate('citisens.dashboard.next')}>
      <Typography>{translate(`citisens.dashboard.${nextOf(sets)}`)}</Typography>
      <Typography sx={{ mt: 2, mb: 0.5 }}>{translate('citisens.dashboard.command')}</Typography>
      <Command>npm run import -- downloads/</Command>
      <Typography sx={{ mt: 2, mb: 0.5 }}>{translate('citisens.dashboard.dry_run')}</Typography>
      <Command>npm run import -- downloads/ --dry-run</Command>
    </Section>
  );
}

function nextOf(sets: DataSetRecord[]): string {
  if (sets.length === 0) return 'next_nothing';
  const examples = sets.filter(({ isExample }) => isExample);
  if (examples.length === 0) return 'next_real';
  return examples.some(({ kind }) => kind === 'areas') ? 'next_example' : 'next_mixed';
}

function Command({ children }: { children: string }) {
  return (
    <Box
      component="pre"
      tabIndex={0}
      sx={{
        m: 0,
        p: 1.5,
        borderRadius: 1,
        backgroundColor: '#17252a',
        color: '#e9f1f1',
        overflowX: 'auto',
        fontSize: 14,
        fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace',
      }}
    >
      {children}
    </Box>
  );
}
