import { Box } from '@mui/material';
import { profileColour } from './profile-colours';

/** A profile's colour and place in its model; its name stands beside it. */
export function ProfileDot({ position, size = 20 }: { position: number; size?: number }) {
  return (
    <Box
      aria-hidden
      component="span"
      sx={{
        width: size,
        height: size,
        flex: 'none',
        borderRadius: '50%',
        backgroundColor: profileColour(position),
        color: '#fff',
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        fontSize: size * 0.55,
        fontWeight: 700,
      }}
    >
      {position}
    </Box>
  );
}
