import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Page } from '../layout/Page';
import { Section } from '../layout/Section';
import { PostcodeForm } from './PostcodeForm';
import { RecentPostcodes } from './RecentPostcodes';
import { useRecentPostcodes } from './recent-postcodes';

/** Where a postcode is asked for. */
export default function PostcodeLookup() {
  const translate = useTranslate();
  const [recent, , forget] = useRecentPostcodes();
  return (
    <Page title={translate('citisens.postcode.title')}>
      <Section title={translate('citisens.postcode.label')}>
        <Typography sx={{ mb: 2 }}>{translate('citisens.postcode.intro')}</Typography>
        <PostcodeForm />
      </Section>
      {recent.length > 0 && (
        <Section
          title={translate('citisens.postcode.recent')}
          actions={<Button onClick={forget}>{translate('citisens.postcode.forget')}</Button>}
        >
          <RecentPostcodes />
        </Section>
      )}
    </Page>
  );
}
