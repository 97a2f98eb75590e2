import { Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { SimpleForm, useRequireAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Page } from '../layout/Page';
import { Section } from '../layout/Section';
import { PersonFields } from './PersonFields';
import { PersonFormEnd } from './PersonFormEnd';
import { invitePerson } from './person.queries';
import { changeOf, type PersonForm } from './person-form';
import { usePersonSubmit } from './use-person-submit';

/** Inviting somebody: they get an e-mail with which they sign in. */
export default function PersonCreate() {
  useRequireAccess({ resource: 'people', action: 'create' });
  const translate = useTranslate();
  const [wish] = useState(() => crypto.randomUUID());
  const { submit, error } = usePersonSubmit('citisens.person.invited');
  const deed = (values: PersonForm) => invitePerson({ ...changeOf(values), email: values.email, idempotencyKey: wish });
  return (
    <Page
      title={translate('citisens.person.invite')}
      above={
        <MuiLink component={Link} to="/people" sx={{ fontSize: '0.9rem' }}>
          ← {translate('resources.people.name', { smart_count: 2 })}
        </MuiLink>
      }
    >
      <Section title={translate('citisens.person.who')}>
        <SimpleForm
          resource="people"
          sx={{ p: 0, maxWidth: 640 }}
          defaultValues={{ role: 'OFFICIAL', municipalities: [] }}
          onSubmit={(values: PersonForm) => submit(deed(values))}
          toolbar={<PersonFormEnd error={error} label="citisens.person.send" />}
        >
          <PersonFields isNew />
        </SimpleForm>
      </Section>
    </Page>
  );
}
