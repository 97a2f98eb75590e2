import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, InputAdornment, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { parsePostcode } from '../postcodes/parse-postcode';

/** One box for what people know: a postcode opens its page, anything else searches municipalities by name. */
export function SearchBox({ compact = false }: { compact?: boolean }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    const postcode = parsePostcode(text);
    if (text.trim() === '') return;
    navigate(
      postcode
        ? `/postcodes/${postcode}/show`
        : `/municipalities?filter=${encodeURIComponent(JSON.stringify({ search: text.trim() }))}`,
    );
    setText('');
  };
  return (
    <Box component="form" role="search" onSubmit={search} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <TextField
        value={text}
        onChange={(event) => setText(event.target.value)}
        variant="outlined"
        margin="none"
        size={compact ? 'small' : 'medium'}
        label={compact ? undefined : translate('citisens.search.label')}
        placeholder={compact ? translate('citisens.search.label') : undefined}
        helperText={compact ? undefined : translate('citisens.search.hint')}
        sx={compact ? { '& .MuiInputBase-root': { backgroundColor: 'background.paper', height: 36 } } : undefined}
        slotProps={{
          htmlInput: {
            'aria-label': compact ? translate('citisens.search.label') : undefined,
            autoComplete: 'off',
            enterKeyHint: 'search',
          },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
      />
      {!compact && (
        <Button type="submit" variant="contained" size="large" sx={{ height: 56, px: 4 }}>
          {translate('citisens.search.submit')}
        </Button>
      )}
    </Box>
  );
}
