import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { ImportProblem } from './import-problem';

/** What stands above the rows of a table. */
export interface TableHead {
  /** Leading `# key: value` lines, keys in lower case. */
  comments: Record<string, string>;
  /** Column names without blanks around them. */
  header: string[];
  delimiter: string;
  /** Written by pandas with its index before a comma: `,PC6;Huisnummer` and `0,1011AB;99`. */
  hasIndex: boolean;
  /** Lines up to and including the header. */
  lines: number;
}

/** Rows that were read together, each with the number of its line in the text. */
export interface Batch {
  rows: string[][];
  lines: number[];
}

const PARSE = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
const BATCH_ROWS = 1_000;
/** Longer than this is text, not the name of a column; survey tools name columns after whole questions. */
const MAX_COLUMN_NAME = 500;
const MAX_NAME_LINES = 100;

/** The head of a table; undefined when the text does not start with a row of at least two columns. */
export function tableHead(text: string): TableHead | undefined {
  const comments: Record<string, string> = {};
  const all = text.split('\n');
  for (const [i, line] of all.entries()) {
    const comment = /^#\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line);
    if (comment) comments[comment[1]!.toLowerCase()] = comment[2]!;
    else if (line.trim() !== '' && !line.startsWith('#')) {
      const lines = i + linesOfRecord(all.slice(i));
      const record = all.slice(i, lines).join('\n');
      const hasIndex = record.startsWith(',') && record.includes(';');
      const names = hasIndex ? record.slice(1) : record;
      const delimiter = delimiterOf(names.replace(/"[^"]*"/g, ''));
      const [header] = parseNow(names, { delimiter, ...PARSE }) as string[][];
      if (!header || header.length < 2 || header.some((name) => name.length > MAX_COLUMN_NAME)) return undefined;
      return { comments, header: header.map((name) => name.trim()), delimiter, hasIndex, lines };
    }
  }
  return undefined;
}

/** Lines of the first record: a quoted name may hold line ends. One when its quotes do not pair up. */
function linesOfRecord(lines: string[]): number {
  let quotes = 0;
  for (const [i, line] of lines.entries()) {
    quotes += line.split('"').length - 1;
    if (quotes % 2 === 0) return i + 1;
    if (i === MAX_NAME_LINES) break;
  }
  return 1;
}

/** What separates names: a tab when there is one, else whichever is there more often, a semicolon before a comma. */
function delimiterOf(names: string): string {
  if (names.includes('\t')) return '\t';
  return names.split(';').length >= names.split(',').length ? ';' : ',';
}

/**
 * The rows below the head, in batches; memory use does not grow with the file. Text without a quote is split, which is
 * seven times as fast as csv-parse (docs/decisions/reading-files.md); from the first quote on csv-parse takes over.
 * Rows with another number of columns than the header go to `onMalformed`.
 * @throws ImportProblem TRUNCATED when the last row is shorter than the header or a quote is never closed.
 */
export async function* tableRows(
  blocks: AsyncIterable<string>,
  head: TableHead,
  label: string,
  onMalformed: (line: number, fields: string[]) => void,
): AsyncGenerator<Batch> {
  const columns = head.header.length;
  let short: { line: number; fields: string[] } | undefined;
  for await (const batch of allRows(blocks, head, label)) {
    const good: Batch = { rows: [], lines: [] };
    for (const [i, fields] of batch.rows.entries()) {
      const line = batch.lines[i]!;
      if (short) onMalformed(short.line, short.fields);
      short = fields.length < columns ? { line, fields } : undefined;
      if (fields.length > columns) onMalformed(line, fields);
      if (fields.length !== columns) continue;
      good.rows.push(fields);
      good.lines.push(line);
    }
    if (good.rows.length > 0) yield good;
  }
  if (short) {
    throw new ImportProblem(
      'TRUNCATED',
      `${label} is cut off: its last line, ${short.line}, has ${short.fields.length} of ${columns} columns. Download it again.`,
    );
  }
}

async function* allRows(blocks: AsyncIterable<string>, head: TableHead, label: string): AsyncGenerator<Batch> {
  const iterator = blocks[Symbol.asyncIterator]();
  let line = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    if (next.value.includes('"')) {
      yield* quotedRows(chain(next.value, iterator), line, head, label);
      return;
    }
    const batch = splitRows(next.value, line, head);
    line += batch.count;
    yield batch;
  }
}

function splitRows(
  block: string,
  before: number,
  { delimiter, lines, hasIndex }: TableHead,
): Batch & { count: number } {
  const texts = block.split('\n');
  const count = texts.length - 1;
  const batch: Batch = { rows: [], lines: [] };
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    const line = before + i + 1;
    if (line <= lines || text === '') continue;
    batch.rows.push((hasIndex ? withoutIndex(text) : text).split(delimiter));
    batch.lines.push(line);
  }
  return { ...batch, count };
}

async function* quotedRows(
  blocks: AsyncIterable<string>,
  before: number,
  { delimiter, lines, hasIndex }: TableHead,
  label: string,
): AsyncGenerator<Batch> {
  // Comments above the header must not be parsed: a quote in them would open a field that never ends.
  const skip = Math.max(0, lines - before);
  const parser = pipeline(
    Readable.from(withoutLines(blocks, skip)),
    parse({ delimiter, info: true, ...PARSE }),
    () => undefined,
  );
  let batch: Batch = { rows: [], lines: [] };
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      batch.rows.push(hasIndex ? [withoutIndex(record[0] ?? ''), ...record.slice(1)] : record);
      batch.lines.push(before + skip + info.lines);
      if (batch.rows.length === BATCH_ROWS) {
        yield batch;
        batch = { rows: [], lines: [] };
      }
    }
  } catch (error) {
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    throw new ImportProblem('TRUNCATED', `${label} is cut off: it ends inside a quoted field. Download it again.`, {
      cause: error,
    });
  }
  yield batch;
}

async function* chain(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* withoutLines(blocks: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let left = count;
  for await (const block of blocks) {
    let start = 0;
    for (; left > 0 && start < block.length; left--) start = block.indexOf('\n', start) + 1 || block.length;
    if (start < block.length) yield block.slice(start);
  }
}

const withoutIndex = (text: string) => text.slice(text.indexOf(',') + 1);
