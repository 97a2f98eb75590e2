import { Link as MuiLink } from '@mui/material';
import { useMemo } from 'react';
import { useGetOne, useNotify, useRequireAccess, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { StaleNotice } from '../layout/StaleNotice';
import { Waiting } from '../layout/Waiting';
import { useDeed } from '../providers/use-deed';
import { ConsultationForm } from './ConsultationForm';
import { updateConsultation, WHOLE } from './consultation.queries';
import type { ConsultationRecord } from './consultation.records';
import { valuesOf } from './consultation-form';

/** Changes how a consultation is set up; a refusal leaves what was filled in on the screen. */
export default function ConsultationEdit() {
  useRequireAccess({ resource: 'consultations', action: 'edit' });
  const { id = '' } = useParams();
  const translate = useTranslate();
  const quiet = { refetchOnWindowFocus: false, refetchOnReconnect: false };
  const { data, error, refetch } = useGetOne<ConsultationRecord>('consultations', { id, meta: WHOLE }, quiet);
  if (error) {
    return (
      <Page title={translate('citisens.consultation.edit')}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!data) return <Waiting />;
  return <Editing key={data.version} consultation={data} openNewest={() => void refetch()} />;
}

interface EditingProps {
  consultation: ConsultationRecord;
  openNewest: () => void;
}

function Editing({ consultation, openNewest }: EditingProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const { id, title, version, state, municipality } = consultation;
  const path = `/consultations/${encodeURIComponent(id)}/show`;
  const values = useMemo(() => valuesOf(consultation), [consultation]);
  const { mutate, error } = useDeed<unknown>(() => {
    notify('citisens.consultation.saved', { type: 'success' });
    navigate(path);
  });
  return (
    <Page
      title={`${title}: ${translate('citisens.consultation.edit').toLowerCase()}`}
      above={
        <MuiLink component={Link} to={path} sx={{ fontSize: '0.9rem' }}>
          ← {title}
        </MuiLink>
      }
    >
      <ConsultationForm
        values={values}
        municipality={municipality?.code}
        isFixed={state !== 'DRAFT'}
        saveLabel="ra.action.save"
        back={path}
        save={(input) => mutate(updateConsultation({ ...input, id, version, idempotencyKey: crypto.randomUUID() }))}
        error={error}
        stale={<StaleNotice openNewest={openNewest} />}
      />
    </Page>
  );
}
