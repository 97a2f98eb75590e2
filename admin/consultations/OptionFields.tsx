import AddIcon from '@mui/icons-material/Add';
import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { Alert, Box, Button, IconButton, TextField } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Option } from './questionnaire.records';
import { freeName, moved } from './questionnaire-draft';

const MOST_OPTIONS = 50;

interface OptionFieldsProps {
  options: readonly Option[];
  problems: Readonly<Record<string, string>>;
  change: (options: Option[]) => void;
}

/** The answers to choose from, in order; their codes stand beside them for who knows them from a file. */
export function OptionFields({ options, problems, change }: OptionFieldsProps) {
  const translate = useTranslate();
  const id = useId();
  const text = (key: string, number?: number) => translate(`citisens.consultation.questions.${key}`, { number });
  const edit = (place: number, part: Partial<Option>) =>
    change(options.map((one, i) => (i === place ? { ...one, ...part } : one)));
  const add = () =>
    change([
      ...options,
      {
        code: freeName(
          'a',
          options.map(({ code }) => code),
        ),
        label: '',
      },
    ]);
  const field = { variant: 'outlined', margin: 'none', size: 'small' } as const;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Box component="legend" sx={{ fontWeight: 650, fontSize: '0.9rem', mb: 1, p: 0 }}>
        {text('options')}
      </Box>
      {problems.options && <Alert severity="error">{problems.options}</Alert>}
      {options.map((option, place) => {
        const number = place + 1;
        const label = problems[`options.${place}.label`];
        const code = problems[`options.${place}.code`];
        return (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: an option has no identity but its place while it is typed.
            key={place}
            sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1, alignItems: 'flex-start' }}
          >
            <TextField
              {...field}
              id={`${id}-${place}-label`}
              label={text('option', number)}
              value={option.label}
              error={label !== undefined}
              helperText={label}
              onChange={(event) => edit(place, { label: event.target.value })}
              sx={{ flex: '1 1 220px' }}
            />
            <TextField
              {...field}
              id={`${id}-${place}-code`}
              label="Code"
              value={option.code}
              error={code !== undefined}
              helperText={code}
              onChange={(event) => edit(place, { code: event.target.value })}
              slotProps={{ htmlInput: { 'aria-label': text('option_code', number) } }}
              sx={{ flex: '0 1 110px', width: 'auto' }}
            />
            <Box sx={{ display: 'flex' }}>
              <IconButton
                aria-label={text('option_up', number)}
                disabled={place === 0}
                onClick={() => change(moved(options, place, -1))}
              >
                <UpIcon fontSize="small" />
              </IconButton>
              <IconButton
                aria-label={text('option_down', number)}
                disabled={number === options.length}
                onClick={() => change(moved(options, place, 1))}
              >
                <DownIcon fontSize="small" />
              </IconButton>
              <IconButton
                aria-label={text('option_remove', number)}
                disabled={options.length <= 2}
                onClick={() => change(options.filter((_, i) => i !== place))}
              >
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Box>
          </Box>
        );
      })}
      <Box>
        <Button size="small" startIcon={<AddIcon />} disabled={options.length >= MOST_OPTIONS} onClick={add}>
          {text('add_option')}
        </Button>
      </Box>
    </Box>
  );
}
