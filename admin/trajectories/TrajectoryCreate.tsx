import { Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { FormDataConsumer, SimpleForm, useRequireAccess, useTranslate } from 'react-admin';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { FormEnd } from '../layout/FormEnd';
import { Page } from '../layout/Page';
import { Section } from '../layout/Section';
import { useSubmit } from '../providers/use-submit';
import { MunicipalityInput } from './MunicipalityInput';
import { TrajectoryFields } from './TrajectoryFields';
import { createTrajectory } from './trajectory.queries';
import { errorsByInput, inputOf, type TrajectoryForm } from './trajectory-form';

/** A new trajectory; only municipality and title are needed to begin. */
export default function TrajectoryCreate() {
  useRequireAccess({ resource: 'trajectories', action: 'create' });
  const translate = useTranslate();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [wish] = useState(() => crypto.randomUUID());
  const { submit, error } = useSubmit(
    'citisens.trajectory.saved',
    ({ record }: { record: { id: string } }) => navigate(`/trajectories/${record.id}/show`),
    errorsByInput,
  );
  const deed = (values: TrajectoryForm) =>
    createTrajectory({ municipality: values.municipality, ...inputOf(values), idempotencyKey: wish });
  return (
    <Page
      title={translate('citisens.trajectory.create')}
      above={
        <MuiLink component={Link} to="/trajectories" sx={{ fontSize: '0.9rem' }}>
          ← {translate('resources.trajectories.name', { smart_count: 2 })}
        </MuiLink>
      }
    >
      <Section title={translate('citisens.trajectory.more')}>
        <SimpleForm
          resource="trajectories"
          warnWhenUnsavedChanges
          sx={{ p: 0 }}
          defaultValues={{ municipality: search.get('municipality') ?? undefined, areas: [], themes: [] }}
          onSubmit={(values: TrajectoryForm) => submit(deed(values))}
          toolbar={<FormEnd error={error} back="/trajectories" />}
        >
          <MunicipalityInput />
          <FormDataConsumer>
            {({ formData }) => <TrajectoryFields municipality={formData.municipality || undefined} chosen={[]} />}
          </FormDataConsumer>
        </SimpleForm>
      </Section>
    </Page>
  );
}
