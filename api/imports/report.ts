import type { FileReport } from './run-import';

const number = new Intl.NumberFormat('en');

/** The most memory this process has had in use, in MB. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Prints a table with a row per file, where the refused rows are, and what the import took. */
export function printReport(
  reports: FileReport[],
  total: { seconds: number; writeUnits: number; dryRun: boolean },
): void {
  const rows = reports.map(({ label, title, outcome, tally }) => [
    label,
    title,
    outcome,
    ...[tally.read, tally.written, tally.skipped, tally.refused].map((count) =>
      tally.read > 0 ? number.format(count) : '',
    ),
  ]);
  console.log(`\n${table([['file', 'what it is', 'outcome', 'read', 'written', 'skipped', 'refused'], ...rows])}\n`);
  for (const { label, reason, tally } of reports) {
    if (reason) console.log(`${label}: ${reason}`);
    if (tally.refused > 0)
      console.log(`${label}: ${number.format(tally.refused)} refused rows are in ${tally.refusedPath}`);
  }
  const done = total.dryRun ? 'Checked; nothing was changed.' : 'Done.';
  console.log(
    `${done} ${total.seconds.toFixed(1)} s, peak ${peakMegabytes()} MB, ${number.format(Math.ceil(total.writeUnits))} write units.`,
  );
}

const MAX_CELL = 60;

/** The end of a path that is too long, because the name of the file stands there; the beginning of other words. */
function shortened(cell: string, column: number): string {
  if (cell.length <= MAX_CELL) return cell;
  return column === 0 ? `…${cell.slice(1 - MAX_CELL)}` : `${cell.slice(0, MAX_CELL - 1)}…`;
}

/** Columns padded to the same width; numbers to the right. */
function table(rows: string[][]): string {
  const cells = rows.map((row) => row.map(shortened));
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const pad = (cell: string, column: number) =>
    column > 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
