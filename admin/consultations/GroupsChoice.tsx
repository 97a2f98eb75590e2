import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ResultDimension } from '../../schema/types';
import type { GroupWish } from './results.records';
import { DIMENSIONS } from './use-results-view';

const SINGLE: GroupWish[] = DIMENSIONS.map((dimension) => ({ dimension }));

interface GroupsChoiceProps {
  /** Pairs of dimensions that were counted crossed. */
  crossings: ResultDimension[][];
  value: GroupWish;
  onChoose: (wish: GroupWish) => void;
}

/** By what respondents are told apart: not at all, by one dimension, or by two that were counted crossed. */
export function GroupsChoice({ crossings, value, onChoose }: GroupsChoiceProps) {
  const translate = useTranslate();
  const crossed = crossings.flatMap(([dimension, crossedWith]): GroupWish[] =>
    dimension && crossedWith ? [{ dimension, crossedWith }] : [],
  );
  const wishes = [...SINGLE, ...crossed];
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={keyOf(value)}
      onChange={(_, key) => {
        const chosen = wishes.find((wish) => keyOf(wish) === key);
        if (chosen) onChoose(chosen);
      }}
      aria-label={translate('citisens.results.by')}
      sx={{ flexWrap: 'wrap' }}
    >
      {wishes.map((wish) => (
        <ToggleButton key={keyOf(wish)} value={keyOf(wish)}>
          {[wish.dimension, wish.crossedWith]
            .flatMap((one) => (one ? [translate(`citisens.results.dimension.${one}`)] : []))
            .join(' × ')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

const keyOf = ({ dimension, crossedWith }: GroupWish) => (crossedWith ? `${dimension}×${crossedWith}` : dimension);
