import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';

/** A bar from the middle, which is 100, to the left for who is missing and to the right for who is there often. */
export function Representation({ index }: { index: number }) {
  const translate = useTranslate();
  const figures = useFigures();
  // Half and double are as far from equal as each other; beyond four times the bar is full.
  const far = Math.min(1, Math.abs(Math.log2(Math.max(index, 1) / 100)) / 2);
  const isOver = index > 100;
  const words = index === 100 ? '' : translate(`citisens.results.${isOver ? 'over' : 'under'}`);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box
        aria-hidden
        sx={{ position: 'relative', width: { xs: 40, sm: 96 }, height: 14, flex: 'none', backgroundColor: '#edf1f0' }}
      >
        <Box
          sx={{
            position: 'absolute',
            top: 0,
            bottom: 0,
            width: `${far * 50}%`,
            ...(isOver ? { left: '50%', backgroundColor: '#0b7285' } : { right: '50%', backgroundColor: '#c2410c' }),
          }}
        />
        <Box
          sx={{ position: 'absolute', left: '50%', top: -2, bottom: -2, width: '2px', backgroundColor: 'text.primary' }}
        />
      </Box>
      <Typography variant="body2" component="span" title={words}>
        {figures.count(index)}
      </Typography>
    </Box>
  );
}
