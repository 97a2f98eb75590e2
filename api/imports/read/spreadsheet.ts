import { readSheet } from 'read-excel-file/node';
import { ImportProblem } from './import-problem';
import type { Batch } from './table';

/** The first sheet of a spreadsheet (xlsx) as text, so that it reads like any other table. */
export interface Sheet {
  /** Column names without blanks around them. */
  header: string[];
  /** The rows below the header. */
  rows: string[][];
}

const BATCH_ROWS = 1_000;

/**
 * Reads the first sheet. The whole sheet is in memory: the largest official one (17,341 rows of 43 columns) takes 1.4
 * seconds and 240 MB, which a streaming reader of our own would not be worth.
 * @throws ImportProblem DAMAGED when it cannot be read.
 */
export async function spreadsheet(bytes: AsyncIterable<Uint8Array>, label: string): Promise<Sheet> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  try {
    const cells = await readSheet(Buffer.concat(chunks));
    const [header = [], ...rows] = cells.map((row) => row.map(asText));
    return { header: header.map((name) => name.trim()), rows };
  } catch (cause) {
    const message = `${label} is cut off or damaged: it cannot be read as a spreadsheet. Download it again.`;
    throw new ImportProblem('DAMAGED', message, { cause });
  }
}

/** The rows in batches, each with the number of its line in the sheet. */
export async function* sheetRows(sheet: Promise<Sheet>): AsyncGenerator<Batch> {
  const { rows } = await sheet;
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS);
    yield { rows: batch, lines: batch.map((_, i) => start + i + 2) };
  }
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
