import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
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
 * Most bytes a spreadsheet may be once unpacked. Some kilobytes can say that they are gigabytes (a zip bomb); a hundred
 * thousand responses to thirty questions, in 66 columns, are 243 MB.
 */
const MAX_UNPACKED_BYTES = 300_000_000;
const END_OF_ROW = '</row>';

/**
 * Reads the first sheet. The whole sheet is in memory: the largest official one (17,341 rows of 43 columns) takes 1.5
 * seconds and 240 MB, which a streaming reader of our own would not be worth.
 * @throws ImportProblem DAMAGED when it cannot be read, SPREADSHEET_TOO_LARGE when it would not fit in memory.
 */
export async function spreadsheet(bytes: AsyncIterable<Uint8Array>, label: string): Promise<Sheet> {
  const file = await whole(bytes);
  return readable(label, () => sheetIn(repacked(unpackedParts(file, label))));
}

/**
 * The header and the first rows. What comes after them is cut out of the file before it is read, which makes looking
 * at a file before it is imported cheap.
 * @throws ImportProblem as {@link spreadsheet}.
 */
export async function spreadsheetHead(bytes: AsyncIterable<Uint8Array>, label: string, rows: number): Promise<Sheet> {
  const file = await whole(bytes);
  return readable(label, () => {
    const parts = unpackedParts(file, label);
    for (const [name, part] of Object.entries(parts)) {
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) parts[name] = firstRows(part, rows + 1);
    }
    return sheetIn(repacked(parts));
  });
}

/** The rows in batches, each with the number of its line in the sheet. */
export async function* sheetRows(sheet: Promise<Sheet>): AsyncGenerator<Batch> {
  const { rows } = await sheet;
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS);
    yield { rows: batch, lines: batch.map((_, i) => start + i + 2) };
  }
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * What is in the zip. No part becomes longer than the zip says it is, whatever it holds, so that the sum of what it says
 * is what it takes.
 */
function unpackedParts(file: Buffer, label: string): Unzipped {
  let unpacked = 0;
  return unzipSync(file, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      if (unpacked <= MAX_UNPACKED_BYTES) return true;
      const most = `${MAX_UNPACKED_BYTES / 1_000_000} MB`;
      throw new ImportProblem('SPREADSHEET_TOO_LARGE', `${label} is over ${most} once unpacked: save it as CSV.`);
    },
  });
}

/** The library that reads sheets unpacks by itself, so it is given what was unpacked within bounds. */
const repacked = (parts: Unzipped): Buffer => Buffer.from(zipSync(parts, { level: 0 }));

/** Whatever goes wrong inside the two libraries means the same to whoever imports. */
async function readable(label: string, read: () => Promise<Sheet>): Promise<Sheet> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof ImportProblem) throw cause;
    const message = `${label} is cut off or damaged: it cannot be read as a spreadsheet. Download it again.`;
    throw new ImportProblem('DAMAGED', message, { cause });
  }
}

async function sheetIn(file: Buffer): Promise<Sheet> {
  const cells = await readSheet(file);
  const [header = [], ...rows] = cells.map((row) => row.map(asText));
  return { header: header.map((name) => name.trim()), rows };
}

/** The XML of a sheet without the rows after the first `count`; as it is when it has no more. */
function firstRows(xml: Uint8Array<ArrayBuffer>, count: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  let end = 0;
  for (let row = 0; row < count; row++) {
    const at = bytes.indexOf(END_OF_ROW, end);
    if (at < 0) return xml;
    end = at + END_OF_ROW.length;
  }
  const tail = bytes.indexOf('</sheetData>', end);
  return tail < 0 ? xml : strToU8(strFromU8(bytes.subarray(0, end)) + strFromU8(bytes.subarray(tail)));
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
