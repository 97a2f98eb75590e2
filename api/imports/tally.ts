import { createWriteStream, type WriteStream } from 'node:fs';
import { ImportProblem } from '../shared/read/import-problem';

/** Up to here refused rows are "a handful", however short the file. */
const HANDFUL = 20;
/** From a handful on, a file of which more than this part is refused is not the file it was taken for. */
const MAX_REFUSED_SHARE = 0.05;
/** A refused file longer than this helps nobody. */
const MAX_REFUSED = 100_000;

/** Counts what happens to the rows of one file and writes down the refused ones with line number and reason. */
export class Tally {
  read = 0;
  written = 0;
  skipped = 0;
  refused = 0;
  private out: WriteStream | undefined;
  private firstReason = '';

  /** @param refusedPath where refused rows are written; the file is only made when there are any. */
  constructor(readonly refusedPath: string) {}

  /** Notes a row that is not imported. @throws ImportProblem when there are far too many. */
  refuse(line: number, reason: string, fields: readonly string[]): void {
    this.refused++;
    this.firstReason ||= `line ${line}: ${reason}`;
    if (!this.out) {
      this.out = createWriteStream(this.refusedPath);
      this.out.write('line;reason;row\n');
    }
    this.out.write(`${line};${quoted(reason)};${quoted(fields.join(';'))}\n`);
    if (this.refused > MAX_REFUSED) throw this.tooMany();
  }

  /** Notes a row with another number of columns than the header. */
  refuseMalformed(line: number, fields: readonly string[], columns: number): void {
    this.read++;
    this.refuse(line, `The row has ${fields.length} columns instead of ${columns}.`, fields);
  }

  /** To be asked when all rows are read. @throws ImportProblem TOO_MANY_REFUSED. */
  check(): void {
    const isAll = this.refused > 0 && this.refused >= this.read - this.skipped;
    const isMany = this.refused > HANDFUL && this.refused > this.read * MAX_REFUSED_SHARE;
    if (isAll || isMany) throw this.tooMany();
  }

  /** Waits until the refused rows are on disk. */
  async close(): Promise<void> {
    const { out } = this;
    if (out) await new Promise<void>((resolve, reject) => out.once('error', reject).end(resolve));
  }

  private tooMany(): ImportProblem {
    return new ImportProblem(
      'TOO_MANY_REFUSED',
      `${this.refused} of ${this.read} rows cannot be imported, so nothing was changed. The first is ${this.firstReason} All are in ${this.refusedPath}.`,
    );
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
