import { Box, Typography } from '@mui/material';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { ProblemNotice } from '../layout/ProblemNotice';
import { RowLink, WIDE_ONLY } from '../layout/RowLink';
import { usePeriod } from './period';
import { StepChip, TrajectoryMarks } from './TrajectoryMarks';
import type { TrajectoryRow } from './trajectory.records';

/** Trajectories as rows. @param isOfMunicipality leaves the municipality out, as the page is about it. */
export function TrajectoryRows({ isOfMunicipality = false }: { isOfMunicipality?: boolean }) {
  const { error, refetch, total } = useListContext();
  const translate = useTranslate();
  const figures = useFigures();
  const period = usePeriod();
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (total === 0) {
    const none = isOfMunicipality ? 'none_here' : 'none';
    return <Typography sx={{ p: isOfMunicipality ? 0 : 2 }}>{translate(`citisens.trajectory.${none}`)}</Typography>;
  }
  return (
    <DataTable<TrajectoryRow> bulkActionButtons={false} rowClick={(id) => `/trajectories/${id}/show`}>
      <DataTable.Col<TrajectoryRow>
        source="title"
        render={({ id, title, isPublished, isExample, themes }) => (
          <Box sx={{ minWidth: 150 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <RowLink to={`/trajectories/${id}/show`}>{title}</RowLink>
              <TrajectoryMarks isPublished={isPublished} isExample={isExample} />
            </Box>
            <Typography variant="body2" color="textSecondary">
              {themes.map(({ name }) => name).join(' · ')}
            </Typography>
          </Box>
        )}
      />
      {!isOfMunicipality && (
        <DataTable.Col<TrajectoryRow>
          source="municipality"
          sx={WIDE_ONLY}
          render={({ municipality }) => municipality.name}
        />
      )}
      <DataTable.Col<TrajectoryRow> source="step" render={({ step }) => <StepChip step={step} />} />
      <DataTable.Col<TrajectoryRow>
        source="period"
        sx={WIDE_ONLY}
        render={({ steps: { analysis, consultation, elaboration } }) =>
          period(analysis.startsOn ?? consultation.startsOn ?? elaboration.startsOn, elaboration.endsOn)
        }
      />
      <DataTable.Col<TrajectoryRow>
        source="updatedAt"
        sx={{ ...WIDE_ONLY, whiteSpace: 'nowrap' }}
        render={({ updatedAt }) => figures.day(updatedAt)}
      />
    </DataTable>
  );
}
