import { Box, Typography, useMediaQuery } from '@mui/material';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { useMemo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Chart } from '../charts/Chart';
import { type FigureFormats, figuresOf } from '../layout/figures';
import { npsText } from './nps-text';
import { answersOption, groupsOption, heightOf, looksOf, meanOf, namesOf, shareOf } from './results.option';
import type { GroupFigure, ResultQuestion } from './results.records';
import { isSentiment, kindOf, titleOf } from './sentiment';

use([BarChart, GridComponent]);

interface FiguresChartProps {
  groups: GroupFigure[];
  result: ResultQuestion;
  isWeighted: boolean;
}

/** Bars per answer for a total, and for several groups a bar each; of what people may choose more of, one chart each. */
export function FiguresChart({ groups, result, isWeighted }: FiguresChartProps) {
  const kind = kindOf(result);
  const isStacked = groups.length > 1 && (kind === 'ONE_CHOICE' || kind === 'SCALE');
  if (isStacked) return <StackedChart groups={groups} result={result} isWeighted={isWeighted} />;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {groups.map((group) => (
        <Box key={group.id}>
          <Caption group={group} isWeighted={isWeighted} />
          <AnswersChart group={group} result={result} isWeighted={isWeighted} />
        </Box>
      ))}
    </Box>
  );
}

function AnswersChart({ group, result, isWeighted }: Omit<FiguresChartProps, 'groups'> & { group: GroupFigure }) {
  const translate = useTranslate();
  const locale = useLocale();
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const withheld = translate('citisens.results.withheld');
  const option = useMemo(
    () => answersOption(group, { isWeighted, isNarrow, withheld }, figuresOf(locale)),
    [group, isWeighted, isNarrow, withheld, locale],
  );
  const description = useDescription([group], result, isWeighted);
  if (group.base === 0) return <Typography>{translate('citisens.results.no_answers')}</Typography>;
  if (group.choices.every((_, at) => shareOf(group, at, isWeighted) === null))
    return <Typography variant="body2">{withheld}</Typography>;
  return <Chart option={option} description={description} height={heightOf(namesOf(group.choices), isNarrow)} />;
}

function StackedChart({ groups, result, isWeighted }: FiguresChartProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const withheld = translate('citisens.results.withheld');
  const named = useMemo(
    () =>
      groups.map((group) => {
        const basis = basisOf(group, isWeighted, translate, figuresOf(locale));
        // Two facts fit a line.
        const lines = [basis.slice(0, 2), basis.slice(2)].filter((line) => line.length > 0);
        return { ...group, name: [group.name, ...lines.map((line) => line.join(', '))].join('\n') };
      }),
    [groups, isWeighted, locale, translate],
  );
  const answers = groups[0]?.choices ?? [];
  const hasSentiment = isSentiment(result);
  const looks = useMemo(() => looksOf(answers, hasSentiment), [answers, hasSentiment]);
  const option = useMemo(
    () => groupsOption(named, looks, { isWeighted, isNarrow, withheld }, figuresOf(locale)),
    [named, looks, isWeighted, isNarrow, withheld, locale],
  );
  const description = useDescription(groups, result, isWeighted);
  return (
    <>
      <Box aria-hidden sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, mb: 1 }}>
        {answers.map(({ code, label }, at) => (
          <Box key={code} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box sx={{ width: 12, height: 12, borderRadius: '3px', backgroundColor: looks[at]?.colour }} />
            <Typography variant="body2">{`${label} ${looks[at]?.mark ?? ''}`.trim()}</Typography>
          </Box>
        ))}
      </Box>
      <Chart option={option} description={description} height={heightOf(named, isNarrow)} />
    </>
  );
}

/** What a group's figures rest on, with the mean and the score of a scale. */
function basisOf(
  group: GroupFigure,
  isWeighted: boolean,
  translate: ReturnType<typeof useTranslate>,
  figures: FigureFormats,
): string[] {
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  const { base, effectiveBase } = group;
  const average = meanOf(group, isWeighted);
  const score = npsText(group, isWeighted, figures);
  return [
    word('base', { base: base === null ? word('withheld') : figures.count(base) }),
    ...(isWeighted && effectiveBase !== null && effectiveBase !== base
      ? [word('effective', { effective: figures.count(effectiveBase) })]
      : []),
    ...(average === null
      ? []
      : [`${word('mean_head').toLowerCase()} ${isWeighted ? figures.tenths(average) : figures.decimal(average, 2)}`]),
    ...(score === null ? [] : [`${word('nps_head')} ${score}`]),
  ];
}

/** The group's name with what its figures rest on. */
function Caption({ group, isWeighted }: { group: GroupFigure; isWeighted: boolean }) {
  const translate = useTranslate();
  const figures = figuresOf(useLocale());
  return (
    <Typography variant="body2" sx={{ mb: 0.5 }}>
      <strong>{group.name}</strong> · {basisOf(group, isWeighted, translate, figures).join(' · ')}
    </Typography>
  );
}

/** The chart in full sentences, for who does not see it. */
function useDescription(groups: GroupFigure[], result: ResultQuestion, isWeighted: boolean): string {
  const translate = useTranslate();
  const figures = figuresOf(useLocale());
  const withheld = translate('citisens.results.withheld');
  return groups
    .map((group) => {
      const parts = group.choices.map(({ label }, at) => {
        const share = shareOf(group, at, isWeighted);
        return translate('citisens.results.part', {
          answer: label,
          share: share === null ? withheld : figures.share(share),
        });
      });
      return translate('citisens.results.description', {
        question: titleOf(result, translate),
        group: group.name,
        parts: parts.join(', '),
      });
    })
    .join(' ');
}
