import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useFigures } from '../layout/figures';
import { type ConsultationValues, type Group, partsOf, type Weighable } from './consultation-form';

/** As the API has it: `MAX_TARGETS`. */
const MOST_TARGETS = 100;
/** The first column stays while the others slide under it on a phone. */
const STICKY = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper', minWidth: 96 } as const;

/** The population of every pair of groups of two dimensions, with what rows and columns add up to. */
export function PairsTable({ pair, groups }: { pair: string; groups: Record<Weighable, Group[]> }) {
  const translate = useTranslate();
  const figures = useFigures();
  const text = (key: string, places = {}) => translate(`citisens.consultation.${key}`, places);
  const [one, other] = partsOf(pair);
  const [rows, columns] = [groups[one], groups[other]];
  const entered: ConsultationValues['jointTargets'][string] = useWatch({ name: `jointTargets.${pair}` }) ?? {};
  if (rows.length === 0 || columns.length === 0)
    return <Typography variant="body2">{text('form.no_groups')}</Typography>;
  const sum = (own: readonly Group[], across: readonly Group[]) => {
    const values = own.flatMap(({ key }) => across.map((those) => entered[`${key}×${those.key}`] ?? 0));
    return figures.decimal(
      values.reduce((all, value) => all + value, 0),
      2,
    );
  };
  const filled = rows.flatMap(({ key }) =>
    columns.filter((those) => typeof entered[`${key}×${those.key}`] === 'number'),
  ).length;
  const name = [one, other].map((dimension) => text(`dimension_${dimension}`).toLowerCase()).join(' × ');
  return (
    <Box sx={{ mt: 1, mb: 2 }}>
      <TableContainer>
        <Table size="small" aria-label={text('form.targets_of', { dimension: name })} sx={{ width: 'auto' }}>
          <TableHead>
            <TableRow>
              <TableCell sx={STICKY}>{text(`dimension_${one}`)}</TableCell>
              {columns.map((column) => (
                <TableCell key={column.key} align="right">
                  {column.name}
                </TableCell>
              ))}
              <TableCell align="right">{text('form.sum')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.key}>
                <TableCell component="th" scope="row" sx={STICKY}>
                  {row.name}
                </TableCell>
                {columns.map((column) => (
                  <TableCell key={column.key} sx={{ px: 0.5 }}>
                    <NumberInput
                      source={`jointTargets.${pair}.${row.key}×${column.key}`}
                      label={false}
                      helperText={false}
                      variant="outlined"
                      margin="none"
                      size="small"
                      min={0}
                      sx={{ minWidth: 96 }}
                      slotProps={{
                        htmlInput: { 'aria-label': text('form.target_of', { group: `${row.name}, ${column.name}` }) },
                      }}
                    />
                  </TableCell>
                ))}
                <TableCell align="right">{sum([row], columns)}</TableCell>
              </TableRow>
            ))}
            <TableRow>
              <TableCell component="th" scope="row" sx={STICKY}>
                {text('form.sum')}
              </TableCell>
              {columns.map((column) => (
                <TableCell key={column.key} align="right">
                  {sum(rows, [column])}
                </TableCell>
              ))}
              <TableCell align="right">{sum(rows, columns)}</TableCell>
            </TableRow>
          </TableBody>
        </Table>
      </TableContainer>
      <Typography
        role="status"
        variant="body2"
        color={filled > MOST_TARGETS ? 'error' : 'textSecondary'}
        sx={{ mt: 1 }}
      >
        {text(filled > MOST_TARGETS ? 'form.joint_too_many' : 'form.joint_filled', {
          filled,
          all: rows.length * columns.length,
          most: MOST_TARGETS,
        })}
      </Typography>
    </Box>
  );
}
