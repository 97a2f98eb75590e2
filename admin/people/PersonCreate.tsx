import { Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { SimpleForm, useRequireAccess, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { FormEnd } from '../layout/FormEnd';
import { Page } from '../layout/Page';
import { Section } from '../layout/Section';
import { useSubmit } from '../providers/use-submit';
import { PersonFields } from './PersonFields';
import { invitePerson } from './person.queries';
import { changeOf, type PersonForm } from './person-form';

/** Inviting somebody: they get an e-mail with which they sign in. */
export default function PersonCreate() {
  useRequireAccess({ resource: 'people', action: 'create' });
  const translate = useTranslate();
  const navigate = useNavigate();
  const [wish] = useState(() => crypto.randomUUID());
  const { submit, error } = useSubmit('citisens.person.invited', ({ record }) => navigate(`/people/${record.id}/show`));
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
          warnWhenUnsavedChanges
          sx={{ p: 0, maxWidth: 640 }}
          defaultValues={{ role: 'OFFICIAL', municipalities: [] }}
          onSubmit={(values: PersonForm) => submit(deed(values))}
          toolbar={<FormEnd error={error} back="/people" label="citisens.person.send" />}
        >
          <PersonFields isNew />
        </SimpleForm>
      </Section>
    </Page>
  );
}
