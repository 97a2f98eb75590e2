import { Box, Typography } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import { DataTable, ExportButton, List, TopToolbar, useListContext, useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { useFigures } from '../layout/figures';
import { ListPages } from '../layout/ListPages';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { RowLink } from '../layout/RowLink';
import type { AreaRow } from '../records';
import { ALL_AREAS, downloadAreas } from './area-csv';
import { areaPath } from './area-path';

interface AreaListProps {
  resource: 'municipalities' | 'districts' | 'neighbourhoods';
  filters: ReactElement[];
  /** Columns between the name and the code. */
  children?: ReactNode;
}

/** A list of areas: searched by name, sorted by name or code, with the exact number found. */
export function AreaList({ resource, filters, children }: AreaListProps) {
  const translate = useTranslate();
  return (
    <Page title={translate(`resources.${resource}.name`, { smart_count: 2 })}>
      <List
        resource={resource}
        title={false}
        filters={filters}
        sort={{ field: 'name', order: 'ASC' }}
        perPage={25}
        empty={false}
        // The problem is told in place of the rows, once.
        queryOptions={{ onError: () => undefined }}
        pagination={<ListPages />}
        actions={
          <TopToolbar>
            <ExportButton exporter={downloadAreas} maxResults={ALL_AREAS} />
          </TopToolbar>
        }
      >
        <Found />
        <Rows>{children}</Rows>
      </List>
    </Page>
  );
}

function Rows({ children }: { children: ReactNode }) {
  const { error, refetch } = useListContext();
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  return (
    <DataTable<AreaRow> bulkActionButtons={false} rowClick={(id) => areaPath(String(id))}>
      <DataTable.Col<AreaRow>
        source="name"
        render={({ code, name }) => <RowLink to={areaPath(code)}>{name}</RowLink>}
      />
      {children}
      <DataTable.Col source="code" />
    </DataTable>
  );
}

/** Tells, also to a screen reader, how many were found. */
function Found() {
  const { total, resource, isPending, data } = useListContext<AreaRow>();
  const translate = useTranslate();
  const figures = useFigures();
  return (
    <Box sx={{ px: 2, pt: 1.5, display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {isPending || total === undefined
          ? ' '
          : `${figures.count(total)} ${translate(`resources.${resource}.name`, { smart_count: total }).toLowerCase()}`}
      </Typography>
      {data?.some(({ isExample }) => isExample) && <ExampleBadge of="areas" />}
    </Box>
  );
}
