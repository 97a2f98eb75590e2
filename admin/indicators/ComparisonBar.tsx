import { Box } from '@mui/material';

interface ComparisonBarProps {
  here: number;
  national: number;
}

/** A rate as a bar with a mark at the national one. The figures stand beside it, so a screen reader skips it. */
export function ComparisonBar({ here, national }: ComparisonBarProps) {
  const longest = Math.max(here, national) * 1.15;
  const percent = (value: number) => `${(100 * value) / longest}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 12, borderRadius: 1, backgroundColor: '#edf1f1' }}>
      <Box sx={{ width: percent(here), height: 1, borderRadius: 1, backgroundColor: '#5b9aa6' }} />
      <Box
        sx={{
          position: 'absolute',
          left: percent(national),
          top: -3,
          width: 3,
          height: 18,
          backgroundColor: '#17252a',
        }}
      />
    </Box>
  );
}
