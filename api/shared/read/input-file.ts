import { type ByteSource, openSources } from './bytes';
import { ImportProblem } from './import-problem';
import { sheetRows, spreadsheet, spreadsheetHead } from './spreadsheet';
import { type Batch, type TableHead, tableHead, tableRows } from './table';
import { textBlocks } from './text';

/** What a file looks like from its first bytes. */
export type Content = 'table' | 'json' | 'spreadsheet' | 'other';

/** A file that is ready to be recognised, by what is in it, and read. */
export interface InputFile {
  /** Where its bytes are; several inputs of one zip share a path. */
  path: string;
  /** As a message names it: `wijken.zip > wijk_2025.csv`. */
  label: string;
  /** Bytes on disk, the measure of progress. */
  size: number;
  content: Content;
  /** The first text, up to 64 KB; empty for a spreadsheet. */
  head: string;
  /** Column names of a table or spreadsheet, without blanks around them; empty when it is neither. */
  header: string[];
  /** Leading `# key: value` lines of a table, keys in lower case. */
  comments: Record<string, string>;
  /** The first rows of a table or spreadsheet, some tens. */
  sample: string[][];
  /** Called while reading with the bytes of `size` read so far. */
  onRead?: (count: number) => void;
  /** The bytes, decompressed. */
  bytes(): AsyncIterable<Uint8Array>;
  /** The whole text, decoded. For files that fit in memory. */
  text(): Promise<string>;
  /**
   * The rows of a table in batches, memory flat (a spreadsheet is in memory as a whole). Rows with another number of
   * columns go to `onMalformed`.
   * @throws ImportProblem when the file is cut off, damaged or in no known encoding.
   */
  rows(onMalformed: (line: number, fields: string[]) => void): AsyncGenerator<Batch>;
}

const HEAD_BYTES = 64 * 1024;
const SAMPLE_ROWS = 50;

/** The inputs in a file: one, or one per file in a zip. @throws ImportProblem when it cannot be opened. */
export async function openInputs(path: string, label = path): Promise<InputFile[]> {
  const inputs: InputFile[] = [];
  for (const source of await openSources(path, label)) inputs.push(await inputFile(source));
  return inputs;
}

async function inputFile(source: ByteSource): Promise<InputFile> {
  const start = await firstBytes(source);
  const isSpreadsheet = start[0] === 0x50 && start[1] === 0x4b;
  const isBinary = !isSpreadsheet && start.includes(0);
  const sheet = isSpreadsheet ? await spreadsheetHead(source.bytes(), source.label, SAMPLE_ROWS) : undefined;
  const head = isSpreadsheet || isBinary ? '' : await firstText(start, source.label);
  const table = /^\s*[[{<]/.test(head) ? undefined : tableHead(head);
  const input: InputFile = {
    path: source.path,
    label: source.label,
    size: source.size,
    content: isSpreadsheet ? 'spreadsheet' : table ? 'table' : /^\s*[[{]/.test(head) ? 'json' : 'other',
    head,
    header: (table ?? sheet)?.header ?? [],
    comments: table?.comments ?? {},
    sample: table ? await sampleOf(head, start.length < HEAD_BYTES, table) : (sheet?.rows ?? []),
    bytes: () => source.bytes(input.onRead),
    text: async () => {
      let text = '';
      for await (const block of textBlocks(input.bytes(), source.label)) text += block;
      return text;
    },
    rows: (onMalformed) => {
      if (isSpreadsheet) return sheetRows(spreadsheet(input.bytes(), source.label));
      if (!table) throw new ImportProblem('UNKNOWN_FORMAT', `${source.label} is not a table.`);
      return tableRows(textBlocks(input.bytes(), source.label), table, source.label, onMalformed);
    },
  };
  return input;
}

async function firstBytes(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.bytes()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

/** Up to the last whole line, so that no character is cut in two; a file of one long line is kept whole. */
async function firstText(start: Buffer, label: string): Promise<string> {
  const end = start.length < HEAD_BYTES ? start.length : start.lastIndexOf(0x0a) + 1 || start.length;
  let text = '';
  for await (const block of textBlocks(one(start.subarray(0, end)), label)) text += block;
  return text;
}

async function sampleOf(head: string, isWhole: boolean, table: TableHead): Promise<string[][]> {
  const text = isWhole ? head : head.slice(0, head.lastIndexOf('\n') + 1);
  const sample: string[][] = [];
  try {
    for await (const batch of tableRows(one(text), table, '', () => undefined)) {
      sample.push(...batch.rows.slice(0, SAMPLE_ROWS - sample.length));
    }
  } catch (error) {
    // A head may end inside a row or a quoted field; the import itself reads on and judges.
    if (!(error instanceof ImportProblem)) throw error;
  }
  return sample;
}

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value;
}
