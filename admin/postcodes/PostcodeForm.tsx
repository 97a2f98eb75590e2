import { Box, Button, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { parsePostcode } from './parse-postcode';

/** Asks for a postcode; what is not one is refused here, in words. */
export function PostcodeForm({ start = '' }: { start?: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState(start);
  const [refused, setRefused] = useState<string>();
  const look = (event: FormEvent) => {
    event.preventDefault();
    const code = parsePostcode(text);
    setRefused(code ? undefined : text);
    if (code) navigate(`/postcodes/${code}/show`);
  };
  return (
    <Box component="form" role="search" noValidate onSubmit={look} sx={{ display: 'flex', gap: 1, maxWidth: 520 }}>
      <TextField
        variant="outlined"
        margin="none"
        size="medium"
        label={translate('citisens.postcode.label')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={refused !== undefined}
        helperText={
          refused === undefined
            ? translate('citisens.postcode.hint')
            : translate('citisens.postcode.invalid', { value: refused })
        }
        slotProps={{
          htmlInput: { autoComplete: 'postal-code', enterKeyHint: 'search' },
          formHelperText: { role: refused === undefined ? undefined : 'alert' },
        }}
      />
      <Button type="submit" variant="contained" sx={{ height: 56, px: 4 }}>
        {translate('citisens.search.submit')}
      </Button>
    </Box>
  );
}
