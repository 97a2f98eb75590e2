import { Box, Link as MuiLink } from '@mui/material';
import { AppBar, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { SearchBox } from './SearchBox';

/** Brand, search on every page, language switch. */
export function PanelAppBar() {
  const translate = useTranslate();
  return (
    <AppBar userMenu={false} elevation={0}>
      <MuiLink
        component={Link}
        to="/"
        sx={{ color: 'inherit', fontWeight: 700, fontSize: '1.15rem', px: 1, whiteSpace: 'nowrap' }}
      >
        {translate('citisens.brand')}
        <Box component="span" sx={{ fontWeight: 400, opacity: 0.85, ml: 1.5, display: { xs: 'none', lg: 'inline' } }}>
          {translate('citisens.tagline')}
        </Box>
      </MuiLink>
      <Box sx={{ flex: 1, display: 'flex', justifyContent: 'center', px: 2 }}>
        <Box sx={{ display: { xs: 'none', md: 'block' }, width: '100%', maxWidth: 440 }}>
          <SearchBox compact />
        </Box>
      </Box>
    </AppBar>
  );
}
