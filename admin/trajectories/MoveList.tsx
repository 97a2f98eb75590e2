import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { LogLink } from '../audit/LogLink';
import { useFigures } from '../layout/figures';
import type { TrajectoryRecord } from './trajectory.records';

/** How it went through its steps, last move first, and the way to everything that was changed. */
export function MoveList({ moves, id }: Pick<TrajectoryRecord, 'moves' | 'id'>) {
  const translate = useTranslate();
  const figures = useFigures();
  const step = (name: string) => translate(`citisens.trajectory.step_${name}`).toLowerCase();
  return (
    <>
      {moves.length === 0 && <Typography color="textSecondary">{translate('citisens.trajectory.no_moves')}</Typography>}
      <Box component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}>
        {moves.map(({ from, to, at, reason }) => (
          <Box key={at} component="li">
            <Typography>
              {translate('citisens.trajectory.moved', { from: step(from), to: step(to) })}{' '}
              <Typography component="span" variant="body2" color="textSecondary">
                · {figures.moment(at)}
              </Typography>
            </Typography>
            {reason && (
              <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '70ch' }}>
                {reason}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      <LogLink recordType="Trajectory" recordId={String(id)}>
        {translate('citisens.trajectory.changes')}
      </LogLink>
    </>
  );
}
