import type { JobRecord, ResponsesRecord } from './responses.records';

type Version = NonNullable<ResponsesRecord['questionnaires']>[number];

/**
 * The version that a file was most likely filled in with: the newest that residents saw, else the newest.
 * @returns undefined when there is none.
 */
export function likelyVersion(versions: readonly Version[]): number | undefined {
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  return (newestFirst.find(({ usedAt }) => usedAt !== null) ?? newestFirst[0])?.version;
}

/** Whether the rows of a file that can be kept wait for somebody to say so: after a trial, or after „keep nothing then”. */
export function canKeep({ state, problem, import: outcome }: JobRecord): boolean {
  if (!outcome || outcome.isStored || outcome.rowsAccepted === 0) return false;
  return outcome.isDryRun ? state === 'DONE' : problem?.code === 'ROWS_REFUSED';
}

/** Whether more rows had something wrong than are listed: all are counted, the first are listed. */
export function hasMoreRows({ problems, rows }: Pick<NonNullable<JobRecord['import']>, 'problems' | 'rows'>): boolean {
  // A row may be listed more than once for one code, with a column each; it is counted once.
  const listed = new Set(rows.map(({ code, line }) => `${code} ${line}`));
  return problems.reduce((sum, one) => sum + one.rows, 0) > listed.size;
}
