import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProfileDot } from '../distributions/ProfileDot';
import { profileColour } from '../distributions/profile-colours';
import { useFigures } from '../layout/figures';
import type { ProfileRecord } from '../records';
import { MAIN_TRAITS } from './traits';

type CardProfile = Pick<
  ProfileRecord,
  'id' | 'position' | 'name' | 'summary' | 'publishedNationalShare' | (typeof MAIN_TRAITS)[number]
>;

/** A profile at a glance; the whole card opens it. */
export function ProfileCard({ profile }: { profile: CardProfile }) {
  const translate = useTranslate();
  const figures = useFigures();
  const { position, name, summary, publishedNationalShare: national } = profile;
  const teaser = summary ?? MAIN_TRAITS.flatMap((trait) => profile[trait] ?? []).join(' · ');
  return (
    <Card
      component="li"
      elevation={0}
      sx={{ border: 1, borderColor: 'divider', borderTop: `5px solid ${profileColour(position)}`, listStyle: 'none' }}
    >
      <CardActionArea
        component={Link}
        to={`/profiles/${encodeURIComponent(profile.id)}/show`}
        sx={{ p: 2, height: 1, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 1 }}
      >
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <ProfileDot position={position} size={28} />
          <Typography variant="h2" component="h2">
            {name}
          </Typography>
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {teaser || translate('citisens.profile.empty')}
        </Typography>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {national === null
            ? translate('citisens.model.national_unknown')
            : translate('citisens.model.national', { share: figures.share(national) })}
        </Typography>
      </CardActionArea>
    </Card>
  );
}
