import type { EChartsCoreOption } from 'echarts/core';
import type { FigureFormats } from '../layout/figures';
import type { GroupFigure } from './results.records';

const INK = '#17252a';
const PETROL = '#0b7285';
const GREY = '#c3cccd';
/** From the first answer to the last; each with a contrast of 4.5 with white or with ink. */
const STACK = [
  '#063b45',
  '#0b7285',
  '#3c9aa8',
  '#8cc5cc',
  '#d9b44a',
  '#c2410c',
  '#862e9c',
  '#364fc7',
  '#4d7c0f',
  '#c2255c',
  '#495867',
];

/** A group's share of an answer: weighted where that is wanted and there; null when withheld. */
export const shareOf = ({ choices }: GroupFigure, at: number, isWeighted: boolean): number | null => {
  const choice = choices[at];
  return (isWeighted ? choice?.weightedShare : choice?.share) ?? null;
};

interface Wish {
  isWeighted: boolean;
  /** Names stand above their bars, as on a phone. */
  isNarrow: boolean;
  withheld: string;
}

/** The answers of one group as bars, for a total. */
export function answersOption(
  group: GroupFigure,
  { isWeighted, isNarrow, withheld }: Wish,
  figures: FigureFormats,
): EChartsCoreOption {
  const shares = group.choices.map((_, at) => shareOf(group, at, isWeighted));
  const most = Math.max(0.01, ...shares.map((share) => share ?? 0));
  return {
    grid: { left: 0, right: 16, top: isNarrow ? 18 : 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, max: most * 1.35, show: false },
    yAxis: yAxis(
      group.choices.map(({ label }) => label),
      isNarrow,
    ),
    series: [
      {
        type: 'bar',
        barWidth: isNarrow ? 14 : 20,
        label: {
          show: true,
          position: 'right',
          color: INK,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const share = shares[dataIndex];
            return share === null || share === undefined ? withheld : figures.share(share);
          },
        },
        data: shares.map((share) => ({
          value: share ?? 0,
          itemStyle: { color: share === null ? GREY : PETROL, borderRadius: [0, 4, 4, 0] },
        })),
      },
    ],
  };
}

/** Groups as bars of 100 %, cut into answers; what is withheld of a group is one grey part. */
export function groupsOption(
  groups: GroupFigure[],
  { isWeighted, isNarrow, withheld }: Wish,
  figures: FigureFormats,
): EChartsCoreOption {
  const answers = groups[0]?.choices ?? [];
  const shown = groups.map((group) => answers.map((_, at) => shareOf(group, at, isWeighted)));
  const rest = shown.map((shares) => {
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
    return shares.includes(null) ? Math.max(0, 1 - sum) : 0;
  });
  const label = (share: number) => (share >= 0.09 ? figures.share(share) : '');
  return {
    grid: { left: 0, right: 8, top: isNarrow ? 18 : 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: yAxis(
      groups.map(({ name }) => name),
      isNarrow,
    ),
    series: [
      ...answers.map((answer, at) => ({
        type: 'bar',
        stack: 'all',
        name: answer.label,
        barWidth: isNarrow ? 16 : 22,
        itemStyle: { color: stackColour(at, answers.length) },
        label: {
          show: true,
          color: isLight(stackColour(at, answers.length)) ? INK : '#fff',
          formatter: ({ value }: { value: number }) => label(value),
        },
        data: shown.map((shares) => shares[at] ?? 0),
      })),
      {
        type: 'bar',
        stack: 'all',
        name: withheld,
        itemStyle: { color: GREY },
        label: { show: true, color: INK, formatter: ({ value }: { value: number }) => (value > 0.2 ? withheld : '') },
        data: rest,
      },
    ],
  };
}

/** The colour of an answer in the stack; answers of a long scale share the same run of colours. */
export function stackColour(at: number, of: number): string {
  const place = of <= STACK.length ? at : Math.floor((at * STACK.length) / of);
  return STACK[place] ?? GREY;
}

const isLight = (colour: string) => ['#8cc5cc', '#d9b44a', '#3c9aa8'].includes(colour);

function yAxis(names: string[], isNarrow: boolean) {
  return {
    type: 'category',
    inverse: true,
    data: names,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: isNarrow
      ? { inside: true, verticalAlign: 'bottom', padding: [0, 0, 14, 0], margin: 0, color: INK, fontSize: 13 }
      : { color: INK, fontSize: 14, lineHeight: 17, margin: 12, width: 300, overflow: 'break' },
    z: 3,
  };
}
