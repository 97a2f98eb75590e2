import type { EChartsCoreOption } from 'echarts/core';
import type { KeyWithUse } from '../records';

type Day = KeyWithUse['usage'][number];

const DAY_MS = 86_400_000;

/** Every day (UTC) up to today, oldest first: the graph leaves days without use out, a chart must not. */
export function perDay(usage: Day[], days: number, today: Date): Day[] {
  const known = new Map(usage.map((one) => [one.day, one]));
  return Array.from({ length: days }, (_, i) => {
    const day = new Date(today.getTime() - (days - 1 - i) * DAY_MS).toISOString().slice(0, 10);
    return known.get(day) ?? { day, requests: 0, points: 0 };
  });
}

/** Bars without ornament: the words above them say what matters. */
export function usageOption(days: Day[], name: string): EChartsCoreOption {
  return {
    grid: { left: 44, right: 8, top: 8, bottom: 24 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map(({ day }) => day.slice(5)), axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 2 },
    series: [{ type: 'bar', name, data: days.map(({ requests }) => requests), itemStyle: { color: '#0b5563' } }],
  };
}
