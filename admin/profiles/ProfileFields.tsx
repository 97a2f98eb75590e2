import { Box, Typography } from '@mui/material';
import { maxLength, required, TextInput, useTranslate } from 'react-admin';
import { ItemsInput } from './ItemsInput';
import { MAIN_TRAITS } from './traits';

/** Longer texts are not read; the API has the same limits. */
const LONGEST_NAME = 100;
const LONGEST_TEXT = 2_000;

/** The form's fields in the order in which the profile is read. */
export function ProfileFields() {
  const translate = useTranslate();
  const text = (source: string) => (
    <TextInput
      key={source}
      source={source}
      multiline
      minRows={2}
      variant="outlined"
      helperText={translate(`citisens.profile.help.${source}`)}
      validate={maxLength(LONGEST_TEXT)}
      parse={(typed: string) => (typed === '' ? null : typed)}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, width: '100%' }}>
      <Heading name="group_main" />
      <TextInput source="name" variant="outlined" validate={[required(), maxLength(LONGEST_NAME)]} helperText={false} />
      {text('summary')}
      {text('demography')}
      <Heading name="group_traits" />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 2 }}>
        {MAIN_TRAITS.map(text)}
      </Box>
      <Heading name="group_reach" />
      {text('tone')}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 2 }}>
        <ItemsInput source="channels" />
        <ItemsInput source="forms" />
      </Box>
      <Heading name="group_why" />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 2 }}>
        <ItemsInput source="motives" />
        <ItemsInput source="barriers" />
      </Box>
    </Box>
  );
}

function Heading({ name }: { name: string }) {
  const translate = useTranslate();
  return (
    <Typography variant="h3" sx={{ mt: 1.5, color: 'primary.main' }}>
      {translate(`citisens.profile.${name}`)}
    </Typography>
  );
}
