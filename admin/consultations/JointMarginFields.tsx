import { Box } from '@mui/material';
import { CheckboxGroupInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type Group, partsOf, WEIGHED_PAIRS, type Weighable } from './consultation-form';
import { PairsTable } from './PairsTable';

/** Pairs of dimensions to weight to together, and the population of every pair of their groups. */
export function JointMarginFields({ groups }: { groups: Record<Weighable, Group[]> }) {
  const translate = useTranslate();
  const text = (key: string) => translate(`citisens.consultation.${key}`);
  const chosen: string[] = useWatch({ name: 'joint' }) ?? [];
  const taken = chosen.flatMap(partsOf);
  const choices = WEIGHED_PAIRS.map((pair) => ({
    id: pair,
    name: partsOf(pair)
      .map((one) => text(`dimension_${one}`))
      .join(' × '),
    disabled: !chosen.includes(pair) && partsOf(pair).some((one) => taken.includes(one)),
  }));
  return (
    <Box sx={{ minWidth: 0 }}>
      <CheckboxGroupInput
        source="joint"
        label={text('form.joint')}
        choices={choices}
        helperText="citisens.consultation.form.joint_help"
      />
      {WEIGHED_PAIRS.filter((pair) => chosen.includes(pair)).map((pair) => (
        <PairsTable key={pair} pair={pair} groups={groups} />
      ))}
    </Box>
  );
}
