import { SingleBar } from 'cli-progress';
import { peakMegabytes } from './report';
import type { GroupReport, Progress } from './run-import';

const number = new Intl.NumberFormat('en');

/** A bar with rows and rows per second on a terminal; one line per group everywhere. */
export class ConsoleProgress implements Progress {
  private bar: SingleBar | undefined;
  private unitsBefore = 0;
  private startedAt = 0;
  private size = 0;

  /** @param writeUnits the write units consumed so far. */
  constructor(private readonly writeUnits: () => number) {}

  file(label: string, size: number): void {
    this.start(`${label} | {rows} rows | {speed} rows/s`, size);
  }

  reading(bytes: number, rows: number): void {
    const speed = number.format(Math.round((rows * 1000) / Math.max(1, performance.now() - this.startedAt)));
    this.bar?.update(Math.min(bytes, this.size), { rows: number.format(rows), speed });
  }

  writing(packs: number, total: number): void {
    if (this.size !== -total) this.start('writing | {value} of {total}', total);
    this.size = -total;
    this.bar?.update(packs);
  }

  group({ group, files, seconds, written, removed, packs, notes }: GroupReport): void {
    this.stop();
    const units = this.writeUnits() - this.unitsBefore;
    this.unitsBefore += units;
    const rows = files.reduce((sum, { tally }) => sum + tally.read, 0);
    const { outcome, reason } = files[0]!;
    const what = [
      `${number.format(rows)} rows`,
      `${seconds.toFixed(1)} s`,
      `${number.format(Math.round(rows / seconds))} rows/s`,
      `peak ${peakMegabytes()} MB`,
      `${number.format(packs)} packs`,
      `${number.format(Math.ceil(units))} write units`,
    ];
    console.log(`${group}: ${outcome} (${what.join(', ')})`);
    const also = written.filter((key) => key !== group);
    if (also.length > 0) console.log(`  also written: ${also.join(', ')}`);
    if (removed.length > 0) console.log(`  examples that gave way: ${removed.join(', ')}`);
    for (const note of [...(reason ? [reason] : []), ...notes]) console.log(`  ${note}`);
  }

  private start(format: string, total: number): void {
    this.stop();
    this.startedAt = performance.now();
    this.size = total;
    if (!process.stdout.isTTY) return;
    this.bar = new SingleBar({
      format: `{bar} {percentage}% | ${format}`,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 1,
    });
    this.bar.start(total, 0, { rows: '0', speed: '0' });
  }

  private stop(): void {
    this.bar?.stop();
    this.bar = undefined;
  }
}
