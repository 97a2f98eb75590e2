import { Link as MuiLink, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { ProfileCards } from '../profiles/ProfileCards';
import type { ProfileModelRecord } from '../records';

/** One model: what it is, where it comes from and its eight profiles. */
export default function ProfileModelShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data: model, error, refetch } = useGetOne<ProfileModelRecord>('profile-models', { id });
  if (!model && !error) return <Waiting />;
  return (
    <Page
      title={model?.name ?? translate('citisens.model.title', { version: id })}
      above={
        <MuiLink component={Link} to="/profile-models" sx={{ fontSize: '0.9rem' }}>
          ← {translate('resources.profile-models.name', { smart_count: 2 })}
        </MuiLink>
      }
    >
      {error && <ProblemNotice error={error} retry={refetch} />}
      {model?.description && <Typography>{model.description}</Typography>}
      {model && <ProfileCards profiles={model.profiles} />}
      {model?.source && (
        <Typography variant="body2" color="textSecondary">
          {translate('citisens.model.source', { source: model.source })}
        </Typography>
      )}
    </Page>
  );
}
