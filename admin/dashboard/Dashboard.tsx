import { Box, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { SearchBox } from '../layout/SearchBox';
import { Section } from '../layout/Section';
import { RecentPostcodes } from '../postcodes/RecentPostcodes';
import type { DataSetRecord } from '../records';
import { Browse } from './Browse';
import { DataSetTable } from './DataSetTable';
import { NextStep } from './NextStep';

/** Where staff start: ask for a place, see what is loaded and what to do next. */
export function Dashboard() {
  const translate = useTranslate();
  const { data, error, refetch } = useGetList<DataSetRecord>('data-sets');
  return (
    <Page title={translate('citisens.dashboard.title')}>
      <Typography sx={{ mt: -2, fontSize: '1.05rem' }}>{translate('citisens.dashboard.intro')}</Typography>
      <Box sx={{ maxWidth: 720 }}>
        <SearchBox />
      </Box>
      <RecentPostcodes />
      {error && <ProblemNotice error={error} retry={refetch} />}
      <Browse />
      {data && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' }, gap: 2.5, alignItems: 'start' }}>
          <Section title={translate('citisens.dashboard.loaded')}>
            {data.length > 0 ? (
              <DataSetTable sets={data} />
            ) : (
              <Typography color="textSecondary">{translate('citisens.dashboard.nothing')}</Typography>
            )}
          </Section>
          <NextStep sets={data} />
        </Box>
      )}
    </Page>
  );
}
