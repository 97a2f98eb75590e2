import { Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import type { ChildRow } from '../records';
import { ChildTable } from './ChildTable';
import type { Children } from './use-children';

interface ChildSectionProps {
  of: 'districts' | 'neighbourhoods';
  children: Children<ChildRow>;
}

/** The areas within an area, or why there are none to see. */
export function ChildSection({ of, children }: ChildSectionProps) {
  const translate = useTranslate();
  const { rows, error, retry } = children;
  const isExample = rows?.some(({ distribution }) => distribution?.isExample);
  return (
    <Section
      title={translate(`citisens.children.${of}`)}
      facts={
        <>
          {rows && rows.length > 0 && <Chip size="small" label={rows.length} />}
          {isExample && <ExampleBadge of="figures" />}
        </>
      }
    >
      {error !== null && <ProblemNotice error={error} retry={retry} />}
      {error === null && !rows && <Typography color="textSecondary">{translate('ra.message.loading')}…</Typography>}
      {rows && rows.length === 0 && (
        <Typography color="textSecondary">{translate(`citisens.children.no_${of}`)}</Typography>
      )}
      {rows && rows.length > 0 && <ChildTable rows={rows} />}
    </Section>
  );
}
