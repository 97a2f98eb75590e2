import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ProfileDot } from '../distributions/ProfileDot';
import { useFigures } from '../layout/figures';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import type { ProfileRecord } from '../records';
import { ItemTrait, TextTrait } from './Trait';
import { MAIN_TRAITS } from './traits';

/** A profile as people read it, from the short version to how to reach them. */
export default function ProfileShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const figures = useFigures();
  const { data: profile, error, refetch } = useGetOne<ProfileRecord>('profiles', { id });
  if (error) {
    return (
      <Page title={id}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!profile) return <Waiting />;
  const national = profile.publishedNationalShare;
  const editPath = `/profiles/${encodeURIComponent(profile.id)}`;
  const columns = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 3 };
  return (
    <Page
      title={profile.name}
      above={
        <MuiLink component={Link} to="/profiles" sx={{ fontSize: '0.9rem' }}>
          ← {translate('resources.profiles.name', { smart_count: 2 })}
        </MuiLink>
      }
      facts={
        <>
          <ProfileDot position={profile.position} size={28} />
          <Typography variant="body2" color="textSecondary">
            {translate('citisens.model.title', { version: profile.model })} ·{' '}
            {national === null
              ? translate('citisens.model.national_unknown')
              : translate('citisens.model.national', { share: figures.share(national) })}
          </Typography>
        </>
      }
      actions={
        <Button variant="contained" component={Link} to={editPath} startIcon={<EditIcon />}>
          {translate('citisens.profile.edit')}
        </Button>
      }
    >
      <Section title={translate('citisens.profile.group_main')}>
        <Box sx={columns}>
          <TextTrait name="summary" text={profile.summary} editPath={editPath} />
          <TextTrait name="demography" text={profile.demography} editPath={editPath} />
        </Box>
      </Section>
      <Section title={translate('citisens.profile.group_traits')}>
        <Box sx={columns}>
          {MAIN_TRAITS.map((trait) => (
            <TextTrait key={trait} name={trait} text={profile[trait]} editPath={editPath} />
          ))}
        </Box>
      </Section>
      <Section title={translate('citisens.profile.group_reach')}>
        <Box sx={columns}>
          <TextTrait name="tone" text={profile.tone} editPath={editPath} />
          <ItemTrait name="channels" items={profile.channels} editPath={editPath} />
          <ItemTrait name="forms" items={profile.forms} editPath={editPath} />
        </Box>
      </Section>
      <Section title={translate('citisens.profile.group_why')}>
        <Box sx={columns}>
          <ItemTrait name="motives" items={profile.motives} editPath={editPath} />
          <ItemTrait name="barriers" items={profile.barriers} editPath={editPath} />
        </Box>
      </Section>
      {profile.source && (
        <Typography variant="body2" color="textSecondary">
          {translate('citisens.model.source', { source: profile.source })}
        </Typography>
      )}
    </Page>
  );
}
