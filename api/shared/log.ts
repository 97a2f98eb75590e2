/** One line of JSON per event, for CloudWatch: no personal data, no query variables. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
  process[level === 'info' ? 'stdout' : 'stderr'].write(`${line}\n`);
}
