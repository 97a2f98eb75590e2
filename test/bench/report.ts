import { availableParallelism, loadavg } from 'node:os';
import type { Measured } from './bench';

const whole = (number: number) => Math.round(number).toLocaleString('en');
const times = (a: number, b: number) => `${(a / b).toFixed(1)}×`;
const kilobytes = (bytes: number) => `${whole(bytes / 1_024)} kB`;

/** Lines of a table, its first column to the left and the others to the right. */
function table(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   '),
  );
}

/** The measurements as people read them. */
export function report({ service, bare, cold, warm }: Measured): string {
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  return [
    `On ${availableParallelism()} processors with a load of ${busy} in the last minute; the busier, the less the times mean.`,
    '',
    'A warm process, per request (service: the built function and its database client; bare: graphql-js over data in memory)',
    ...table([
      ['', 'answer', 'service CPU µs', 'bare CPU µs', 'ratio', 'service wall µs', 'bare wall µs'],
      ...warm.map((one) => [
        one.name,
        kilobytes(one.answerBytes),
        whole(one.service.cpuMicros),
        whole(one.bare.cpuMicros),
        times(one.service.cpuMicros, one.bare.cpuMicros),
        whole(one.service.wallMicros),
        whole(one.bare.wallMicros),
      ]),
    ]),
    '',
    'A cold process, from its start to its first answer (median; the handler that does nothing is Node itself)',
    ...table([
      ['', 'ms', 'without Node', 'read at start', 'uploaded'],
      [
        'service',
        whole(cold.service),
        whole(cold.service - cold.node),
        kilobytes(service.bytes.atStart),
        kilobytes(service.bytes.uploaded),
      ],
      [
        'bare',
        whole(cold.bare),
        whole(cold.bare - cold.node),
        kilobytes(bare.bytes.atStart),
        kilobytes(bare.bytes.uploaded),
      ],
      ['ratio', times(cold.service, cold.bare), times(cold.service - cold.node, cold.bare - cold.node), '', ''],
      ['does nothing', whole(cold.node), '', '', ''],
    ]),
    '',
    `Read at start: ${service.atStart
      .slice(0, 12)
      .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`)
      .join(', ')}`,
  ].join('\n');
}
