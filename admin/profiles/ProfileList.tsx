import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import type { ProfileModelRecord, ProfileRecord } from '../records';
import { ProfileCards } from './ProfileCards';

/** The profiles of one model; the choice of model appears when there is one to choose. */
export default function ProfileList() {
  const translate = useTranslate();
  const models = useGetList<ProfileModelRecord>('profile-models');
  const [chosen, choose] = useState<string>();
  const model = chosen ?? models.data?.[0]?.version;
  const profiles = useGetList<ProfileRecord>('profiles', { filter: { model } }, { enabled: model !== undefined });
  const title = translate('resources.profiles.name', { smart_count: 2 });
  const error = models.error ?? profiles.error;
  if (error) {
    return (
      <Page title={title}>
        <ProblemNotice error={error} retry={models.error ? models.refetch : profiles.refetch} />
      </Page>
    );
  }
  if (models.data?.length === 0) {
    return (
      <Page title={title}>
        <Typography>{translate('citisens.dashboard.nothing')}</Typography>
      </Page>
    );
  }
  if (!profiles.data || !models.data) return <Waiting />;
  return (
    <Page
      title={title}
      actions={
        models.data.length > 1 && (
          <TextField
            select
            variant="outlined"
            margin="none"
            label={translate('resources.profile-models.name', { smart_count: 1 })}
            value={model}
            onChange={(event) => choose(event.target.value)}
            sx={{ width: 240 }}
          >
            {models.data.map(({ version, name }) => (
              <MenuItem key={version} value={version}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )
      }
    >
      <ProfileCards profiles={profiles.data} />
    </Page>
  );
}
