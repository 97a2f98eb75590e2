import { Link as MuiLink } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ExampleBadge } from '../layout/ExampleBadge';
import { useFigures } from '../layout/figures';
import { ConsultationState } from './ConsultationState';
import type { ConsultationRow } from './consultation.records';

/** What a phone has no room for; the consultation's own page tells it. */
const WIDE_ONLY = { display: { xs: 'none', md: 'table-cell' } };

const path = (id: unknown) => `/consultations/${encodeURIComponent(String(id))}/show`;

/** Consultations as rows of a table. @param isOfTrajectory leaves out what all rows of one trajectory share. */
export function ConsultationRows({ isOfTrajectory = false }: { isOfTrajectory?: boolean }) {
  const figures = useFigures();
  const translate = useTranslate();
  const unknown = translate('citisens.consultation.unknown');
  return (
    <DataTable<ConsultationRow> bulkActionButtons={false} rowClick={path}>
      <DataTable.Col<ConsultationRow>
        source="title"
        disableSort
        sx={{ fontWeight: 600 }}
        render={({ id, title, isExample }) => (
          <>
            <MuiLink component={Link} to={path(id)} onClick={(event) => event.stopPropagation()} sx={{ mr: 1 }}>
              {title}
            </MuiLink>
            {isExample && <ExampleBadge of="consultation" />}
          </>
        )}
      />
      {!isOfTrajectory && (
        <DataTable.Col<ConsultationRow>
          source="municipality"
          disableSort
          sx={WIDE_ONLY}
          render={({ municipality }) => municipality?.name ?? unknown}
        />
      )}
      {!isOfTrajectory && (
        <DataTable.Col<ConsultationRow>
          source="trajectory"
          disableSort
          sx={WIDE_ONLY}
          render={({ trajectory }) => trajectory?.title ?? unknown}
        />
      )}
      <DataTable.Col<ConsultationRow>
        source="state"
        disableSort
        render={({ state }) => <ConsultationState state={state} />}
      />
      <DataTable.Col<ConsultationRow>
        source="period"
        disableSort
        render={({ opensOn, closesOn }) => `${figures.day(opensOn)} – ${figures.day(closesOn)}`}
      />
    </DataTable>
  );
}
