import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { npsText } from './nps-text';
import { meanOf, shareOf } from './results.option';
import type { GroupFigure, ResultQuestion } from './results.records';
import { hasOwnMargins } from './weighted-groups';

interface FiguresTableProps {
  groups: GroupFigure[];
  kind: ResultQuestion['question']['kind'];
  isWeighted: boolean;
}

/** The figures behind the chart: a row per group, with what they rest on and a column per answer. */
export function FiguresTable({ groups, kind, isWeighted }: FiguresTableProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const word = (key: string) => translate(`citisens.results.${key}`);
  const or = (value: number | null | undefined, write: (value: number) => string) =>
    value == null ? word('withheld') : write(value);
  const answers = groups[0]?.choices ?? [];
  const hasMean = groups.some(({ mean }) => mean !== null);
  const hasNps = groups.some(({ nps }) => nps !== null);
  const hasMargin = groups.some((group) => group.nps?.error != null && hasOwnMargins(group, isWeighted));
  // Mean places are weighted wherever there are weights.
  const areRanksWeighted = groups.some(({ choices }) => choices.some((one) => one.weightedStatus !== 'NOT_DELIVERED'));
  const share = (group: GroupFigure, at: number) => {
    if (group.base === 0) return '–';
    const { interval, meanRank } = group.choices[at] ?? {};
    const text = or(shareOf(group, at, isWeighted), figures.share);
    const margin =
      interval && hasOwnMargins(group, isWeighted)
        ? ` (${figures.share(interval.low)}–${figures.share(interval.high)})`
        : '';
    return `${text}${margin}${kind === 'RANKING' ? ` · ${or(meanRank, (rank) => figures.decimal(rank, areRanksWeighted ? 1 : 2))}` : ''}`;
  };
  return (
    <>
      {answers.length === 0 && <Typography gutterBottom>{word('open_uncoded')}</Typography>}
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{word('group')}</TableCell>
              <TableCell align="right">{word('base_head')}</TableCell>
              {isWeighted && <TableCell align="right">{word('effective_head')}</TableCell>}
              {answers.map(({ code, label }) => (
                <TableCell key={code} align="right">
                  {label}
                  {kind === 'RANKING' &&
                    ` · ${word(areRanksWeighted ? 'rank_head_weighted' : 'rank_head').toLowerCase()}`}
                </TableCell>
              ))}
              {hasMean && <TableCell align="right">{word('mean_head')}</TableCell>}
              {hasMean && (
                <TableCell align="right">{word(isWeighted ? 'deviation_head_unweighted' : 'deviation_head')}</TableCell>
              )}
              {hasNps && <TableCell align="right">{word(hasMargin ? 'nps_head_margin' : 'nps_head')}</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {groups.map((group) => (
              <TableRow key={group.id}>
                <TableCell component="th" scope="row">
                  {group.name}
                </TableCell>
                <TableCell align="right">{or(group.base, figures.count)}</TableCell>
                {isWeighted && <TableCell align="right">{or(group.effectiveBase, figures.count)}</TableCell>}
                {answers.map(({ code }, at) => (
                  <TableCell key={code} align="right">
                    {share(group, at)}
                  </TableCell>
                ))}
                {hasMean && (
                  <TableCell align="right">
                    {or(meanOf(group, isWeighted), (one) => figures.decimal(one, isWeighted ? 1 : 2))}
                  </TableCell>
                )}
                {hasMean && (
                  <TableCell align="right">{or(group.mean?.deviation, (one) => figures.decimal(one, 2))}</TableCell>
                )}
                {hasNps && (
                  <TableCell align="right">{npsText(group, isWeighted, figures) ?? word('withheld')}</TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
