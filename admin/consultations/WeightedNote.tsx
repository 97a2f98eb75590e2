import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { GroupFigure } from './results.records';
import { useResultsView } from './use-results-view';
import { haveWeighted } from './weighted-groups';

/** Beside figures that are looked at weighted: which of these are there unweighted only, with the way there. */
export function WeightedNote({ groups }: { groups: GroupFigure[] }) {
  const translate = useTranslate();
  const [view, change] = useResultsView();
  const shown = groups.flatMap(({ choices }) => choices.filter(({ share }) => share !== null));
  const lost = shown.filter(({ weightedShare }) => weightedShare === null);
  if (lost.length === 0) return null;
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  return (
    <Typography variant="body2" sx={{ mb: 1.5 }}>
      {!haveWeighted(groups) ? (
        word('none_weighted')
      ) : (
        <>
          {word('unweighted_only', { lost: lost.length, of: shown.length })}{' '}
          <Button size="small" onClick={() => change({ ...view, isWeighted: false })} sx={{ p: 0, minWidth: 0 }}>
            {word('to_unweighted')}
          </Button>
        </>
      )}
    </Typography>
  );
}
