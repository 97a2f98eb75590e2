import { type FileHandle, open } from 'node:fs/promises';
import { ImportProblem } from './import-problem';

/** One file inside a zip: where its compressed bytes are, and how to check them. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc32: number;
  start: number;
  compressedSize: number;
  size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;

/**
 * The files in a zip, from the directory at its end (PKWARE APPNOTE 4.3): a zip that was cut off has none, which a
 * reader that goes through it from the start would not notice.
 * @throws ImportProblem TRUNCATED, or UNKNOWN_FORMAT for encrypted zips and those over 4 GB.
 */
export async function zipEntries(path: string, label: string): Promise<ZipEntry[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await read(file, Math.max(0, size - END_SIZE - MAX_COMMENT), Math.min(size, END_SIZE + MAX_COMMENT));
    const end = lastIndexOf(tail, END_OF_DIRECTORY);
    if (end < 0)
      throw new ImportProblem(
        'TRUNCATED',
        `${label} is cut off: a zip ends with a list of its files, which is missing. Download it again.`,
      );
    const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const entries: ZipEntry[] = [];
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
      const nameLength = directory.readUInt16LE(at + 28);
      const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
      const header = directory.readUInt32LE(at + 42);
      const compressedSize = directory.readUInt32LE(at + 20);
      const method = directory.readUInt16LE(at + 10);
      const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
      if (isEncrypted || header === ZIP64 || compressedSize === ZIP64 || (method !== 0 && method !== 8)) {
        throw new ImportProblem(
          'UNKNOWN_FORMAT',
          `${name} in ${label} is encrypted, over 4 GB or packed in an unusual way: unzip it yourself and import what is inside.`,
        );
      }
      const local = await read(file, header, 30);
      const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      const crc32 = directory.readUInt32LE(at + 16);
      entries.push({ name, method, crc32, start, compressedSize, size: directory.readUInt32LE(at + 24) });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries.filter((entry) => !entry.name.endsWith('/') && !entry.name.startsWith('__MACOSX/'));
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  for (let at = bytes.length - END_SIZE; at >= 0; at--) if (bytes.readUInt32LE(at) === signature) return at;
  return -1;
}
