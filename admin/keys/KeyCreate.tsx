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
import { MunicipalitiesInput } from '../municipalities/MunicipalitiesInput';
import { useSubmit } from '../providers/use-submit';
import { createKey } from './key.queries';
import { SecretDialog } from './SecretDialog';

const POINTS_PER_DAY = 100_000;

interface Made {
  record: { id: string };
  secret: string | null;
}

interface KeyForm {
  name: string;
  kind: string;
  origins?: string | null;
  scopes: string[];
  allMunicipalities: boolean;
  municipalities?: string[] | null;
  pointsPerDay: number;
  expiresAt?: string | null;
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
          onSubmit={(values: object) => submit(createKey(inputOf(values as KeyForm, wish)))}
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
              !formData.allMunicipalities &&
              formData.scopes?.length > 0 && <MunicipalitiesInput helperText="citisens.key.municipalities_help" />
            }
          </FormDataConsumer>
          <NumberInput
            source="pointsPerDay"
            validate={[required(), minValue(1)]}
            helperText="citisens.key.points_help"
          />
          <DateInput source="expiresAt" helperText="citisens.key.expires_help" />
        </SimpleForm>
      </Section>
      {made && <SecretDialog secret={made.secret} close={() => navigate(`/keys/${made.record.id}/show`)} />}
    </Page>
  );
}

/** What was filled in, as the graph wants it; what does not go with the other answers is left out. */
function inputOf(values: KeyForm, idempotencyKey: string): Record<string, unknown> {
  const { name, kind, scopes, allMunicipalities, municipalities, pointsPerDay, expiresAt } = values;
  return {
    name,
    kind,
    scopes,
    allMunicipalities,
    municipalities: allMunicipalities || scopes.length === 0 ? [] : (municipalities ?? []),
    origins: kind === 'FRONTEND' ? wordsIn(values.origins ?? '') : [],
    pointsPerDay,
    expiresAt: expiresAt || undefined,
    idempotencyKey,
  };
}

const wordsIn = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);
