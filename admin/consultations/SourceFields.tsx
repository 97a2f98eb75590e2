import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { NumberInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { ConsultationValues, Group } from './consultation-form';
import { SourceDistricts } from './SourceDistricts';

const RECRUITMENTS = ['PROBABILITY_SAMPLE', 'OPEN_LINK', 'PANEL', 'FIELD', 'PAPER', 'POSTCARD'];

/** The ways in which residents are invited, as rows; a phone shows each as a block. @param districts to tell apart who was invited */
export function SourceFields({ districts }: { districts: Group[] }) {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray<Pick<ConsultationValues, 'sources'>>({ name: 'sources' });
  const sources: ConsultationValues['sources'] = useWatch({ name: 'sources' }) ?? [];
  const text = (key: string, places = {}) => translate(`citisens.consultation.${key}`, places);
  const choices = RECRUITMENTS.map((id) => ({ id, name: text(`recruitment_${id}`) }));
  const field = { variant: 'outlined', margin: 'none', size: 'small' } as const;
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {text('form.sources_help')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {fields.map(({ id }, i) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', md: '2fr 1.4fr 1fr 1fr auto' },
              gap: 1,
              alignItems: 'start',
              borderBottom: { xs: 1, md: 0 },
              borderColor: 'divider',
              pb: { xs: 2, md: 0 },
            }}
          >
            <TextInput
              {...field}
              source={`sources.${i}.name`}
              label={text('source_name')}
              validate={required()}
              helperText={false}
            />
            <SelectInput
              {...field}
              source={`sources.${i}.recruitment`}
              label={text('source_recruitment')}
              choices={choices}
              validate={required()}
              helperText={false}
            />
            <NumberInput
              {...field}
              source={`sources.${i}.invited`}
              label={text('source_invited')}
              disabled={sources[i]?.recruitment === 'OPEN_LINK'}
              helperText={false}
              min={1}
            />
            <TextInput
              {...field}
              source={`sources.${i}.code`}
              label={text('form.source_code')}
              validate={required()}
              helperText={false}
            />
            <IconButton
              aria-label={text('form.remove_source', { name: sources[i]?.name ?? '' })}
              onClick={() => remove(i)}
              sx={{ justifySelf: 'end' }}
            >
              <RemoveIcon />
            </IconButton>
            {sources[i]?.recruitment !== 'OPEN_LINK' && districts.length > 0 && (
              <SourceDistricts place={i} districts={districts} />
            )}
          </Box>
        ))}
      </Box>
      <Button
        startIcon={<AddIcon />}
        onClick={() => append({ code: '', name: '', recruitment: 'OPEN_LINK', invited: null, perDistrict: {} })}
        sx={{ mt: 1.5 }}
      >
        {text('form.add_source')}
      </Button>
    </>
  );
}
