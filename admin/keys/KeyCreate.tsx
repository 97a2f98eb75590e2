import KeyIcon from '@mui/icons-material/Key';
import { Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import {
  BooleanInput,
  CheckboxGroupInput,
  DateInput,
  FormDataConsumer,
  minValue,
  NumberInput,
  RadioButtonGroupInput,
  required,
  SimpleForm,
  TextInput,
  useRequireAccess,
  useTranslate,
} from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { FormEnd } from '../layout/FormEnd';
import { Page } from '../layout/Page';
import { Section } from '../layout/Section';
import { useSubmit } from '../providers/use-submit';
import { createKey } from './key.queries';
import { SecretDialog } from './SecretDialog';

const POINTS_PER_DAY = 100_000;

interface Made {
  record: { id: string };
  secret: string | null;
}

/** A new key for a program; its secret is shown once. */
export default function KeyCreate() {
  useRequireAccess({ resource: 'keys', action: 'create' });
  const translate = useTranslate();
  const navigate = useNavigate();
  const [wish] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<Made>();
  const { submit, error } = useSubmit<Made>(undefined, setMade);
  const choices = (kind: string, names: string[]) =>
    names.map((id) => ({ id, name: translate(`citisens.key.${kind}_${id}`) }));
  return (
    <Page
      title={translate('citisens.key.create')}
      above={
        <MuiLink component={Link} to="/keys" sx={{ fontSize: '0.9rem' }}>
          ← {translate('resources.keys.name', { smart_count: 2 })}
        </MuiLink>
      }
    >
      <Section title={translate('citisens.key.for_whom')}>
        <SimpleForm
          resource="keys"
          sx={{ p: 0, maxWidth: 640 }}
          defaultValues={{ kind: 'PARTNER', scopes: [], allMunicipalities: false, pointsPerDay: POINTS_PER_DAY }}
          onSubmit={(values: Record<string, unknown>) => submit(createKey(inputOf(values, wish)))}
          toolbar={<FormEnd error={error} back="/keys" label="citisens.key.make" icon={<KeyIcon />} />}
        >
          <TextInput source="name" validate={required()} helperText="citisens.key.name_help" />
          <RadioButtonGroupInput source="kind" choices={choices('kind', ['PARTNER', 'FRONTEND'])} />
          <FormDataConsumer>
            {({ formData }) =>
              formData.kind === 'FRONTEND' && (
                <TextInput source="origins" multiline validate={required()} helperText="citisens.key.origins_help" />
              )
            }
          </FormDataConsumer>
          <CheckboxGroupInput source="scopes" choices={choices('scope', ['DISTRIBUTIONS', 'INDICATORS'])} />
          <BooleanInput source="allMunicipalities" />
          <FormDataConsumer>
            {({ formData }) =>
              !formData.allMunicipalities && (
                <TextInput source="municipalities" helperText="citisens.key.municipalities_help" />
              )
            }
          </FormDataConsumer>
          <NumberInput source="pointsPerDay" validate={[required(), minValue(1)]} />
          <DateInput source="expiresAt" helperText="citisens.key.expires_help" />
        </SimpleForm>
      </Section>
      {made && <SecretDialog secret={made.secret} close={() => navigate(`/keys/${made.record.id}/show`)} />}
    </Page>
  );
}

/** What was filled in, as the graph wants it; what does not go with the other answers is left out. */
function inputOf(values: Record<string, unknown>, idempotencyKey: string): Record<string, unknown> {
  const { name, kind, scopes, allMunicipalities, pointsPerDay, expiresAt } = values;
  return {
    name,
    kind,
    scopes,
    allMunicipalities,
    municipalities: allMunicipalities ? [] : wordsIn(values.municipalities),
    origins: kind === 'FRONTEND' ? wordsIn(values.origins) : [],
    pointsPerDay,
    expiresAt: expiresAt || undefined,
    idempotencyKey,
  };
}

const wordsIn = (text: unknown): string[] =>
  String(text ?? '')
    .split(/[\s,]+/)
    .filter(Boolean);
