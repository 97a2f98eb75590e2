import { Alert, Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { Form, SaveButton, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { codeOf, userErrorsOf } from '../providers/problem';
import { CountingFields } from './CountingFields';
import { bandsOf, type ConsultationValues, inputOf } from './consultation-form';
import { MainFields } from './MainFields';
import { SourceFields } from './SourceFields';
import { useGroups } from './use-groups';
import { WeightingFields } from './WeightingFields';

interface ConsultationFormProps {
  values: ConsultationValues;
  /** Code of the municipality, whose districts can be weighted by. */
  municipality: string | undefined;
  /** Whether residents have answered or can: what they answered to is fixed. */
  isFixed: boolean;
  saveLabel: string;
  /** Gets what was filled in, as the graph wants it. */
  save: (input: Record<string, unknown>) => void;
  error: unknown;
  /** Stands with a refusal because somebody was first. */
  stale?: ReactNode;
}

/** The settings of a consultation, as one form. */
export function ConsultationForm(props: ConsultationFormProps) {
  const { values, municipality } = props;
  // The groups to fill in follow from the age bands as they were; typing other bands shows others.
  const groups = useGroups(municipality, bandsOf(values.ageBands));
  const record = useMemo(() => values, [values]);
  return (
    <Form
      record={record}
      warnWhenUnsavedChanges
      onSubmit={(filled: object) => {
        const typed = filled as ConsultationValues;
        const bands = bandsOf(typed.ageBands).map((band) => ({ key: band, name: band }));
        props.save(inputOf(typed, { ...groups, AGE: bands }));
      }}
    >
      <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
        <Fields {...props} />
      </Box>
    </Form>
  );
}

function Fields({ municipality, isFixed, saveLabel, error, stale }: ConsultationFormProps) {
  const translate = useTranslate();
  const typed: string = useWatch({ name: 'ageBands' }) ?? '';
  const groups = useGroups(municipality, bandsOf(typed));
  const section = (name: string, fields: ReactNode) => (
    <Section title={translate(`citisens.consultation.form.${name}`)}>{fields}</Section>
  );
  return (
    <>
      {isFixed && <Alert severity="info">{translate('citisens.consultation.form.fixed')}</Alert>}
      {section('main', <MainFields isFixed={isFixed} />)}
      {section('sources', <SourceFields districts={groups.DISTRICT} />)}
      {section('counting', <CountingFields isFixed={isFixed} />)}
      {section('weighting', <WeightingFields groups={groups} />)}
      <Refusal error={error} stale={stale} />
      <Box>
        <SaveButton label={saveLabel} alwaysEnable />
      </Box>
    </>
  );
}

/** Everything that is to be repaired, each in a sentence of its own. */
function Refusal({ error, stale }: { error: unknown; stale: ReactNode }) {
  const translate = useTranslate();
  if (!error) return null;
  if (codeOf(error) === 'STALE_VERSION') return stale;
  const refused = userErrorsOf(error);
  if (refused.length < 2) return <ProblemNotice error={error} />;
  return (
    <Alert severity="error" role="alert">
      {translate('citisens.problem.title')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {refused.map(({ path, message }) => (
          <li key={path.join('.')}>{message}</li>
        ))}
      </Box>
    </Alert>
  );
}
