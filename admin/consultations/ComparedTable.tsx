import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import type { ComparedGroup } from './comparison.queries';

interface ComparedTableProps {
  group: ComparedGroup;
  /** What the columns of both sides are called. */
  titles: { a: string; b: string };
  isWeighted: boolean;
}

const SIDES = ['a', 'b'] as const;

/** One group in two results: a row per answer, with the second less the first in points. */
export function ComparedTable({ group, titles, isWeighted }: ComparedTableProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const word = (key: string) => translate(`citisens.results.${key}`);
  const figure = (side: 'a' | 'b', value: number | null | undefined, write: (value: number) => string) => {
    if (!group[side] || group[side].base === 0) return word('nobody');
    return value == null ? word('withheld') : write(value);
  };
  const rows = group.choices.map(({ label, difference, weightedDifference, ...sides }) => ({
    label,
    // The codes of open answers are of a code book each: an answer may be in one of them only.
    cells: SIDES.map((side) =>
      group[side]?.base && !sides[side]
        ? '–'
        : figure(side, isWeighted ? sides[side]?.weightedShare : sides[side]?.share, figures.share),
    ),
    difference: signed(isWeighted ? weightedDifference : difference, (points) => figures.decimal(points, 1)),
  }));
  if (SIDES.some((side) => group[side]?.mean)) {
    rows.push({
      label: word('mean_unweighted'),
      cells: SIDES.map((side) => figure(side, group[side]?.mean?.mean, (mean) => figures.decimal(mean, 2))),
      difference: signed(group.meanDifference, (points) => figures.decimal(points, 2)),
    });
  }
  rows.push({
    label: word('base_head'),
    cells: SIDES.map((side) => figure(side, group[side]?.base, figures.count)),
    difference: '',
  });
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{word('answer')}</TableCell>
            <TableCell align="right">{titles.a}</TableCell>
            <TableCell align="right">{titles.b}</TableCell>
            <TableCell align="right">{word('difference')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ label, cells: [one, other], difference }) => (
            <TableRow key={label}>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              <TableCell align="right">{one}</TableCell>
              <TableCell align="right">{other}</TableCell>
              <TableCell align="right">{difference}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** A difference with its sign; a dash where it is not known. */
function signed(value: number | null, write: (size: number) => string): string {
  if (value === null) return '–';
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`;
}
