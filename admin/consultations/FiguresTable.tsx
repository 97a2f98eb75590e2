import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { npsText } from './nps-text';
import { meanOf, shareOf } from './results.option';
import type { GroupFigure } from './results.records';
import { hasOwnMargins } from './weighted-groups';

interface FiguresTableProps {
  groups: GroupFigure[];
  isWeighted: boolean;
}

/** The figures behind the chart: a row per group, with what they rest on and a column per answer. */
export function FiguresTable({ groups, isWeighted }: FiguresTableProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const word = (key: string) => translate(`citisens.results.${key}`);
  const or = (value: number | null | undefined, write: (value: number) => string) =>
    value == null ? word('withheld') : write(value);
  // Of weighted means tenths are known.
  const meanAs = (areWeighted: boolean) => (areWeighted ? figures.tenths : (one: number) => figures.decimal(one, 2));
  const answers = groups[0]?.choices ?? [];
  const hasMean = groups.some(({ mean }) => mean !== null);
  const hasNps = groups.some(({ nps }) => nps !== null);
  const hasMargin = groups.some((group) => group.nps?.error != null && hasOwnMargins(group, isWeighted));
  const hasRanks = groups.some(({ choices }) => choices.some(({ meanRank }) => meanRank !== null));
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
    return `${text}${margin}${hasRanks ? ` · ${or(meanRank, meanAs(areRanksWeighted))}` : ''}`;
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
                  {hasRanks && ` · ${word(areRanksWeighted ? 'rank_head_weighted' : 'rank_head').toLowerCase()}`}
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
                {hasMean && <TableCell align="right">{or(meanOf(group, isWeighted), meanAs(isWeighted))}</TableCell>}
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
