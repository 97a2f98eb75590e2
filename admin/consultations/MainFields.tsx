import { Box } from '@mui/material';
import { DateInput, maxLength, required, TextInput } from 'react-admin';

const LONGEST_TITLE = 200;

/** What the consultation is called, when it takes place, and in which language. */
export function MainFields({ isFixed }: { isFixed: boolean }) {
  const field = { variant: 'outlined', margin: 'none' } as const;
  const label = (name: string) => `resources.consultations.fields.${name}`;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 720 }}>
      <TextInput
        {...field}
        source="title"
        label={label('title')}
        validate={[required(), maxLength(LONGEST_TITLE)]}
        helperText="citisens.consultation.form.title_help"
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
        <DateInput {...field} source="opensOn" label={label('opensOn')} validate={required()} helperText={false} />
        <DateInput {...field} source="closesOn" label={label('closesOn')} validate={required()} helperText={false} />
      </Box>
      <TextInput
        {...field}
        source="language"
        label={label('language')}
        validate={required()}
        readOnly={isFixed}
        helperText="citisens.consultation.form.language_help"
        sx={{ maxWidth: 340 }}
      />
    </Box>
  );
}
