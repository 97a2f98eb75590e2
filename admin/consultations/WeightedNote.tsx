import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { GroupFigure } from './results.records';
import { haveWeighted, lostByWeighting } from './weighted-groups';

interface WeightedNoteProps {
  groups: GroupFigure[];
  isWeighted: boolean;
  onChange: (isWeighted: boolean) => void;
}

/** Beside figures of which some are there unweighted only: how many, with the way to the others. */
export function WeightedNote({ groups, isWeighted, onChange }: WeightedNoteProps) {
  const translate = useTranslate();
  const { lost, of } = lostByWeighting(groups.flatMap(({ choices }) => choices));
  if (lost === 0) return null;
  const word = (key: string) => translate(`citisens.results.${key}`, { lost, of });
  return (
    <Typography variant="body2" sx={{ mb: 1.5 }}>
      {!haveWeighted(groups) ? (
        word('none_weighted')
      ) : (
        <>
          {word(isWeighted ? 'unweighted_only' : 'weighted_lost')}{' '}
          <Button size="small" onClick={() => onChange(!isWeighted)} sx={{ p: 0, minWidth: 0 }}>
            {word(isWeighted ? 'to_unweighted' : 'to_weighted')}
          </Button>
        </>
      )}
    </Typography>
  );
}
