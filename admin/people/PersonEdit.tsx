import { Alert, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { SimpleForm, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import type { PersonRecord } from '../records';
import { PersonFields } from './PersonFields';
import { PersonFormEnd } from './PersonFormEnd';
import { changePerson } from './person.queries';
import { changeOf, type PersonForm } from './person-form';
import { usePersonSubmit } from './use-person-submit';

/** Changing what somebody is called and may do. A form that changes under somebody's hands would lose what they chose. */
export default function PersonEdit() {
  const { id = '' } = useParams();
  const kept = { refetchOnWindowFocus: false, refetchOnReconnect: false };
  const { data, error, refetch } = useGetOne<PersonRecord>('people', { id }, kept);
  if (error) {
    return (
      <Page title={id}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  return data ? <EditPage key={data.id} person={data} /> : <Waiting />;
}

function EditPage({ person }: { person: PersonRecord }) {
  const translate = useTranslate();
  const { submit, error } = usePersonSubmit('citisens.person.changed');
  // The form began with this version, whatever is read again meanwhile.
  const [begun] = useState(person);
  const deed = (values: PersonForm) =>
    changePerson({
      id: begun.id,
      version: begun.version,
      ...changeOf(values),
      idempotencyKey: crypto.randomUUID(),
    });
  return (
    <Page
      title={`${begun.name}: ${translate('citisens.person.edit').toLowerCase()}`}
      above={
        <MuiLink component={Link} to={`/people/${begun.id}/show`} sx={{ fontSize: '0.9rem' }}>
          ← {begun.name}
        </MuiLink>
      }
    >
      <Section title={begun.email}>
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('citisens.person.holds_soon')}
        </Alert>
        <SimpleForm
          resource="people"
          record={begun}
          sx={{ p: 0, maxWidth: 640 }}
          onSubmit={(values: PersonForm) => submit(deed(values))}
          toolbar={<PersonFormEnd error={error} label="ra.action.save" />}
        >
          <PersonFields had={begun.municipalities} />
        </SimpleForm>
      </Section>
    </Page>
  );
}
