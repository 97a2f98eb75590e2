import { Typography } from '@mui/material';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { useMemo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Chart } from '../charts/Chart';
import { figuresOf } from '../layout/figures';
import type { KeyWithUse } from '../records';
import { DAYS_OF_USE } from './key.queries';
import { perDay, usageOption } from './usage.option';

use([BarChart, GridComponent, TooltipComponent]);

interface KeyUseProps {
  usage: KeyWithUse['usage'];
  pointsPerDay: number;
}

/** Requests per day as small bars, with the busiest day and the allowance in words. */
export function KeyUse({ usage, pointsPerDay }: KeyUseProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const figures = figuresOf(locale);
  const days = useMemo(() => perDay(usage, DAYS_OF_USE, new Date()), [usage]);
  const option = useMemo(() => usageOption(days, translate('citisens.key.requests')), [days, translate]);
  const total = days.reduce((sum, { requests }) => sum + requests, 0);
  if (total === 0) return <Typography>{translate('citisens.key.unused', { days: DAYS_OF_USE })}</Typography>;
  const busiest = days.reduce((most, day) => (day.points > most.points ? day : most));
  const description = translate('citisens.key.use_summary', {
    smart_count: total,
    requests: figures.count(total),
    days: DAYS_OF_USE,
    day: figures.day(busiest.day),
    points: figures.count(busiest.points),
    allowed: figures.count(pointsPerDay),
  });
  return (
    <>
      <Typography sx={{ mb: 1 }}>{description}</Typography>
      <Chart option={option} description={description} height={140} />
    </>
  );
}
