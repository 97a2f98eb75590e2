import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment } from '@mui/material';
import { TextInput, type TextInputProps } from 'react-admin';

/** The search of a list, always shown. A TextInput: react-admin's SearchInput loses its icon and label under MUI 9. */
export function NameSearch(props: Partial<TextInputProps>) {
  return (
    <TextInput
      source="search"
      variant="outlined"
      margin="none"
      helperText={false}
      slotProps={{
        input: {
          type: 'search',
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      {...props}
    />
  );
}
