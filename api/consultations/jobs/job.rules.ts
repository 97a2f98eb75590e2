import type { Job } from './job';

/** For how long a worker is believed to be at a job after it last said so. */
export const LEASE_MS = 45_000;
/** How often a worker says that it is still at it. */
export const HEARTBEAT_MS = 10_000;
/** How long a job may wait for its turn before the consultation is free for another. */
export const WAITS_AT_MOST_MS = 10 * 60_000;
/** Workers that may try a job: a second may have better luck, a third would meet the same. */
export const MAX_ATTEMPTS = 2;
/** Rows a job had something to say of are forgotten after so many days: they name values of single responses. */
export const ROWS_KEPT_DAYS = 30;
/** Rows that are listed; beyond them they are counted. */
export const MAX_LISTED_ROWS = 200;

/** Something about one row of a file. */
export interface RowProblem {
  /** Line in the file; the header is the first. */
  line: number;
  /** Name of the column; null when it is about the row as a whole. */
  column: string | null;
  /** What stands there, cut short; null for words of a resident and where it does not matter. */
  value: string | null;
  code: string;
  /** What is wrong and what to do, in Dutch. */
  message: string;
  /** Whether the row was left out; otherwise it is a remark. */
  isRefused: boolean;
}

/**
 * A job as people see it: one that nobody has been at for too long has failed, whatever is stored, and can be asked
 * for again. @param lastSign when its worker last gave a sign; its creation when none did.
 */
export function shownState(job: Job, now: number): Job {
  const isOpen = job.state === 'queued' || job.state === 'running';
  if (!isOpen || now - Date.parse(job.createdAt) < LOST_AFTER_MS) return job;
  const message = 'Dit werk is blijven liggen of afgebroken. Er is niets half bewaard: start het opnieuw.';
  return { ...job, state: 'failed', problem: { code: 'LOST', message } };
}

/** No job takes this long: workers end after a quarter of an hour, twice, and waiting has an end too. */
const LOST_AFTER_MS = 45 * 60_000;
