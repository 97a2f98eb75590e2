import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

/** How long the old secret may work on: long enough to put the new one in place, or not at all when it was leaked. */
const OVERLAPS_HOURS = [24, 0] as const;
export type OverlapHours = (typeof OVERLAPS_HOURS)[number];

/** Until when the old secret of a key works on. */
export function OverlapChoice({ hours, choose }: { hours: OverlapHours; choose: (hours: OverlapHours) => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <>
      <Typography sx={{ mb: 2 }}>{translate('citisens.key.rotate_help')}</Typography>
      <FormControl>
        <FormLabel id={id}>{translate('citisens.key.overlap')}</FormLabel>
        <RadioGroup
          aria-labelledby={id}
          value={hours}
          sx={{ gap: 0.5 }}
          onChange={(_, value) => choose(OVERLAPS_HOURS.find((one) => String(one) === value) ?? hours)}
        >
          {OVERLAPS_HOURS.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio />}
              label={translate(`citisens.key.overlap_${one}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
    </>
  );
}
