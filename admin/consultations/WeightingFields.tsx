import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { NumberInput, SelectInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type Group, partsOf, WEIGHABLE, type Weighable } from './consultation-form';
import { JointMarginFields } from './JointMarginFields';

/** What to weight to, where the population comes from, and how far weights may go. */
export function WeightingFields({ groups }: { groups: Record<Weighable, Group[]> }) {
  const translate = useTranslate();
  const text = (key: string) => translate(`citisens.consultation.${key}`);
  const field = { variant: 'outlined', margin: 'none' } as const;
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {text('form.weighting_help')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 720 }}>
        {(Object.keys(WEIGHABLE) as Weighable[]).map((dimension) => (
          <MarginFields key={dimension} dimension={dimension} groups={groups[dimension]} />
        ))}
        <JointMarginFields groups={groups} />
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
          <NumberInput
            {...field}
            source="lowestWeight"
            label={text('form.lowest')}
            helperText="citisens.consultation.form.lowest_help"
          />
          <NumberInput
            {...field}
            source="highestWeight"
            label={text('form.highest')}
            helperText="citisens.consultation.form.highest_help"
          />
        </Box>
      </Box>
    </>
  );
}

function MarginFields({ dimension, groups }: { dimension: Weighable; groups: Group[] }) {
  const translate = useTranslate();
  const text = (key: string, places = {}) => translate(`citisens.consultation.${key}`, places);
  const origin = useWatch({ name: `weights.${dimension}.origin` });
  const joint: string[] = useWatch({ name: 'joint' }) ?? [];
  const other = joint
    .map(partsOf)
    .find((pair) => pair.includes(dimension))
    ?.find((one) => one !== dimension);
  if (other) {
    const names = { dimension: text(`dimension_${dimension}`), other: text(`dimension_${other}`).toLowerCase() };
    return <Typography variant="body2">{text('form.is_joint', names)}</Typography>;
  }
  return (
    <Box>
      <SelectInput
        source={`weights.${dimension}.origin`}
        label={text(`dimension_${dimension}`)}
        choices={WEIGHABLE[dimension].map((id) => ({ id, name: text(`origin_${id}`) }))}
        emptyText={text('form.origin_none')}
        variant="outlined"
        margin="none"
        helperText={false}
        fullWidth
        sx={{ maxWidth: { sm: 340 } }}
      />
      {origin === 'ENTERED' && groups.length === 0 && <Typography variant="body2">{text('form.no_groups')}</Typography>}
      {origin === 'ENTERED' && groups.length > 0 && (
        <Table
          size="small"
          aria-label={text('form.targets_of', { dimension: text(`dimension_${dimension}`).toLowerCase() })}
          sx={{ maxWidth: 520, mt: 1 }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{text('form.target_group')}</TableCell>
              <TableCell>{text('form.target_value')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {groups.map(({ key, name }) => (
              <TableRow key={key}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell sx={{ width: 180 }}>
                  <NumberInput
                    source={`weights.${dimension}.targets.${key}`}
                    label={false}
                    helperText={false}
                    variant="outlined"
                    margin="none"
                    size="small"
                    slotProps={{ htmlInput: { 'aria-label': text('form.target_of', { group: name }) } }}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Box>
  );
}
