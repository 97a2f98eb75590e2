import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable, type Transform } from 'node:stream';
import { ReadableStream as WebStream } from 'node:stream/web';
import { crc32, createGunzip, createInflateRaw } from 'node:zlib';
import * as xz from 'xz-decompress';
import { ImportProblem } from './import-problem';
import { type ZipEntry, zipEntries } from './zip-entries';

/** Something with bytes in it: a file, what a compressed file holds, or one file of a zip. */
export interface ByteSource {
  path: string;
  /** As a message names it: `wijken.zip > wijk_2025.csv`. */
  label: string;
  /** Bytes on disk, the measure of progress. */
  size: number;
  /** The bytes, decompressed. @param onRead told how many bytes of `size` were read so far. */
  bytes(onRead?: (count: number) => void): AsyncIterable<Uint8Array>;
}

// A CommonJS package: Node's loader gives it as the default export, bundlers and Jest as the module itself.
const { XzReadableStream } = (xz as typeof xz & { default?: typeof xz }).default ?? xz;

const MAGIC: [format: 'gz' | 'xz' | 'zip', bytes: number[]][] = [
  ['gz', [0x1f, 0x8b]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
];
const READ_SIZE = 256 * 1024;

/**
 * What is in a file, told from its first bytes and not from its name. A zip gives a source per file in it; a
 * spreadsheet (xlsx is a zip too) is one source: itself.
 * @throws ImportProblem NOT_FOUND, TRUNCATED, UNKNOWN_FORMAT.
 */
export async function openSources(path: string, label = path): Promise<ByteSource[]> {
  const { head, tail, size } = await ends(path, label);
  const format = MAGIC.find(([, magic]) => magic.every((byte, i) => head[i] === byte))?.[0];
  const plain: ByteSource = { path, label, size, bytes: (onRead) => counted(path, onRead) };
  if (format === 'gz') return [{ ...plain, bytes: (onRead) => unpack(plain, createGunzip(), onRead) }];
  if (format === 'xz') {
    // A stream of xz ends with "YZ", after which only padding of zeros may follow (xz file format 1.2, 2.1.2).
    const end = tail.findLastIndex((byte) => byte !== 0);
    if (tail[end] !== 0x5a || tail[end - 1] !== 0x59) throw truncated(label);
    return [{ ...plain, bytes: (onRead) => unxz(plain, onRead) }];
  }
  if (format !== 'zip') return [plain];
  const entries = await zipEntries(path, label);
  if (entries.some((entry) => entry.name === '[Content_Types].xml')) return [plain];
  return entries.map((entry) => ({
    path,
    label: `${label} > ${entry.name}`,
    size: entry.compressedSize,
    bytes: (onRead) => unzip(path, `${label} > ${entry.name}`, entry, onRead),
  }));
}

async function ends(path: string, label: string) {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const read = async (length: number, position: number) =>
        (await file.read(new Uint8Array(length), 0, length, position)).buffer;
      return { size, head: await read(6, 0), tail: await read(Math.min(size, 64), Math.max(0, size - 64)) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new ImportProblem('NOT_FOUND', `${label} cannot be read: ${(cause as Error).message}.`, { cause });
  }
}

async function* counted(path: string, onRead?: (count: number) => void, range: { start?: number; end?: number } = {}) {
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: READ_SIZE, ...range })) {
    count += chunk.length;
    onRead?.(count);
    yield chunk as Uint8Array;
  }
}

async function* unpack({ path, label }: ByteSource, unpacker: Transform, onRead?: (count: number) => void) {
  try {
    yield* pipeline(Readable.from(counted(path, onRead)), unpacker, () => undefined) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw broken(label, error);
  }
}

async function* unxz({ path, label }: ByteSource, onRead?: (count: number) => void) {
  const packed = WebStream.from(counted(path, onRead));
  try {
    // The library declares the browser's stream type; at run time it is Node's.
    yield* new XzReadableStream(packed as unknown as ReadableStream) as unknown as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw broken(label, error);
  }
}

async function* unzip(path: string, label: string, entry: ZipEntry, onRead?: (count: number) => void) {
  const { start, compressedSize, method } = entry;
  if (compressedSize === 0) return;
  const stored = counted(path, onRead, { start, end: start + compressedSize - 1 });
  const unpacked = method === 0 ? stored : pipeline(Readable.from(stored), createInflateRaw(), () => undefined);
  let checksum = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw broken(label, error);
  }
  if (checksum !== entry.crc32) throw damaged(label);
}

function broken(label: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return truncated(label, error);
  if (code?.startsWith('Z_') || message?.startsWith('get_next_output failed')) return damaged(label, error);
  return error;
}

const truncated = (label: string, cause?: unknown) =>
  new ImportProblem('TRUNCATED', `${label} is cut off: its compressed data has no end. Download it again.`, { cause });

const damaged = (label: string, cause?: unknown) =>
  new ImportProblem('DAMAGED', `${label} is damaged: its compressed data cannot be read. Download it again.`, {
    cause,
  });
