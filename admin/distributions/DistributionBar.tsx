import { Box, Tooltip } from '@mui/material';
import { useFigures } from '../layout/figures';
import type { ProfileShare } from '../records';
import { profileColour } from './profile-colours';

/** The eight shares as one bar, to compare rows of a table at a glance. */
export function DistributionBar({ shares }: { shares: ProfileShare[] }) {
  const figures = useFigures();
  const words = shares.map(({ profile, share }) => `${profile.name} ${figures.share(share)}`);
  return (
    <Box
      role="img"
      aria-label={words.join(', ')}
      sx={{
        display: 'flex',
        gap: '2px',
        width: '100%',
        minWidth: 180,
        height: 18,
        borderRadius: 1,
        overflow: 'hidden',
      }}
    >
      {shares.map(({ profile, share }, place) => (
        <Tooltip key={profile.id} title={words[place]}>
          <Box sx={{ flexGrow: share, flexBasis: 0, backgroundColor: profileColour(profile.position) }} />
        </Tooltip>
      ))}
    </Box>
  );
}
