import { Link as MuiLink } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { AuditRow } from '../records';
import { FilterButton } from './FilterButton';
import { pageOfRecord } from './record-page';
import { useAuditWords } from './words';

/** What was changed: of what kind and which one; choosing that shows only its changes. */
export function AuditedRecord({ recordType, recordId }: Pick<AuditRow, 'recordType' | 'recordId'>) {
  const { filterValues, setFilters } = useListContext();
  const translate = useTranslate();
  const page = pageOfRecord(recordType, recordId);
  const type = useAuditWords().type(recordType);
  const open = translate('citisens.audit.open_record');
  return (
    <>
      {type}{' '}
      <FilterButton
        title={translate('citisens.audit.only_record')}
        choose={() => setFilters({ ...filterValues, recordType, recordId })}
      >
        {recordId}
      </FilterButton>
      {page && (
        <>
          {' · '}
          <MuiLink component={Link} to={page} aria-label={`${open}: ${type} ${recordId}`}>
            {open}
          </MuiLink>
        </>
      )}
    </>
  );
}
