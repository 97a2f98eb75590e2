import {
  Box,
  Button,
  Checkbox,
  Chip,
  FormControlLabel,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Code, FITS_NONE, SENTIMENTS } from './open-answer.queries';

interface CodePickerProps {
  codes: Code[];
  /** How many answers are selected. */
  count: number;
  isBusy: boolean;
  give: (change: { codes?: string[]; sentiment?: string; adds: boolean }) => void;
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]), textarea, [role=combobox], [role=listbox] *');

/** What the selected answers get: codes by mouse or number keys, and a sentiment. */
export function CodePicker({ codes, count, isBusy, give }: CodePickerProps) {
  const translate = useTranslate();
  const [chosen, choose] = useState<string[]>([]);
  const [sentiment, judge] = useState<string | null>(null);
  const [adds, setAdds] = useState(true);
  const toggle = (code: string) =>
    choose((before) => {
      if (before.includes(code)) return before.filter((one) => one !== code);
      return code === FITS_NONE ? [code] : [...before.filter((one) => one !== FITS_NONE), code];
    });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const picked = /^[1-9]$/.test(event.key) ? codes[Number(event.key) - 1]?.code : undefined;
      const code = event.key === '0' && codes.length > 0 ? FITS_NONE : picked;
      if (code && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event)) toggle(code);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const apply = () => {
    give({ ...(chosen.length > 0 && { codes: chosen }), ...(sentiment && { sentiment }), adds });
    choose([]);
    judge(null);
  };
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, p: 1.5, mb: 2, bgcolor: 'action.hover', borderRadius: 1 }}
      role="group"
      aria-label={translate('citisens.open_answers.pick_codes')}
    >
      <Typography variant="body2">{translate('citisens.open_answers.pick_codes')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {codes.map(({ code, label, description }, i) => (
          <Chip
            key={code}
            label={i < 9 ? `${i + 1} ${label}` : label}
            title={description ?? undefined}
            color={chosen.includes(code) ? 'primary' : 'default'}
            aria-pressed={chosen.includes(code)}
            onClick={() => toggle(code)}
          />
        ))}
        {codes.length > 0 && (
          <Chip
            variant="outlined"
            label={`0 ${translate('citisens.open_answers.fits_none')}`}
            color={chosen.includes(FITS_NONE) ? 'primary' : 'default'}
            aria-pressed={chosen.includes(FITS_NONE)}
            onClick={() => toggle(FITS_NONE)}
          />
        )}
        {codes.length === 0 && <Typography>{translate('citisens.open_answers.no_codes')}</Typography>}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={sentiment}
          onChange={(_, value) => judge(value)}
          aria-label={translate('citisens.open_answers.sentiment')}
        >
          {SENTIMENTS.map((one) => (
            <ToggleButton key={one} value={one}>
              {translate(`citisens.open_answers.sentiment_${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <FormControlLabel
          control={<Checkbox checked={adds} onChange={(_, isOn) => setAdds(isOn)} />}
          label={translate('citisens.open_answers.adds')}
        />
        <Button
          variant="contained"
          disabled={isBusy || count === 0 || (chosen.length === 0 && !sentiment)}
          onClick={apply}
        >
          {translate('citisens.open_answers.apply', { smart_count: count })}
        </Button>
      </Box>
    </Box>
  );
}
