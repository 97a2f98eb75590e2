import { requestIds } from './request-id';

/** One line of JSON per event, for CloudWatch, with the id of the request: no personal data, no query variables. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown> = {}): void {
  const requestId = requestIds.getStore();
  const line = JSON.stringify({ time: new Date().toISOString(), level, message, requestId, ...fields });
  process[level === 'info' ? 'stdout' : 'stderr'].write(`${line}\n`);
}
