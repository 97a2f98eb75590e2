import { canonical } from '../shared/canonical';
import { badInput, quoted } from '../shared/errors';
import type { AuditedChange, AuditRecord } from './audit.type';
import type { Fields } from './changed-fields';

/** What audit records keep of an export: which records were asked for, and how many there were. */
export const AUDITED_EXPORT_FIELDS = ['record', 'actor', 'from', 'to', 'count'] as const;

/** Before any audit record, and after every one. */
const [BEGINNING, END] = ['0000', '9999'];

/** The times a search spans, as audit records are sorted: from the first to just before the second. @throws INVALID_ARGUMENT */
export function spanOf({ from, to }: { from?: string | null; to?: string | null }): [string, string] {
  return [from ? timeOf('from', from) : BEGINNING, to ? timeOf('to', to) : END];
}

function timeOf(name: string, text: string): string {
  const at = Date.parse(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(at)) return new Date(at).toISOString();
  throw badInput(
    'INVALID_ARGUMENT',
    `${name} is ${quoted(text)}, which is no moment: write 2026-11-01 or 2026-11-01T09:00:00Z.`,
  );
}

/** The changed fields in the order of their names. */
export function changesOf(before: Fields, after: Fields): AuditedChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.map((field) => ({ field, before: textOf(before[field]), after: textOf(after[field]) }));
}

const textOf = (value: unknown) => (value === undefined || typeof value === 'string' ? value : canonical(value));

const COLUMNS = ['id', 'at', 'actor', 'action', 'recordType', 'recordId', 'requestId'] as const;

/** Audit records as CSV (RFC 4180): a line per changed field; a record without changed fields is one line. */
export function csvOf(records: readonly AuditRecord[]): string {
  const lines = records.flatMap((record) => {
    const who = COLUMNS.map((column) => record[column]);
    const changes: Partial<AuditedChange>[] = record.changes.length > 0 ? record.changes : [{}];
    return changes.map(({ field, before, after }) => [...who, field, before, after]);
  });
  return [[...COLUMNS, 'field', 'before', 'after'], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets run what begins like a formula; an apostrophe keeps it a text. */
function cell(value = ''): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
