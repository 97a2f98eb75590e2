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

/** A group's mean: weighted where that is wanted and there; null when withheld, and where there is none. */
export const meanOf = ({ mean }: Pick<GroupFigure, 'mean'>, isWeighted: boolean): number | null =>
  (isWeighted ? mean?.weightedMean : mean?.mean) ?? null;

interface Wish {
  isWeighted: boolean;
  /** Names stand above their bars, as on a phone. */
  isNarrow: boolean;
  withheld: string;
}

/** Pixels of a name beside its bar, and above it on a phone, before it goes on the next line; and in letters. */
const NAME_WIDTH = { wide: 260, narrow: 240 };
const NAME_LETTERS = 32;
const LINE = 17;

type Named = readonly { name: string }[];

/** Lines that the longest of these names takes. */
function linesOf(named: Named): number {
  const lines = named.map(({ name }) => name.split('\n').reduce((sum, part) => sum + broken(part), 0));
  return Math.max(1, ...lines);
}

/** Lines that a text takes whose words stay whole. */
function broken(text: string): number {
  let [lines, length] = [1, 0];
  for (const word of text.split(' ')) {
    const isNext = length > 0 && length + 1 + word.length > NAME_LETTERS;
    lines += isNext ? 1 : 0;
    length = isNext || length === 0 ? word.length : length + 1 + word.length;
  }
  return lines;
}

/** Pixels that bars with these names need in height, so that no name lies over another. */
export function heightOf(named: Named, isNarrow: boolean): number {
  const lines = linesOf(named);
  const each = isNarrow ? 34 + lines * LINE : Math.max(36, lines * LINE + 12);
  return named.length * each + topOf(named, isNarrow) + 4;
}

/** Above the first bar; on a phone its name stands there. */
const topOf = (named: Named, isNarrow: boolean) => (isNarrow ? 10 + 8 * linesOf(named) : 4);

const gridOf = (named: Named, isNarrow: boolean) => ({
  left: 0,
  right: 12,
  top: topOf(named, isNarrow),
  bottom: 4,
  // On a phone names stand within the grid: they would take room from the bars.
  containLabel: !isNarrow,
});

/** The answers of one group as bars, for a total. */
export function answersOption(
  group: GroupFigure,
  { isWeighted, isNarrow, withheld }: Wish,
  figures: FigureFormats,
): EChartsCoreOption {
  const shares = group.choices.map((_, at) => shareOf(group, at, isWeighted));
  const most = Math.max(0.01, ...shares.map((share) => share ?? 0));
  return {
    grid: gridOf(namesOf(group.choices), isNarrow),
    xAxis: { type: 'value', min: 0, max: most * 1.35, show: false },
    yAxis: yAxis(namesOf(group.choices), isNarrow),
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

/** How an answer is told from the others in a bar that is cut into answers. */
export interface Look {
  colour: string;
  /** Beside its share; empty where there are too many answers for signs that people know. */
  mark: string;
}

/** Content to not content, in colours that are no scale, with signs for who does not tell these apart. */
const SENTIMENT: Record<string, Look> = {
  positive: { colour: PETROL, mark: '▲' },
  neutral: { colour: '#d9b44a', mark: '●' },
  negative: { colour: '#c2410c', mark: '▼' },
};

/** The looks of answers in their order; answers of a long scale share the same run of colours. */
export function looksOf(answers: readonly { code: string }[], hasSentiment: boolean): Look[] {
  return answers.map(({ code }, at) => {
    const place = answers.length <= STACK.length ? at : Math.floor((at * STACK.length) / answers.length);
    return (hasSentiment && SENTIMENT[code]) || { colour: STACK[place] ?? GREY, mark: '' };
  });
}

/** Groups as bars of 100 %, cut into answers; what is withheld of a group is one grey part. */
export function groupsOption(
  groups: GroupFigure[],
  looks: readonly Look[],
  { isWeighted, isNarrow, withheld }: Wish,
  figures: FigureFormats,
): EChartsCoreOption {
  const answers = groups[0]?.choices ?? [];
  const shown = groups.map((group) => answers.map((_, at) => shareOf(group, at, isWeighted)));
  const sums = shown.map((shares) => shares.reduce<number>((total, share) => total + (share ?? 0), 0));
  const rest = shown.map((shares, group) => (shares.includes(null) ? Math.max(0, 1 - sums[group]!) : 0));
  // Rounded shares may be somewhat more or less than all together; all bars are one length.
  const lengths = sums.map((sum, group) => sum + rest[group]! || 1);
  const label = (share: number, { mark }: Look) => {
    if (share < 0.09) return '';
    return mark && share >= 0.13 ? `${mark} ${figures.share(share)}` : figures.share(share);
  };
  return {
    grid: gridOf(groups, isNarrow),
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: yAxis(groups, isNarrow),
    series: [
      ...answers.map((answer, at) => {
        const look = looks[at] ?? { colour: GREY, mark: '' };
        return {
          type: 'bar',
          stack: 'all',
          name: answer.label,
          barWidth: isNarrow ? 16 : 22,
          itemStyle: { color: look.colour },
          label: {
            show: true,
            color: isLight(look.colour) ? INK : '#fff',
            formatter: ({ dataIndex }: { dataIndex: number }) => label(shown[dataIndex]?.[at] ?? 0, look),
          },
          data: shown.map((shares, group) => (shares[at] ?? 0) / lengths[group]!),
        };
      }),
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

const isLight = (colour: string) => ['#8cc5cc', '#d9b44a', '#3c9aa8'].includes(colour);

/** Answers by their names, as {@link heightOf} wants them. */
export const namesOf = (choices: GroupFigure['choices']) => choices.map(({ label }) => ({ name: label }));

function yAxis(named: Named, isNarrow: boolean) {
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  return {
    type: 'category',
    inverse: true,
    data: named.map(({ name }) => name),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      color: INK,
      lineHeight: LINE,
      overflow: 'break',
      ...(isNarrow
        ? {
            inside: true,
            verticalAlign: 'bottom',
            padding: [0, 0, 14, 0],
            margin: 0,
            fontSize: 13,
            width: NAME_WIDTH.narrow,
          }
        : { margin: 12, fontSize: 14, width: Math.min(NAME_WIDTH.wide, 20 + 8 * longest) }),
    },
    z: 3,
  };
}
