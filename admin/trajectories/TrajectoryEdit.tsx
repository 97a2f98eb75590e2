import { Link as MuiLink } from '@mui/material';
import { useEffect, useState } from 'react';
import { SimpleForm, useGetOne, useRequireAccess, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { FormEnd } from '../layout/FormEnd';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { useSubmit } from '../providers/use-submit';
import { TrajectoryFields } from './TrajectoryFields';
import { updateTrajectory } from './trajectory.queries';
import type { TrajectoryRecord } from './trajectory.records';
import { errorsByInput, formOf, inputOf, type TrajectoryForm } from './trajectory-form';

/** Editing what is filled in of a trajectory. A text that changes under somebody's hands would lose what they typed. */
export default function TrajectoryEdit() {
  useRequireAccess({ resource: 'trajectories', action: 'edit' });
  const { id = '' } = useParams();
  const [round, beginAnew] = useState(0);
  const kept = { refetchOnWindowFocus: false, refetchOnReconnect: false };
  const { data, error, refetch } = useGetOne<TrajectoryRecord>('trajectories', { id, meta: { isWhole: true } }, kept);
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
  return <EditPage key={`${data.id} ${round}`} record={data} openNewest={openNewest} />;
}

function EditPage({ record, openNewest }: { record: TrajectoryRecord; openNewest: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const path = `/trajectories/${record.id}/show`;
  const { submit, error } = useSubmit('citisens.trajectory.saved', () => navigate(path), errorsByInput);
  // The form began with this version, whatever is read again meanwhile.
  const [{ version, values: begun }] = useState(() => ({ version: record.version, values: formOf(record) }));
  useFieldOfLink();
  const deed = (values: TrajectoryForm) =>
    updateTrajectory({ id: record.id, version, ...inputOf(values), idempotencyKey: crypto.randomUUID() });
  return (
    <Page
      title={`${record.title}: ${translate('citisens.trajectory.edit').toLowerCase()}`}
      above={
        <MuiLink component={Link} to={path} sx={{ fontSize: '0.9rem' }}>
          ← {record.title}
        </MuiLink>
      }
    >
      <Section title={record.municipality.name}>
        <SimpleForm
          resource="trajectories"
          record={begun}
          warnWhenUnsavedChanges
          sx={{ p: 0 }}
          onSubmit={(values: TrajectoryForm) => submit(deed(values))}
          toolbar={<FormEnd error={error} back={path} openNewest={openNewest} />}
        >
          <TrajectoryFields municipality={record.municipality.code} chosen={record.areas} />
        </SimpleForm>
      </Section>
    </Page>
  );
}

/** Brings whoever followed a link to one field (`?field=frame.goal`) to that field, ready to type. */
function useFieldOfLink(): void {
  const [search] = useSearchParams();
  const field = search.get('field');
  useEffect(() => {
    if (!field) return;
    const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea:not([aria-hidden]), button')?.focus();
  }, [field]);
}
