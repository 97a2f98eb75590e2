import LowerIcon from '@mui/icons-material/ArrowDownward';
import HigherIcon from '@mui/icons-material/ArrowUpward';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import type { Figure, IndicatorValue } from '../records';
import { ComparisonBar } from './ComparisonBar';

interface IndicatorTableProps {
  values: IndicatorValue[];
  withMunicipality: boolean;
  label: string;
}

/** Key figures of one theme as rows. */
export function IndicatorTable({ values, withMunicipality, label }: IndicatorTableProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={label} sx={{ tableLayout: 'fixed', minWidth: withMunicipality ? 420 : 0 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: { xs: '40%', md: '38%' } }}>{translate('citisens.indicators.name')}</TableCell>
            <TableCell aria-hidden sx={{ display: { xs: 'none', md: 'table-cell' }, width: '20%' }} />
            <TableCell align="right">{translate('citisens.indicators.here')}</TableCell>
            {withMunicipality && <TableCell align="right">{translate('citisens.indicators.municipality')}</TableCell>}
            <TableCell align="right">{translate('citisens.indicators.national')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {values.map((value) => (
            <TableRow key={value.definition.code}>
              <TableCell component="th" scope="row">
                {value.definition.name}
                <Typography variant="body2" color="textSecondary">
                  <Unit value={value} /> · {value.year}
                </Typography>
              </TableCell>
              <TableCell aria-hidden sx={{ display: { xs: 'none', md: 'table-cell' } }}>
                <Compared value={value} />
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 700, whiteSpace: 'nowrap' }}>
                <Direction value={value} /> <Written figure={value} decimals={value.definition.decimals} />
              </TableCell>
              {withMunicipality && (
                <TableCell align="right">
                  <Written figure={value.municipality} decimals={value.definition.decimals} />
                </TableCell>
              )}
              <TableCell align="right">
                <Written figure={value.national} decimals={value.definition.decimals} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Unit({ value: { definition } }: { value: IndicatorValue }) {
  const translate = useTranslate();
  if (!definition.per) return definition.unit;
  return translate('citisens.indicators.per', { unit: definition.unit, per: definition.per });
}

/** A figure, or in words why there is none: withheld, not delivered and zero are three different things. */
function Written({ figure, decimals }: { figure: Figure | null; decimals: number }) {
  const translate = useTranslate();
  const figures = useFigures();
  if (figure?.status === 'SHOWN' && figure.value !== null) return figures.decimal(figure.value, decimals);
  const why = figure && figure.status !== 'SHOWN' ? figure.status : 'no_figure';
  return (
    <Typography component="span" variant="body2" color="textSecondary" sx={{ fontStyle: 'italic' }}>
      {translate(`citisens.indicators.${why}`)}
    </Typography>
  );
}

/** Whether a figure means the same for a small and a large area; a count of people does not. */
function isRate({ definition }: IndicatorValue): boolean {
  return definition.per !== null || definition.unit === '%';
}

function Compared({ value }: { value: IndicatorValue }) {
  const { value: here, national, comparable } = value;
  if (!comparable || !isRate(value) || here === null || national.value === null) return null;
  // A bar has no length below zero, nor where both are nothing.
  if (here < 0 || national.value <= 0) return null;
  return <ComparisonBar here={here} national={national.value} />;
}

/** Whether a rate is higher or lower than nationally; a count of people says nothing by being lower. */
function Direction({ value }: { value: IndicatorValue }) {
  const translate = useTranslate();
  const here = value.value;
  const national = value.national.value;
  if (!value.comparable) {
    return (
      <Tooltip title={translate('citisens.indicators.not_comparable')} describeChild>
        <Typography component="span" tabIndex={0} color="warning">
          *
        </Typography>
      </Tooltip>
    );
  }
  if (!isRate(value) || here === null || national === null || here === national) return null;
  const Icon = here > national ? HigherIcon : LowerIcon;
  return (
    <Icon
      titleAccess={translate(`citisens.indicators.${here > national ? 'higher' : 'lower'}`)}
      sx={{ fontSize: 16, verticalAlign: '-2px', color: 'text.secondary' }}
    />
  );
}
