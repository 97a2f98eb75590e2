import { ImportProblem } from './import-problem';

const LINE_FEED = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** By the WHATWG standard this label means windows-1252, the superset of ISO-8859-1 that such files really use. */
const latin1 = new TextDecoder('iso-8859-1');
const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * Text in blocks of whole lines with LF ends; only the last may lack its line end. UTF-8, with or without byte order
 * mark, or ISO-8859-1: the first bytes beyond ASCII tell which. Line feeds are no part of a longer character in either,
 * so a block can be decoded by itself.
 * @throws ImportProblem ENCODING when text is UTF-8 up to some point and something else after it.
 */
export async function* textBlocks(bytes: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string> {
  let pending: Uint8Array[] = [];
  let isUtf8: boolean | undefined;
  const decode = (parts: Uint8Array[]): string => {
    const block = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    if (isUtf8 === false) return unixEnds(latin1.decode(block));
    try {
      const text = utf8.decode(block);
      isUtf8 ??= BEYOND_ASCII.test(text) || undefined;
      return unixEnds(text);
    } catch {
      if (isUtf8)
        throw new ImportProblem(
          'ENCODING',
          `${label} starts as UTF-8 but holds bytes that are not. Save it as UTF-8 and try again.`,
        );
      isUtf8 = false;
      return unixEnds(latin1.decode(block));
    }
  };
  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      pending.push(chunk);
      continue;
    }
    yield decode([...pending, chunk.subarray(0, end)]);
    pending = end < chunk.length ? [chunk.subarray(end)] : [];
  }
  if (pending.length > 0) yield decode(pending);
}

const unixEnds = (text: string) => (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
