import { Box } from '@mui/material';
import type { ComponentProps } from 'react';
import { ProfileCard } from './ProfileCard';

/** The profiles of a model beside each other, in the model's order. */
export function ProfileCards({ profiles }: { profiles: ComponentProps<typeof ProfileCard>['profile'][] }) {
  const inOrder = [...profiles].sort((one, other) => one.position - other.position);
  return (
    <Box
      component="ul"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 215px), 1fr))',
        gap: 2,
        p: 0,
        m: 0,
      }}
    >
      {inOrder.map((profile) => (
        <ProfileCard key={profile.id} profile={profile} />
      ))}
    </Box>
  );
}
