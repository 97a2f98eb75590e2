import { DataTable, useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { useFigures } from '../layout/figures';
import { RowLink, WIDE_ONLY } from '../layout/RowLink';
import { ConsultationState } from './ConsultationState';
import type { ConsultationRow } from './consultation.records';

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
        render={({ id, title, isExample }) => (
          <>
            <RowLink to={path(id)}>{title}</RowLink> {isExample && <ExampleBadge of="consultation" />}
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
