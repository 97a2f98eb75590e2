import { Alert, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { SimpleForm, useGetOne, useRequireAccess, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { FormEnd } from '../layout/FormEnd';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { useSubmit } from '../providers/use-submit';
import type { PersonRecord } from '../records';
import { PersonFields } from './PersonFields';
import { changePerson } from './person.queries';
import { changeOf, type PersonForm } from './person-form';

/** Changing what somebody is called and may do. A form that changes under somebody's hands would lose what they chose. */
export default function PersonEdit() {
  useRequireAccess({ resource: 'people', action: 'edit' });
  const { id = '' } = useParams();
  const [round, beginAnew] = useState(0);
  const kept = { refetchOnWindowFocus: false, refetchOnReconnect: false };
  const { data, error, refetch } = useGetOne<PersonRecord>('people', { id }, kept);
  if (error) {
    return (
      <Page title={id}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!data) return <Waiting />;
  const openNewest = async () => {
    await refetch();
    beginAnew(round + 1);
  };
  return <EditPage key={`${data.id} ${round}`} person={data} openNewest={openNewest} />;
}

function EditPage({ person, openNewest }: { person: PersonRecord; openNewest: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const path = `/people/${person.id}/show`;
  const { submit, error } = useSubmit('citisens.person.changed', () => navigate(path));
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
        <MuiLink component={Link} to={path} sx={{ fontSize: '0.9rem' }}>
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
          warnWhenUnsavedChanges
          sx={{ p: 0, maxWidth: 640 }}
          onSubmit={(values: PersonForm) => submit(deed(values))}
          toolbar={<FormEnd error={error} back={path} openNewest={openNewest} />}
        >
          <PersonFields had={begun.municipalities} />
        </SimpleForm>
      </Section>
    </Page>
  );
}
