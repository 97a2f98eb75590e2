import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { spacedPostcode } from './parse-postcode';
import { useRecentPostcodes } from './recent-postcodes';

/** Postcodes looked up before in this browser; nothing when there are none. */
export function RecentPostcodes() {
  const translate = useTranslate();
  const [recent] = useRecentPostcodes();
  if (recent.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={translate('citisens.postcode.recent')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', p: 0, m: 0 }}
    >
      {recent.map((code) => (
        <li key={code}>
          <Chip clickable component={Link} to={`/postcodes/${code}/show`} label={spacedPostcode(code)} />
        </li>
      ))}
    </Box>
  );
}
