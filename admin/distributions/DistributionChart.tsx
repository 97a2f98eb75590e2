import { Box, Typography, useMediaQuery } from '@mui/material';
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { useMemo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Chart } from '../charts/Chart';
import { figuresOf } from '../layout/figures';
import type { Distribution, ProfileShare } from '../records';
import { distributionOption } from './distribution.option';

use([BarChart, ScatterChart, GridComponent, TooltipComponent]);

interface DistributionChartProps {
  distribution: Distribution;
  shares: ProfileShare[];
  /** The area's or postcode's name, for the description. */
  area: string;
}

/** The eight profiles as bars against the national share. */
export function DistributionChart({ distribution, shares, area }: DistributionChartProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const narrow = useMediaQuery('(max-width: 700px)');
  const option = useMemo(() => {
    const word = (key: string) => translate(`citisens.distribution.${key}`);
    const words = { here: word('share'), national: word('national'), index: word('index').toLowerCase() };
    return distributionOption(shares, words, figuresOf(locale), narrow);
  }, [shares, locale, translate, narrow]);
  const figures = figuresOf(locale);
  const parts = shares.map((row) =>
    translate('citisens.distribution.description_part', {
      name: row.profile.name,
      share: figures.share(row.share),
      national: figures.share(row.nationalShare),
    }),
  );
  const description = translate('citisens.distribution.description', {
    households: figures.count(distribution.households ?? 0),
    area,
    parts: `${parts.join('; ')}.`,
  });
  return (
    <>
      <Chart option={option} description={description} height={shares.length * (narrow ? 54 : 42) + 20} />
      <Box aria-hidden sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1, color: 'text.secondary' }}>
        <Box sx={{ width: 3, height: 18, backgroundColor: 'text.primary' }} />
        <Typography variant="body2">{translate('citisens.distribution.national')}</Typography>
        <Typography variant="body2" sx={{ ml: 2 }}>
          {translate('citisens.distribution.index_help')}
        </Typography>
      </Box>
    </>
  );
}
