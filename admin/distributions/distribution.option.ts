import type { EChartsCoreOption } from 'echarts/core';
import type { FigureFormats } from '../layout/figures';
import type { ProfileShare } from '../records';
import { profileColour } from './profile-colours';

const INK = '#17252a';
const SOFT_INK = '#4a5a60';

interface Words {
  here: string;
  national: string;
  index: string;
}

/** Bars per profile with a mark at the national share. `narrow`: names stand above their bars, as on a phone. */
export function distributionOption(
  shares: ProfileShare[],
  words: Words,
  figures: FigureFormats,
  narrow: boolean,
): EChartsCoreOption {
  const rows = [...shares].sort((one, other) => one.profile.position - other.profile.position);
  const most = Math.max(...rows.flatMap(({ share, nationalShare }) => [share, nationalShare]));
  const label = ({ share, index }: ProfileShare) =>
    `{share|${figures.share(share)}}${index === null ? '' : `  {index|${words.index} ${figures.decimal(index, 0)}}`}`;
  return {
    grid: { left: 0, right: narrow ? 8 : 24, top: narrow ? 18 : 4, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (points: { dataIndex: number }[]) => {
        const row = rows[points[0]?.dataIndex ?? 0];
        if (!row) return '';
        const national = `${words.national} ${figures.share(row.nationalShare)}`;
        return `<b>${row.profile.name}</b><br>${words.here} ${figures.share(row.share)} (${figures.count(row.households)})<br>${national}`;
      },
    },
    xAxis: { type: 'value', min: 0, max: most * (narrow ? 1.45 : 1.22), show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ profile }) => profile.name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: narrow
        ? { inside: true, verticalAlign: 'bottom', padding: [0, 0, 16, 0], margin: 0, color: INK, fontSize: 13 }
        : { color: INK, fontSize: 14, margin: 14 },
      z: 3,
    },
    series: [
      {
        type: 'bar',
        name: words.here,
        barWidth: narrow ? 14 : 22,
        data: rows.map((row) => ({
          value: row.share,
          itemStyle: { color: profileColour(row.profile.position), borderRadius: [0, 5, 5, 0] },
        })),
      },
      {
        type: 'scatter',
        name: words.national,
        symbol: 'rect',
        symbolSize: [3, narrow ? 22 : 32],
        itemStyle: { color: INK, borderColor: '#fff', borderWidth: 1 },
        data: rows.map((row) => row.nationalShare),
        z: 4,
      },
      {
        // Carries the label behind whichever reaches further, bar or national mark, so that they never overlap.
        type: 'scatter',
        symbolSize: 0,
        silent: true,
        data: rows.map((row) => Math.max(row.share, row.nationalShare)),
        label: {
          show: true,
          position: 'right',
          distance: 10,
          formatter: ({ dataIndex }: { dataIndex: number }) => label(rows[dataIndex] as ProfileShare),
          rich: {
            share: { fontWeight: 700, fontSize: 14, color: INK },
            index: { fontSize: 12, color: SOFT_INK },
          },
        },
      },
    ],
  };
}
