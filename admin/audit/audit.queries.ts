import gql from 'graphql-tag';
import { deed } from '../providers/deed';
import { filled, type ResourceQueries } from '../providers/resource-queries';

const LIST = gql`
  query AuditRecords(
    $record: AuditedRecordInput
    $actor: String
    $from: String
    $to: String
    $first: Int!
    $after: String
  ) {
    answer: auditRecords(record: $record, actor: $actor, from: $from, to: $to, first: $first, after: $after) {
      nodes { id at actor actorName action recordType recordId changes { field before after } requestId }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

type Filter = Record<string, unknown>;

/** Who changed what, newest first. */
export const auditQueries: ResourceQueries = {
  id: 'id',
  list: ({ filter, first, after }) => ({ query: LIST, variables: { ...auditFilter(filter), first, after } }),
};

/** The same as a file; that somebody took it is a record too. */
export const exportAudit = (filter: Filter) => takeOut(auditFilter(filter));

const takeOut = deed('exportAudit', 'csv count');

/** What was filled in, in the graph's terms: one record has a type and an id, and the last day counts whole. */
function auditFilter({ recordType, recordId, actor, from, to }: Filter): Filter {
  return {
    record: filled(recordType) && filled(recordId) ? { type: recordType, id: recordId } : undefined,
    actor: filled(actor),
    from: filled(from),
    to: filled(to) && dayAfter(String(to)),
  };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
