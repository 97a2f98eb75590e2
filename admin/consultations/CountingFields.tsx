import { Box } from '@mui/material';
import { CheckboxGroupInput, minValue, NumberInput, required, TextInput, useTranslate } from 'react-admin';
import { PAIRS } from './consultation-form';

/** As the API has it, which refuses less: `MINIMUM_THRESHOLD`. */
const LOWEST_THRESHOLD = 10;

/** How answers are told apart, kept and shown. */
export function CountingFields({ isFixed }: { isFixed: boolean }) {
  const translate = useTranslate();
  const dimension = (name: string) => translate(`citisens.consultation.dimension_${name}`);
  const pairs = PAIRS.map((pair) => ({ id: pair, name: pair.split('×').map(dimension).join(' × ') }));
  const label = (name: string) => `resources.consultations.fields.${name}`;
  const field = { variant: 'outlined', margin: 'none' } as const;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 720 }}>
      <TextInput
        {...field}
        source="ageBands"
        label={label('ageBands')}
        validate={required()}
        readOnly={isFixed}
        helperText="citisens.consultation.form.age_bands_help"
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
        <NumberInput
          {...field}
          source="threshold"
          label={label('threshold')}
          validate={[required(), minValue(LOWEST_THRESHOLD)]}
          helperText="citisens.consultation.form.threshold_help"
        />
        <NumberInput
          {...field}
          source="retentionMonths"
          label={label('retentionMonths')}
          validate={[required(), minValue(1)]}
          helperText="citisens.consultation.form.retention_help"
        />
      </Box>
      <CheckboxGroupInput
        source="crossings"
        label={label('crossings')}
        choices={pairs}
        helperText="citisens.consultation.form.crossings_help"
      />
    </Box>
  );
}
