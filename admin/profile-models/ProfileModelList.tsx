import { Box, Chip, Link as MuiLink, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProfileDot } from '../distributions/ProfileDot';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import type { ProfileModelRecord } from '../records';

/** The profile models that are loaded, each with its eight profiles. */
export default function ProfileModelList() {
  const translate = useTranslate();
  const { data, error, refetch } = useGetList<ProfileModelRecord>('profile-models');
  if (!data && !error) return <Waiting />;
  return (
    <Page title={translate('resources.profile-models.name', { smart_count: 2 })}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {data?.length === 0 && <Typography>{translate('citisens.dashboard.nothing')}</Typography>}
      {data?.map((model) => (
        <Section
          key={model.version}
          title={model.name}
          facts={
            <Chip size="small" label={translate('citisens.model.profiles', { smart_count: model.profiles.length })} />
          }
          actions={
            <MuiLink component={Link} to={`/profile-models/${encodeURIComponent(model.version)}/show`}>
              {translate('ra.action.show')}
            </MuiLink>
          }
        >
          {model.description && <Typography sx={{ mb: 1.5 }}>{model.description}</Typography>}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '8px 20px' }}>
            {model.profiles.map(({ id, position, name }) => (
              <Box key={id} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
                <ProfileDot position={position} />
                {name}
              </Box>
            ))}
          </Box>
        </Section>
      ))}
    </Page>
  );
}
