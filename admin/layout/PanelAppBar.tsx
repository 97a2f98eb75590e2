import { Box, Link as MuiLink } from '@mui/material';
import { AppBar, LoadingIndicator, LocalesMenuButton, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { UserMenu } from '../sign-in/UserMenu';
import { SearchBox } from './SearchBox';

/** Brand, search on every page, language switch, who is signed in. */
export function PanelAppBar({ signOut }: { signOut: () => void }) {
  const translate = useTranslate();
  return (
    <AppBar userMenu={<UserMenu signOut={signOut} />} toolbar={<Tools />} elevation={0}>
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
      <Box sx={{ flex: 1, display: 'flex', justifyContent: 'center', px: { xs: 0, md: 2 } }}>
        <Box sx={{ display: { xs: 'none', md: 'block' }, width: '100%', maxWidth: 440 }}>
          <SearchBox compact />
        </Box>
      </Box>
    </AppBar>
  );
}

/** On a phone the language is an icon: its name would push who is signed in off the screen. */
function Tools() {
  return (
    <>
      <Box component="span" sx={{ '& .MuiButton-root': { fontSize: { xs: 0, sm: '0.875rem' }, minWidth: 0 } }}>
        <LocalesMenuButton />
      </Box>
      <LoadingIndicator />
    </>
  );
}
