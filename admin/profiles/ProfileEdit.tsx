import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { EditBase, SaveButton, SimpleForm, Toolbar, useEditContext, useNotify, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { StaleNotice } from '../layout/StaleNotice';
import { Waiting } from '../layout/Waiting';
import { codeOf } from '../providers/problem';
import type { ProfileRecord } from '../records';
import { ProfileFields } from './ProfileFields';
import { SavedNotice, UNDO_MS } from './SavedNotice';

/**
 * Editing a profile's texts. Saving waits for the API, so that a refusal leaves the words on the screen; the saved
 * text can be taken back afterwards, which writes the previous one as a new version.
 */
export default function ProfileEdit() {
  const notify = useNotify();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<unknown>();
  return (
    <EditBase<ProfileRecord>
      resource="profiles"
      mutationMode="pessimistic"
      redirect={false}
      // A text that changes under somebody's hands would lose what they typed.
      queryOptions={{ refetchOnWindowFocus: false, refetchOnReconnect: false, onError: () => undefined }}
      mutationOptions={{
        onError: setRefusal,
        onSuccess: (saved, { previousData }) => {
          navigate(`/profiles/${encodeURIComponent(saved.id)}/show`);
          notify(<SavedNotice saved={saved} previous={previousData as ProfileRecord} />, { autoHideDuration: UNDO_MS });
        },
      }}
    >
      <EditPage refusal={refusal} forgive={() => setRefusal(undefined)} />
    </EditBase>
  );
}

function EditPage({ refusal, forgive }: { refusal: unknown; forgive: () => void }) {
  const translate = useTranslate();
  const { record, error, refetch } = useEditContext<ProfileRecord>();
  if (error) {
    return (
      <Page title={translate('citisens.profile.edit')}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!record) return <Waiting />;
  const openNewest = () => {
    forgive();
    refetch();
  };
  return (
    <Page
      title={`${record.name}: ${translate('citisens.profile.edit').toLowerCase()}`}
      above={
        <MuiLink component={Link} to={`/profiles/${encodeURIComponent(record.id)}/show`} sx={{ fontSize: '0.9rem' }}>
          ← {record.name}
        </MuiLink>
      }
    >
      <Section title={translate('citisens.profile.number', { position: record.position })}>
        <SimpleForm
          warnWhenUnsavedChanges
          sx={{ p: 0 }}
          toolbar={
            <Box sx={{ mt: 2 }}>
              {codeOf(refusal) === 'STALE_VERSION' && <StaleNotice openNewest={openNewest} />}
              {refusal !== undefined && codeOf(refusal) !== 'STALE_VERSION' && <ProblemNotice error={refusal} />}
              <Toolbar
                sx={{ backgroundColor: 'transparent', px: '0 !important', gap: 2, position: 'static !important' }}
              >
                <SaveButton />
                <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
                  {translate('citisens.profile.save_help')}
                </Typography>
              </Toolbar>
            </Box>
          }
        >
          <ProfileFields />
        </SimpleForm>
      </Section>
    </Page>
  );
}
